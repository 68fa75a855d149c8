package import Archive
import Text

/// What leads on from each article: what is before and after it, and what tells of the same. In one place, for views copy what they ask.
package final class ReadingOn: Sendable {
    /// The names of all facts, by which those here are known, too.
    let keys: FactKeys
    private let archive: Archive
    private let order: ReadingOrder
    private let related: RelatedArticles

    /// - Parameter relations: what is known under a key of how articles go together, or what the other parameter makes.
    package init(_ archive: Archive, relations: (_ key: UInt64, _ make: () -> Relations) -> Relations = { $1() }) {
        let keys = FactKeys(archive), order = ReadingOrder(archive.articles), weights = TermWeights(archive)
        let known = relations(Relations.key(of: archive, order, keys)) { Relations(archive, weights, order, keys) }
        (self.archive, self.keys, self.order) = (archive, keys, order)
        related = RelatedArticles(weights, known)
    }

    /// What all articles have to do with each other, to be kept.
    package var relations: Relations { related.relations }

    /// The articles before and after another in time.
    func neighbours(inTimeOf number: Int) -> Neighbours { neighbours(at: number, in: archive.articles.indices) }

    /// The first of an article's topics that has a page and other articles, and those before and after it there; nil where none has.
    func topic(of number: Int, _ index: ArchiveIndex) -> (label: String, path: String, neighbours: Neighbours)? {
        for place in index.articleTerms[.tags, number] {
            guard let topic = archive.terms[.tags]?[Int(place)], topic.hasPage, topic.articles.count > 1 else {
                continue
            }
            let own = topic.articles.partitionIndex { $0 >= number }
            return (topic.label, topic.url(), neighbours(at: own, in: topic.articles))
        }
        return nil
    }

    private func neighbours<List: RandomAccessCollection<Int>>(
        at place: Int, in list: List
    ) -> Neighbours where List.Index == Int {
        Neighbours(before: order.article(before: place, in: list), after: order.article(after: place, in: list))
    }

    /// The articles to read on with, and why.
    func related(to number: Int) -> [RelatedArticle] { related(number) { archive.terms[$0]?[$1].label ?? "" } }

    /// A number for what `related` gives.
    func relatedDigest(of number: Int) -> UInt64 { related.relations.digests[number] }
}
