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
        guard let term = facts.term(kind, position) else { return notFoundView() }
        let head = theme.texts(kind.headKey, ["label": term.label])
        let isPortrait = kind == .people && number == 0
        return PageView(
            template: "term", section: .terms(kind), title: listTitle(head, number: number), description: nil,
            breadcrumbs: [.link(theme.texts(kind.nameKey), termIndexPath(kind))], name: "term",
            content: [
                "kind": .text(kind.rawValue),
                "kindLabel": .text(theme.texts(kind.nameKey)),
                "label": .text(term.label),
                "count": number == 0 ? .integer(term.articles.count) : .null,
                "offices": isPortrait ? officeViews(term) : .null,
                "related": isPortrait ? relatedViews(term) : .null,
                "feed": term.hasFeed ? .link(head, tagFeedPath(term.label)) : .null,
                "articles": cards(term.articles, number: number),
                "pager": pagerView(term.articles.count, number: number, path: { term.url(page: $0) }),
            ])
    }
}
