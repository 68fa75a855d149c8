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

/// What the archive adds to a name that it also prints in a shorter form.
///
/// - An agency that is printed with its level alone, 区▸教育局: the owner before the level elsewhere, 二七▸区▸教育局.
/// - A firm that is printed by its short name, 星驾科技: its full name, 河南星驾科技有限公司.
struct Addition: Mergeable {
    /// Empty where there were several.
    private var text = ""
    private var isSingle = true
    /// How often the longer form was seen.
    private var count = 0

    mutating func add(_ text: String) {
        var other = Addition()
        (other.text, other.count) = (text, 1)
        merge(other)
    }

    mutating func merge(_ other: Addition) {
        isSingle = isSingle && other.isSingle && (text == other.text || count == 0 || other.count == 0)
        text = isSingle ? (count == 0 ? other.text : text) : ""
        count += other.count
    }

    /// The only one that the archive knows, by so many witnesses at least; nil where it knows several.
    func single(witnesses: Int) -> String? { isSingle && count >= witnesses ? text : nil }
}

/// Sums over the archive that may be formed in any order.
struct PlaceEvidence: Sendable {
    private(set) var counts = CountTable<PlaceCount>()
    /// By an agency's name from its level on: 区教育局.
    private(set) var owners = CountTable<Addition>()
    /// By a firm's short name.
    private(set) var firms = CountTable<Addition>()

    mutating func add(_ reader: PlaceReader) {
        let text = reader.text
        let shortNames = ShortFirmNames(reader: reader)
        for end in text.body {
            guard let candidate = reader.candidate(endingAt: end), candidate.isClean else { continue }
            counts.update(text.key(candidate.range)) { count in
                count.clean &+= 1
                count.left.insert(text.folded[candidate.range.lowerBound - 1])
            }
            if let owner = reader.owner(of: candidate) {
                owners.update(text.key(owner.upperBound..<end)) { $0.add(text.string(owner)) }
            }
            if let name = shortNames.shortName(in: candidate) {
                firms.update(text.key(name)) { $0.add(text.string(candidate.range)) }
            }
        }
    }

    mutating func merge(_ other: PlaceEvidence) {
        counts.merge(other.counts)
        owners.merge(other.owners)
        firms.merge(other.firms)
    }
}
