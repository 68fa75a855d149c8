import Archive
import Mustache
import TestSupport
import Testing

@testable import Site

/// Newspaper pages, each of them a list of its articles' dates (`-` for none), and what they are called.
struct PageNameCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var pages: [PageSource]
    var dates: [[String]]
    var names: [String]

    init(_ name: String, _ pages: [PageSource], dates: [[String]], names: [String]) {
        (testDescription, self.pages, self.dates, self.names) = (name, pages, dates, names)
    }
}

@Suite("What newspaper pages are called")
struct PageNameTests {
    private static func source(
        _ file: String = "000_f2.txt", issue: String? = nil, page: String? = nil, title: String? = nil
    ) -> PageSource {
        PageSource(
            source: SourcePath(file), text: [], issueDate: issue.flatMap { CivilDate($0) }, page: page, title: title)
    }

    static let cases = [
        PageNameCase(
            "by archive.yml before all", [source(issue: "2023-06-02", page: "A01", title: "头版")], dates: [[]],
            names: ["头版"]),
        PageNameCase(
            "by its issue and label", [source(issue: "2023-06-02", page: "A01")], dates: [["2023-05-31"]],
            names: ["2023年6月2日 A01版"]),
        PageNameCase(
            "by its issue alone", [source(issue: "2023-06-02")], dates: [["2023-05-31", "-"]],
            names: ["2023年6月2日的版面 · 2篇"]),
        PageNameCase(
            "of an issue without articles", [source(issue: "2023-06-02")], dates: [[]], names: ["2023年6月2日的版面"]),
        PageNameCase(
            "by the days of its articles", [source()], dates: [["2023-05-31", "2023-05-24", "-", "2023-05~"]],
            names: ["2023年5月24日—31日的版面 · 4篇"]),
        PageNameCase(
            "by the days of its articles and its label", [source(page: "A03")], dates: [["2023-05-24"]],
            names: ["2023年5月24日 A03版"]),
        PageNameCase(
            "as vaguely as the dates are", [source()], dates: [["2023-05~", "2023-05-21~/2023-05-31~"]],
            names: ["2023年5月（约）的版面 · 2篇"]),
        PageNameCase(
            "as uncertainly as the year is", [source()], dates: [["2023?-05-18", "2023?-05-20"]],
            names: ["2023年5月18日—20日（年份存疑）的版面 · 2篇"]),
        PageNameCase(
            "by the first title where no date is known",
            [source("a.txt"), source("b.txt"), source("c.txt", page: "A02")],
            dates: [["-", "-"], ["-"], ["-"]], names: ["“题0.0”等2篇的版面", "“题1.0”的版面", "“题2.0” A02版"]),
        PageNameCase("by the file where nothing is known", [source("x/000_f2.txt")], dates: [[]], names: ["000_f2"]),
        PageNameCase("by the label where nothing else is known", [source(page: "A01")], dates: [[]], names: ["A01版"]),
        PageNameCase(
            "the same names are told apart by the first title, then by the file",
            [source("a.txt"), source("b.txt"), source("c.txt", page: "A01"), source("d.txt", page: "A01")],
            dates: [["2023-05-24"], ["2023-05-24"], [], []],
            names: ["2023年5月24日的版面 · 1篇（题0.0）", "2023年5月24日的版面 · 1篇（题1.0）", "A01版（c）", "A01版（d）"]),
    ]

    @Test("a page is called", arguments: cases)
    func names(_ example: PageNameCase) throws {
        var articles: [Article] = []
        let pages = example.pages.enumerated().map { number, source in
            let own = example.dates[number].enumerated().map { place, date in
                Self.article("题\(number).\(place)", of: source, date)
            }
            articles += own
            return Page(source: source, lines: [], articles: own.map(\.id), unplaced: [])
        }
        let site = Fixture.site(Archive(settings: ArchiveSettings(), articles: articles, pages: pages))
        #expect(try pages.map { try site.view(path: $0.url).text("newspaperPage.label") } == example.names)
        #expect(try pages.map { try site.view(path: $0.url).text("title") } == example.names)
    }

    private static func article(_ title: String, of source: PageSource, _ date: String) -> Article {
        let (page, articles) = Fixture.page(
            PageSource(source: source.source, text: []),
            [Cutting(title: title, detail: { $0.date = EventDate(edtf: date) })])
        return articles.first { page.articles.contains($0.id) } ?? articles[0]
    }

    @Test("a page without an issue date says when its articles' events happened, and always its file")
    func facts() throws {
        let site = Fixture.site(try Fixture.sampleArchive())
        let html = try site.render(path: "pages/000_f248a89dec4d7f57.html")
        #expect(html.contains("<h1>2023年5月18日的版面 · 3篇</h1>"))
        #expect(html.contains("<dt>所载报道的时间</dt><dd><span data-edtf=\"2023-05-18\">2023年5月18日</span>"))
        #expect(html.contains("<dd><code>000_f248a89dec4d7f57.txt</code></dd>"))
        #expect(try !site.render(path: "pages/2023/2023-06-02_A01.html").contains("所载报道的时间"))
        #expect(try !site.render(path: "index.html").contains("f248a89dec4d7f57<"))
    }
}
