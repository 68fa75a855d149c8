import Archive
import Records
import Search
import Site
import Text

/// What search finds in an archive, in the order of its days, newest first: its articles, and the newspaper pages with lines
/// that no article holds.
struct SearchDocuments: Sendable {
    private enum Item {
        case article(Int)
        case page(Int)
    }

    private let filled: FilledArchive
    private let site: Site
    private let items: [Item]
    /// By page, its articles as indexes into the archive's list.
    private let articlesOfPage: [[Int]]
    private let pageWithSource: [SourcePath: Int]

    init(_ filled: FilledArchive, _ site: Site) {
        self.filled = filled
        self.site = site
        let archive = filled.archive
        let numbers = Dictionary(zip(archive.articles.map(\.id), archive.articles.indices)) { first, _ in first }
        articlesOfPage = archive.pages.map { page in (page.articles + page.continued).compactMap { numbers[$0] } }
        pageWithSource = Dictionary(zip(archive.pages.map(\.source.source), archive.pages.indices)) { first, _ in first
        }
        let articles = archive.articles.indices.map { (day: archive.articles[$0].filingDay, item: Item.article($0)) }
        let pages = archive.pages.indices.filter { !archive.pages[$0].unplaced.isEmpty }
            .map { (day: archive.pages[$0].source.issueDate, item: Item.page($0)) }
        let all = articles + pages
        let keys = all.map { $0.day.map { -$0.daysSince1970 } ?? Int.max }
        let order = all.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        items = order.map { all[$0].item }
    }

    /// The document at a place.
    subscript(_ place: Int) -> SearchDocument {
        switch items[place] {
        case .article(let number): document(ofArticle: number)
        case .page(let number):
            SearchDocument(
                unplacedOf: filled.archive.pages[number], name: site.name(of: filled.archive.pages[number]),
                anchor: site.anchor)
        }
    }

    /// The newspaper pages on which an article stands.
    private func pagesOfArticle(_ number: Int) -> [Int] {
        let article = filled.archive.articles[number]
        return ([article.source] + article.continuations.map(\.source)).compactMap { pageWithSource[$0] }
    }

    /// The articles of a page, where one needs them to tell whose its lines are.
    private func articlesAskedFor(on page: Int) -> [Int] {
        filled.archive.pages[page].readAcross.isEmpty ? [] : articlesOfPage[page]
    }

    private func document(ofArticle number: Int) -> SearchDocument {
        let article = filled.archive.articles[number].whole, headline = site.headline(of: article)
        let pages = pagesOfArticle(number).map { page in
            (
                page: filled.archive.pages[page].whole,
                articles: articlesAskedFor(on: page).map { filled.archive.articles[$0].whole }
            )
        }
        return SearchDocument(
            article, headline: headline, printed: PrintedWords(of: article, headline: headline, on: pages),
            plainText: filled.markdownTexts[article.id])
    }

    /// A number for all that each document is made from, by place. Where nothing is kept they mean nothing.
    var keys: [UInt64] {
        let articles = filled.digests.articles, pages = filled.digests.pages
        if articles.isEmpty && pages.isEmpty { return [UInt64](repeating: 0, count: items.count) }
        return items.map { item in
            var writer = RecordWriter()
            writer.write(hash: site.wordsDigest)
            switch item {
            case .article(let number):
                writer.write(hash: articles[number].whole)
                for page in pagesOfArticle(number) {
                    writer.write(hash: pages[page])
                    for other in articlesAskedFor(on: page) { writer.write(hash: articles[other].whole) }
                }
            case .page(let number):
                writer.write(hash: pages[number])
                writer.write(site.name(of: filled.archive.pages[number]))
            }
            return contentHash(writer.bytes.span)
        }
    }

    /// When each document came into the archive, by place. A page without an issue date came with its newest article.
    var publications: [SearchPlan.Publication] {
        items.map { item in
            switch item {
            case .article(let number): SearchPlan.Publication(filled.archive.articles[number])
            case .page(let number):
                SearchPlan.Publication(
                    day: filled.archive.pages[number].source.issueDate
                        ?? articlesOfPage[number].compactMap { filled.archive.articles[$0].filingDay }.max(),
                    source: filled.archive.pages[number].source.source)
            }
        }
    }

    /// The archive's terms, their articles as places.
    var terms: [TermKind: [Term]] {
        var places = [Int](repeating: 0, count: filled.archive.articles.count)
        for (place, item) in items.enumerated() {
            if case .article(let number) = item { places[number] = place }
        }
        return filled.archive.terms.mapValues { terms in
            terms.map { Term(kind: $0.kind, label: $0.label, articles: $0.articles.map { places[$0] }) }
        }
    }
}
