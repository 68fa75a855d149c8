package import Archive
import Ingest
import PageReading
import Subjects
package import Text

/// What a person should look at first: articles that may be read wrong, the most doubtful first.
package struct Review: Sendable {
    package var items: [ReviewItem]
    /// Articles of pages.
    package var articles: Int
    /// Matters that are less doubtful than most articles are, and so are not listed.
    package var unlisted: Int
    /// Doubts that an editor has settled, in corrections files or, of names, in `subjects.yml`.
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
    /// Of a name, where it is printed.
    package var places: [ReviewPlace] = []
    /// The file in which an editor settles it, as the user knows it: corrections of the page, or of names `subjects.yml`; and the lines that
    /// say that it is as it was read.
    package var corrections: String
    package var confirmation: [String]
    /// So many articles hang on it.
    package var articles = 1
}

/// Where a name is printed.
package struct ReviewPlace: Sendable {
    /// With some of what stands around it.
    package var text: String
    /// The page's or the article's file, as the user knows it.
    package var path: String
    /// Its web page, relative to the site.
    package var url: String
    /// In the file, from 1; nil in an article in Markdown.
    package var line: Int?
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
    let names = await build.nameMatters(in: reading, sources)
    let all = found.flatMap { $0.items } + names
    let items = all.filter { $0.probability >= ReviewOdds.leastListed }.sorted { $0.isBefore($1) }
    let review = Review(
        items: items, articles: reading.articles.count { !$0.isMarkdown },
        unlisted: all.count - items.count,
        settled: found.reduce(0) { $0 + $1.settled } + (await build.settledNames(besides: names, in: reading, sources)),
        faults: build.finishedReport().faults)
    return (review, review.faults)
}

extension SiteBuild {
    /// Labels that may be several, or one with another.
    fileprivate mutating func nameMatters(in reading: Reading, _ sources: Sources) async -> [ReviewItem] {
        let filled = await completed(findSubjects(reading, sources))
        let found = proposals(
            for: filled.archive.articles, markdownTexts: filled.markdownTexts, authority: sources.authority)
        let pages = Dictionary(filled.archive.pages.map { ($0.source.source, $0) }) { first, _ in first }
        return NameReview(pages: pages, folder: options.source).items(found)
    }

    /// How many matters of names would be listed if `subjects.yml` said nothing of people, places and bodies, and are not.
    fileprivate func settledNames(besides open: [ReviewItem], in reading: Reading, _ sources: Sources) async -> Int {
        var silent = sources
        silent.authority = AuthorityFile()
        (silent.authority.topics, silent.authority.topicChoice) = (
            sources.authority.topics, sources.authority.topicChoice
        )
        if silent.authority == sources.authority { return 0 }
        var build = self
        let listed = Set(open.map(\.name))
        return await build.nameMatters(in: reading, silent)
            .count { $0.probability >= ReviewOdds.leastListed && !listed.contains($0.name) }
    }
}

extension ReviewItem {
    /// What a matter of a name is known by: its kind and the label.
    fileprivate var name: [String] { [reasons.first?.kind ?? "", title] }
}

extension ReviewItem {
    /// The more doubtful first; of two alike that of more articles, then the one that comes first in the files.
    fileprivate func isBefore(_ other: ReviewItem) -> Bool {
        if probability != other.probability { return probability > other.probability }
        if articles != other.articles { return articles > other.articles }
        return (path, lines.first?.first ?? 0) < (other.path, other.lines.first?.first ?? 0)
    }
}
