/// The whole archive: what every page of the site is made from.
package struct Archive: Sendable {
    package var settings: ArchiveSettings
    /// In archive order: newest first; within a day by source and place on the page; undated ones last.
    package var articles: [Article]
    /// By source, ascending.
    package var pages: [Page]
    /// The terms of each kind, most articles first, then by label; only terms that an article has.
    package var terms: [TermKind: [Term]]
    /// What is left of articles that were taken down, by id.
    package var withdrawals: [Withdrawal]
    /// What the owner says of terms.
    package var notes = TermNotes()

    /// Sorts the articles into archive order and gathers their terms.
    ///
    /// - Parameters:
    ///   - articles: within one source in print order.
    ///   - stated: terms that have a page of their own, however few articles have them.
    package init(
        settings: ArchiveSettings, articles: [Article], pages: [Page], withdrawals: [Withdrawal] = [],
        stated: StatedTerms = StatedTerms()
    ) {
        let articles = archiveOrder(articles)
        let terms = TermKind.allCases.map { ($0, gatherTerms(of: $0, in: articles, stated)) }
        self.init(
            settings: settings, ordered: articles, terms: Dictionary(uniqueKeysWithValues: terms), pages: pages,
            withdrawals: withdrawals)
    }

    /// - Parameters:
    ///   - articles: in archive order.
    ///   - terms: theirs.
    package init(
        settings: ArchiveSettings, ordered articles: [Article], terms: [TermKind: [Term]], pages: [Page],
        withdrawals: [Withdrawal]
    ) {
        self.settings = settings
        self.withdrawals = withdrawals.sorted { $0.id < $1.id }
        self.articles = articles
        self.pages = pages.sorted { $0.source.source < $1.source.source }
        self.terms = terms
    }
}

/// The day that an article is filed under: of the event where it names one, else of the issue.
extension Article {
    package var filingDay: CivilDate? {
        date?.start.firstDay ?? issueDate
    }
}

/// Sorts articles, of one source in print order, into archive order.
package func archiveOrder(_ articles: [Article]) -> [Article] {
    let keys = articles.map { $0.filingDay.map { -$0.daysSince1970 } ?? Int.max }
    let order = articles.indices.sorted { a, b in
        (keys[a], articles[a].source, a) < (keys[b], articles[b].source, b)
    }
    return order.map { articles[$0] }
}

/// The terms of one kind that articles have, in the order of `Archive.terms`.
package func gatherTerms(of kind: TermKind, in articles: [Article], _ stated: StatedTerms) -> [Term] {
    var numbers: [ExactLabel: Int] = [:]
    var lists: [(label: String, articles: [Int])] = []
    for index in articles.indices {
        for label in articles.terms(of: kind, at: index) {
            let number = numbers[ExactLabel(label: label), default: lists.count]
            if number == lists.count {
                numbers[ExactLabel(label: label)] = number
                lists.append((label, []))
            }
            if lists[number].articles.last != index { lists[number].articles.append(index) }
        }
    }
    return alikeTogether(lists).map { label, articles in
        Term(kind: kind, label: label, articles: articles, isStated: stated.contains(kind, label))
    }
    .sorted { a, b in
        a.articles.count != b.articles.count
            ? a.articles.count > b.articles.count : a.label.utf8.lexicographicallyPrecedes(b.label.utf8)
    }
}

/// A label as it is written. Labels are many, and whether two are written alike is seen at once; whether they are the same text
/// written in two ways (`é`) is asked of each label once, not of each article that has it.
struct ExactLabel: Hashable {
    var label: String

    func hash(into hasher: inout Hasher) {
        var label = label
        label.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    static func == (a: ExactLabel, b: ExactLabel) -> Bool { a.label.utf8.elementsEqual(b.label.utf8) }
}

/// Puts together the lists of labels that are the same text: under the one that comes first.
private func alikeTogether(_ lists: [(label: String, articles: [Int])]) -> [(label: String, articles: [Int])] {
    var places: [String: Int] = [:]
    var result: [(label: String, articles: [Int])] = []
    for (label, articles) in lists {
        if let place = places[label] {
            result[place].articles = Set(result[place].articles).union(articles).sorted()
        } else {
            places[label] = result.count
            result.append((label, articles))
        }
    }
    return result
}
