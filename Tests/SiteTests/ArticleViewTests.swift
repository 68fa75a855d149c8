import Archive
import Mustache
import TestSupport
import Testing
import Text

@testable import Site

@Suite("Views of articles")
struct ArticleViewTests {
    let site: Site
    let archive: Archive

    init() throws {
        archive = try Fixture.sampleArchive()
        site = Fixture.site(archive)
    }

    private func article(_ title: String) throws -> Value {
        let article = try #require(archive.articles.first { $0.title == title })
        return try #require(try site.view(path: article.id.url).at("article"))
    }

    @Test("an article says what, when, who and where it is printed")
    func article() throws {
        let view = try article("二七区召开产业发展推进会")
        #expect(view.list("headlines").map { $0.text("role") } == ["kicker", "headline"])
        #expect(view.list("headlines").map { $0.at("isMain") } == [.bool(false), .bool(true)])
        #expect(view.text("date.text") == "2023年5月18日" && view.text("date.url") == "2023/05/18.html")
        #expect(view.text("dateBasis") == "年份据版面文字推定")
        #expect(view.list("bylines").map { $0.list("links").map { $0.text("label") } } == [["景静"]])
        #expect(view.list("subjects.groups").map { $0.text("kind") } == ["tags", "people", "places"])
        #expect(view.text("subjects.groups.1.links.0.offices") == "二七区委书记")
        #expect(view.text("source") == "000_f248a89dec4d7f57.txt")
    }

    @Test("names that could not be parted are a doubt in words, and nothing where there are none")
    func undividedNames() throws {
        var article = try #require(archive.articles.first)
        #expect(try site.view(path: article.id.url).at("article.undividedNames") == .null)
        article.reporters = ["李然乐文玲"]
        article.undividedNames = ["李然乐文玲"]
        let site = Fixture.site(Archive(settings: ArchiveSettings(), articles: [article], pages: archive.pages))
        let view = try site.view(path: article.id.url)
        #expect(view.text("article.undividedNames") == "“李然乐文玲”原文连排，未能断开")
        #expect(try site.render(path: article.id.url).contains("<dt>署名存疑</dt><dd><small>“李然乐文玲”"))
    }

