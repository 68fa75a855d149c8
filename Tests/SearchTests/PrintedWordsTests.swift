import Archive
import TestSupport
import Testing
import Text

@testable import Search

@Suite("What is printed of an article")
struct PrintedWordsTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var page: String
        var headline: String = "题"
        /// With the lines of each.
        var paragraphs: [(String, [LineRange])]
        var others: [LineRange] = []
        var reporters: [String] = []
        var column: String?
        var printed: [String]
        var around: [String]

        var testDescription: String { name }

        init(
            _ name: String, page: String, headline: String = "题", paragraphs: [(String, [LineRange])],
            others: [LineRange] = [], reporters: [String] = [], column: String? = nil, printed: [String],
            around: [String]
        ) {
            (self.name, self.page, self.headline, self.paragraphs) = (name, page, headline, paragraphs)
            (self.others, self.reporters, self.column) = (others, reporters, column)
            (self.printed, self.around) = (printed, around)
        }
    }

    static let examples = [
        Example(
            "lines that their fields hold whole add nothing", page: "题\n二七区召\n开会议。",
            paragraphs: [("二七区召开会议。", [LineRange(2, 3)])], printed: ["二七区召开会议。"], around: []),
        Example(
            "an opening and an ending stay with their paragraph", page: "题\n  本报讯 二七区召\n开会议。（记者 景静）",
            paragraphs: [("二七区召开会议。", [LineRange(2, 3)])], reporters: ["景静"], printed: ["本报讯 二七区召开会议。（记者 景静）"],
            around: ["景静"]),
        Example(
            "an opening alone on its line, a byline, a label", page: "■连连看\n题\n本报讯\n会议。\n记者 景静",
            paragraphs: [("会议。", [LineRange(line: 4)])],
            others: [LineRange(line: 1), LineRange(line: 3), LineRange(line: 5)], reporters: ["景静"], column: "连连看",
            printed: ["会议。"], around: ["■连连看", "本报讯", "记者 景静"]),
        Example(
            "a spread line and a spread name are found as they are read, too", page: "题\n全 力 推 动\n记 者　景  静",
            paragraphs: [("全力推动", [LineRange(line: 2)])], others: [LineRange(line: 3)], reporters: ["景静"],
            printed: ["全力推动"], around: ["记 者　景  静", "景静"]),
        Example(
            "a headline that an editor replaced is still printed", page: "旧题\n会议。", headline: "新题",
            paragraphs: [("会议。", [LineRange(line: 2)])], others: [LineRange(line: 1)], printed: ["会议。"], around: ["旧题"]),
        Example(
            "what stands in the middle of a paragraph and is not read", page: "题\n会议强\n（下转）\n调落实。",
            paragraphs: [("会议强调落实。", [LineRange(2, 4)])], printed: ["会议强调落实。"], around: ["（下转）"]),
    ]

    @Test(arguments: examples)
    func printed(_ example: Example) {
        let article = Self.article(example, headline: LineRange(line: 1))
        let page = Self.page(example.page, [article.id])
        let words = PrintedWords(of: article, headline: example.headline, on: [(page, [article])])
        #expect(words.paragraphs == example.printed)
        #expect(words.around == example.around)
    }

    @Test("of a line read across columns an article has its own column's text")
    func readAcross() {
        let left = Self.article(
            Example("left", page: "", paragraphs: [("左栏文字。", [LineRange(line: 1)])], printed: [], around: []))
        var right = Self.article(
            Example("right", page: "", paragraphs: [("右栏文字。", [LineRange(line: 1)])], printed: [], around: []))
        right.id = ArticleID(letters: "right00000")
        var page = Self.page("左栏文字。  右栏文字。  广告", [left.id, right.id])
        page.readAcross = [LineRange(line: 1)]
        page.unplaced = [UnplacedText(text: "广告", lines: [LineRange(line: 1)])]
        #expect(PrintedWords(of: left, headline: "题", on: [(page, [left, right])]).around == [])
    }

    @Test("an article in Markdown has its names, its label and its date line")
    func markdown() {
        var article = Self.article(
            Example("", page: "", paragraphs: [], reporters: ["景静", "左学彬"], column: "连连看", printed: [], around: []))
        article.body = .markdown(Bytes("会议。".utf8))
        article.credits = [Credit(role: "摄影", names: ["周祎"])]
        article.dateline = "5月18日"
        let words = PrintedWords(of: article, headline: "题", on: [])
        #expect(words.around == ["景静 左学彬 周祎 摄影", "连连看", "5月18日"])
    }

    @Test(
        "a page of a thousand lines that nothing holds is looked through but a few times, and all of them are found")
    func manyLines() {
        let lines = (0..<1_000).map { "第\($0)行" }
        var article = Self.article(
            Example("", page: "", paragraphs: [], others: [LineRange(1, 1_000)], printed: [], around: []))
        article.body = .printed([Paragraph(text: String(repeating: "第一段。", count: 300), lines: [])])
        let words = PrintedWords(
            of: article, headline: "题", on: [(Self.page(lines.joined(separator: "\n"), [article.id]), [article])])
        #expect(words.around == lines)
    }

    private static func article(_ example: Example, headline: LineRange? = nil) -> Article {
        Article(
            id: ArticleID(letters: "left000000"), source: "a.txt",
            headlines: headline.map { [Headline(role: .headline, text: example.headline, lines: [$0])] } ?? [],
            title: example.headline, column: example.column, reporters: example.reporters,
            body: .printed(example.paragraphs.map { Paragraph(text: $0.0, lines: $0.1) }), otherLines: example.others)
    }

    private static func page(_ text: String, _ articles: [ArticleID]) -> Page {
        let bytes = Bytes(text.utf8)
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
        return Page(source: PageSource(source: "a.txt", text: bytes), lines: lines, articles: articles, unplaced: [])
    }
}
