package import Archive
import Text

/// What pass 1 knows of a page: enough to count its bigrams and to show its lines.
package struct ScannedPage: Sendable {
    package private(set) var source: PageSource
    /// The printed lines as byte ranges of the source, without line ends. They lie where its text does.
    package private(set) var lines: PrintedLines

    /// The same page, its text and its lines out of memory.
    package func deposited(in depot: any Depot) -> ScannedPage {
        var page = self
        page.source.deposit(in: depot)
        page.lines.deposit(in: depot)
        return page
    }

    /// - Parameter lines: those of its text, where they are known.
    package init(source: PageSource, lines: PrintedLines) { (self.source, self.lines) = (source, lines) }
}

/// What pass 2 read off a page: everything but years that only other pages can tell and ids that are sure to be unique.
package struct PageReading: Sendable {
    /// Its list of articles is filled by `settle`.
    package var page: Page
    /// In print order.
    var articles: [ReadArticle]
    /// The years that articles name as their own.
    var years: [Int: NamedYear]
    /// What is wrong with the page's corrections, and columns that could not be parted; paths are relative to `seeds/`.
    var faults: [SourceFault] = []
}

extension PageReading {
    /// Takes the bodies of its articles out of memory.
    package mutating func deposit(in depot: any ArticleDepot) {
        for index in articles.indices { articles[index].article.deposit(in: depot) }
    }
}

/// A year that a page names.
struct NamedYear: Equatable, Sendable {
    /// How many articles name it; more where a folio line does.
    var count = 0
    /// The number of the first line that does, from 1.
    var line: Int
}

/// An article whose date waits for its year.
struct ReadArticle: Sendable {
    /// Its id is made from the page's stem; `settle` lengthens clashes.
    var article: Article
    var date: PrintedDate?
    /// The first letters of the body as printed: what its id is made of.
    var incipit: Bytes
    /// It comes from another page of the issue.
    var arrives: Jump?
    /// It goes on on another page of the issue.
    var leaves: Jump?
    /// Names of its byline that may be several.
    var undivided: [UndividedNames] = []
    /// What an editor puts in the place of its fields; of two that say the same the last one counts.
    var corrections: [FieldCorrections] = []
}

/// Pass 1, one page at a time, in parallel.
///
/// - Precondition: the source's text is valid UTF-8.
package func scan(_ source: PageSource) -> ScannedPage {
    ScannedPage(
        source: source, lines: PrintedLines(lineRanges(of: source.text), in: source.storedText.depot))
}

extension ScannedPage {
    /// The page's characters and lines, column by column and as they were set; and which lines were read across columns.
    func text(
        _ rarity: BigramRarity, weights: ReadingWeights = .standard
    ) -> (text: PageText, crossings: [Crossing]) {
        let whole = PageText(source.text, printedIn: source.boxes)
        // A sheet's lines were put in order by their places.
        if whole.print != nil { return (whole.mended(), []) }
        let (page, crossings) = untangled(whole, rarity: rarity)
        let (text, turns) = mendedInOrder(page, rarity: rarity, weights: weights)
        return (text, crossings + turns)
    }
}

/// Pass 2, one page at a time, in parallel.
package func read(
    _ page: ScannedPage, rarity: BigramRarity, weights: ReadingWeights = .standard
) -> PageReading {
    let (text, crossings) = page.text(rarity, weights: weights)
    let pieces = pieces(of: text, rarity: rarity, weights: weights)
    let layout = Layout(text, pieces, rarity)
    let source = page.source.dated(by: layout)
    var reading = PageReading(
        page: Page(source: source, lines: page.lines, articles: [], unplaced: layout.unplaced()),
        articles: layout.articles(of: source), years: layout.years())
    reading.page.readAcross = crossings.map { LineRange($0.first, $0.last) }
    reading.faults += crossings.faults(path: page.source.source.text)
    if let corrections = page.source.corrections { reading.apply(corrections, layout) }
    return reading
}

extension PageSource {
    /// The page with the day of issue that its running head prints, where nothing else tells it.
    fileprivate func dated(by layout: Layout) -> PageSource {
        guard issueDate == nil, let date = layout.runningHeadDate() else { return self }
        var source = self
        source.issueDate = date
        source.issueDateBasis = .runningHead
        return source
    }
}
