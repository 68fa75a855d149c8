/// The whole archive: what every page of the site is made from.
package struct Archive: Sendable {
    package var settings: ArchiveSettings
    /// In archive order: newest first; within a day by source and place on the page; undated ones last.
    package var articles: [Article]
    /// By source, ascending.
    package var pages: [Page]
    /// The terms of each kind, most articles first, then by label; only terms that an article has.
    package private(set) var terms: [TermKind: [Term]]
    /// Which of them each article has.
    package private(set) var termPlaces: [TermKind: TermPlaces]
    /// What is left of articles that were taken down, by id.
    package var withdrawals: [Withdrawal]
    /// What the owner says of terms.
    package var notes = TermNotes()
    /// Why terms are terms, who of one name are likely several, and what places lie in: worked out of what all articles say.
    package var reasons = LabelReasons()
    package var namesakes = LikelyNamesakes()
    package var holders = PlaceHolders()

    /// Sorts the articles into archive order and gathers their terms.
    ///
    /// - Parameters:
    ///   - articles: within one source in print order.
    ///   - stated: terms that have a page of their own, however few articles have them.
    package init(
        settings: ArchiveSettings, articles: [Article], pages: [Page], withdrawals: [Withdrawal] = [],
        stated: StatedTerms = StatedTerms()
    ) {
        let articles = archiveOrder(of: articles).map { articles[$0] }
        let terms = TermKind.allCases.map { ($0, GatheredTerms(of: $0, in: articles, stated)) }
        self.init(
            settings: settings, ordered: articles, terms: Dictionary(uniqueKeysWithValues: terms), pages: pages,
            withdrawals: withdrawals)
    }

    /// - Parameters:
    ///   - articles: in archive order.
    ///   - terms: theirs.
    package init(
        settings: ArchiveSettings, ordered articles: [Article], terms: [TermKind: GatheredTerms], pages: [Page],
        withdrawals: [Withdrawal]
    ) {
        self.settings = settings
        self.withdrawals = withdrawals.sorted { $0.id < $1.id }
        self.articles = articles
        self.pages = pages.sorted { $0.source.source < $1.source.source }
        self.terms = terms.mapValues(\.terms)
        termPlaces = terms.mapValues(\.places)
    }
}

/// The day that an article is filed under: of the event where it names one, else of the issue.
extension Article {
    package var filingDay: CivilDate? {
        date?.start.firstDay ?? issueDate
    }
}

/// The archive order of articles, of one source in print order, as indexes into them.
package func archiveOrder(of articles: [Article]) -> [Int] {
    let keys = articles.map { $0.filingDay.map { -$0.daysSince1970 } ?? Int.max }
    return articles.indices.sorted { a, b in
        (keys[a], articles[a].source, a) < (keys[b], articles[b].source, b)
    }
}
