import Archive
import Foundation
import Mustache
import Testing
import Text

@testable import Site

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Feeds and open data")
struct DataTests {
    private func lines(_ path: String, _ archive: Archive) throws -> [JSONValue] {
        try Fixture.site(archive).render(path: path).split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
    }

    @Test("articles have the contract's keys, in its order and then further ones")
    func articleKeys() throws {
        let articles = try lines("data/articles.jsonl", Fixture.sampleArchive())
        let keys = [
            "id", "url", "title", "headlines", "column", "dateline", "date", "dateBasis", "reporters", "correspondents",
            "credits", "people", "places", "organisations", "tags", "paragraphs", "otherLines", "source", "page",
            "issueDate", "origin", "offices", "continuations", "corrections",
        ]
        #expect(articles.count == 7 && articles.allSatisfy { $0.members?.map(\.name) == keys })
    }

    @Test("names that could not be parted are told where there are any")
    func undividedNames() throws {
        let archive = try Fixture.sampleArchive()
        var articles = archive.articles
        articles[0].undividedNames = ["李然乐文玲"]
        let doubtful = Archive(settings: archive.settings, articles: articles, pages: archive.pages)
        let data = try lines("data/articles.jsonl", doubtful)
        #expect(data[0]["undividedNames"] == .array([.string("李然乐文玲")]))
        #expect(data[1]["undividedNames"] == nil)
    }

    @Test("an article's data are those of the archive")
    func article() throws {
        let archive = try Fixture.sampleArchive()
        let data = try lines("data/articles.jsonl", archive)
        let flood = try #require(data.first { $0["column"]?.string == "防汛备汛" })
        #expect(flood["date"]?.string == "2023-05-31" && flood["dateBasis"]?.string == "fileName")
        #expect(flood["source"]?.string == "2023/2023-06-02_A01.txt" && flood["page"]?.string == "A01")
        #expect(flood["issueDate"]?.string == "2023-06-02")
        #expect(flood["otherLines"] == .array([.array([.number(31), .number(31)])]))
        #expect(flood["headlines"]?.array?.first?["lines"] == .array([.array([.number(1), .number(2)])]))
        #expect(flood["correspondents"] == .array([.string("左学彬"), .string("周祎")]))
        #expect(flood["offices"]?.array?.first?["offices"] == .array([.string("区人大常委会主任")]))
        #expect(data.map { $0["title"]?.string } == archive.articles.map(\.title))
        let notice = try #require(data.last)
        #expect(notice["paragraphs"]?.array?.map { $0["text"]?.string } == ["欢迎来信。", "第二段。"])
        #expect(notice["date"] == .null && notice["paragraphs"]?.array?[0]["lines"] == .array([]))
    }

