/// The terms to look a word up by.
struct QueryTerms: Equatable {
    struct Lookup: Equatable {
        var term: CharacterPair
        /// The bits of the character behind the term, where the word has one.
        var follow: Int?

        /// Whether an article with this posting can hold the word.
        func mayAnswer(_ posting: Posting) -> Bool {
            posting.tier != .once || follow.map { $0 == posting.follow } ?? true
        }
    }

    /// The rarest first; none for a word of white space alone.
    var terms: [Lookup]

    /// How many terms of a word are looked up: each costs a shard, and a hit is checked in the article anyway.
    static let limit = 2

    /// - Parameter common: among terms that are equally common the first is taken, and then the one farthest from it.
    init(_ word: [UInt32], common: CommonTerms) {
        let spans = termSpans(of: word)
        terms = []
        var first: TermSpan?
        while terms.count < QueryTerms.limit {
            let rest = spans.filter { span in !terms.contains { $0.term == span.term } }
            let best = rest.min { a, b in
                let distances = [a, b].map { span in
                    first.map { -abs(span.characters.lowerBound - $0.characters.lowerBound) } ?? 0
                }
                return (common.degree(of: a.term), distances[0], a.characters.lowerBound)
                    < (common.degree(of: b.term), distances[1], b.characters.lowerBound)
            }
            guard let best else { break }
            first = first ?? best
            terms.append(Lookup(best, in: word))
        }
    }
}

extension QueryTerms.Lookup {
    init(_ span: TermSpan, in word: [UInt32]) {
        let end = span.characters.upperBound
        let tellsFollower = span.term.second != 0 && end < word.count
        self.init(term: span.term, follow: tellsFollower ? Int(followBits(at: end, in: word)) : nil)
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
    forEachPair(in: word) { term, characters in
        let start = characters.lowerBound
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
