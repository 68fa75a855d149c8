import Archive
import Text

/// What each article of an archive has to do with others, as it is kept from one build to the next: what it depends on changes with few
/// edits, and working it out takes longer than anything else of a plan.
package struct Relations: Sendable {
    /// Those of all articles one behind the other, in the form of `Relation.words`.
    package let words: [Int32]
    /// Where those of each article begin, and behind them the end.
    package let starts: [Int32]
    /// By article, a number for what its page shows of them.
    package let digests: [UInt64]

    /// Nil where they are of no archive.
    package init?(words: [Int32], starts: [Int32], digests: [UInt64]) {
        let isInOrder = zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
        guard isInOrder, starts.first == 0, starts.last.map(Int.init) == words.count, starts.count == digests.count + 1
        else { return nil }
        (self.words, self.starts, self.digests) = (words, starts, digests)
    }

    /// - Complexity: linear in the number of terms that articles have.
    init(_ archive: Archive, _ weights: TermWeights, _ order: ReadingOrder, _ keys: FactKeys) {
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

    /// A number for all that they are worked out from: which articles there are, when, and which terms each has.
    static func key(of archive: Archive, _ order: ReadingOrder, _ keys: FactKeys) -> UInt64 {
        var numbers = keys.articles
        for number in archive.articles.indices { numbers.append(order.dayNumber(of: number)) }
        for kind in TermWeights.kinds {
            for (term, key) in zip(archive.terms[kind] ?? [], keys.terms[kind]) {
                numbers.append(key)
                numbers.append(UInt64(term.articles.count))
                for number in term.articles { numbers.append(UInt64(number)) }
            }
        }
        return digestOfNumbers(numbers)
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
