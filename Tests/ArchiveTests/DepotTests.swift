import Archive
import Synchronization
import TestSupport
import Testing

/// A depot in memory, which counts how often it is asked.
private final class CountingDepot: Depot, ArticleDepot {
    private let state = Mutex<(bytes: [UInt8], parts: [(ArticleParts, lead: String)], reads: Int)>(([], [], 0))

    var reads: Int { state.withLock { $0.reads } }

    func put(_ bytes: [UInt8]) -> Range<Int>? {
        state.withLock { state in
            state.bytes += bytes
            return state.bytes.count - bytes.count..<state.bytes.count
        }
    }

    func bytes(in place: Range<Int>) -> [UInt8] {
        state.withLock { state in
            state.reads += 1
            return Array(state.bytes[place])
        }
    }

    func noteDamage() {}

    func put(_ parts: ArticleParts, lead: String) -> ArticlePlace? {
        state.withLock { state in
            state.parts.append((parts, lead))
            let digest = PartsDigest(whole: 0, listed: 0, words: 0, weight: parts.weight)
            return ArticlePlace(state.parts.count - 1..<state.parts.count, leadLength: 0, digest: digest)
        }
    }

    func parts(in place: ArticlePlace) -> ArticleParts {
        state.withLock { state in
            state.reads += 1
            return state.parts[place.parts.lowerBound].0
        }
    }

    func lead(in place: ArticlePlace) -> String {
        state.withLock { $0.parts[place.parts.lowerBound].lead }
    }
}

/// A depot without room.
private final class FullDepot: Depot, ArticleDepot {
    func put(_ bytes: [UInt8]) -> Range<Int>? { nil }
    func bytes(in place: Range<Int>) -> [UInt8] { [] }
    func noteDamage() {}
    func put(_ parts: ArticleParts, lead: String) -> ArticlePlace? { nil }
    func parts(in place: ArticlePlace) -> ArticleParts { ArticleParts(body: .printed([]), otherLines: []) }
    func lead(in place: ArticlePlace) -> String { "" }
}

@Suite("What lies in a depot")
struct DepotTests {
    private let depot = CountingDepot()
    private let text = Array("甲乙\r\n丙\n".utf8)

    private func page(in depot: (any Depot)? = nil) -> Page {
        var source = PageSource(source: "a.txt", text: text)
        if let depot { source.deposit(in: depot) }
        let lines = PrintedLines([0..<6, 8..<11, 12..<12], in: source.storedText.depot)
        return Page(source: source, lines: lines, articles: [], unplaced: [])
    }

    private static let bodies: [Article.Body] = [
        .printed([Paragraph(text: "文", lines: [LineRange(3, 5)])]), .markdown(Array("**文**".utf8)), .printed([]),
    ]

    private func article(_ body: Article.Body) -> Article {
        Article(
            id: ArticleID(letters: "k3f9q2x7ab"), source: "a.txt", title: "题", body: body,
            otherLines: [LineRange(line: 9)])
    }

    @Test("a page is the same one")
    func samePage() {
        let deposited = page(in: depot)
        #expect(deposited == page())
        #expect(deposited.lines == page().lines && deposited.source.text == text)
    }

    @Test("how long a page is needs no look at it")
    func lengths() {
        let page = page(in: depot)
        #expect(page.lineCount == 3 && page.source.storedText.count == text.count)
        #expect(depot.reads == 0)
    }

    @Test("a whole page is read once, however often it is asked")
    func wholePage() {
        let whole = page(in: depot).whole
        let reads = depot.reads
        for _ in 0..<3 { #expect(whole.lines.count == 3 && whole.source.text == text) }
        #expect(depot.reads == reads && reads == 2)
    }

    @Test("lines taken down are blank in the page, and stay so")
    func withdrawn() {
        var page = page(in: depot)
        page.withdraw([LineRange(line: 1)])
        #expect(page.source.text == Array("      \r\n丙\n".utf8))
        #expect(page.lines == [0..<0, 8..<11, 12..<12])
    }

    @Test("an article is the same one, and changes as before", arguments: bodies)
    func article(of body: Article.Body) {
        var article = article(body)
        article.deposit(in: depot)
        #expect(article == self.article(body) && article.whole == article)
        let other = Article.Body.printed([Paragraph(text: "新", lines: [])])
        article.body = other
        #expect(article.body == other && article.otherLines == [LineRange(line: 9)])
        article.deposit(in: depot)
        article.otherLines = []
        #expect(article.body == other && article.otherLines == [])
    }

    @Test("the first characters of an article's text are those of its first paragraph, or of what its Markdown says")
    func lead() {
        var article = article(.printed([Paragraph(text: String(repeating: "文", count: 97), lines: [])]))
        #expect(article.lead == nil)
        article.deposit(in: depot)
        #expect(article.lead == String(repeating: "文", count: 96))
        var markdown = self.article(Self.bodies[1])
        markdown.deposit(in: depot, plainText: "文")
        #expect(markdown.lead == "文" && depot.reads == 0)
    }

    @Test("whether an article is in Markdown needs no look at it", arguments: bodies)
    func kind(of body: Article.Body) {
        var article = article(body)
        article.deposit(in: depot)
        let isMarkdown = if case .markdown = body { true } else { false }
        #expect(article.isMarkdown == isMarkdown)
        #expect(depot.reads == 0)
    }

    @Test("a whole article is read once, however often it is asked")
    func wholeArticle() {
        var article = article(Self.bodies[0])
        article.deposit(in: depot)
        let whole = article.whole
        for _ in 0..<3 { #expect(whole.paragraphs.count == 1 && whole.otherLines.count == 1) }
        #expect(depot.reads == 1)
    }

    @Test("what a depot has no room for stays in memory")
    func full() {
        let full = FullDepot()
        var article = article(Self.bodies[0])
        article.deposit(in: full)
        #expect(article.paragraphs.count == 1)
        #expect(page(in: full) == page())
    }

    @Test("a part of what lies there is that part")
    func part() {
        let stored = StoredBytes(text, in: depot)
        #expect(stored[6..<8] == Array("\r\n".utf8) && StoredBytes(text)[6..<8] == stored[6..<8])
    }
}
