package import Archive
package import Text

/// What the pages of an archive tell together.
package struct Settled: Sendable {
    /// In the order of the readings.
    package var pages: [Page]
    /// In the order of the readings, within a page in print order.
    package var articles: [Article]
    /// Their paths are relative to `seeds/`.
    package var faults: [SourceFault]
    /// For articles with corrections: what replaces the subjects that are found later.
    package var corrections: [ArticleID: [FieldCorrections]]
    /// What is left of articles that were taken down; they are not among `articles`.
    package var withdrawals: [Withdrawal] = []
}

/// Pass 3, once: names that only other pages part, years from other pages, ids that are sure to be unique, articles that go on on other pages.
package func settle(_ readings: consuming [PageReading], rarity: BigramRarity, settings: ArchiveSettings) -> Settled {
    var readings = dividingNames(readings)
    var faults = readings.flatMap(\.faults)
    var articles = datedArticles(&readings, settings: settings, &faults)
    lengthenClashes(&articles)
    faults += joinJumps(&articles, rarity: rarity)
    for index in articles.indices {
        for fields in articles[index].corrections { articles[index].article.correct(fields) }
    }
    let read = articles.map(\.article)
    let pages = readings.map(\.page).listing(read)
    let corrected = articles.lazy.filter { !$0.corrections.isEmpty }.map { ($0.article.id, $0.corrections) }
    var settled = Settled(
        pages: pages, articles: read, faults: faults,
        corrections: Dictionary(corrected) { first, _ in first })
    settled.withdraw()
    settled.faults += settled.pages.filter(\.isWithoutArticle).map {
        SourceFault(ReadingFault.noArticle, path: $0.source.source.text)
    }
    return settled
}

/// Takes the articles out of all pages, each with its date as far as its words and its page's year tell it.
private func datedArticles(
    _ readings: inout [PageReading], settings: ArchiveSettings, _ faults: inout [SourceFault]
) -> [ReadArticle] {
    var articles: [ReadArticle] = []
    articles.reserveCapacity(readings.reduce(0) { $0 + $1.articles.count })
    for (page, year) in pageYears(readings, settings: settings).enumerated() {
        // Taken out, so that an article that nobody else holds is dated in its place.
        var own: [ReadArticle] = []
        swap(&own, &readings[page].articles)
        if year == nil, own.contains(where: { $0.date != nil && $0.date?.year == nil }) {
            faults.append(SourceFault(ReadingFault.noYear, path: readings[page].page.source.source.text))
        }
        readings[page].page.yearLine = year?.line
        let found = EventDates(articles: own, year: year).all
        for index in own.indices { own[index].setDate(found[index]) }
        articles += own
    }
    return articles
}

extension ReadArticle {
    fileprivate mutating func setDate(_ found: (date: EventDate, basis: DateBasis)?) {
        article.dateline = date?.words
        article.date = found?.date
        article.dateBasis = found?.basis
    }
}

extension [Page] {
    /// The pages with the articles that begin and go on on each.
    fileprivate func listing(_ articles: [Article]) -> [Page] {
        // Ids alone, for there are many articles, and few that go on.
        var own: [SourcePath: [ArticleID]] = [:]
        var continued: [SourcePath: [(line: Int, id: ArticleID)]] = [:]
        for article in articles {
            own[article.source, default: []].append(article.id)
            for part in article.continuations {
                continued[part.source, default: []].append((part.lines.first?.first ?? 0, article.id))
            }
        }
        return map { page in
            var page = page
            page.articles = own[page.source.source] ?? []
            page.continued = (continued[page.source.source] ?? []).sorted { $0.line < $1.line }.map(\.id)
            return page
        }
    }
}

extension Page {
    fileprivate var isWithoutArticle: Bool {
        articles.isEmpty && continued.isEmpty && withdrawn.isEmpty && !unplaced.isEmpty
    }
}
