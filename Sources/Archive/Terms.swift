/// The kinds of terms that have index pages. The raw value is their folder.
package enum TermKind: String, Sendable, CaseIterable {
    case tags, people, places, organisations, reporters, columns

    /// In how many articles a term of this kind is to be found to have a page (docs/decisions/0145-fewer-files.md).
    package var leastArticlesOfPage: Int {
        switch self {
        case .people, .places, .organisations: 3
        case .tags, .reporters, .columns: 2
        }
    }
}

/// One term and the articles that have it.
package struct Term: Sendable, Equatable {
    package var kind: TermKind
    /// The preferred label in NFC.
    package var label: String
    /// Indexes into `Archive.articles`, ascending: archive order.
    package var articles: [Int]
    /// Whether the archive's owner states it; else it was only found in what is printed.
    package var isStated: Bool

    package init(kind: TermKind, label: String, articles: [Int], isStated: Bool = true) {
        self.kind = kind
        self.label = label
        self.articles = articles
        self.isStated = isStated
    }

    /// Whether it has a page of its own. The index of terms leads from any other to its newest article, and where it has two, each of
    /// them leads to the other (docs/decisions/0145-fewer-files.md).
    package var hasPage: Bool { isStated || articles.count >= kind.leastArticlesOfPage }

    /// Whether it has a feed: a stated topic always; any other that is found as often as is worth a file
    /// (docs/decisions/0221-feeds-of-names.md).
    package var hasFeed: Bool {
        switch kind {
        case .tags: isStated || articles.count >= 5
        case .people, .places, .organisations, .reporters: articles.count >= (isStated ? 5 : 70)
        case .columns: false
        }
    }

    /// The path of its list, `tags/招商引资.html`, or of the list's page `number`, from 1: `tags/招商引资-2.html`.
    package func url(page number: Int = 0) -> String { termURL(kind, label, page: number) }
}

/// The path of a term's list.
package func termURL(_ kind: TermKind, _ label: String, page number: Int = 0) -> String {
    var name = pathEncoded(label)
    // What begins so is a page of the index.
    if name == "index" || name.hasPrefix("index-") { name = "%69" + name.dropFirst() }
    if let hyphen = hyphenBeforeDigits(name) { name.replaceSubrange(hyphen...hyphen, with: "%2D") }
    return kind.rawValue + "/" + name + (number > 0 ? "-\(number)" : "") + ".html"
}

/// The hyphen of an ending like `-2`, which a path would read as a page number.
private func hyphenBeforeDigits(_ name: String) -> String.Index? {
    guard name.utf8.contains(UInt8(ascii: "-")), let hyphen = name.lastIndex(of: "-") else { return nil }
    let digits = name[name.index(after: hyphen)...].utf8
    return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) } ? hyphen : nil
}

extension Article {
    /// The labels of one kind that this article has, most prominent first.
    package func terms(of kind: TermKind) -> [String] {
        switch kind {
        case .tags: tags
        case .people: people.map(\.name)
        case .places: places
        case .organisations: organisations
        case .reporters: reporters + correspondents.filter { !reporters.contains($0) }
        case .columns: column.map { [$0] } ?? []
        }
    }
}

// What is asked of articles in a list again and again: field by field, for an article has two dozen of them, and a copy of it counts
// the references to all.
extension [Article] {
    /// The labels of one kind that an article has, most prominent first.
    package func terms(of kind: TermKind, at index: Int) -> [String] {
        switch kind {
        case .tags: self[index].tags
        case .people: self[index].people.map(\.name)
        case .places: self[index].places
        case .organisations: self[index].organisations
        case .reporters: writers(at: index)
        case .columns: self[index].column.map { [$0] } ?? []
        }
    }

    /// Hands out the same one by one, without a list of those that stand in no list as they are.
    func forEachTerm(of kind: TermKind, at index: Int, _ use: (String) -> Void) {
        switch kind {
        case .people: for person in self[index].people { use(person.name) }
        case .columns: if let column = self[index].column { use(column) }
        default: for label in terms(of: kind, at: index) { use(label) }
        }
    }

    private func writers(at index: Int) -> [String] {
        let reporters = self[index].reporters
        if self[index].correspondents.isEmpty { return reporters }
        return reporters + self[index].correspondents.filter { !reporters.contains($0) }
    }

    /// The day that an article is filed under.
    package func filingDay(at index: Int) -> CivilDate? {
        self[index].date?.start.firstDay ?? self[index].issueDate
    }
}