    @Test("every paragraph leads to its printed lines")
    func lines() throws {
        let paragraphs = try article("二七区召开产业发展推进会").list("paragraphs")
        #expect(paragraphs.map { $0.text("anchor") } == ["p1", "p2", "p3", "p4", "p5", "p6"])
        #expect(
            paragraphs.map { $0.list("lines").map { $0.text("label") } }[0...2] == [["第4–6行"], ["第8–11行"], ["第13–22行"]])
        #expect(paragraphs[1].text("lines.0.url") == "pages/000_f248a89dec4d7f57.html#L8-11")
    }

    @Test("ranges are one place only where nothing but blank lines parts them")
    func partedLines() throws {
        let source = PageSource(source: "p.txt", text: Array("甲\n\n乙\n丙\n丁\n".utf8))
        var (page, articles) = Fixture.page(source, [Cutting(paragraphs: [1...1])])
        articles[0].body = .printed([Paragraph(text: "甲乙丁", lines: [.init(1, 1), .init(3, 3), .init(5, 5)])])
        page.unplaced = []
        let site = Fixture.site(Archive(settings: ArchiveSettings(), articles: articles, pages: [page]))
        let labels = try site.view(path: articles[0].id.url).list("article.paragraphs.0.lines").map { $0.text("label") }
        #expect(labels == ["第1–3行", "第5行"])
    }

    @Test("neighbours are those of the page and in time, and before is what a reader came to before")
    func neighbours() throws {
        let rows = try article("区领导调研建中街街道产业项目运行情况").list("neighbours.rows")
        #expect(rows.map { $0.text("kind") } == ["page", "time", "topic"])
        #expect(
            rows[0...1].map { [$0.text("before.label"), $0.text("after.label")] } == [
                ["二七区召开产业发展推进会", "区领导实地调研粮二库片区城市更新项目"], ["二七区召开产业发展推进会", "市、区两级人大代表视察二七区防汛备汛工作"],
            ])
    }

    @Test("an article in Markdown has a heading, a body and no printed lines")
    func markdown() throws {
        let view = try article("本站启事")
        guard case .markup(let html)? = view.at("markdown") else { return #expect(Bool(false)) }
        #expect(String(utf8: html).contains("<strong>来信</strong>"))
        #expect(view.list("headlines").map { $0.text("text") } == ["本站启事"])
        #expect(view.list("paragraphs").isEmpty && view.at("newspaperPage") == .null && view.list("evidence").isEmpty)
    }

    @Test("links of an article in Markdown lead where they were found to lead, seen from its page")
    func markdownLinks() throws {
        let archive = Fixture.archive(count: 1) { _, article in
            article.body = .markdown(Array("![图](a.jpg) [文](b.md#c) [无](d) [站](https://example.org)".utf8))
            article.links = [
                "a.jpg": .file(path: "files/图%25.jpg", suffix: "?v=1"), "b.md": .nowhere,
                "b.md#c": .file(path: "articles/ab/c.html", suffix: "#c"), "d": .nowhere,
            ]
        }
        let view = try Fixture.site(archive).view(path: archive.articles[0].id.url)
        guard case .markup(let html)? = view.at("article.markdown") else { return #expect(Bool(false)) }
        #expect(
            String(utf8: html) == """
                <p><img src="../../files/%E5%9B%BE%2525.jpg?v=1" alt="图" /> <a href="../../articles/ab/c.html#c">文</a> 无 \
                <a href="https://example.org">站</a></p>

                """)
    }

    static let datedBodies: [(name: String, date: String?, body: Article.Body, row: String?)] = [
        ("printed", "2023-05-18", .printed([]), "2023年5月18日 年份见于原文"),
        ("Markdown", "2023-05-18", .markdown([]), "2023年5月18日"), ("printed, no date", nil, .printed([]), nil),
        ("Markdown, no date", nil, .markdown([]), nil),
    ]

    @Test("an article has a row for its date where there is one", arguments: datedBodies)
    func dateRow(_ name: String, _ date: String?, _ body: Article.Body, _ row: String?) throws {
        let archive = Fixture.archive(count: 1) { _, article in
            (article.body, article.date) = (body, date.flatMap(EventDate.init(edtf:)))
            article.issueDate = CivilDate("2023-05-19")
            article.dateBasis = article.date.map { _ in .printed }
        }
        let html = try Fixture.site(archive).render(path: archive.articles[0].id.url)
        let shown = html.firstMatch(of: /<dt>时间<\/dt><dd>(.*)<\/dd>/).map {
            String($0.1).replacing(/<[^>]*>/, with: "")
        }
        #expect(shown == row, "\(name)")
        #expect(!html.contains("<dd></dd>"))
    }

    static let mains: [(roles: [Headline.Role], title: Int, main: Int)] = [
        ([.headline], 0, 0), ([.kicker, .headline, .subtitle], 1, 1), ([.headline, .headline], 1, 0),
        ([.kicker, .subtitle], 1, 1), ([.kicker, .kicker], 9, 0),
    ]

    @Test("exactly one part of the headline is the main heading", arguments: mains)
    func mainHeadline(_ roles: [Headline.Role], _ title: Int, _ main: Int) throws {
        let archive = Fixture.archive(count: 1) { _, article in
            article.headlines = roles.enumerated().map { Headline(role: $1, text: "第\($0)", lines: []) }
            article.title = "第\(title)"
        }
        let parts = try Fixture.site(archive).view(path: archive.articles[0].id.url).list("article.headlines")
        #expect(parts.indices.filter { parts[$0].at("isMain") == .bool(true) } == [main])
    }

    @Test("a citation names what is known and nothing else")
    func citation() throws {
        #expect(
            try article("区领导实地调研粮二库片区城市更新项目").text("citation")
                == "景静, 马艳平. 区领导实地调研粮二库片区城市更新项目[N]. 二七报. 原始文件：000_f248a89dec4d7f57.txt.")
        let dated = try article("市、区两级人大代表视察二七区防汛备汛工作")
        #expect(dated.text("citation")?.hasSuffix("[N]. 二七报, 2023-06-02(A01).") == true)
        #expect(dated.at("onlineCitation") == .null)
    }

    @Test(
        "online there is a second one, with the address and room for the day of access, and no year that nobody knows")
    func onlineCitation() throws {
        let archive = try Fixture.sampleArchive(baseURL: "https://example.org/paper")
        let site = Fixture.site(archive)
        func citation(_ title: String) throws -> (before: String?, after: String?, url: String) {
            let article = try #require(archive.articles.first { $0.title == title })
            let view = try site.view(path: article.id.url)
            return (
                view.text("article.onlineCitation.before"), view.text("article.onlineCitation.after"), article.id.url
            )
        }
        let dated = try citation("市、区两级人大代表视察二七区防汛备汛工作"), undated = try citation("区领导实地调研粮二库片区城市更新项目")
        #expect(dated.before == "景静, 左学彬, 周祎. 市、区两级人大代表视察二七区防汛备汛工作[N/OL]. 二七报, 2023-06-02(A01)")
        #expect(dated.after == ". https://example.org/paper/" + dated.url)
        #expect(undated.before == "景静, 马艳平. 区领导实地调研粮二库片区城市更新项目[N/OL]. 二七报")
    }

    static let cited: [(headlines: [Headline.Role], title: String)] = [
        ([], "题名"), ([.headline], "主题0"), ([.kicker, .headline, .subtitle], "引题0　主题1：副题2"),
        ([.headline, .headline], "主题0　主题1"),
    ]

    @Test("a citation says the whole headline in print order", arguments: cited)
    func citedHeadline(_ roles: [Headline.Role], _ title: String) throws {
        let words: [Headline.Role: String] = [.kicker: "引题", .headline: "主题", .subtitle: "副题"]
        let archive = Fixture.archive(count: 1) { _, article in
            article.headlines = roles.enumerated().map {
                Headline(role: $1, text: "\(words[$1] ?? "")\($0)", lines: [])
            }
            article.title = "题名"
        }
        let citation = try Fixture.site(archive).view(path: archive.articles[0].id.url).text("article.citation")
        #expect(citation?.hasPrefix(title + "[N]. ") == true)
    }
}
