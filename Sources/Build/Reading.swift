import Archive
import PageReading
import Text

/// Pages and articles before it is known who and what they are about.
struct Reading: Sendable {
    var settings: ArchiveSettings
    var pages: [Page]
    var articles: [Article]
    var markdown: MarkdownContents
    /// The files that articles link to, by source, ascending.
    var copies: [CopiedFile] = []
    /// What replaces the subjects that are found in some articles.
    var corrections: [ArticleID: [FieldCorrections]]
    /// Of pages and of Markdown.
    var withdrawals: [Withdrawal] = []
}

/// Pages with what all of them together tell of each word.
struct ScannedPages: Sendable {
    /// By source, ascending.
    var pages: [ScannedPage]
    var rarity: BigramRarity
}

extension SiteBuild {
    /// Stage 2, first pass: the lines of all pages, and how rare their words are.
    func scanPages(_ sources: Sources) async -> ScannedPages {
        let pages = await inParallel(sources.pages, jobs: options.jobs) { scan($0) }
        return ScannedPages(pages: pages, rarity: await bigramRarity(of: pages))
    }

    /// Stage 2: articles out of pages, and articles from Markdown.
    mutating func readPages(_ scanned: ScannedPages, _ sources: Sources) async -> Reading {
        let rarity = scanned.rarity
        let kept = keptReadings(rarity)
        let depot = depot
        let readings = await inParallel(scanned.pages, jobs: options.jobs) { depot.deposited(kept.reading(of: $0)) }
        self.readings = kept
        let settled = settle(readings, rarity: rarity, settings: sources.settings)
        report.faults += settled.faults.map { inSource($0) }
        report.pages = settled.pages.count
        report.unplacedLines = settled.pages.flatMap(\.unplaced).flatMap(\.lines).reduce(0) {
            $0 + $1.last - $1.first + 1
        }
        let markdown = await inParallel(sources.articles, jobs: options.jobs) { MarkdownArticle($0) }
        var articles = settled.articles
        var withdrawals = settled.withdrawals
        let contents = join(markdown.compactMap { $0 }, to: &articles, &withdrawals)
        report.articles = articles.count
        report.withdrawn = withdrawals.count
        stopwatch.lap("read")
        return Reading(
            settings: sources.settings, pages: settled.pages, articles: deposited(articles, contents),
            markdown: contents,
            corrections: settled.corrections, withdrawals: withdrawals)
    }

    /// A fault of a file of `seeds/`, by the path that the user knows.
    private func inSource(_ fault: SourceFault) -> SourceFault {
        var fault = fault
        fault.path = options.source + "/" + fault.path
        return fault
    }

    private func bigramRarity(of pages: [ScannedPage]) async -> BigramRarity {
        let parts = await inParallel(evenRuns(of: pages, count: options.jobs), jobs: options.jobs) { run in
            var rarity = BigramRarity()
            for page in run { rarity.add(page) }
            return rarity
        }
        return parts.reduce(into: BigramRarity()) { $0.merge($1) }
    }
}
