package import Archive
package import Text

/// What is wrong with a page that was read.
package enum ReadingFault: FaultKind {
    /// The page prints dates, and nothing tells their year.
    case noYear
    /// The page holds text and no article was found in it.
    case noArticle

    package var severity: SourceFault.Severity { .warning }

    package var message: String {
        switch self {
        case .noYear: "the year of this page's dates is not known"
        case .noArticle: "no article was found on this page"
        }
    }

    package var hint: String {
        switch self {
        case .noYear:
            "name the file like 2023-05-19_A03.txt, or give the page's date or the archive's year in archive.yml"
        case .noArticle: "an article begins with 本报讯, a wire service's dateline, or plain text under a headline"
        }
    }
}

/// Pass 3, once: years from other pages, and ids that are sure to be unique.
///
/// Pages and articles come back in the order of `readings`; faults name sources relative to `seeds/`.
package func settle(
    _ readings: [PageReading], settings: ArchiveSettings
) -> (pages: [Page], articles: [Article], faults: [SourceFault]) {
    let years = pageYears(readings, settings: settings)
    var articles = readings.flatMap(\.articles)
    lengthenClashes(&articles)
    var pages: [Page] = []
    var faults: [SourceFault] = []
    var start = 0
    for (reading, year) in zip(readings, years) {
        let own = start..<start + reading.articles.count
        start = own.upperBound
        let dates = EventDates(articles: Array(articles[own]), year: year)
        for index in own { articles[index].setDate(dates.date(of: index - own.lowerBound)) }
        var page = reading.page
        page.articles = articles[own].map(\.article.id)
        faults += pageFaults(
            of: page, hasUndated: year == nil && articles[own].contains { $0.date?.year == nil && $0.date != nil })
        pages.append(page)
    }
    return (pages, articles.map(\.article), faults)
}

private func pageFaults(of page: Page, hasUndated: Bool) -> [SourceFault] {
    var faults: [SourceFault] = []
    if hasUndated { faults.append(SourceFault(ReadingFault.noYear, path: page.source.source)) }
    if page.articles.isEmpty, !page.unplaced.isEmpty {
        faults.append(SourceFault(ReadingFault.noArticle, path: page.source.source))
    }
    return faults
}

extension ReadArticle {
    fileprivate mutating func setDate(_ found: (date: EventDate, basis: DateBasis)?) {
        article.dateline = date?.words
        article.date = found?.date
        article.dateBasis = found?.basis
    }
}
