import Archive
import Mustache

/// Names that a page has without a bar of letters, and without folding those of one article.
private let mostWithoutBar = 60
/// Names of one article that a letter must have for them to be folded: fewer take no more room than what says so.
private let leastFolded = 6

extension Site {
    /// The index of the terms of a kind by pinyin; where it is cut, its own page with the most frequent ones, or the page of a
    /// letter.
    func termIndexView(_ kind: TermKind, _ initial: Initial?) -> PageView {
        let page = facts.index(kind, initial), name = theme.texts(kind.nameKey)
        let isLong = page.isCut || page.count ?? 0 > mostWithoutBar
        let title = initial.map { theme.texts(.indexOfInitial, ["kind": name, "initial": label(of: $0)]) } ?? name
        return PageView(
            template: "term-index", section: .terms(kind), title: title, description: nil,
            breadcrumbs: initial == nil ? [] : [.link(name, termIndexPath(kind))], name: "termIndex",
            content: [
                "kind": .text(kind.rawValue),
                "label": .text(title),
                "count": page.count.map { .integer($0) } ?? .null,
                "letters": isLong ? .list("links", page.letters.map { letterLink($0, kind, page, initial) }) : .null,
                "filter": isLong && page.filters ? .object(["isOfAll": .bool(page.filtersAll)]) : .null,
                "network": page.hasNetwork ? .link(theme.texts(.networkTitle), NameNetwork.path) : .null,
                "frequent": .list("links", Array(page.frequent)),
                "groups": .list(
                    page.groups.map { groupView($0, isLong: isLong, hasHeading: initial == nil) }),
            ])
    }

    private func label(of initial: Initial) -> String { initial.letter ?? theme.texts(.initialOther) }

    /// A link to the page of a letter, or where all are on one page, to its place there.
    private func letterLink(_ initial: Initial, _ kind: TermKind, _ page: TermIndexPage, _ current: Initial?) -> Value {
        let url = termIndexPath(kind, page.isCut ? initial : nil) + (page.isCut ? "" : "#" + initial.anchor)
        return .object([
            "label": .text(label(of: initial)), "url": .text(url), "isCurrent": .bool(initial == current),
        ])
    }

    /// The names of a letter; where the page is long and they are several, those of one article apart.
    private func groupView(
        _ group: (initial: Initial, names: [(term: Term, link: Value)]), isLong: Bool, hasHeading: Bool
    ) -> Value {
        let rare = group.names.filter { $0.term.articles.count == 1 }
        let folds = isLong && rare.count >= leastFolded
        return .object([
            "initial": hasHeading ? .text(label(of: group.initial)) : .null,
            "anchor": .text(group.initial.anchor),
            "count": .integer(group.names.count),
            "names": .list("links", group.names.filter { !folds || $0.term.articles.count > 1 }.map(\.link)),
            "rare": !folds
                ? .null
                : .object([
                    "label": .text(theme.texts(.rareNames, count: rare.count)), "links": .list(rare.map(\.link)),
                ]),
        ])
    }
}

extension Initial {
    /// What a link to its names on a page of all letters names.
    fileprivate var anchor: String { "initial-" + pathPart }
}
