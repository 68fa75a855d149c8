import Archive
import Ingest
import PageReading
import Text

/// The pages and articles of an archive, by the page that they stand on.
struct ReadArchive: Sendable {
    private let pages: [SourcePath: Page]
    /// Those that begin on a page, by its source.
    private let articles: [SourcePath: [Article]]
    /// Those that go on on a page, likewise.
    private let continued: [SourcePath: [Article]]
    private let sourceFolder: String

    init(_ reading: Reading, _ options: BuildOptions) {
        pages = Dictionary(reading.pages.map { ($0.source.source, $0) }) { first, _ in first }
        articles = Dictionary(grouping: reading.articles.filter { !$0.isMarkdown }, by: \.source)
        var continued: [SourcePath: [Article]] = [:]
        for article in reading.articles {
            for part in article.continuations { continued[part.source, default: []].append(article) }
        }
        self.continued = continued
        sourceFolder = options.source
    }

    /// What is doubtful of one page, and how much of it an editor has settled.
    func review(of scanned: ScannedPage, _ doubts: [ArticleDoubts]) -> (items: [ReviewItem], settled: Int) {
        let source = scanned.source.source
        guard let page = pages[source] else { return ([], 0) }
        let parts =
            (articles[source] ?? []).map { ReadPart($0.whole) }
            + (continued[source] ?? []).map(\.whole).flatMap { article in
                article.continuations.filter { $0.source == source }.map { ReadPart($0, of: article) }
            }
        let review = PageReview(
            page: page, parts: parts, doubts: doubts, corrections: scanned.source.corrections,
            path: source.path(below: sourceFolder),
            correctionsPath: correctionsSource(ofPage: source).path(below: sourceFolder),
            digits: contentDigits(scanned.source.text.span))
        return review.result()
    }
}

/// What an article has on one page: all of it, or the part that goes on there.
struct ReadPart: Sendable {
    /// By which corrections of the page name it.
    var id: String
    var title: String
    var headlines: [Headline]
    var paragraphs: [Paragraph]
    var lines: Set<Int>
    /// The article, where it begins on the page: then its date and names are told there.
    var article: Article?

    init(_ article: Article) {
        id = article.id.letters
        title = article.title
        headlines = article.headlines.filter { !$0.lines.isEmpty }
        paragraphs = article.paragraphs.filter { !$0.lines.isEmpty }
        let all = article.headlines.flatMap(\.lines) + article.paragraphs.flatMap(\.lines) + article.otherLines
        lines = Set(all.flatMap { $0.first...$0.last })
        self.article = article
    }

    init(_ part: Continuation, of article: Article) {
        id = part.id.letters
        title = article.title
        headlines = part.headlines.filter { !$0.lines.isEmpty }
        paragraphs = part.paragraphLines.enumerated().map { position, lines in
            Paragraph(text: article.paragraphs[part.firstParagraph + position].text, lines: lines)
        }.filter { !$0.lines.isEmpty }
        lines = Set(part.lines.flatMap { $0.first...$0.last })
    }

    /// By which a person knows it, and by which corrections do.
    var name: String { "“\(title)” (\(id))" }

    var ranges: [LineRange] { [LineRange](lines: lines.sorted()) }
}
