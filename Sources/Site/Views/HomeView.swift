import Archive
import Mustache

private let latestArticles = 12
private let topTerms = 24
private let latestPages = 8

extension Site {
    func homeView() -> PageView {
        PageView(
            template: "home", section: .home, title: archive.settings.title, description: archive.settings.subtitle,
            name: "home",
            content: [
                "articleCount": articleCount, "pageCount": archive.pages.isEmpty ? .null : pageCount,
                "latest": .list("cards", archive.articles.indices.prefix(latestArticles).map { shared.card($0) }),
                "calendar": index.calendar.newestMonth.map { monthGrid($0, current: nil) } ?? .null,
                "years": .list(index.calendar.years.map(yearLine)),
                "undated": index.calendar.entries[.undated].map { undatedLink($0.count) } ?? .null,
                "terms": .list(TermKind.allCases.compactMap(termCloud)),
                "newspaperPages": newestPageLinks,
            ])
    }

    private var newestPageLinks: Value {
        if archive.pages.isEmpty { return .null }
        return .object([
            "url": .text(newspaperPagesPath()),
            "links": .list(index.newestPages.prefix(latestPages).map { newspaperPageLink($0) }),
        ])
    }

    /// A year with its months and how many articles each has.
    private func yearLine(_ year: Int) -> Value {
        let months: [Value] = (1...12).compactMap { month in
            let period = Period.month(year: year, month: month)
            return index.calendar.entries[period].map {
                countedLink(dateWords.monthInYear(month), period.path(), $0.count)
            }
        }
        return .object([
            "label": .text(dateWords(.year(year))), "url": .text(Period.year(year).path()),
            "count": .integer(index.calendar[.year(year)].count), "months": .list(months),
        ])
    }

    private func undatedLink(_ count: Int) -> Value {
        countedLink(theme.texts(.undated), Period.undated.path(), count)
    }

    private func countedLink(_ label: String, _ path: String, _ count: Int) -> Value {
        .object(["label": .text(label), "url": .text(path), "count": .integer(count)])
    }

    /// The terms of a kind with the most articles; nil where the archive has none.
    private func termCloud(_ kind: TermKind) -> Value? {
        guard let links = shared.termLinks[kind], !links.isEmpty else { return nil }
        return .object([
            "kind": .text(kind.rawValue), "label": .text(theme.texts(kind.nameKey)),
            "url": .text(termIndexPath(kind)), "links": .list(Array(links.prefix(topTerms))),
        ])
    }
}
