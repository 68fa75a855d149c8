/// Bytes on their way to a file that are written in many small pieces, as the pages of a site are.
///
/// An array asks before each piece whether somebody else holds it; of these bytes there is never a second owner.
package struct ByteBuffer: ~Copyable {
    /// Owned here, freed once.
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var length = 0

    package init(capacity: Int) {
        self.capacity = Swift.max(1, capacity)
        start = UnsafeMutablePointer.allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// How many bytes were written.
    @inlinable package var count: Int {
        @inline(__always) get { length }
    }

    @inlinable
    package mutating func append(_ piece: borrowing Span<UInt8>) {
        piece.withUnsafeBufferPointer { append($0) }
    }

    package mutating func append(_ piece: ArraySlice<UInt8>) {
        piece.withUnsafeBufferPointer { append($0) }
    }

    @inlinable @inline(__always)
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let first = piece.baseAddress else { return }
        if piece.count > capacity - length { grow(by: piece.count) }
        (start + length).update(from: first, count: piece.count)
        length += piece.count
    }

    /// Appends the UTF-8 of `text`.
    package mutating func append(_ text: String) { append(text.utf8Span.span) }

    /// Appends the UTF-8 of `text`, escaped as for an array of bytes.
    package mutating func append(escapingHTML text: String) { append(escapingHTML: text.utf8Span.span) }

    /// Appends UTF-8 bytes, escaped likewise.
    package mutating func append(escapingHTML utf8: Span<UInt8>) {
        forEachPiece(escapingHTML: utf8) { append($0) }
    }

    /// A copy of what was written from a place on.
    package func bytes(from place: Int) -> Bytes {
        Bytes(UnsafeBufferPointer(start: start + place, count: length - place))
    }

    /// Appends a number in decimal.
    package mutating func append(decimal number: Int) {
        // As many as the longest number has, with its sign.
        if 20 > capacity - length { grow(by: 20) }
        if number < 0 { put(UInt8(ascii: "-")) }
        var place: UInt = 1
        while number.magnitude / place >= 10 { place *= 10 }
        while place > 0 {
            put(UInt8(ascii: "0") + UInt8(number.magnitude / place % 10))
            place /= 10
        }
    }

    /// - Precondition: there is room for it.
    private mutating func put(_ byte: UInt8) {
        start[length] = byte
        length += 1
    }

    /// Makes room for so many bytes more, and for as many again as there are.
    @usableFromInline
    mutating func grow(by count: Int) {
        capacity = Swift.max(2 * capacity, length + count)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: length)
        start.deallocate()
        start = larger
    }
}

extension Bytes {
    /// Appends what a buffer holds.
    package mutating func append(_ buffer: borrowing ByteBuffer) {
        append(contentsOf: UnsafeBufferPointer(start: buffer.start, count: buffer.length))
    }
}
