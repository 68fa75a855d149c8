import Archive
import Mustache

extension Site {
    /// One page of the list of a term's articles. What is of all of them stands on the newest one: for a person who that
    /// is, and for any term when its articles were and what else they are about.
    func termView(_ kind: TermKind, _ position: Int, number: Int) -> PageView {
        guard let page = facts.listPage(number, of: kind, position) else { return notFoundView() }
        let head = theme.texts(kind.headKey, ["label": page.label])
        let term = number == 0 ? facts.term(kind, position) : nil
        let portrait = number == 0 ? facts.portrait(of: kind, position) : nil
        let chart = portrait.map { chartView($0) } ?? .null
        let parts = partsView(portrait), map = placeMapView(portrait?.map, label: page.label)
        let related = portrait.map { relatedViews($0, of: kind) } ?? .null
        return PageView(
            template: "term", section: .terms(kind), title: listTitle(head, number: number), description: nil,
            breadcrumbs: [.link(theme.texts(kind.nameKey), termIndexPath(kind))], name: "term",
            content: [
                "kind": .text(kind.rawValue),
                "kindLabel": .text(theme.texts(kind.nameKey)),
                "label": .text(page.label),
                "count": term.map { .integer($0.articles.count) } ?? .null,
                "namesakes": namesakeViews(page.namesakes, page.list.articles, portrait),
                "chain": chainView(portrait), "parts": parts,
                "offices": portrait.map { officeViews($0) } ?? .null,
                "evidence": evidenceView(portrait, kind, articles: term?.articles.count ?? 0),
                "note": noteView(portrait, kind),
                "linkedData": linkedTerm(
                    kind, page.label, portrait, url: address.absolute(termURL(kind, page.label))
                ).map { .markup($0.safeInScript) } ?? .null,
                "hasWays": .bool(chart != .null || related != .null || parts != .null || map != .null), "chart": chart,
                "map": map,
                "related": related,
                "feed": page.hasFeed ? .link(head, termFeedPath(kind, page.label)) : .null,
                "articles": cards(page.list),
                "pager": pagerView(last: page.list.last, number: number) { termURL(kind, page.label, page: $0) },
            ])
    }
}
