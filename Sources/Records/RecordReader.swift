package import Text

/// That bytes are no record, or one of another kind of value.
package struct RecordError: Error, Equatable, Sendable {
    package init() {}
}

/// Reads back what a `RecordWriter` wrote, value by value. Bytes that were damaged give an error or another value, never a crash
/// and never more memory than they have themselves.
package struct RecordReader: Sendable {
    private let bytes: Bytes
    private let end: Int
    private var place: Int

    package init(_ bytes: Bytes) { self.init(bytes, bytes.indices) }

    /// - Parameter range: the part of the bytes that is to be read.
    package init(_ bytes: Bytes, _ range: Range<Int>) {
        self.bytes = bytes
        (place, end) = (range.lowerBound, range.upperBound)
    }

    package var isAtEnd: Bool { place == end }

    /// What is not read yet.
    package var rest: ArraySlice<UInt8> { bytes[place..<end] }

    package mutating func readBits() throws(RecordError) -> UInt64 {
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        while place < end, shift < 64 {
            let byte = bytes[place]
            place += 1
            bits |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return bits }
            shift += 7
        }
        throw RecordError()
    }

    package mutating func readHash() throws(RecordError) -> UInt64 {
        var hash: UInt64 = 0
        for (index, byte) in try take(8).enumerated() { hash |= UInt64(byte) << UInt64(8 * index) }
        return hash
    }

    package mutating func readBytes() throws(RecordError) -> ArraySlice<UInt8> { try take(try readCount()) }

    package mutating func readWords() throws(RecordError) -> [UInt64] {
        guard let count = Int(exactly: try readBits()), count <= (end - place) / 8 else { throw RecordError() }
        let part = try take(8 * count)
        return [UInt64](unsafeUninitializedCapacity: count) { words, length in
            UnsafeMutableRawBufferPointer(words).copyBytes(from: part)
            length = count
        }
    }

    /// How many values follow, each of a byte at least.
    package mutating func readCount() throws(RecordError) -> Int {
        guard let count = Int(exactly: try readBits()), count <= end - place else { throw RecordError() }
        return count
    }

    private mutating func take(_ count: Int) throws(RecordError) -> ArraySlice<UInt8> {
        guard count <= end - place else { throw RecordError() }
        defer { place += count }
        return bytes[place..<place + count]
    }
}
