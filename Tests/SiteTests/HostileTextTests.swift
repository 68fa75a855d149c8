import Archive
import Foundation
import Mustache
import TestSupport
import Testing
import Text

@testable import Site

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Text is text")
struct HostileTextTests {
    static let texts = [
        "<script>alert(1)</script>", "{{title}}", "{{{strings}}}", "]]>", "</title>", "\"'&amp;", "# 标题", "1. 甲",
        "*甲*  _乙_", "--><!--", "&#60;", "{year}", "\\", "a\u{1}b\u{FFFE}",
    ]

    /// What stands before the hostile text in each field.
    private static let prefixes = [
        "题", "副", "社", "文", "余", "版", "名", "标", "栏", "日", "源", "记", "通", "角", "摄", "人", "职", "地", "机", "签",
    ]

    /// An archive whose every text holds `text`.
    private func archive(_ text: String) -> Archive {
        var settings = ArchiveSettings()
        settings.title = "题" + text
        settings.subtitle = "副" + text
        settings.publisher = "社" + text
        settings.language = "zh-CN" + text
        settings.baseURL = "https://example.org"
        settings.corrections = CorrectionsAddress("a@example.org")
        let source = PageSource(
            source: "页\(text.replacing("/", with: "")).txt", text: Array("题\(text)\n文\(text)\n余\(text)".utf8),
            issueDate: CivilDate("2023-05-19"), page: "版" + text, title: "名" + text)
        let cutting = Cutting(
            headlines: [(.headline, 1...1)], paragraphs: [2...2], title: "标" + text,
            detail: {
                $0.column = "栏" + text
                $0.dateline = "日" + text
                $0.origin = "源" + text
                $0.reporters = ["记" + text]
                $0.correspondents = ["通" + text]
                $0.credits = [Credit(role: "角" + text, names: ["摄" + text])]
                $0.people = [PersonMention(name: "人" + text, offices: ["职" + text])]
                $0.places = ["地" + text]
                $0.organisations = ["机" + text]
                $0.tags = ["签" + text]
            })
        let (page, articles) = Fixture.page(source, [cutting])
        return Archive(settings: settings, articles: articles, pages: [page])
    }

    @Test("in HTML the reader sees exactly the characters", arguments: texts)
    func html(_ text: String) throws {
        let archive = archive(text)
        let files = try Fixture.site(archive).renderAll()
        let escaped = escapedHTML(text)
        for (path, bytes) in files where path.hasSuffix(".html") {
            let html = String(utf8: bytes)
            let raw = Self.prefixes.filter { escaped != text && html.contains($0 + text) }
            #expect(raw == [], "\(path)")
            #expect(html.contains("题" + escaped), "\(path) names the site")
            #expect(
                html.matches(of: /<script/).count
                    == html.matches(of: /<script (?:type="module" )?src="|<script type="application\/ld\+json">/).count,
                "\(path)")
        }
        let article = String(utf8: files[archive.articles[0].id.url] ?? [])
        for prefix in Self.prefixes where !["文", "余", "日", "副", "社", "标", "版"].contains(prefix) {
            #expect(article.contains(prefix + escaped), "\(prefix)")
        }
        // The paragraph is cmark's, which leaves apostrophes between tags as they are.
        #expect(article.contains(">文" + escaped.replacing("&#39;", with: "'") + "</span>"))
        let page = String(utf8: files[archive.pages[0].url] ?? [])
        for prefix in ["题", "文", "余", "名", "标"] { #expect(page.contains(prefix + escaped), "\(prefix)") }
    }

    @Test("in the feed and the sitemap too", arguments: texts)
    func xml(_ text: String) throws {
        let site = Fixture.site(archive(text))
        let feed = try XMLDocument(xmlString: try site.render(path: "feed.xml"))
        let shown = text.replacing("\u{1}", with: "\u{FFFD}").replacing("\u{FFFE}", with: "\u{FFFD}")
        let entry = try #require(feed.rootElement()?.elements(forName: "entry").first)
        #expect(entry.elements(forName: "title").first?.stringValue == "标" + shown)
        #expect(entry.elements(forName: "summary").first?.stringValue == "文" + shown)
        _ = try XMLDocument(xmlString: try site.render(path: "sitemap.xml"))
    }

    @Test("in the data too", arguments: texts)
    func json(_ text: String) throws {
        let site = Fixture.site(archive(text))
        let article = try JSONValue(parsing: Array(try site.render(path: "data/articles.jsonl").utf8))
        #expect(article["title"]?.string == "标" + text && article["tags"] == .array([.string("签" + text)]))
        #expect(article["credits"]?.array?.first?["role"]?.string == "角" + text)
        let page = try JSONValue(parsing: Array(try site.render(path: "data/pages.jsonl").utf8))
        #expect(page["unplaced"]?.array?.first?["text"]?.string == "余" + text)
    }

    private func escapedHTML(_ text: String) -> String {
        var bytes: Bytes = []
        bytes.append(escapingHTML: text)
        return String(utf8: bytes)
    }
}
