import Glibc
import Text

/// What stands between white space: spaces, tabs, U+00A0, U+3000.
func runs(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
        let width = widthOfSpace(in: bytes, at: index)
        if width > 0 {
            if start < index { runs.append(bytes[start..<index]) }
            start = index + width
        }
        index += max(1, width)
    }
    if start < index { runs.append(bytes[start..<index]) }
    return runs
}

/// Whether there is white space in a text: in few lines.
func holdsSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    let span = bytes.span
    var start = 0
    while let place = span.firstPlace(
        from: start, where: mayBeginSpace,
        mayHold: { holdsByte(below: 0x21, $0) || holdsByte(0xC2, $0) || holdsByte(0xE3, $0) })
    {
        if widthOfSpace(in: bytes, at: bytes.startIndex + place) > 0 { return true }
        start = place + 1
    }
    return false
}

@inline(__always)
private func mayBeginSpace(_ byte: UInt8) -> Bool { byte < 0x21 || byte == 0xC2 || byte == 0xE3 }

/// A text without the white space at its beginning and end.
func withoutOuterSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while case let width = widthOfSpace(in: bytes, at: bytes.startIndex), width > 0 { bytes = bytes.dropFirst(width) }
    while case let width = widthOfSpace(before: bytes.endIndex, in: bytes), width > 0 { bytes = bytes.dropLast(width) }
    return bytes
}

/// The bytes of the white space that stands at a place of a text, one character of it; 0 for none.
@inline(__always)
private func widthOfSpace(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    guard index < bytes.endIndex else { return 0 }
    switch bytes[index] {
    case 0x09, 0x20: return 1
    case 0xC2: return index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE3:
        return index + 2 < bytes.endIndex && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
}

/// The bytes of the white space that ends before a place of a text; 0 for none.
private func widthOfSpace(before end: Int, in bytes: ArraySlice<UInt8>) -> Int {
    (1...3).first { end - $0 >= bytes.startIndex && widthOfSpace(in: bytes, at: end - $0) == $0 } ?? 0
}

extension Bytes {
    /// Whether this text goes on with `part` at a place of it.
    @inline(__always)
    fileprivate func goesOn(with part: Span<UInt8>, at place: Int) -> Bool {
        place + part.count <= count && isSame(span, at: place, part)
    }
}

extension String {
    /// Whether `part` stands somewhere in this text, byte by byte.
    func holds(_ part: String) -> Bool { place(of: part.utf8Span.span, in: utf8Span.span) != nil }

    /// The same of bytes; they are looked for at the end first.
    func holds(_ part: ArraySlice<UInt8>) -> Bool {
        let text = utf8Span.span, part = part.span
        if part.count <= text.count, isSame(text, at: text.count - part.count, part) { return true }
        return place(of: part, in: text) != nil
    }
}

/// Where `part` stands in a text, the first time; nil for nowhere.
private func place(of part: Span<UInt8>, in text: Span<UInt8>) -> Int? {
    guard part.count > 0 else { return 0 }
    guard part.count <= text.count else { return nil }
    // The first byte of most Han is one of six, the third one of 64.
    let probe = Swift.min(2, part.count - 1), wanted = part[probe]
    for place in 0...text.count - part.count where text[place + probe] == wanted && isSame(text, at: place, part) {
        return place
    }
    return nil
}

/// - Precondition: `part` is no longer than the text from `place` on.
@inline(__always)
private func isSame(_ text: Span<UInt8>, at place: Int, _ part: Span<UInt8>) -> Bool {
    text.extracting(place..<place + part.count).withUnsafeBytes { a in
        part.withUnsafeBytes { b in
            guard let first = a.baseAddress, let second = b.baseAddress else { return true }
            return memcmp(first, second, b.count) == 0
        }
    }
}

/// The most bytes that an opening or an ending of a paragraph has.
private let longestEnd = 300

extension Bytes {
    /// The line's beginning, where the rest of the line, two Han characters or more, begins `text`.
    func prefix(before text: Bytes) -> Bytes {
        let starts = indices.dropFirst().dropLast(5).prefix(longestEnd).filter { self[$0] & 0xC0 != 0x80 }
        return starts.first { text.starts(with: self[$0...]) }.map { Bytes(self[..<$0]) } ?? []
    }

    /// The line's end, where the rest of the line, two Han characters or more, ends `text`.
    func suffix(behind text: Bytes) -> Bytes {
        let ends = indices.dropFirst(6).suffix(longestEnd).reversed().filter { self[$0] & 0xC0 != 0x80 }
        return ends.first { text.reversed().starts(with: self[..<$0].reversed()) }.map { Bytes(self[$0...]) } ?? []
    }
}

/// A text whose parts are asked for in the order in which they stand there, mostly.
struct TextInOrder {
    private let bytes: Bytes
    private var next = 0
    /// How often more it is looked through as a whole: what stands elsewhere on a page must not cost its square.
    private var searchesLeft = 200

    init(_ texts: [String]) { bytes = Bytes(texts.joined(separator: "\n").utf8) }

    /// Whether the text holds this part; false where that is not known after many others were looked for.
    ///
    /// - Complexity: O(part) for the part behind the one before; else O(text).
    mutating func holds(_ part: ArraySlice<UInt8>) -> Bool {
        while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x20 { next += 1 }
        guard let place = bytes.goesOn(with: part.span, at: next) ? next : searched(part) else { return false }
        next = place + part.count
        return true
    }

    private mutating func searched(_ part: ArraySlice<UInt8>) -> Int? {
        guard searchesLeft > 0 else { return nil }
        searchesLeft -= 1
        return place(of: part.span, in: bytes.span)
    }
}
