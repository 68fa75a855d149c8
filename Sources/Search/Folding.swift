import Text

/// Folds text so that spellings of the same words meet: the first step of indexing, of searching and of checking a hit.
///
///     Ａ１  →  a1      鄭州  →  郑州      弗·列宁  →  弗列宁      ㎡  →  m2
///
/// 1. The text is cut into pieces: a code point and the marks that extend it (general category M, and the Hangul and
///    half-width kana that join what stands before them). Each piece is folded by itself, so that a place in the
///    folded text leads back to one in the original.
/// 2. A piece is put into NFKC, then each code point into lower case, then from traditional to simplified.
/// 3. Invisible characters and variation selectors go.
/// 4. A name dot (· • ‧ ・) between two Han characters goes.
package struct Folding: Sendable {
    let table = FoldTable.shared

    package init() {}

    /// The folded code points of `text`.
    package func folded(_ text: String) -> [UInt32] {
        var out: [UInt32] = []
        // A third of the bytes: nearly all characters are Han.
        out.reserveCapacity(text.utf8.count / 3 + 8)
        append(text, to: &out)
        return out
    }

    /// The folded text as text.
    package func foldedText(_ text: String) -> String {
        String(String.UnicodeScalarView(folded(text).compactMap { Unicode.Scalar($0) }))
    }

    /// Appends the folded code points of `text`. What stood in `out` before is another text.
    package func append(_ text: String, to out: inout [UInt32]) {
        var text = text
        text.withUTF8 { utf8 in
            var sink = FoldedSink(out: out)
            out = []
            append(utf8.span, to: &sink)
            out = sink.finish()
        }
    }

    private func append(_ utf8: borrowing Span<UInt8>, to sink: inout FoldedSink) {
        var index = 0
        while index < utf8.count {
            let start = index
            let scalar = nextScalar(in: utf8, at: &index)
            if skipExtensions(in: utf8, at: &index) {
                let piece = String(utf8: utf8.extracting(start..<index).withUnsafeBufferPointer { Bytes($0) })
                for scalar in table.folded(piece: piece) { sink.append(scalar) }
                continue
            }
            switch table.entry(of: scalar.value) {
            case .single(let folded): sink.append(folded)
            case .several(let folded): for scalar in folded { sink.append(scalar) }
            }
        }
    }

    /// Moves `index` past the marks that extend the code point before it; whether there were any.
    @inline(__always)
    private func skipExtensions(in utf8: borrowing Span<UInt8>, at index: inout Int) -> Bool {
        let start = index
        while index < utf8.count, mayExtend(leadByte: utf8[index]) {
            var next = index
            guard extendsPiece(nextScalar(in: utf8, at: &next)) else { break }
            index = next
        }
        return index > start
    }
}

/// Whether a code point with this first byte can extend a piece: none below U+0300 does, and no common Han.
@inline(__always)
private func mayExtend(leadByte: UInt8) -> Bool {
    leadByte >= 0xCC && !(0xE4...0xE9).contains(leadByte)
}

/// Whether a code point belongs to the piece of the one before it.
func extendsPiece(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xFF00...0xFF9D: return false
    case 0x1160...0x11FF, 0xFF9E, 0xFF9F: return true
    default: return scalar.isMark
    }
}

/// Collects folded code points and holds a name dot back until it is known what follows it.
private struct FoldedSink {
    private(set) var out: [UInt32]
    private let start: Int
    private var heldDot: UInt32 = 0

    init(out: consuming [UInt32]) {
        start = out.count
        self.out = out
    }

    @inline(__always)
    mutating func append(_ scalar: UInt32) {
        // As nearly always: a unified ideograph behind no dot.
        if heldDot == 0, scalar &- 0x4E00 <= 0x9FFF - 0x4E00 { return out.append(scalar) }
        if heldDot != 0 { release(before: scalar) }
        if isNameDot(scalar), out.count > start, isHan(out[out.count - 1]) {
            heldDot = scalar
        } else if !isDropped(scalar) {
            out.append(scalar)
        }
    }

    consuming func finish() -> [UInt32] {
        if heldDot != 0 { out.append(heldDot) }
        return out
    }

    private mutating func release(before scalar: UInt32) {
        if isDropped(scalar) { return }
        if !isHan(scalar) { out.append(heldDot) }
        heldDot = 0
    }
}

@inline(__always)
private func isHan(_ scalar: UInt32) -> Bool { Unicode.Scalar(scalar)?.isHan ?? false }

/// `·`, `•`, `‧` and `・` in the names of foreigners.
@inline(__always)
func isNameDot(_ scalar: UInt32) -> Bool {
    scalar == 0xB7 || scalar == 0x2022 || scalar == 0x2027 || scalar == 0x30FB
}

/// Invisible characters: soft hyphen, zero-width spaces and joiners, direction marks, variation selectors.
@inline(__always)
func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: true
    default: false
    }
}
