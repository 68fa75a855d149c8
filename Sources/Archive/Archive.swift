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

    /// Sorts the articles into archive order and gathers their terms.
    ///
    /// - Parameters:
    ///   - articles: within one source in print order.
    ///   - stated: terms that have a page of their own, however few articles have them.
    package init(
        settings: ArchiveSettings, articles: [Article], pages: [Page], withdrawals: [Withdrawal] = [],
        stated: StatedTerms = StatedTerms()
    ) {
        self.settings = settings
        self.withdrawals = withdrawals.sorted { $0.id < $1.id }
        self.articles = archiveOrder(articles)
        self.pages = pages.sorted { $0.source.source < $1.source.source }
        terms = [:]
        for kind in TermKind.allCases { terms[kind] = gatherTerms(of: kind, in: self.articles, stated) }
    }
}

/// The day that an article is filed under: of the event where it names one, else of the issue.
extension Article {
    package var filingDay: CivilDate? {
        date?.start.firstDay ?? issueDate
    }
}

private func archiveOrder(_ articles: [Article]) -> [Article] {
    let keys = articles.map { $0.filingDay.map { -$0.daysSince1970 } ?? Int.max }
    let order = articles.indices.sorted { a, b in
        (keys[a], articles[a].source, a) < (keys[b], articles[b].source, b)
    }
    return order.map { articles[$0] }
}

private func gatherTerms(of kind: TermKind, in articles: [Article], _ stated: StatedTerms) -> [Term] {
    var lists: [String: [Int]] = [:]
    for index in articles.indices {
        for label in articles[index].terms(of: kind) where lists[label]?.last != index {
            lists[label, default: []].append(index)
        }
    }
    return lists.map { label, articles in
        Term(kind: kind, label: label, articles: articles, isStated: stated.contains(kind, label))
    }
    .sorted { a, b in
        a.articles.count != b.articles.count
            ? a.articles.count > b.articles.count : a.label.utf8.lexicographicallyPrecedes(b.label.utf8)
    }
}
