import Archive
import Ingest
import PageReading
import Subjects
import Text

/// Pages and articles before it is known who and what they are about.
struct Reading: Sendable {
    var settings: ArchiveSettings
    var pages: [Page]
    var articles: [Article]
    var markdown: MarkdownContents
    /// The files that articles link to, by source, ascending.
    var copies: [CopiedFile] = []
    /// Of printed pages.
    var pictures: [PlannedPicture] = []
    /// What replaces the subjects that are found in some articles.
    var corrections: [ArticleID: [FieldCorrections]]
    /// Of pages and of Markdown.
    var withdrawals: [Withdrawal] = []
}

/// Pages with what all of them together tell of each word.
struct ScannedPages: Sendable {
    /// By source, ascending.
    var pages: [KeyedPage]
    var rarity: BigramRarity
}

extension SiteBuild {
    /// Stage 2, first pass: how rare the words of all pages are.
    func scanPages(_ sources: Sources) async -> ScannedPages {
        // The pages of a file with several stand where its name does.
        let pages = sources.pages.flatMap(\.keyed).sorted { $0.scanned.source.source < $1.scanned.source.source }
        return ScannedPages(pages: pages, rarity: await bigramRarity(of: sources.pages))
    }

    /// Stage 2: articles out of pages, and articles from Markdown.
    mutating func readPages(_ scanned: ScannedPages, _ sources: Sources) async -> Reading {
        let rarity = scanned.rarity
        let kept = keptReadings(rarity, of: sources.pages)
        let depot = depot
        let readings = await inParallel(scanned.pages, jobs: options.jobs) { depot.deposited(kept.reading(of: $0)) }
        left.readings = kept
        let remembered = rememberAside(sources.pages, readings)
        let prepared = Aside(jobs: options.jobs, prepareToFindSubjects)
        let settled = settle(readings.map(\.reading), rarity: rarity, settings: sources.settings)
        await prepared.result
        if let (pages, readings) = await remembered?.result {
            memory?.rarity = rarity
            memory?.pages = pages
            memory?.readings = readings
        }
        report.faults += settled.faults.map { inSource($0) }
        report.pages = settled.pages.count
        report.unplacedLines = settled.pages.lazy.flatMap(\.unplaced).flatMap(\.lines).reduce(0) {
            $0 + $1.last - $1.first + 1
        }
        let markdown = await markdownArticles(sources.articles)
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
        // Lines of a page that was read with its boxes are none of the file's.
        if holdsSheets(SourcePath(fault.path)) { (fault.line, fault.column) = (0, 0) }
        fault.path = SourcePath(fault.path).path(below: options.source)
        return fault
    }

    /// What the next build of this process is to know of pages; nil where there is none.
    private func rememberAside(
        _ pages: [LoadedPages], _ readings: [KeptReading]
    ) -> Aside<(FileMemory<LoadedPages>, [UInt64: KeptReading])>? {
        guard let start, memory != nil else { return nil }
        return Aside(jobs: options.jobs) {
            let keyed = readings.compactMap { reading in reading.key.map { ($0, reading) } }
            return (
                FileMemory(start: start, pages.map { ($0.file, $0) }), Dictionary(keyed) { first, _ in first }
            )
        }
    }

    private mutating func markdownArticles(_ sources: [MarkdownSource]) async -> [MarkdownArticle?] {
        let known = memory?.markdown ?? [:]
        let articles = await inParallel(sources, jobs: options.jobs) { source in
            if let entry = known[source.source], entry.source == source { return entry.article }
            return MarkdownArticle(source)
        }
        let entries = zip(sources, articles).map { ($0.source, (source: $0, article: $1)) }
        memory?.markdown = Dictionary(entries) { first, _ in first }
        return articles
    }

    /// The counts of all pages: those in memory, where they are known, with what has changed.
    private func bigramRarity(of pages: [LoadedPages]) async -> BigramRarity {
        guard let memory, var rarity = memory.rarity, let former = memory.pages else {
            if let rarity = former.texts?.rarity(of: pages) { return rarity }
            return await countedRarity(of: pages)
        }
        let kept = Set(pages.lazy.filter { !$0.isNew }.map(\.file.path))
        for (file, page) in former.all where !kept.contains(file.path) { rarity.remove(page) }
        for page in pages where page.isNew { rarity.add(page) }
        return rarity
    }

    private func countedRarity(of pages: [LoadedPages]) async -> BigramRarity {
        let parts = await inParallel(evenRuns(of: pages, count: options.jobs), jobs: options.jobs) { run in
            var rarity = BigramRarity()
            for page in run { rarity.add(page) }
            return rarity
        }
        return parts.reduce(into: BigramRarity()) { $0.merge($1) }
    }
}
