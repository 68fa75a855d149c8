/// The text of one newspaper page, as it came from disk.
package struct PageSource: Sendable, Equatable {
    /// The file, relative to `seeds/`.
    package var source: SourcePath
    /// Its text, which may lie in a depot.
    package private(set) var storedText: StoredBytes
    /// A digest of its text, whoever worked it out; nil where nobody did since the text was set.
    package var textDigest: UInt64?
    /// Where its lines are printed, which may lie in a depot likewise; none for plain text.
    package var lineBoxes = LineBoxes()
    /// The printed page itself, where there is a picture of it or a PDF.
    package var sheet: PageSheet?
    /// How many characters of `text` the file holds as radicals or compatibility forms that only look like them.
    package var mappedCharacters = 0
    package var issueDate: CivilDate?
    /// How `issueDate` is known; nil where it is.
    package var issueDateBasis: DateBasis?
    /// The page's label in its issue: `A03`.
    package var page: String?
    /// What `archive.yml` calls this page.
    package var title: String?
    /// What an editor corrects in what is read off it.
    package var corrections: PageCorrections?

    package init(
        source: SourcePath, text: [UInt8], issueDate: CivilDate? = nil, issueDateBasis: DateBasis? = nil,
        page: String? = nil, title: String? = nil
    ) {
        self.init(
            source: source, storedText: StoredBytes(text), issueDate: issueDate, issueDateBasis: issueDateBasis,
            page: page, title: title)
    }

    package init(
        source: SourcePath, storedText: StoredBytes, issueDate: CivilDate? = nil, issueDateBasis: DateBasis? = nil,
        page: String? = nil, title: String? = nil
    ) {
        self.source = source
        self.storedText = storedText
        self.issueDate = issueDate
        self.issueDateBasis = issueDateBasis
        self.page = page
        self.title = title
    }

    /// Valid UTF-8 without byte-order mark, in ordinary characters; line ends as in the file. Read from a depot each time
    /// that it is asked for, where it lies in one.
    package var text: [UInt8] {
        get { storedText.bytes }
        set { (storedText, textDigest) = (.held(newValue), nil) }
    }

    /// Where each line of `text` is printed; nil for blank lines, and for those that are printed nowhere. Empty for plain text. Read from
    /// a depot each time that they are asked for, where they lie in one.
    package var boxes: [LineBox?] {
        get { lineBoxes.all }
        set { lineBoxes = LineBoxes(newValue) }
    }

    /// Takes the text and the boxes out of memory.
    package mutating func deposit(in depot: any Depot) {
        storedText.deposit(in: depot)
        lineBoxes.deposit(in: depot)
    }

    /// The file's name without folders and ending: the first part of its articles' identity.
    package var stem: String { source.stem }
}

/// A page that has been read: which lines went where.
///
/// Each non-blank line belongs to at least one article or to `unplaced`, never to both, never to neither; only of lines that
/// were read across columns may one column's part be elsewhere than the other's. Withdrawn lines are blank here.
package struct Page: Sendable, Equatable {
    package var source: PageSource
    private var printedLines: PrintedLines
    /// The articles that begin on it, in print order.
    package var articles: [ArticleID]
    /// The articles that go on on it, in print order.
    package var continued: [ArticleID] = []
    package var unplaced: [UnplacedText]
    /// Lines that hold more than one column's text, or columns' lines in turn: they were parted and put in order.
    package var readAcross: [LineRange] = []
    /// Lines of articles that were taken down: the page no longer holds their text.
    package var withdrawn: [LineRange] = []
    /// The pictures that the site has of it; nil where it has none.
    package var pictures: PagePictures?
    /// The line, from 1, that names the year of the page's dates; nil where none of the page's own does.
    package var yearLine: Int?

    package init(source: PageSource, lines: [Range<Int>], articles: [ArticleID], unplaced: [UnplacedText]) {
        self.init(source: source, lines: PrintedLines(lines), articles: articles, unplaced: unplaced)
    }

    package init(source: PageSource, lines: PrintedLines, articles: [ArticleID], unplaced: [UnplacedText]) {
        self.source = source
        printedLines = lines
        self.articles = articles
        self.unplaced = unplaced
    }

    /// The printed lines in UTF-8 byte ranges of `source.text`, without line ends; line n is `lines[n - 1]`. They lie where the
    /// text does.
    package var lines: [Range<Int>] {
        get { printedLines.ranges }
        set { printedLines = PrintedLines(newValue) }
    }

    /// How many lines it has; reads nothing.
    package var lineCount: Int { printedLines.count }

    /// The same page with all of it in memory.
    package var whole: Page {
        var page = withLines
        page.source.text = source.text
        page.source.textDigest = source.textDigest
        page.source.boxes = source.boxes
        return page
    }

    /// The same page with its lines in memory, for those who need no text.
    package var withLines: Page {
        var page = self
        page.printedLines = .held(lines)
        return page
    }

    /// `pages/2023-05-19_A03.html`; the folders of the source are kept. Names that begin like the list of all pages,
    /// `pages/index-2.html`, give way to it.
    package var url: String { newspaperPageURL(ofSource: source.source) }
}

/// The path of a newspaper page, by its file.
package func newspaperPageURL(ofSource source: SourcePath) -> String {
    let name = pathEncoded(source.withoutEnding, keepingSlashes: true)
    return "pages/" + (name.hasPrefix("index") ? "%69" + name.dropFirst() : name) + ".html"
}

/// Printed lines that no article holds.
package struct UnplacedText: Sendable, Equatable {
    package var text: String
    package var lines: [LineRange]

    package init(text: String, lines: [LineRange]) {
        self.text = text
        self.lines = lines
    }
}
