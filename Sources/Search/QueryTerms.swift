/// The terms to look a word up by.
struct QueryTerms: Equatable {
    /// No two the same; none for a word of marks alone.
    var terms: [CharacterPair]

    /// How many terms of a word are looked up: each costs a shard, and a hit is checked in the article anyway.
    static let limit = 2

    init(_ word: [UInt32]) {
        let covering = coveringSpans(termSpans(of: word))
        terms = []
        for place in evenlySpaced(min(covering.count, QueryTerms.limit), of: covering.count)
        where !terms.contains(covering[place].term) {
            terms.append(covering[place].term)
        }
    }
}

/// A term and the characters of the word that it covers.
struct TermSpan: Equatable {
    var term: CharacterPair
    var characters: Range<Int>
}

/// The terms that an article with this word surely has: ASCII pairs only where no triple holds them, a character alone
/// only where it has no neighbour in the word, and none of those where there are pairs.
func termSpans(of word: [UInt32]) -> [TermSpan] {
    var pairs: [TermSpan] = []
    var lone: [TermSpan] = []
    forEachPair(in: word) { term, start in
        if term.second == 0 {
            let hasNeighbour = pairs.last?.characters.upperBound == start + 1
            if !hasNeighbour { lone.append(TermSpan(term: term, characters: start..<start + 1)) }
        } else if isTriple(term) {
            pairs.removeAll { $0.characters.lowerBound >= start }
            pairs.append(TermSpan(term: term, characters: start..<start + 3))
        } else {
            pairs.append(TermSpan(term: term, characters: start..<start + 2))
        }
    }
    return pairs.isEmpty ? lone : pairs
}

private func isTriple(_ term: CharacterPair) -> Bool { (0xE000..<0xE600).contains(term.first) }

/// Spans that cover what all of them cover, each beginning where the one before ends, as far as may be.
private func coveringSpans(_ spans: [TermSpan]) -> [TermSpan] {
    var covering: [TermSpan] = []
    for (place, span) in spans.enumerated() {
        let covered = covering.last?.characters.upperBound ?? 0
        let isLast = place + 1 == spans.count
        let leavesGap = !isLast && spans[place + 1].characters.lowerBound > covered
        if covering.isEmpty || span.characters.lowerBound >= covered || leavesGap || isLast { covering.append(span) }
    }
    return covering
}

/// `count` places among `total`, the first and the last among them.
private func evenlySpaced(_ count: Int, of total: Int) -> [Int] {
    count < 2 ? Array(0..<count) : (0..<count).map { $0 * (total - 1) / (count - 1) }
}
