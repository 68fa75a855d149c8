import Records
import Text

/// Counts as one build leaves them for the next. Each is found without the others being read.
///
///     8 bytes each  keys, ascending
///     4 bytes each  where the count of each key ends, from where the first one begins
///     bytes         the counts
struct KeptCounts<Count: Mergeable & Recordable>: Sendable {
    private var keys: Bytes = []
    private var ends: Bytes = []
    private var counts: Bytes = []

    var entryCount: Int { keys.count / 8 }

    init() {}

    init(_ table: CountTable<Count>) { self = KeptCounts().merged(with: table) }

    /// The count under `key`; nil where there is none.
    subscript(key: UInt64) -> Count? {
        let place = firstPlace(from: key)
        return place < entryCount && self.key(at: place) == key ? count(at: place) : nil
    }

    func forEach(_ body: (_ key: UInt64, _ count: Count) -> Void) {
        for place in 0..<entryCount { body(key(at: place), count(at: place)) }
    }

    private func key(at place: Int) -> UInt64 { keys.number(at: place * 8) }

    private func end(of place: Int) -> Int { place < 0 ? 0 : Int(ends.number(at: place * 4) as UInt32) }

    /// Bytes that are no count are an empty one: checksums have told before whether they are as they were written.
    private func count(at place: Int) -> Count {
        let start = end(of: place - 1), end = end(of: place)
        guard start <= end, end <= counts.count else { return Count() }
        var reader = RecordReader(counts, start..<end)
        return (try? Count(from: &reader)) ?? Count()
    }

    /// The place of the first key that is no less than `key`.
    private func firstPlace(from key: UInt64) -> Int {
        (0..<entryCount).partitionIndex { self.key(at: $0) >= key }
    }
}

extension KeptCounts {
    /// These counts and those of a table. What is in no table is copied as it is, however much it is.
    func merged(with table: CountTable<Count>) -> KeptCounts {
        var changes: [UInt64] = []
        changes.reserveCapacity(table.entryCount)
        table.forEach { key, change in if !change.isNothing { changes.append(key) } }
        changes.sort()
        var result = KeptCounts()
        result.keys.reserveCapacity(keys.count + 8 * changes.count)
        result.counts.reserveCapacity(counts.count + 8 * changes.count)
        var next = 0
        for key in changes {
            let place = firstPlace(from: key)
            result.append(next..<place, of: self)
            next = place
            var count = table[key] ?? Count()
            if place < entryCount, self.key(at: place) == key {
                count.merge(self.count(at: place))
                next += 1
            }
            if !count.isNothing { result.append(key, count) }
        }
        result.append(next..<entryCount, of: self)
        return result
    }

    private mutating func append(_ key: UInt64, _ count: Count) {
        var writer = RecordWriter(behind: counts)
        counts = []  // so that the writer alone has them, and copies none
        writer.write(count)
        counts = writer.bytes
        keys.append(number: key)
        ends.append(number: UInt32(truncatingIfNeeded: counts.count))
    }

    private mutating func append(_ places: Range<Int>, of other: KeptCounts) {
        guard !places.isEmpty else { return }
        let start = other.end(of: places.lowerBound - 1), end = other.end(of: places.upperBound - 1)
        guard start <= end, end <= other.counts.count else { return }
        let shift = UInt32(truncatingIfNeeded: counts.count &- start)
        keys += other.keys[places.lowerBound * 8..<places.upperBound * 8]
        counts += other.counts[start..<end]
        for place in places { ends.append(number: UInt32(truncatingIfNeeded: other.end(of: place)) &+ shift) }
    }
}

extension KeptCounts: Recordable {
    func write(to writer: inout RecordWriter) { for part in [keys, ends, counts] { writer.write(utf8: part) } }

    init(from reader: inout RecordReader) throws(RecordError) {
        keys = Bytes(try reader.readBytes())
        ends = Bytes(try reader.readBytes())
        counts = Bytes(try reader.readBytes())
        guard keys.count % 8 == 0, keys.count == 2 * ends.count else { throw RecordError() }
    }
}

extension Bytes {
    /// A number whose lowest byte stands at `offset`.
    @inline(__always)
    func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
        precondition(offset >= 0 && offset + MemoryLayout<Number>.size <= count)
        return withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self)) }
    }

    mutating func append(number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
