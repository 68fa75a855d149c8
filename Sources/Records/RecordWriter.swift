package import Text

/// A value that is kept from one build to the next, as bytes.
package protocol Recordable {
    /// - Throws: where the bytes are not what `write` wrote.
    init(from reader: inout RecordReader) throws(RecordError)
    func write(to writer: inout RecordWriter)
}

/// Writes values one behind the other: numbers in base 128, low digits first; texts and lists with their length before them.
package struct RecordWriter: Sendable {
    package private(set) var bytes: Bytes = []

    package init() {}

    /// - Parameter capacity: how many bytes are expected.
    package init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Goes on behind what others wrote.
    package init(behind bytes: Bytes) { self.bytes = bytes }

    package mutating func write(_ value: some Recordable) { value.write(to: &self) }

    /// Any 64 bits; small numbers are short.
    package mutating func write(bits: UInt64) {
        var rest = bits
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// 64 bits that are seldom small, such as a hash.
    package mutating func write(hash: UInt64) {
        withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Many numbers of 64 bits, which are read again without a look at each: in this machine's order of bytes, for no other
    /// machine uses what a build keeps.
    package mutating func write(words: [UInt64]) {
        write(bits: UInt64(words.count))
        words.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// The same of numbers that stand in several parts.
    ///
    /// - Parameter count: of all parts together.
    package mutating func write(words parts: [ArraySlice<UInt64>], count: Int) {
        write(bits: UInt64(count))
        for part in parts { part.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    }

    package mutating func write(utf8: some Collection<UInt8>) {
        write(bits: UInt64(utf8.count))
        bytes.append(contentsOf: utf8)
    }
}

extension Int: Recordable {
    /// Negative ones are folded in between: 0, -1, 1, -2, 2 …
    package func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(bitPattern: Int64(self) << 1 ^ Int64(self) >> 63))
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let bits = try reader.readBits()
        self = Int(Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
    }
}

extension Bool: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(bits: self ? 1 : 0) }

    package init(from reader: inout RecordReader) throws(RecordError) { self = try reader.readBits() == 1 }
}

extension String: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(utf8: utf8) }

    package init(from reader: inout RecordReader) throws(RecordError) { self = String(utf8: try reader.readBytes()) }
}

extension Array: Recordable where Element: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(count))
        for element in self { element.write(to: &writer) }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let count = try reader.readCount()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try Element(from: &reader)) }
    }
}

extension Optional: Recordable where Wrapped: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(self != nil)
        if let value = self { value.write(to: &writer) }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
    }
}

/// A value of a few kinds, kept by the name of its kind.
extension Recordable where Self: RawRepresentable, RawValue == String {
    package func write(to writer: inout RecordWriter) { writer.write(rawValue) }

    package init(from reader: inout RecordReader) throws(RecordError) {
        guard let value = Self(rawValue: try String(from: &reader)) else { throw RecordError() }
        self = value
    }
}
