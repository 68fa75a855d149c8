package import Archive
import Text

/// What leads on from each article: what is before and after it, and what tells of the same. In one place, for views copy what they ask.
package final class ReadingOn: Sendable {
    /// The names of all facts, by which those here are known, too.
    let keys: FactKeys
    private let archive: Archive
    private let order: ReadingOrder
    private let related: RelatedArticles

    package init(_ archive: Archive) {
        self.archive = archive
        keys = FactKeys(archive)
        order = ReadingOrder(archive.articles)
        related = RelatedArticles(archive, order, keys)
    }

    /// The articles before and after another in time.
    func neighbours(inTimeOf number: Int) -> Neighbours { neighbours(at: number, in: archive.articles.indices) }

    /// The first of an article's topics that has a page and other articles, and those before and after it there; nil where none has.
    func topic(of number: Int, _ index: ArchiveIndex) -> (label: String, path: String, neighbours: Neighbours)? {
        for label in archive.articles[number].tags {
            guard let place = index.termWithLabel[.tags][LabelKey(label)], let topic = archive.terms[.tags]?[place],
                topic.hasPage, topic.articles.count > 1
            else { continue }
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
    func relatedDigest(of number: Int) -> UInt64 { related.digests[number] }
}
