import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("Views of newspaper pages, periods and lists")
struct ListViewTests {
    let site: Site
    let archive: Archive

    init() throws {
        archive = try Fixture.sampleArchive()
        site = Fixture.site(archive)
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

    @Test("the printed lines stand in a block for each article, and each paragraph has one link")
    func blocks() throws {
        let lines = try site.view(path: "pages/000_f248a89dec4d7f57.html").list("newspaperPage.lines")
        let begun = lines.enumerated().filter { $0.element.at("beginsBlock") == .bool(true) }.map { $0.offset + 1 }
        let ended = lines.enumerated().filter { $0.element.at("endsBlock") == .bool(true) }.map { $0.offset + 1 }
        #expect(Array(begun.prefix(5)) == [1, 44, 64, 65, 80])
        #expect(Array(ended.dropLast()) == begun.dropFirst().map { $0 - 1 } && ended.last == lines.count)
        let ways = lines.enumerated().compactMap { number, line in line.text("way").map { (number + 1, $0) } }
        #expect(ways.prefix(4).map(\.0) == [1, 4, 8, 13] && ways[1].1.hasSuffix("#p1") && ways[3].1.hasSuffix("#p3"))
        let html = try site.render(path: "pages/000_f248a89dec4d7f57.html")
        #expect(html.matches(of: /<div class="block">/).count == begun.count)
        #expect(html.matches(of: /<div/).count == html.matches(of: /<\/div>/).count)
    }

    @Test("newspaper pages are listed newest first, by issue or by their articles' last day")
    func newspaperPages() throws {
        let entries = try site.view(path: "pages/index.html").list("newspaperPages.entries")
        #expect(
            entries.map { $0.text("label") } == ["2023年11月19日—21日的版面 · 2篇", "2023年6月2日 A01版", "2023年5月18日的版面 · 3篇"])
    }

    static let currents: [(path: String, marked: [String])] = [
        ("2023/05/index.html", ["2023/05/index.html"]), ("2023/05/18.html", ["2023/05/18.html"]),
        ("2023/index.html", []),
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

    static let pagers = [
        (0, 199, "最新 2 1"), (0, 549, "最新 9 8 …1"), (5, 549, "最新 …7 6 5 4 3 …1"), (1, 549, "最新 …3 2 1"),
        (1, 100, "最新 1"), (197, 10_049, "最新 199 198 197 196 195 …1"),
    ]

    @Test("a pager names the newest page, the oldest and the near ones", arguments: pagers)
    func pager(_ number: Int, _ count: Int, _ text: String) {
        let pager = site.pagerView(last: ListPages(count).last, number: number, path: { "list-\($0).html" })
        let words = pager.list("pages").map { page -> String in
            (page.at("isAfterGap") == .bool(true) ? "…" : "") + (page.text("label") ?? "")
        }
        #expect(words.joined(separator: " ") == text)
        #expect((pager.at("previous") == .null) == (number == 0) && (pager.at("next") == .null) == (number == 1))
    }
}
