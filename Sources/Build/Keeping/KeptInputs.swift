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
    private var ends: [UInt64] = []
    private var keys: [UInt64] = []

    /// - Parameter capacity: about how many keys are expected.
    init(_ facts: FactTable, lists: UInt64, capacity: Int = 0) {
        (self.facts, self.lists) = (facts, lists)
        keys.reserveCapacity(capacity + capacity / 16)
    }

    var keyCount: Int { keys.count }

    /// About how many bytes it takes as a record.
    var byteCount: Int { 8 * (facts.words.count + ends.count + keys.count) + 64 }

    /// Of how many files it tells.
    var count: Int { ends.count }

    /// Which facts a file asked for; none where that is not known.
    subscript(place: Int) -> ArraySlice<UInt64> { keys[(place > 0 ? Int(ends[place - 1]) : 0)..<Int(ends[place])] }

    /// Adds the next file.
    mutating func append(_ keys: some Collection<UInt64>) {
        self.keys += keys
        ends.append(UInt64(self.keys.count))
    }
}

extension KeptInputs: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(hash: facts.ground)
        writer.write(hash: lists)
        for words in [facts.words, ends, keys] { writer.write(words: words) }
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        let ground = try reader.readHash()
        lists = try reader.readHash()
        facts = FactTable(ground: ground, words: try reader.readWords())
        ends = try reader.readWords()
        keys = try reader.readWords()
        let isInOrder = zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
        guard isInOrder, ends.last ?? 0 <= UInt64(keys.count) else { throw RecordError() }
    }
}