    @Test("pages tell their articles and what no article holds")
    func pages() throws {
        let archive = try Fixture.sampleArchive()
        let data = try lines("data/pages.jsonl", archive)
        #expect(data.map { $0["url"]?.string } == archive.pages.map(\.url))
        #expect(
            data[0].members?.map(\.name)
                == [
                    "source", "url", "page", "issueDate", "lineCount", "articles", "unplaced", "continued",
                    "mappedCharacters", "text",
                ])
        #expect(data.map { $0["text"]?.array?.count } == archive.pages.map(\.lines.count))
        #expect(data.map { $0["lineCount"]?.integer } == archive.pages.map(\.lines.count))
        #expect(data[0]["unplaced"]?.array?.first?["lines"] == .array([.array([.number(64), .number(64)])]))
    }

    @Test("data are appended to what is in the buffer already")
    func appends() throws {
        let site = Fixture.site(try Fixture.sampleArchive())
        for output in site.outputs {
            var bytes = Array("before".utf8)
            try site.render(output, into: &bytes)
            #expect(bytes.starts(with: "before".utf8) && bytes.count > 6)
        }
    }

    @Test("the feed is well-formed and holds the newest dated articles", arguments: [nil, "https://example.org/paper"])
    func feed(_ baseURL: String?) throws {
        let site = Fixture.site(try Fixture.sampleArchive(baseURL: baseURL))
        let feed = try site.render(path: "feed.xml")
        let document = try XMLDocument(xmlString: feed)
        let root = try #require(document.rootElement())
        let entries = root.elements(forName: "entry")
        #expect(entries.count == 6, "the undated article stays out")
        #expect(root.elements(forName: "updated").map(\.stringValue) == ["2023-11-19T00:00:00Z"])
        for element in [root] + entries {
            for name in ["id", "title", "updated"] { #expect(element.elements(forName: name).count == 1) }
            let id = element.elements(forName: "id")[0].stringValue ?? ""
            #expect(
                id.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
            )
        }
        let link = entries[0].elements(forName: "link")[0].attributes?.first { $0.name == "href" }?.stringValue
        #expect(link?.hasPrefix(baseURL.map { $0 + "/articles/" } ?? "articles/") == true)
    }

    @Test("an entry keeps its id when the site moves")
    func lastingIDs() throws {
        let feeds = try [nil, "https://example.org"].map {
            try Fixture.site(Fixture.sampleArchive(baseURL: $0)).render(path: "feed.xml")
        }
        let ids = feeds.map { $0.matches(of: /<entry>\s*<id>([^<]*)/).map { String($0.1) } }
        #expect(ids[0] == ids[1] && Set(ids[0]).count == 6)
    }

    @Test("a feed has 50 articles at most, and none is as old as 1970")
    func feedLength() throws {
        let dated = Fixture.archive(count: 60) { _, article in article.date = EventDate(edtf: "2023-05~") }
        let feed = try Fixture.site(dated).render(path: "feed.xml")
        #expect(feed.matches(of: /<entry>/).count == 50 && feed.contains("<updated>2023-05-01T00:00:00Z</updated>"))
        let undated = try Fixture.site(Fixture.archive(count: 1)).render(path: "feed.xml")
        #expect(!undated.contains("<entry>") && undated.contains("<updated>1970-01-01T00:00:00Z</updated>"))
    }

    @Test("feeds grow with the topics of an article, and not with their square")
    func manyTopics() throws {
        let sizes = try [100, 400].map { count in
            let archive = Fixture.archive(count: 1) { _, article in
                article.date = EventDate(edtf: "2023-05-18")
                article.tags = (0..<count).map { "主题\($0)" }
            }
            let site = Fixture.site(archive)
            #expect(try site.render(path: "feed.xml").matches(of: /<category\s/).count == 50)
            return try (0..<count).reduce(0) { try $0 + site.render(path: "tags/主题\($1).xml").utf8.count }
        }
        #expect(sizes[1] < 5 * sizes[0], "\(sizes)")
    }

    @Test("each tag has a feed of its own", arguments: [nil, "https://example.org/paper"])
    func tagFeed(_ baseURL: String?) throws {
        let site = Fixture.site(try Fixture.sampleArchive(baseURL: baseURL))
        let feeds = try ["tags/招商引资.xml", "tags/防汛.xml", "feed.xml"].map { path in
            try #require(try XMLDocument(xmlString: try site.render(path: path)).rootElement())
        }
        #expect(feeds.map { $0.elements(forName: "entry").count } == [3, 1, 6])
        #expect(feeds[0].elements(forName: "title").map(\.stringValue) == ["二七报档案 · 主题：招商引资"])
        #expect(Set(feeds.map { $0.elements(forName: "id").first?.stringValue }).count == 3, "ids are their own")
        let entry = feeds[0].elements(forName: "entry").first?.elements(forName: "link").first
        let link = entry?.attributes?.first { $0.name == "href" }?.stringValue
        #expect(link?.hasPrefix(baseURL.map { $0 + "/articles/" } ?? "../articles/") == true)
    }

    @Test("tags are led to their feeds, and people of few articles are not")
    func tagFeedLinks() throws {
        let site = Fixture.site(try Fixture.sampleArchive())
        #expect(try site.view(path: "tags/防汛.html").text("term.feed.url") == "tags/防汛.xml")
        #expect(try site.view(path: "people/樊惠林.html").at("term.feed") == .null)
    }

    @Test("the JSON feed holds what the Atom feed holds", arguments: [nil, "https://example.org/paper"])
    func jsonFeed(_ baseURL: String?) throws {
        let archive = try Fixture.sampleArchive(baseURL: baseURL)
        let site = Fixture.site(archive)
        let feed = try JSONValue(parsing: Array(try site.render(path: "feed.json").utf8))
        #expect(feed["version"]?.string == "https://jsonfeed.org/version/1.1")
        #expect(feed["feed_url"]?.string == baseURL.map { $0 + "/feed.json" })
        let items = feed["items"]?.array ?? []
        let atom = try site.render(path: "feed.xml").matches(of: /<entry>\s*<id>([^<]*)/).map { String($0.1) }
        #expect(items.compactMap { $0["id"]?.string } == atom)
        let first = try #require(items.first)
        #expect(first["url"]?.string == (baseURL.map { $0 + "/" } ?? "") + archive.articles[0].id.url)
        #expect(first["date_published"]?.string == "2023-11-19T00:00:00Z")
        #expect(first["tags"] == .array([.string("招商引资")]) && first["authors"] == nil)
        #expect(first["content_text"]?.string == archive.articles[0].paragraphs.map(\.text).joined(separator: "\n\n"))
    }

    @Test("the sitemap lists what readers may read, in ASCII")
    func sitemap() throws {
        let site = Fixture.site(try Fixture.sampleArchive(baseURL: "https://example.org/paper"))
        let text = try site.render(path: "sitemap.xml")
        let urls =
            try XMLDocument(xmlString: text).rootElement()?.elements(forName: "url")
            .compactMap { $0.elements(forName: "loc").first?.stringValue } ?? []
        #expect(urls.count == site.outputs.count { $0.isReadable })
        #expect(urls.contains("https://example.org/paper/tags/%E9%98%B2%E6%B1%9B.html"))
        #expect(!urls.contains { $0.hasSuffix("404.html") || !$0.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test("addresses in sitemap and feeds hold what RFC 3986 has for paths, and nothing else")
    func strangeCharacters() throws {
        var settings = ArchiveSettings()
        settings.baseURL = "https://[::1]:80/报[1]"
        let archive = Fixture.archive(count: 1, settings: settings) { _, article in
            article.tags = ["[甲]{乙}^`丙`", "a+b;c='(d)'"]
            article.date = PartialDate(year: 2023, month: 5, day: 18).map { .on($0) }
        }
        let site = Fixture.site(archive)
        let sitemap = try site.render(path: "sitemap.xml")
        #expect(sitemap.contains("/%E6%8A%A5%5B1%5D/tags/%5B%E7%94%B2%5D%7B%E4%B9%99%7D%5E%60%E4%B8%99%60.html<"))
        #expect(sitemap.contains("/tags/a+b;c='(d)'.html<") || sitemap.contains("/tags/a+b;c=&#39;(d)&#39;.html<"))
        let strange = Set("[]{}^`|\\ ".utf8)
        for path in ["sitemap.xml", "feed.xml", "feed.json"] {
            for url in try site.render(path: path).matches(of: #/https://\[::1\]:80([^<"]*)/#) {
                let isPlain = url.output.1.utf8.allSatisfy { $0 < 0x7F && !strange.contains($0) }
                #expect(isPlain, "\(url.output.0)")
            }
        }
    }

    @Test("robots are told of the sitemap once its address is known")
    func robots() throws {
        #expect(try Fixture.site(Fixture.sampleArchive()).render(path: "robots.txt") == "User-agent: *\nAllow: /\n")
        #expect(
            try Fixture.site(Fixture.sampleArchive(baseURL: "https://example.org")).render(path: "robots.txt")
                == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n")
    }

    @Test("browsers are told of the search once its address is known")
    func openSearch() throws {
        var settings = ArchiveSettings()
        settings.title = "一个有十六个字以上的很长很长的报纸档案&"
        settings.baseURL = "https://example.org/报"
        let site = Fixture.site(Fixture.archive(count: 1, settings: settings))
        let root = try #require(XMLDocument(xmlString: try site.render(path: "opensearch.xml")).rootElement())
        #expect(root.elements(forName: "ShortName").map(\.stringValue) == ["一个有十六个字以上的很长很长的报"])
        #expect(root.elements(forName: "Description").map(\.stringValue) == [settings.title])
        let templates = root.elements(forName: "Url").map { url in
            url.attributes?.first { $0.name == "template" }?.stringValue
        }
        #expect(templates == ["https://example.org/%E6%8A%A5/search.html?q={searchTerms}"])
        let link =
            "<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"一个有十六个字以上的很长很长的报纸档案&amp;\" href=\""
        #expect(try site.render(path: "index.html").contains(link + "opensearch.xml\">"))
        #expect(try site.render(path: site.archive.articles[0].id.url).contains(link + "../../opensearch.xml\">"))
        let unknown = Fixture.site(Fixture.archive(count: 1))
        #expect(!unknown.outputs.contains { $0.path == "opensearch.xml" })
        #expect(!(try unknown.render(path: "index.html").contains("opensearch")))
    }
}
