import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("Views")
struct ViewTests {
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

    @Test("every paragraph leads to its printed lines")
    func lines() throws {
        let paragraphs = try article("二七区召开产业发展推进会").list("paragraphs")
        #expect(paragraphs.map { $0.text("anchor") } == ["p1", "p2", "p3", "p4", "p5", "p6"])
        #expect(
            paragraphs.map { $0.list("lines").map { $0.text("label") } }[0...2] == [["第4–6行"], ["第8–11行"], ["第13–22行"]])
        #expect(paragraphs[1].text("lines.0.url") == "pages/000_f248a89dec4d7f57.html#L8")
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

    @Test("neighbours are those of the archive and of the page")
    func neighbours() throws {
        let links = try article("区领导调研建中街街道产业项目运行情况").list("neighbours.links")
        #expect(
            links.map { [$0.text("relation"), $0.text("label")] } == [
                ["newer", "二七区召开产业发展推进会"], ["older", "区领导实地调研粮二库片区城市更新项目"],
                ["previousOnPage", "二七区召开产业发展推进会"], ["nextOnPage", "区领导实地调研粮二库片区城市更新项目"],
            ])
    }

    static let orders: [(days: [String?], names: [String])] = [
        (["2023-05-19", "2023-05-18"], ["后一篇（较早）", "前一篇（较新）"]), (["2023-05-19", nil], ["后一篇", "前一篇"]),
        ([nil, nil], ["后一篇", "前一篇"]),
    ]

    @Test("a neighbour is called newer or older where both have a date", arguments: orders)
    func neighbourNames(_ days: [String?], _ names: [String]) throws {
        let archive = Fixture.archive(count: 2) { $1.issueDate = days[$0].flatMap { CivilDate($0) } }
        let site = Fixture.site(archive)
        let shown = try archive.articles.map {
            try site.view(path: $0.id.url).text("article.neighbours.links.0.name")
        }
        #expect(shown == names)
    }

    @Test("an article in Markdown has a heading, a body and no printed lines")
    func markdown() throws {
        let view = try article("本站启事")
        guard case .markup(let html)? = view.at("markdown") else { return #expect(Bool(false)) }
        #expect(String(utf8: html).contains("<strong>来信</strong>"))
        #expect(view.list("headlines").map { $0.text("text") } == ["本站启事"])
        #expect(view.list("paragraphs").isEmpty && view.at("newspaperPage") == .null && view.list("evidence").isEmpty)
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

    @Test("a newspaper page shows its lines exactly, each with its article")
    func newspaperPage() throws {
        let view = try site.view(path: "pages/000_f248a89dec4d7f57.html")
        let lines = view.list("newspaperPage.lines")
        let page = try #require(archive.pages.first { $0.source.stem.hasPrefix("000") })
        let printed = lines.compactMap { $0.text("text") }.joined(separator: "\n") + "\n"
        #expect(Array(printed.utf8) == page.source.text)
        let url = try #require(archive.articles.first { $0.title == "二七区召开产业发展推进会" }).id.url
        #expect(lines[0].text("url") == url && lines[0].text("role") == "headline")
        #expect(lines[3].text("url") == url + "#p1" && lines[3].text("role") == "paragraph")
        #expect(lines[2].at("url") == .null && lines[2].at("role") == .null)
        #expect(lines[63].text("role") == "unplaced" && lines[63].at("url") == .null)
        #expect(view.text("newspaperPage.unplaced.texts.0.lines.0.url") == "#L64")
        #expect(view.list("newspaperPage.articles.links").count == 3)
    }

    @Test("newspaper pages are listed newest issue first")
    func newspaperPages() throws {
        let entries = try site.view(path: "pages/index.html").list("newspaperPages.entries")
        #expect(
            entries.map { $0.text("label") } == ["2023年6月2日 A01版", "000_f248a89dec4d7f57", "004_fc9f3b4fa98b32b1"])
    }

    static let currents: [(path: String, marked: [String])] = [
        ("2023/05/index.html", ["2023/05/index.html"]), ("2023/05/18.html", ["2023/05/18.html"]),
        ("2023/index.html", []),
        ("index.html", []),
    ]

    @Test("a period is marked in its own calendar", arguments: currents)
    func currentPeriod(_ path: String, _ marked: [String]) throws {
        let html = try site.render(path: path)
        let tables = html.matches(of: /<table class="calendar[\s\S]*?<\/table>/).map { String($0.0) }.joined()
        #expect(!tables.isEmpty)
        #expect(
            tables.matches(of: /href="([^"]*)"[^>]*aria-current="page"/).map {
                String($0.1).replacing("../", with: "")
            } == marked)
    }

    @Test("a day of a month without articles leads to its newspaper pages")
    func daysOfPages() throws {
        let html = try site.render(path: "2023/06/index.html")
        #expect(html.contains(#"href="../../pages/2023/2023-06-02_A01.html">2023年6月2日 A01版</a>"#))
        #expect(html.firstMatch(of: /<ul[^>]*>\s*<\/ul>/) == nil)
        #expect(try !site.render(path: "2023/05/index.html").contains("../pages/2023/2023-06"))
    }

    @Test("terms stand under their pinyin initials")
    func pinyin() {
        let groups = groupedByInitial(["樊惠林", "ofo", "吕安民", "2023", "安全", "欧阳", "赵六", "方", "Ａ"], other: "#")
        #expect(groups.map(\.initial) == ["A", "F", "L", "O", "Z", "#"])
        #expect(groups.map(\.members) == [[4], [0, 7], [2], [5, 1], [6], [3, 8]])
    }

    @Test("a citation names what is known and nothing else")
    func citation() throws {
        #expect(
            try article("区领导实地调研粮二库片区城市更新项目").text("citation")
                == "景静, 马艳平. 区领导实地调研粮二库片区城市更新项目[N]. 二七报. 原始文件：000_f248a89dec4d7f57.txt.")
        let dated = try article("市、区两级人大代表视察二七区防汛备汛工作")
        #expect(dated.text("citation")?.contains("二七报, 2023-06-02(A01). 原始文件：2023/2023-06-02_A01.txt.") == true)
    }

    static let cited: [(headlines: [Headline.Role], title: String)] = [
        ([], "题名"), ([.headline], "主题0"), ([.kicker, .headline, .subtitle], "引题0　主题1　副题2"),
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

    @Test("the navigation marks its section and names only what there is")
    func navigation() throws {
        let current = try site.view(path: "people/樊惠林.html").list("navigation").filter {
            $0.at("isCurrent") == .bool(true)
        }
        #expect(current.map { $0.text("url") } == ["people/index.html"])
        let empty = Fixture.site(Archive(settings: ArchiveSettings(), articles: [], pages: []))
        #expect(
            try empty.view(path: "index.html").list("navigation").map { $0.text("url") }
                == ["index.html", "index.html#dates", "search.html", "about.html"])
    }

    static let pagers = [
        (1, 3, "1 2 3"), (1, 10, "1 2 3 …10"), (5, 10, "1 …3 4 5 6 7 …10"), (10, 10, "1 …8 9 10"), (2, 2, "1 2"),
        (4, 200, "1 2 3 4 5 6 …200"),
    ]

    @Test("a pager names the first page, the last and the near ones", arguments: pagers)
    func pager(_ number: Int, _ count: Int, _ text: String) {
        let pager = site.pagerView(number: number, count: count, path: { "list-\($0).html" })
        let words = pager.list("pages").map { page -> String in
            guard case .integer(let number)? = page.at("number") else { return "" }
            return (page.at("isAfterGap") == .bool(true) ? "…" : "") + String(number)
        }
        #expect(words.joined(separator: " ") == text)
        #expect((pager.at("previous") == .null) == (number == 1) && (pager.at("next") == .null) == (number == count))
    }

    @Test(
        "the search page has what its script looks for",
        arguments: [
            #"<meta name="search-index" content="search/0123/manifest.json">"#, #"<div id="search" data-searching=""#,
            #"<form class="search-box" role="search" action="search.html" method="get">"#,
            #"<input name="q" type="search" id="search-input""#, #"<ol id="search-results""#,
            #"<p id="search-status" role="status" aria-live="polite" tabindex="-1"></p>"#,
            #"<button id="search-more" type="button" hidden>"#,
            #"<script src="assets/search-file.js" defer></script>"#, #"<details class="search-help">"#,
            #"<script type="module" src="assets/search.js"></script>"#, #"data-none="没有找到“{q}”""#, "<noscript>",
        ])
    func searchPage(_ part: String) throws {
        let html = try site.render(path: "search.html")
        #expect(html.contains(part))
        #expect(html.matches(of: /role="search"/).count == 1)
    }

    @Test("every other page has a search box that leads to the search page")
    func searchBoxes() throws {
        for (path, bytes) in try site.renderAll() where path.hasSuffix(".html") && path != "search.html" {
            #expect(String(utf8: bytes).contains(#"search.html" method="get">"#), "\(path)")
        }
    }

    @Test("every page has one main heading, and two renders give the same bytes")
    func wellFormed() throws {
        let files = try site.renderAll(), again = try Fixture.site(Fixture.sampleArchive()).renderAll()
        #expect(files == again)
        for (path, bytes) in files where path.hasSuffix(".html") {
            let html = String(utf8: bytes)
            #expect(html.matches(of: /<h1[ >]/).count == 1, "\(path)")
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
            #expect(!html.contains(" style=") && !html.contains("<style") && !html.contains("<script>"), "\(path)")
            let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "\(path) gives an id twice")
        }
    }
}
