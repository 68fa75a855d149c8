/// UTF-8 text or other bytes on their way to a file. Producers append to a caller's buffer instead of handing back pieces.
package typealias Bytes = [UInt8]

extension Bytes {
    /// Appends the UTF-8 of `text`.
    @inlinable
    package mutating func append(_ text: String) {
        append(contentsOf: text.utf8)
    }

    /// Appends a literal without making a `String` of it.
    @inlinable
    package mutating func append(_ literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends `number` in decimal, padded with zeros to at least `width` digits.
    package mutating func append(decimal number: Int, width: Int = 1) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        let start = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        while count - start < width { append(UInt8(ascii: "0")) }
        self[start...].reverse()
    }

    /// Appends the bytes of a part of another text.
    @inlinable
    package mutating func append(_ span: borrowing Span<UInt8>) {
        span.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}

extension String {
    /// The text of UTF-8 bytes; what is not valid becomes U+FFFD.
    @inlinable
    package init(utf8 bytes: some Collection<UInt8>) {
        self = String(decoding: bytes, as: UTF8.self)
    }
}
