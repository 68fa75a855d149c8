import Archive
import Mustache

/// Articles on the front page with the beginning of their text, besides the lead.
private let secondaryArticles = 4
/// Articles on the front page by their headlines alone.
private let briefs = 5
private let topTerms = 8
private let latestYears = 4
/// The kinds of terms that the home page shows; the navigation leads to all.
private let shownKinds: [TermKind] = [.tags, .people, .places]

extension Site {
    func homeView() -> PageView {
        PageView(
            template: "home", section: .home, title: archive.settings.title, description: archive.settings.subtitle,
            name: "home",
            content: [
                "holdings": .list(holdings), "front": frontPage,
                "years": .list(index.calendar.years.prefix(latestYears).map { yearLink($0) }),
                "allDates": .link(theme.texts(.allDates), datesPath),
                "terms": .list(shownKinds.compactMap { topTermViews($0) }),
            ])
    }

    /// In words, of what years and how much the archive is.
    var holdings: [Value] {
        let years = index.calendar.years
        var words: [Value] = []
        if let last = years.first, let first = years.last {
            let ends = [first, last].map { dateWords(.year($0)) }
            words.append(
                .text(first == last ? ends[0] : theme.texts(.dateRange, ["start": ends[0], "end": ends[1]])))
        }
        return words + [articleCount] + (archive.pages.isEmpty ? [] : [pageCount])
    }

    /// The newest issue as its articles stand on its pages, or where no issue's day is known, the newest articles: one to begin with,
    /// some with the beginning of their text, and some headlines. Null for an empty archive.
    private var frontPage: Value {
        let issue = index.calendar.newestIssue
        let numbers = issue.map { articles(ofIssue: $0) } ?? Array(archive.articles.indices.prefix(frontArticles))
        guard let lead = numbers.first else { return .null }
        let day = issue.map { dateWords($0) }
        return .object([
            "label": .text(day.map { theme.texts(.newestIssue, ["date": $0]) } ?? theme.texts(.latest)),
            "url": .optional(issue.map { Period.day($0).path() }),
            "frontPage": pageThumbnail(issue.flatMap { firstPicturedPage(of: $0) }),
            "lead": shared.card(lead),
            "secondary": .list("cards", numbers.dropFirst().prefix(secondaryArticles).map { shared.card($0) }),
            "briefs": .list(
                "links",
                numbers.dropFirst(1 + secondaryArticles).prefix(briefs).map { articleLink(archive.articles[$0]) }),
        ])
    }

    private func firstPicturedPage(of issue: CivilDate) -> Page? {
        index.calendar[.day(issue)].pages.lazy.map { archive.pages[$0] }.first { $0.pictures != nil }
    }

    private var frontArticles: Int { 1 + secondaryArticles + briefs }

    /// The first articles of an issue, page by page in print order.
    private func articles(ofIssue day: CivilDate) -> [Int] {
        let pages = index.calendar[.day(day)].pages.lazy.map { archive.pages[$0] }
        return Array(pages.flatMap(\.articles).compactMap { index.articleWithID[$0] }.prefix(frontArticles))
    }

    private func yearLink(_ year: Int) -> Value {
        .object([
            "label": .text(dateWords(.year(year))), "url": .text(Period.year(year).path()),
            "count": .integer(index.calendar[.year(year)].count),
        ])
    }

    /// The terms of a kind with the most articles, but those that are on more than half of all, which tell nothing of any; nil where
    /// the archive has none.
    private func topTermViews(_ kind: TermKind) -> Value? {
        guard let links = shared.termLinks[kind], let terms = archive.terms[kind] else { return nil }
        let telling = zip(links, terms).filter { 2 * $1.articles.count <= archive.articles.count }.map(\.0)
        if telling.isEmpty { return nil }
        return .object([
            "kind": .text(kind.rawValue), "label": .text(theme.texts(kind.nameKey)),
            "url": .text(termIndexPath(kind)), "links": .list(Array(telling.prefix(topTerms))),
        ])
    }
}
