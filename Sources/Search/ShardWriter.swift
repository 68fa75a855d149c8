import Text

/// Marks in the place of a term's second character, for a first character that stands alone.
enum LoneMark {
    /// The articles that hold it in no pair.
    static let rest: UInt32 = 0xB7  // ·
    /// All the articles that hold it: no pair need be looked at.
    static let all: UInt32 = 0x3002  // 。
}

/// Lays a volume's terms into shards.
///
/// The pairs of one first character make a group. A group that would fill more than one shard gets the list of all its
/// articles, so that one character is found without reading every pair of it.
struct ShardWriter {
    private let part: SearchPart
    private let largest: Int
    private var shards: [Bytes] = []
    private var separators: [CharacterPair] = []
    private var current: Bytes = []
    /// The first character whose member is open in `current`; 0 for none.
    private var openFirst: UInt32 = 0
    private var stamps: [UInt8]

    init(part: SearchPart) {
        self.part = part
        largest = largestParameter(articles: part.count)
        stamps = [UInt8](repeating: 0, count: part.count)
    }

    /// - Parameter group: `pair << 28 | article << 2 | tier`, ascending, of one first character.
    mutating func write(group: ArraySlice<UInt64>) {
        let pairs = encodedPairs(of: group)
        // 24 for what surrounds a group: one that passes here lies in two shards at most.
        let size = pairs.reduce(24) { $0 + $1.postings.count + 4 }
        let isAlone = pairs[0].term.second == 0
        if size > part.shardSize {
            append(term: CharacterPair(pairs[0].term.first, 0), second: LoneMark.all, allArticles(of: group))
        } else if isAlone {
            append(term: pairs[0].term, second: LoneMark.rest, pairs[0].postings)
        }
        for pair in pairs[(isAlone ? 1 : 0)...] {
            append(term: pair.term, second: pair.term.second, pair.postings)
        }
    }

    consuming func finish() -> (shards: [Bytes], separators: [CharacterPair]) {
        closeShard()
        return (shards, separators)
    }

    private func encodedPairs(of group: ArraySlice<UInt64>) -> [(term: CharacterPair, postings: Bytes)] {
        var pairs: [(term: CharacterPair, postings: Bytes)] = []
        var start = group.startIndex
        while start < group.endIndex {
            let term = group[start] >> 28
            var end = start
            while end < group.endIndex, group[end] >> 28 == term { end += 1 }
            pairs.append((CharacterPair(bits: term), encoded(group[start..<end].lazy.map { $0 & 0xFFF_FFFF })))
            start = end
        }
        return pairs
    }

    private func encoded(_ values: some Collection<UInt64>) -> Bytes {
        var writer = PostingWriter()
        writer.write(values, largest: largest)
        return writer.finish()
    }

    /// All articles of a group, each with the highest tier that a pair of the character has there.
    private mutating func allArticles(of group: ArraySlice<UInt64>) -> Bytes {
        for value in group {
            let article = Int(value >> 2 & 0x3FF_FFFF)
            stamps[article] = max(stamps[article], UInt8(value & 3) + 1)
        }
        var values: [UInt64] = []
        for article in stamps.indices where stamps[article] != 0 {
            values.append(UInt64(article) << 2 | UInt64(stamps[article] - 1))
            stamps[article] = 0
        }
        return encoded(values)
    }

    private mutating func append(term: CharacterPair, second: UInt32, _ postings: Bytes) {
        if !current.isEmpty, current.count + postings.count + 12 > part.shardSize {
            closeShard()
            separators.append(term)
        }
        if openFirst != term.first {
            current.append(openFirst != 0 ? "\",\"" : "{\"")
            current.append(scalar: term.first)
            current.append("\":\"")
            openFirst = term.first
        }
        current.append(scalar: second)
        current += postings
    }

    private mutating func closeShard() {
        guard !current.isEmpty else { return }
        current.append("\"}")
        shards.append(current)
        current = []
        openFirst = 0
    }
}

extension Bytes {
    /// Appends the UTF-8 of a code point.
    mutating func append(scalar value: UInt32) {
        if let scalar = Unicode.Scalar(value) { append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    }
}
