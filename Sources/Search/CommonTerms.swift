import Text

/// A term that at least one in `commonShare` articles of a part holds.
struct CommonTerm: Sendable {
    var term: CharacterPair
    /// 0 from one in 64 articles, 1 from one in 32, 2 from one in 16, 3 from one in 8.
    var degree: Int
}

private let commonShare = 64
/// The hashes that common terms are told by: a hundred terms more or less seem common that are not.
private let hashCount = 1 << 17

private func hash(_ term: CharacterPair) -> Int { (Int(term.first) * 40503 + Int(term.second) * 31) % hashCount }

/// - Parameter postings: `pair << 28 | …`, ascending.
func findCommonTerms(_ postings: [UInt64], articles count: Int) -> [CommonTerm] {
    var found: [CommonTerm] = []
    var start = 0
    while start < postings.count {
        var end = start
        while end < postings.count, postings[end] >> 28 == postings[start] >> 28 { end += 1 }
        let share = (end - start) * commonShare / count
        if share > 0 {
            found.append(CommonTerm(term: CharacterPair(bits: postings[start] >> 28), degree: min(3, floorLog2(share))))
        }
        start = end
    }
    return found
}

/// Written as postings of as many articles as there are hashes, the degree as tier; empty for none.
func encodedCommonTerms(_ terms: [CommonTerm]) -> Bytes {
    var degrees: [Int: Int] = [:]
    for term in terms { degrees[hash(term.term)] = max(degrees[hash(term.term)] ?? 0, term.degree) }
    guard !degrees.isEmpty else { return [] }
    var bits = BitWriter()
    bits.append(
        postings: degrees.keys.sorted().map { UInt64($0) << 4 | UInt64(degrees[$0] ?? 0) }, articles: hashCount,
        kind: .tiers)
    return base91(bits.finish())
}

/// The manifest's list of common terms: a word is looked up by its others.
struct CommonTerms: Equatable {
    private var degrees: [Int: Int] = [:]

    /// Nil where the letters are not what `encodedCommonTerms` writes.
    init?(_ letters: String) {
        if letters.isEmpty { return }
        guard let bytes = bytes(fromBase91: Bytes(letters.utf8)) else { return nil }
        var bits = BitReader(bytes)
        guard let postings = bits.postings(articles: hashCount, kind: .tiers) else { return nil }
        for posting in postings { degrees[posting.article] = Int(posting.tier.rawValue) + 1 }
    }

    /// 0 for a term that is not listed, to 4 for one in every eighth article or more.
    func degree(of term: CharacterPair) -> Int { degrees[hash(term)] ?? 0 }
}
