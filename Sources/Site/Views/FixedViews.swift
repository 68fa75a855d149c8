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
                "holdings": .list(holdings), "licence": licence, "corrections": correctionsLink,
                "unplaced": .integer(archive.pages.reduce(0) { $0 + $1.unplaced.count }),
                "files": .list(
                    ([Site.dataIndexPath] + dataFiles.map(\.path) + ["feed.xml", "feed.json"]).map { .link($0, $0) }),
            ])
    }

    /// The address of the licence with itself as its label, or its words alone; null where none is given.
    private var licence: Value {
        guard let licence = settings.licence else { return .null }
        return licence.hasPrefix("https://")
            ? .object(["label": .text(licence), "url": .text(licence)])
            : .object(["label": .text(licence), "url": .null])
    }

    /// The mailbox or the form to which readers tell of errors; null where none is given.
    private var correctionsLink: Value {
        switch settings.corrections {
        case nil: .null
        case .mail(let mailbox): .object(["label": .text(mailbox), "url": .text("mailto:" + mailbox)])
        case .form(let form):
            .object([
                "label": .text(theme.texts(.reportError)),
                "url": .text(CorrectionsAddress.places.reduce(form) { $0.replacing("{\($1)}", with: "") }),
            ])
        }
    }

    /// In words, how many articles the archive has.
    var articleCount: Value { .text(theme.texts(.countArticles, count: archive.articles.count)) }

    /// In words, how many newspaper pages the archive has.
    var pageCount: Value { .text(theme.texts(.countPages, count: archive.pages.count)) }

    func readingListView() -> PageView {
        PageView(
            template: "reading-list", section: nil, title: theme.texts(.readingListTitle), description: nil,
            name: "readingList", content: [:])
    }

    func notFoundView() -> PageView {
        PageView(
            template: "not-found", section: nil, title: theme.texts(.notFoundTitle), description: nil,
            name: "notFound", content: [:])
    }
}
