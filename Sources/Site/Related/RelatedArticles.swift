import Archive

/// An article that tells of the same as another.
struct RelatedArticle: Sendable, Equatable {
    var number: Int
    /// Both have several rare terms and lie within a week.
    var isSameEvent: Bool
    /// The terms that both have which tell most.
    var reasons: [Reason]

    struct Reason: Sendable, Equatable {
        var kind: TermKind
        var label: String
    }
}

/// For each article, which others to read on with: those that have most terms with it, weighed by how rare each is, and of as
/// much weight the nearest in time (docs/decisions/0210-what-to-read-on-with.md).
struct RelatedArticles: Sendable {
    /// Articles that a page leads on to.
    static let most = 5

    private let weights: TermWeights
    /// The relations of all articles one behind the other, in the form of `Relation.words`.
    private let words: [Int32]
    /// Where those of each article begin, and behind them the end.
    private let starts: [Int32]
    /// By article, a number for what its page shows of them.
    let digests: [UInt64]

    /// - Complexity: linear in the number of terms that articles have.
    init(_ archive: Archive, _ order: ReadingOrder, _ keys: FactKeys) {
        weights = TermWeights(archive)
        var search = RelatedSearch(archive, weights, order)
        var words: [Int32] = [], starts: [Int32] = [0], digests: [UInt64] = []
        starts.reserveCapacity(archive.articles.count + 1)
        digests.reserveCapacity(archive.articles.count)
        for number in archive.articles.indices {
            let found = search.related(to: number)
            for relation in found { words += relation.words }
            starts.append(Int32(words.count))
            digests.append(found.isEmpty ? 0 : digest(of: found, weights, keys))
        }
        // Without the room behind them: they are kept.
        (self.words, self.starts, self.digests) = (Array(words[...]), starts, digests)
    }

    /// Those of one article: of the same event first, then the nearest in time.
    func callAsFunction(_ number: Int, label: (TermKind, Int) -> String) -> [RelatedArticle] {
        var related: [RelatedArticle] = []
        for word in words[Int(starts[number])..<Int(starts[number + 1])] {
            if word >= 0 {
                related.append(RelatedArticle(number: Int(word >> 1), isSameEvent: word & 1 == 1, reasons: []))
            } else {
                let (kind, place) = weights.place(of: ~word)
                related[related.count - 1].reasons.append(.init(kind: kind, label: label(kind, place)))
            }
        }
        return related
    }
}

/// What an article has to do with another.
struct Relation {
    /// The other one's number.
    var other: Int
    var isSameEvent: Bool
    /// Those of the terms that both have which tell most, in the order in which they are told.
    var terms: ArraySlice<Int32>

    /// The number, with a bit for the event behind it, and the terms below zero.
    var words: [Int32] { [Int32(other) << 1 | (isSameEvent ? 1 : 0)] + terms.map { ~$0 } }
}

private func digest(of relations: [Relation], _ weights: TermWeights, _ keys: FactKeys) -> UInt64 {
    var numbers: [UInt64] = []
    for relation in relations {
        numbers.append(keys.articles[relation.other])
        numbers.append(relation.isSameEvent ? 1 : 2)
        for term in relation.terms {
            let (kind, place) = weights.place(of: term)
            numbers.append(keys.terms[kind][place])
        }
    }
    return digestOfNumbers(numbers)
}
