/// What the archive shows about words that may name a place or an organisation.
struct PlaceCount: Mergeable {
    /// How often a mark or a border word stood before them.
    var clean: UInt32 = 0
    /// What stood before them.
    var left = NeighbourSet()

    mutating func merge(_ other: PlaceCount) {
        clean &+= other.clean
        left.formUnion(other.left)
    }
}

/// Sums over the archive that may be formed in any order.
struct PlaceEvidence: Sendable {
    private(set) var counts = CountTable<PlaceCount>()

    mutating func add(_ reader: PlaceReader) {
        let text = reader.text
        for end in text.body {
            guard let candidate = reader.candidate(endingAt: end), candidate.isClean else { continue }
            counts.update(text.key(candidate.range)) { count in
                count.clean &+= 1
                count.left.insert(text.folded[candidate.range.lowerBound - 1])
            }
        }
    }

    mutating func merge(_ other: PlaceEvidence) { counts.merge(other.counts) }
}
