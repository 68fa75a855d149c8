import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("Every page")
struct EveryPageTests {
    private let site: Site

    init() throws { site = Fixture.site(try Fixture.sampleArchive()) }

    @Test("the navigation marks its section and names only what there is")
    func navigation() throws {
        let current = try site.view(path: "people/樊惠林.html").list("navigation").filter {
            $0.at("isCurrent") == .bool(true)
        }
        #expect(current.map { $0.text("url") } == ["people/index.html"])
        let empty = Fixture.site(Archive(settings: ArchiveSettings(), articles: [], pages: []))
        #expect(
            try empty.view(path: "index.html").list("navigation").map { $0.text("url") }
                == ["index.html", "dates/index.html", "search.html", "about.html"])
    }

    @Test(
        "the search page has what its script looks for",
        arguments: [
            #"<meta name="search-index" content="search/0123/manifest.json">"#, #"<div id="search" data-searching=""#,
            #"<form class="search-box" role="search" action="search.html" method="get">"#,
            #"<input name="q" type="search" id="search-input""#, #"<ol id="search-results""#,
            #"<p id="search-status" role="status" aria-live="polite" tabindex="-1"></p>"#,
            #"<button id="search-more" type="button" hidden>"#,
            #"<details class="search-help">"#, #"data-none="没有找到“{q}”""#, "<noscript>",
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

    @Test("templates find outermost names without looking inside: nothing there has one")
    func outermostNames() throws {
        for output in site.outputs where output.path.hasSuffix(".html") {
            let page = try JSONValue(parsing: site.viewJSON(of: output))
            let inside = (page.members ?? []).flatMap { names(in: $0.value) }
            #expect(PageView.outermostNames.intersection(inside) == [], "\(output.path)")
        }
    }

    /// All names in a value, at any depth.
    private func names(in value: JSONValue) -> [String] {
        switch value {
        case .object(let members): members.flatMap { [$0.name] + names(in: $0.value) }
        case .array(let elements): elements.flatMap { names(in: $0) }
        default: []
        }
    }
}
