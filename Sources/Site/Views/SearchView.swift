import Archive
import Mustache
import Text

extension Site {
    func searchView() -> PageView {
        PageView(
            template: "search", section: .search, title: theme.texts(.searchTitle), description: nil, name: "search",
            content: [
                "manifest": .text(urlReference(toPath: searchManifest)),
                "examples": .list("links", searchExamples(archive.terms, articles: archive.articles.count)),
                "indexes": .list(
                    TermKind.allCases.filter { archive.terms[$0]?.isEmpty == false }.map {
                        .link(theme.texts($0.nameKey), termIndexPath($0))
                    }),
                "years": .list(index.calendar.years.map { periodLink(.year($0)) }),
            ])
    }

    /// Links to searches for what the archive speaks of: of each kind the label that most articles have, but none that half of all
    /// have, and the newest month.
    private func searchExamples(_ terms: [TermKind: [Term]], articles: Int) -> [Value] {
        let kinds: [TermKind] = [.people, .tags, .places, .organisations, .reporters]
        let labels = kinds.compactMap { kind in
            (terms[kind] ?? []).filter { $0.articles.count * 2 <= articles && isPlainWord($0.label) }
                .max { ($0.articles.count, $1.label) < ($1.articles.count, $0.label) }?.label
        }
        let month = index.calendar.periods.last { if case .month = $0 { true } else { false } }.map { dateWords($0) }
        var words: [String] = []
        for label in labels + [month].compactMap({ $0 }) where !words.contains(label) { words.append(label) }
        return words.map { .object(["label": .text($0), "url": .text("search.html?q=" + $0)]) }
    }
}

/// Whether a label may stand in an address and in the query language as it is: letters and digits alone.
private func isPlainWord(_ label: String) -> Bool {
    label.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
}
