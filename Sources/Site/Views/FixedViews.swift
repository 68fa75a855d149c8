import Archive
import Mustache

extension Site {
    /// One page of the list of all newspaper pages.
    func newspaperPagesView(number: Int) -> PageView {
        let title = theme.texts(.newspaperPagesTitle)
        let (pages, count) = facts.newspaperPages(number: number)
        return PageView(
            template: "newspaper-pages", section: .newspaperPages, title: listTitle(title, number: number),
            description: nil, name: "newspaperPages",
            content: [
                "label": .text(title),
                "count": number == 0 ? .integer(count) : .null,
                "entries": .list(pages.map { newspaperPageEntry($0) }),
                "pager": pagerView(last: ListPages(count).last, number: number, path: newspaperPagesPath(number:)),
            ])
    }

    private func newspaperPageEntry(_ number: Int) -> Value {
        let page = facts.page(number)
        return .object([
            "label": .text(pageTitle(page)), "url": .text(urlReference(toPath: page.url)),
            "articles": .list(page.articles.compactMap { facts.listed($0) }.map { articleLink($0) }),
        ])
    }

    func aboutView() -> PageView {
        PageView(
            template: "about", section: .about, title: theme.texts(.aboutTitle), description: nil, name: "about",
            content: [
                "articleCount": articleCount, "pageCount": pageCount,
                "unplaced": .integer(archive.pages.reduce(0) { $0 + $1.unplaced.count }),
                "files": .list(
                    ([Site.dataIndexPath] + dataFiles.map(\.path) + ["feed.xml", "feed.json"]).map { .link($0, $0) }),
            ])
    }

    /// In words, how many articles the archive has.
    var articleCount: Value { .text(theme.texts(.countArticles, count: archive.articles.count)) }

    /// In words, how many newspaper pages the archive has.
    var pageCount: Value { .text(theme.texts(.countPages, count: archive.pages.count)) }

    func notFoundView() -> PageView {
        PageView(
            template: "not-found", section: nil, title: theme.texts(.notFoundTitle), description: nil,
            name: "notFound", content: [:])
    }
}
