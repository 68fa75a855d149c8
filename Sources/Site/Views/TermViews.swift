import Archive
import Mustache

extension Site {
    /// The list of all terms of a kind, by pinyin.
    func termIndexView(_ kind: TermKind) -> PageView {
        let (terms, links) = facts.terms(kind)
        let groups = groupedByInitial(terms.map(\.label), other: theme.texts(.initialOther))
        return PageView(
            template: "term-index", section: .terms(kind), title: theme.texts(kind.nameKey), description: nil,
            name: "termIndex",
            content: [
                "kind": .text(kind.rawValue),
                "label": .text(theme.texts(kind.nameKey)),
                "count": .integer(terms.count),
                "groups": .list(
                    groups.map { group in
                        .object([
                            "initial": .text(group.initial), "count": .integer(group.members.count),
                            "links": .list(group.members.map { links[$0] }),
                        ])
                    }),
            ])
    }

    /// One page of the list of a term's articles. What is of all of them stands on the newest one, which for a person begins
    /// with who that is.
    func termView(_ kind: TermKind, _ position: Int, number: Int) -> PageView {
        guard let page = facts.listPage(number, of: kind, position) else { return notFoundView() }
        let head = theme.texts(kind.headKey, ["label": page.label])
        let term = number == 0 ? facts.term(kind, position) : nil, person = kind == .people ? term : nil
        return PageView(
            template: "term", section: .terms(kind), title: listTitle(head, number: number), description: nil,
            breadcrumbs: [.link(theme.texts(kind.nameKey), termIndexPath(kind))], name: "term",
            content: [
                "kind": .text(kind.rawValue),
                "kindLabel": .text(theme.texts(kind.nameKey)),
                "label": .text(page.label),
                "count": term.map { .integer($0.articles.count) } ?? .null,
                "offices": person.map { officeViews($0) } ?? .null,
                "related": person.map { relatedViews($0) } ?? .null,
                "feed": page.hasFeed ? .link(head, tagFeedPath(page.label)) : .null,
                "articles": cards(page.list),
                "pager": pagerView(last: page.list.last, number: number) { termURL(kind, page.label, page: $0) },
            ])
    }
}
