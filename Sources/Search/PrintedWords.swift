package import Archive
import Text

/// What is printed of an article, where its fields hold less than its lines.
///
///     printed line                      the field                     here
///     本报讯 5月18日上午，二七区召开会议     5月18日上午，二七区召开会议       paragraph  本报讯 5月18日上午，二七区召开会议
///     会议强调落实。（记者 景静）          会议强调落实。                  paragraph  会议强调落实。（记者 景静）
///     ■新闻连连看                       column   新闻连连看             around     ■新闻连连看
///     记者 景  静                       reporter 景静                  around     记者 景  静, 景静
///
/// So each line is found as it stands in print, and each name as it is read.
package struct PrintedWords: Sendable, Equatable {
    /// By paragraph of the article.
    package private(set) var paragraphs: [String]
    /// In print order; then what no line prints so.
    package private(set) var around: [String] = []
    private var known: Set<String> = []

    /// - Parameters:
    ///   - headline: what is found of its headlines anyway.
    ///   - pages: those on which it is printed, each with all articles there (where no line was read across columns, they are not
    ///     asked for); none for an article in Markdown.
    package init(of article: Article, headline: String, on pages: [(page: Page, articles: [Article])]) {
        paragraphs = article.paragraphs.map(\.text)
        for (page, articles) in pages {
            let lines = PageLines(page)
            let places = PrintedPlaces(of: article, on: lines)
            addEnds(places, of: lines)
            addLines(places, of: lines, headline: headline, besides: articles.filter { $0.id != article.id })
        }
        addNames(of: article)
    }

    /// Gives paragraphs what stands before them on their first line, and behind them on their last.
    private mutating func addEnds(_ places: PrintedPlaces, of page: PageLines) {
        for (number, lines) in places.paragraphs {
            guard let first = lines.first?.first, let last = lines.last?.last else { continue }
            let opening = page.printed(first), ending = page.printed(last)
            let holdsOpening = paragraphs[number].holds(opening), holdsEnding = paragraphs[number].holds(ending)
            if holdsOpening && holdsEnding { continue }
            let text = Bytes(paragraphs[number].utf8)
            let before = holdsOpening ? [] : Bytes(opening).prefix(before: text)
            let behind = holdsEnding ? [] : Bytes(ending).suffix(behind: text)
            if !before.isEmpty || !behind.isEmpty { paragraphs[number] = String(utf8: before + text + behind) }
        }
    }

    /// Adds the lines with something that neither headline nor paragraphs hold: of a paragraph's line only that.
    private mutating func addLines(
        _ places: PrintedPlaces, of page: PageLines, headline: String, besides others: [Article]
    ) {
        var text = TextInOrder([headline] + paragraphs)
        for line in places.lines {
            let printed = page.printed(line)
            var missing =
                holdsSpace(printed)
                ? runs(of: printed).filter { !text.holds($0) } : text.holds(printed) ? [] : [printed]
            if page.page.readAcross.contains(where: { $0.contains(line) }) {
                missing.removeAll { run in others.contains { $0.holds(run) } || page.page.leaves(run) }
            }
            if missing.isEmpty { continue }
            add(String(utf8: places.isParagraph(line) ? Bytes(missing.joined(separator: [0x20]))[...] : printed))
        }
    }

    private mutating func addNames(of article: Article) {
        let names = article.bylineNames + article.credits.map(\.role)
        var printed = TextInOrder(around)
        let unprinted = names.filter { !printed.holds(Bytes($0.utf8)[...]) }
        if !unprinted.isEmpty { add(unprinted.joined(separator: " ")) }
        for text in [article.column, article.dateline].compactMap({ $0 }) {
            if !(paragraphs + around).contains(where: { $0.holds(text) }) { add(text) }
        }
    }

    private mutating func add(_ line: String) {
        if known.insert(line).inserted { around.append(line) }
    }
}

/// The lines of an article on one page, from 1.
private struct PrintedPlaces {
    /// By index of the paragraph.
    var paragraphs: [(number: Int, lines: [LineRange])] = []
    /// Headlines first, then paragraphs, then the others.
    private(set) var lines: [Int] = []

    init(of article: Article, on lines: PageLines) {
        let page = lines.page
        var headlines: [LineRange] = [], others: [LineRange] = []
        if article.source == page.source.source {
            headlines = article.headlines.flatMap(\.lines)
            paragraphs = article.paragraphs.enumerated().map { ($0, $1.lines) }
            others = article.otherLines
        }
        for part in article.continuations where part.source == page.source.source {
            headlines += part.headlines.flatMap(\.lines)
            paragraphs += part.paragraphLines.enumerated().map { (part.firstParagraph + $0, $1) }
            others += part.otherLines
        }
        let ranges = headlines + paragraphs.flatMap(\.lines) + others
        for range in ranges { self.lines += lines.numbers.clamped(to: range.first..<range.last + 1) }
        paragraphs.removeAll { !article.paragraphs.indices.contains($0.number) }
    }

    func isParagraph(_ line: Int) -> Bool {
        paragraphs.contains { $0.lines.contains { $0.contains(line) } }
    }
}

/// A page with its lines and its text at hand, which a page looks for each time that it is asked.
private struct PageLines {
    let page: Page
    private let lines: [Range<Int>]
    private let text: Bytes

    init(_ page: Page) {
        self.page = page
        lines = page.lines
        text = page.source.text
    }

    /// Of its lines, from 1.
    var numbers: Range<Int> { 1..<lines.count + 1 }

    /// A line without white space at its ends; nothing for one that the page does not have.
    func printed(_ line: Int) -> ArraySlice<UInt8> {
        numbers.contains(line) ? withoutOuterSpace(text[lines[line - 1]]) : []
    }
}

extension Page {
    /// Whether a text that no article holds has these characters.
    fileprivate func leaves(_ run: ArraySlice<UInt8>) -> Bool {
        unplaced.contains { $0.text.holds(run) }
    }
}

extension Article {
    fileprivate func holds(_ run: ArraySlice<UInt8>) -> Bool {
        (headlines.map(\.text) + paragraphs.map(\.text)).contains { $0.holds(run) }
    }
}
