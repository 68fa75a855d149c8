package import Archive
import Ingest
import PageReading
package import Text

/// What a person should look at first: articles that may be read wrong, the most doubtful first.
package struct Review: Sendable {
    package var items: [ReviewItem]
    /// Articles of pages.
    package var articles: Int
    /// Matters that are less doubtful than most articles are, and so are not listed.
    package var unlisted: Int
    /// Doubts that an editor has settled in corrections files.
    package var settled: Int
    /// What is wrong with the input.
    package var faults: [SourceFault]
}

/// An article, or lines of no article, and what makes them doubtful.
package struct ReviewItem: Sendable {
    /// How likely it is that something of it is wrong, from 0 to 1.
    package var probability: Double
    /// The page's file, as the user knows it.
    package var path: String
    /// The web page of the newspaper page, relative to the site.
    package var url: String
    package var lines: [LineRange]
    /// The article's id; nil for lines of no article.
    package var article: String?
    /// Its title, or the beginning of the lines.
    package var title: String
    package var reasons: [ReviewReason]
    /// The corrections file, as the user knows it, and what settles the matter there: what was read.
    package var corrections: String
    package var confirmation: [String]
}

/// One thing that is doubtful of an article.
package struct ReviewReason: Sendable {
    /// `headlineShared`; a word for programs.
    package var kind: String
    package var message: String
    package var lines: [LineRange]
    /// How it may be instead.
    package var choices: [ReviewChoice]
}

/// Another reading, and the lines of the corrections file that say so.
package struct ReviewChoice: Sendable {
    package var message: String
    package var correction: [String]
}

/// Reads all pages and tells what is doubtful of them. Nothing is written.
///
/// - Returns: nil where the archive cannot be read; the faults say why.
package func review(_ options: BuildOptions) async -> (review: Review?, faults: [SourceFault]) {
    var build = SiteBuild(options)
    guard let sources = await build.loadSources() else { return (nil, build.finishedReport().faults) }
    let scanned = await build.scanPages(sources)
    let reading = await build.readPages(scanned, sources)
    let archive = ReadArchive(reading, options)
    let told = await inParallel(scanned.pages, jobs: options.jobs) { page in
        doubts(of: page.scanned, rarity: scanned.rarity)
    }
    let habits = PaperHabits(told.flatMap { $0.map { $0.signs } })
    let found = await inParallel(Array(zip(scanned.pages, told)), jobs: options.jobs) { page, told in
        archive.review(of: page.scanned, told.map { habits.beside($0) })
    }
    let all = found.flatMap { $0.items }
    let items = all.filter { $0.probability >= ReviewOdds.leastListed }.sorted { $0.isBefore($1) }
    let review = Review(
        items: items, articles: reading.articles.count { !$0.isMarkdown },
        unlisted: all.count - items.count, settled: found.reduce(0) { $0 + $1.settled },
        faults: build.finishedReport().faults)
    return (review, review.faults)
}

extension ReviewItem {
    /// The more doubtful first; of two alike the one that comes first in the files.
    fileprivate func isBefore(_ other: ReviewItem) -> Bool {
        if probability != other.probability { return probability > other.probability }
        return (path, lines.first?.first ?? 0) < (other.path, other.lines.first?.first ?? 0)
    }
}
