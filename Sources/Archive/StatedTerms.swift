/// Labels that the archive's owner states: in `subjects.yml`, in an article's front matter, in a page's corrections. Each has
/// a page of its own, however few articles have it.
package struct StatedTerms: Sendable, Equatable {
    private var labels: [TermKind: Set<String>] = [:]

    /// Those of an authority file.
    package init(_ authority: AuthorityFile = AuthorityFile()) {
        labels = [
            .tags: Set(authority.topics.map(\.label)), .people: Set(authority.people.map(\.label)),
            .places: Set(authority.places.map(\.label)), .organisations: Set(authority.organisations.map(\.label)),
        ]
    }

    /// Of each kind, ascending.
    package var all: [[String]] { TermKind.allCases.map { (labels[$0] ?? []).sorted() } }

    package func contains(_ kind: TermKind, _ label: String) -> Bool { labels[kind]?.contains(label) == true }

    /// Adds all that an article has before anything is looked for in its text, where its author wrote it as front matter.
    package mutating func add(frontMatterOf article: Article) {
        guard article.isMarkdown else { return }
        for kind in TermKind.allCases { add(article, kind) }
    }

    /// Adds what an article has in fields that an editor corrected.
    package mutating func add(correctionsOf article: Article) {
        if article.corrections.isEmpty { return }
        for kind in TermKind.allCases where !article.corrections.isDisjoint(with: kind.fields) { add(article, kind) }
    }

    package mutating func add(_ article: Article, _ kind: TermKind) {
        labels[kind, default: []].formUnion(article.terms(of: kind))
    }
}

extension TermKind {
    /// The fields of an article that hold such terms.
    fileprivate var fields: Set<CorrectedField> {
        switch self {
        case .tags: [.tags]
        case .people: [.people]
        case .places: [.places]
        case .organisations: [.organisations]
        case .reporters: [.reporters, .correspondents]
        case .columns: [.column]
        }
    }
}
