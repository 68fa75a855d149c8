import Archive

/// A page's year and how it was found.
struct PageYear: Equatable, Sendable {
    var year: Int
    var basis: DateBasis
    /// The evidence contradicts itself.
    var isUncertain = false
    /// The day of issue, where known: dates lie near it.
    var issueDate: CivilDate?
    /// The number of the page's line that names it, from 1; nil where none of its own does.
    var line: Int?

    /// The year of a month and day on this page. With an issue date, the year that brings it nearest to that day;
    /// a page of January tells of December in the year before.
    func year(of month: Int, day: Int) -> Int {
        issueDate?.nearest(month: month, day: day)?.year ?? year
    }
}

/// The year of each page, nil where nothing in the archive tells it.
func pageYears(_ readings: [PageReading], settings: ArchiveSettings) -> [PageYear?] {
    let own = readings.map { ownYear(of: $0, settings: settings) }
    guard own.contains(nil) else { return own }
    let neighbours = NeighbourYears(readings, years: own)
    return readings.indices.map { own[$0] ?? neighbours.year(of: $0) }
}

private func ownYear(of reading: PageReading, settings: ArchiveSettings) -> PageYear? {
    if let issueDate = reading.page.source.issueDate {
        let basis = reading.page.source.issueDateBasis ?? .fileName
        return PageYear(
            year: issueDate.year, basis: basis, issueDate: issueDate,
            line: basis == .runningHead ? reading.years[issueDate.year]?.line : nil)
    }
    if let year = settings.year { return PageYear(year: year, basis: .archiveFile) }
    // The year that most articles name; of equals the latest, for papers look back more than ahead.
    let dated = reading.articles.compactMap(\.date?.year).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let votes = reading.years.mapValues(\.count).merging(dated, uniquingKeysWith: +)
    guard let year = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    return PageYear(year: year, basis: .pageWords, line: reading.years[year]?.line ?? lineOfDate(in: year, reading))
}

/// The first line of the first article that prints its date with a year.
private func lineOfDate(in year: Int, _ reading: PageReading) -> Int? {
    let article = reading.articles.first { $0.date?.year == year }?.article
    return article?.paragraphs.first?.lines.first?.first
}

/// Years told by other pages: those that share writers, else the nearest in the archive's order.
private struct NeighbourYears {
    private let readings: [PageReading]
    private let years: [PageYear?]
    /// How many pages of each year a writer's name stands on.
    private var pagesOfWriter: [String: [Int: Int]] = [:]
    /// Pages with a year, ascending by source.
    private let known: [(source: SourcePath, year: Int)]

    init(_ readings: [PageReading], years: [PageYear?]) {
        self.readings = readings
        self.years = years
        known = zip(readings, years).compactMap { reading, year in
            year.map { (reading.page.source.source, $0.year) }
        }.sorted { $0.0 < $1.0 }
        for (reading, year) in zip(readings, years) {
            guard let year else { continue }
            for name in writers(of: reading) { pagesOfWriter[name, default: [:]][year.year, default: 0] += 1 }
        }
    }

    func year(of index: Int) -> PageYear? { yearByWriters(of: index) ?? yearByPlace(of: index) }

    /// Each shared name votes with the share of its pages in each year. Certain where two thirds of the votes agree.
    private func yearByWriters(of index: Int) -> PageYear? {
        var votes: [Int: Double] = [:]
        for name in writers(of: readings[index]).sorted() {
            let pages = pagesOfWriter[name] ?? [:]
            let all = Double(pages.values.reduce(0, +))
            for year in pages.keys { votes[year, default: 0] += Double(pages[year] ?? 0) / all }
        }
        guard let best = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
        let all = votes.keys.sorted().reduce(0) { $0 + (votes[$1] ?? 0) }
        return PageYear(year: best.key, basis: .neighbours, isUncertain: best.value * 3 < all * 2)
    }

    /// The year of the page before in the archive's order, for the first pages that of the page behind.
    private func yearByPlace(of index: Int) -> PageYear? {
        let next = firstKnown(after: readings[index].page.source.source)
        let nearest = next > 0 ? known[next - 1] : known.first
        return nearest.map { PageYear(year: $0.year, basis: .neighbours) }
    }

    /// Where the pages with a year begin that come after a source: by halves, for an archive may have many without one.
    private func firstKnown(after source: SourcePath) -> Int {
        var range = known.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = known[middle].source > source ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }

    private func writers(of reading: PageReading) -> Set<String> {
        Set(reading.articles.flatMap { $0.article.reporters + $0.article.correspondents })
    }
}
