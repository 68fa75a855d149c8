import Archive
import Mustache

/// People of one name who are likely several, on the page of the name: each under a heading of their own.
extension Site {
    /// What one page of the list shows of them; null where the name is likely one person's.
    ///
    /// - Parameters:
    ///   - articles: those of the page.
    ///   - portrait: of the newest page; nil on any other.
    func namesakeViews(_ groups: [LikelyNamesakes.Group], _ articles: ArraySlice<Int>, _ portrait: Portrait?) -> Value {
        if groups.isEmpty { return .null }
        let entries = groups.enumerated().map { number, group in
            entryView(group, number: number, articles, portrait)
        }
        let told = Set(groups.flatMap(\.articles))
        let rest = articles.filter { !told.contains($0) }
        return .object([
            "text": .text(theme.texts(.namesakesText, ["count": String(groups.count)])),
            "entries": .list(entries),
            "rest": .list("cards", rest.map { facts.card($0) }),
        ])
    }

    private func entryView(
        _ group: LikelyNamesakes.Group, number: Int, _ articles: ArraySlice<Int>, _ portrait: Portrait?
    ) -> Value {
        let own = Set(group.articles), shown = articles.filter(own.contains)
        let mentions = portrait?.mentions.filter { own.contains($0.article) } ?? []
        let dated = portrait.map { portrait in group.articles.filter { !portrait.undated.contains($0) } } ?? []
        return .object([
            "anchor": .text("namesake-\(number + 1)"),
            "role": .text(group.role), "place": .optional(group.place),
            "count": portrait == nil ? .null : .integer(group.articles.count),
            "dates": portrait == nil ? .null : dates(of: dated),
            "offices": portrait.map { officeViews(mentions, $0) } ?? .null,
            "articles": .list("cards", shown.map { facts.card($0) }),
        ])
    }
}
