import Text

/// What stands in the place of a term's second character, for a first character that stands alone.
enum LoneMark {
    /// The articles that hold it in no pair.
    static let rest: UInt32 = 0
    /// All the articles that hold it: no pair need be looked at.
    static let all: UInt32 = 1
}

/// Lays a volume's terms into shards.
///
/// The pairs of one first character make a group. A group that would fill more than one shard gets the list of all its
/// articles, so that one character is found without reading every pair of it.
struct ShardWriter {
    private let part: SearchPart
    private var shards: [Bytes] = []
    private var separators: [CharacterPair] = []
    private var current: [EncodedTerm] = []
    private var currentBits = 0
    /// By article of the part: the highest tier seen in a group, plus one; all zero between groups.
    private var tiers: [UInt8]

    init(part: SearchPart) {
        self.part = part
        tiers = [UInt8](repeating: 0, count: part.count)
    }

    /// - Parameter group: `pair << 28 | article << 4 | follow << 2 | tier`, ascending, of one first character.
    mutating func write(group: ArraySlice<UInt64>) {
        var terms = encodedTerms(of: group)
        if terms.reduce(0, { $0 + bitSize(of: $1) }) > part.shardSize * 8 {
            if terms[0].term.second == LoneMark.rest { terms.removeFirst() }
            let term = CharacterPair(UInt32(group[group.startIndex] >> 46), LoneMark.all)
            terms.insert(EncodedTerm(term: term, postings: allArticles(of: group)), at: 0)
        }
        for term in terms { append(term) }
    }

    consuming func finish() -> (shards: [Bytes], separators: [CharacterPair]) {
        closeShard()
        return (shards, separators)
    }

    private func encodedTerms(of group: ArraySlice<UInt64>) -> [EncodedTerm] {
        var terms: [EncodedTerm] = []
        var start = group.startIndex
        while start < group.endIndex {
            let term = CharacterPair(bits: group[start] >> 28)
            var end = start
            while end < group.endIndex, group[end] >> 28 == term.bits { end += 1 }
            let kind: PostingKind = term.second == LoneMark.rest ? .tiers : .tiersAndFollow
            let postings = encoded(group[start..<end].lazy.map { $0 & 0xFFF_FFFF }, kind)
            terms.append(EncodedTerm(term: term, postings: postings))
            start = end
        }
        return terms
    }

    private func encoded(_ values: some Collection<UInt64>, _ kind: PostingKind) -> BitWriter {
        var bits = BitWriter()
        bits.append(postings: values, articles: part.count, kind: kind)
        return bits
    }

    /// All articles of a group, each with the highest tier that a pair of the character has there.
    private mutating func allArticles(of group: ArraySlice<UInt64>) -> BitWriter {
        for value in group {
            let article = Int(value >> 4 & 0xFF_FFFF)
            tiers[article] = max(tiers[article], UInt8(value & 3) + 1)
        }
        var values: [UInt64] = []
        for article in tiers.indices where tiers[article] != 0 {
            values.append(UInt64(article) << 4 | UInt64(tiers[article] - 1))
            tiers[article] = 0
        }
        return encoded(values, .tiers)
    }

    private mutating func append(_ term: EncodedTerm) {
        let size = bitSize(of: term)
        if !current.isEmpty, currentBits + size > part.shardSize * 8 {
            closeShard()
            // A character alone is looked for before all its pairs: there its list of all articles must be found.
            separators.append(term.term.second == LoneMark.all ? CharacterPair(term.term.first, 0) : term.term)
        }
        current.append(term)
        currentBits += size
    }

    private mutating func closeShard() {
        guard !current.isEmpty else { return }
        shards.append(encodedShard(current))
        current = []
        currentBits = 0
    }

    /// About what a term takes in a shard: its postings, its second character, its share of the group's head.
    private func bitSize(of term: EncodedTerm) -> Int { term.postings.bitCount + 12 }
}
