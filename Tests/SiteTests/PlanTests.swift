import Archive
import TestSupport
import Testing
import Text

@testable import Site

@Suite("Plan of the site")
struct PlanTests {
    @Test("every page kind has its path")
    func paths() throws {
        let paths = Set(try Fixture.site(Fixture.sampleArchive(baseURL: "https://example.org")).outputs.map(\.path))
        let wanted = [
            "index.html", "about.html", "search.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt",
            "undated.html",
            "data/articles.jsonl", "data/articles.csv", "data/pages.jsonl", "data/people.csv", "feed.json",
            "tags/招商引资.xml", "articles/zz/zzzzzzzz.html", "pages/index.html",
            "pages/000_f248a89dec4d7f57.html", "pages/2023/2023-06-02_A01.html", "2022/index.html", "2023/index.html",
            "2023/05/index.html", "2023/05/18.html", "2023/06/02.html", "2023/11/19.html", "tags/index.html",
            "dates/index.html", "dates/05.html",
            "tags/招商引资.html", "people/樊惠林.html", "places/二七区.html", "organisations/郑州粮食集团.html",
            "reporters/景静.html", "columns/防汛备汛.html", "assets/favicon.svg", "assets/touch-icon.png",
        ]
        #expect(wanted.filter { !paths.contains($0) } == [])
        #expect(!paths.contains("2023/11/20.html"), "an interval is listed on its first day alone")
    }

    @Test("paths are sorted and none stands twice")
    func unique() throws {
        let paths = try Fixture.site(Fixture.sampleArchive()).outputs.map(\.path)
        #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("a newspaper page called index keeps out of the list's way", arguments: ["index.txt", "index-2.txt"])
    func pageCalledIndex(_ name: String) {
        let (page, _) = Fixture.page(PageSource(source: SourcePath(name), text: []), [])
        let (other, _) = Fixture.page(PageSource(source: "other.txt", text: []), [])
        let archive = Archive(
            settings: ArchiveSettings(), articles: [], pages: [page] + Array(repeating: other, count: 160))
        let paths = Fixture.site(archive).outputs.filter { $0.page != .newspaperPage(0) }.map(\.path)
        #expect(!paths.contains(page.url))
    }

    @Test("an empty archive has a site")
    func empty() throws {
        let site = Fixture.site(Archive(settings: ArchiveSettings(), articles: [], pages: []))
        #expect(!site.outputs.contains { $0.path.hasPrefix("tags/") || $0.path.hasPrefix("pages/") })
        _ = try site.renderAll()
    }

    @Test(
        "lists have pages of 50, and the newest up to 99",
        arguments: [
            (1, ["tags/甲.html"]), (99, ["tags/甲.html"]), (100, ["tags/甲-1.html", "tags/甲.html"]),
            (150, ["tags/甲-1.html", "tags/甲-2.html", "tags/甲.html"]),
        ])
    func paging(_ count: Int, _ paths: [String]) throws {
        let site = Fixture.site(Fixture.archive(count: count) { _, article in article.tags = ["甲"] })
        let lists = site.outputs.filter { $0.path.hasPrefix("tags/甲") && $0.isReadable }
        #expect(lists.map(\.path).sorted() == paths)
        let shown = lists.map { site.view(of: $0).list("term.articles.cards").count }
        #expect(shown.reduce(0, +) == count && shown.allSatisfy { (1...99).contains($0) })
    }

    @Test("what has no date is listed page by page, too")
    func undatedPages() throws {
        let site = Fixture.site(Fixture.archive(count: 100))
        #expect(site.outputs.map(\.path).filter { $0.hasPrefix("undated") } == ["undated-1.html", "undated.html"])
    }

    static let filings: [(date: String?, issue: String?, path: String)] = [
        ("2023-05-18", nil, "2023/05/18.html"), ("2023-05-18/..", nil, "2023/05/18.html"),
        ("2023-11-19/2023-11-21", nil, "2023/11/19.html"), ("2023?-05-18", nil, "2023/05/18.html"),
        ("2023-05~", nil, "2023/05/index.html"), ("2023-05-21~/2023-05-31~", nil, "2023/05/index.html"),
        ("2023", nil, "2023/index.html"), (nil, "2023-05-19", "2023/05/19.html"), (nil, nil, "undated.html"),
        ("0999-01-02", nil, "0999/01/02.html"),
    ]

    @Test("articles are filed as exactly as their date is known", arguments: filings)
    func filing(_ date: String?, _ issue: String?, _ path: String) throws {
        let archive = Fixture.archive(count: 1) { _, article in
            article.date = date.flatMap { EventDate(edtf: $0) }
            article.issueDate = issue.flatMap { CivilDate($0) }
        }
        #expect(Period(filing: archive.articles[0]).path() == path)
        #expect(try Fixture.site(archive).view(path: path).list("period.articles.cards").count == 1)
    }

    @Test("more URLs than a sitemap may hold make an index of sitemaps")
    func longSitemap() throws {
        let articles = (0..<sitemapLength).map {
            Article(
                id: ArticleID(hash: UInt64($0) << 14), source: "a.md", title: "题", body: .printed([]), otherLines: [])
        }
        var settings = ArchiveSettings()
        settings.baseURL = "https://example.org"
        let site = Fixture.site(Archive(settings: settings, articles: articles, pages: []))
        #expect(
            site.outputs.map(\.path).filter { $0.hasPrefix("sitemap") } == [
                "sitemap-articles-undated-1.xml", "sitemap-articles-undated.xml", "sitemap-lists.xml", "sitemap.xml",
            ])
        let index = try site.render(path: "sitemap.xml")
        #expect(index.contains("<sitemap><loc>https://example.org/sitemap-lists.xml</loc></sitemap>"))
        let urls = try ["articles-undated-1", "articles-undated", "lists"].map {
            try site.render(path: "sitemap-\($0).xml").split(separator: "<url>").count - 1
        }
        #expect(urls[0] == sitemapLength / 2 && urls.reduce(0, +) == site.outputs.count { $0.isReadable })
    }

    @Test("an article changes the part of its year")
    func sitemapOfYear() throws {
        func parts(_ count: Int) throws -> [String: Bytes] {
            let articles = (0..<count).map { number in
                Article(
                    id: ArticleID(hash: UInt64(number) << 14), source: "a.md", title: "题",
                    date: PartialDate(year: 2001 + number % 5, month: 1, day: 1).map { .on($0) }, body: .printed([]))
            }
            var settings = ArchiveSettings()
            settings.baseURL = "https://example.org"
            let site = Fixture.site(Archive(settings: settings, articles: articles, pages: []))
            return try site.outputs.filter { $0.path.hasPrefix("sitemap-") }.reduce(into: [:]) { parts, output in
                parts[output.path] = Bytes(try site.render(path: output.path).utf8)
            }
        }
        let before = try parts(sitemapLength + 4), after = try parts(sitemapLength + 5)
        #expect(before.count == 6 && after.keys.filter { after[$0] != before[$0] } == ["sitemap-articles-2005.xml"])
    }
}
