import Records
import Site
import Text

/// What all facts were when a site was made, and which of them each of its files asked for:
///
///     facts   key, digest, key, digest, …
///     ends    0, 4, 9, 9, …                 for each file of the site, where its keys end in `keys`
///     keys    of the second file four, of the third five, of the fourth none: it is made by each build
///
/// Three arrays, which are read and written whole: half a million keys are never taken apart.
struct KeptInputs: Sendable {
    let facts: FactTable
    /// For all that the facts of lists are made from.
    let lists: UInt64
    private let ends: [UInt64]
    private let keys: [UInt64]

    /// Of how many files it tells.
    var count: Int { ends.count }

    /// Which facts a file asked for; none where that is not known.
    subscript(place: Int) -> ArraySlice<UInt64> { keys[(place > 0 ? Int(ends[place - 1]) : 0)..<Int(ends[place])] }

    init(from reader: inout RecordReader) throws(RecordError) {
        let ground = try reader.readHash()
        lists = try reader.readHash()
        facts = FactTable(ground: ground, words: try reader.readWords())
        ends = try reader.readWords()
        keys = try reader.readWords()
        let isInOrder = zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
        guard isInOrder, ends.last ?? 0 <= UInt64(keys.count) else { throw RecordError() }
    }

    /// What `init(from:)` reads, each key copied but once.
    ///
    /// - Parameter files: the keys of each file.
    static func record(_ facts: FactTable, lists: UInt64, files: [ArraySlice<UInt64>]) -> Bytes {
        var ends: [UInt64] = [], end: UInt64 = 0
        ends.reserveCapacity(files.count)
        for keys in files {
            end += UInt64(keys.count)
            ends.append(end)
        }
        var writer = RecordWriter(capacity: 8 * (facts.words.count + ends.count + Int(end)) + 64)
        writer.write(hash: facts.ground)
        writer.write(hash: lists)
        writer.write(words: facts.words)
        writer.write(words: ends)
        writer.write(words: files, count: Int(end))
        return writer.bytes
    }
}
