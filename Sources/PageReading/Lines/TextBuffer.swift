import Text

/// UTF-8 that is written character by character, in memory that lasts as long as the writing.
struct TextBuffer {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    fileprivate var count = 0
    fileprivate var isASCII = true

    /// What was written.
    fileprivate var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<count]) }

    fileprivate init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    /// Appends one character.
    mutating func append(_ scalar: Unicode.Scalar) {
        checkRoom(for: 1)
        isASCII = isASCII && scalar.isASCII
        count = Self.write(scalar, at: count, in: bytes)
    }

    /// Appends characters up to the first that is blank.
    ///
    /// - Returns: how many.
    mutating func append(upToBlank scalars: Span<Unicode.Scalar>) -> Int {
        append(scalars) { $0.isBlank }
    }

    mutating func append(_ scalars: Span<Unicode.Scalar>) { _ = append(scalars) { _ in false } }

    /// Inlined: it is the innermost step of every text that is made.
    @inline(__always)
    private mutating func append(_ scalars: Span<Unicode.Scalar>, until isEnd: (Unicode.Scalar) -> Bool) -> Int {
        checkRoom(for: scalars.count)
        // In variables of their own, which stay in registers.
        let bytes = bytes
        var (place, isOfASCII) = (count, isASCII)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isHan {
                isOfASCII = false
            } else {
                if isEnd(scalar) { break }
                isOfASCII = isOfASCII && scalar.isASCII
            }
            place = Self.write(scalar, at: place, in: bytes)
            index &+= 1
        }
        (count, isASCII) = (place, isOfASCII)
        return index
    }

    private func checkRoom(for length: Int) {
        precondition(count + length * mostBytes <= bytes.count, "a text is no longer than was told")
    }

    /// Writes a character.
    ///
    /// - Precondition: the place has room for it.
    /// - Returns: the place behind it.
    @inline(__always)
    private static func write(
        _ scalar: Unicode.Scalar, at place: Int, in bytes: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let value = scalar.value
        let (utf8, length): (UInt32, Int) =
            switch value {
            case 0x800..<0x1_0000: (0x80_80E0 | value >> 12 | (value & 0xFC0) << 2 | (value & 0x3F) << 16, 3)
            case 0..<0x80: (value, 1)
            case 0..<0x800: (0x80C0 | value >> 6 | (value & 0x3F) << 8, 2)
            default:
                (
                    0x8080_80F0 | value >> 18 | (value & 0x3_F000) >> 4 | (value & 0xFC0) << 10
                        | (value & 0x3F) << 24, 4
                )
            }
        // The first byte lowest; what lies above the last is written over by the next character.
        UnsafeMutableRawBufferPointer(bytes).storeBytes(of: utf8.littleEndian, toByteOffset: place, as: UInt32.self)
        return place &+ length
    }
}

extension String {
    /// - Parameter length: how many characters are written at most.
    init(length: Int, write: (inout TextBuffer) -> Void) {
        self = withText(length: length, write) { text in
            // Characters are always valid, and so is what was written of them.
            unsafe String(copying: UTF8Span(unchecked: text.utf8.span, isKnownASCII: text.isASCII))
        }
    }

    init(scalars: ArraySlice<Unicode.Scalar>) {
        self.init(length: scalars.count) { text in text.append(scalars.span) }
    }

    init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }
}

extension [UInt8] {
    init(scalars: [Unicode.Scalar]) {
        self = withText(length: scalars.count, { text in text.append(scalars.span) }) { Array($0.utf8) }
    }
}

/// Hands on what is written.
///
/// - Parameter length: how many characters are written at most.
private func withText<Text>(
    length: Int, _ write: (inout TextBuffer) -> Void, _ body: (TextBuffer) -> Text
) -> Text {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length * mostBytes) { bytes in
        var text = TextBuffer(bytes)
        write(&text)
        return body(text)
    }
}

/// The most bytes that a character takes in UTF-8.
private let mostBytes = 4
