/// UTF-8 that is written character by character, in memory that lasts as long as the writing.
struct TextBuffer {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    fileprivate var count = 0

    fileprivate init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    /// Appends one character. Inlined: it is the innermost step of every text that is made.
    @inline(__always)
    mutating func append(_ scalar: Unicode.Scalar) {
        precondition(count + mostBytes <= bytes.count, "a text is no longer than was told")
        let value = scalar.value
        switch value {
        case 0x800..<0x1_0000:
            put(0xE0 | value >> 12, at: 0)
            put(0x80 | value >> 6 & 0x3F, at: 1)
            put(0x80 | value & 0x3F, at: 2)
            count &+= 3
        case 0..<0x80:
            put(value, at: 0)
            count &+= 1
        case 0..<0x800:
            put(0xC0 | value >> 6, at: 0)
            put(0x80 | value & 0x3F, at: 1)
            count &+= 2
        default:
            put(0xF0 | value >> 18, at: 0)
            put(0x80 | value >> 12 & 0x3F, at: 1)
            put(0x80 | value >> 6 & 0x3F, at: 2)
            put(0x80 | value & 0x3F, at: 3)
            count &+= 4
        }
    }

    @inline(__always)
    private func put(_ byte: UInt32, at place: Int) { bytes[count &+ place] = UInt8(truncatingIfNeeded: byte) }
}

/// Hands on what is written.
///
/// - Parameter length: how many characters are written at most.
func withText<Text>(
    length: Int, _ write: (inout TextBuffer) -> Void, _ body: (UnsafeBufferPointer<UInt8>) -> Text
) -> Text {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length * mostBytes) { bytes in
        var text = TextBuffer(bytes)
        write(&text)
        return body(UnsafeBufferPointer(rebasing: bytes[..<text.count]))
    }
}

/// The most bytes that a character takes in UTF-8.
private let mostBytes = 4
