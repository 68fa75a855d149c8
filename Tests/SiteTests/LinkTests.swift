import Archive
import Foundation
import Mustache
import Testing
import Text

@testable import Site

@Suite("Links")
struct LinkTests {
    /// Files that are made behind the plan of the site: the list of the open data and the search index.
    static let foreign = ["data/index.json", "search/0123/manifest.json"]

    @Test("every link of a site leads somewhere, fragments included")
    func resolve() throws {
        let files = try Fixture.site(Fixture.sampleArchive()).renderAll()
        for (path, bytes) in files where path.hasSuffix(".html") {
            let html = String(utf8: bytes)
            for reference in references(in: html) {
                let (target, fragment) = resolve(reference, from: path)
                if Self.foreign.contains(target) { continue }
                let page = try #require(files[String(target.prefix { $0 != "?" })], "\(path) links to \(reference)")
                if let fragment {
                    #expect(String(utf8: page).contains("id=\"\(fragment)\""), "\(path) links to \(reference)")
                }
            }
        }
    }

    @Test(
        "terms whose paths are percent-encoded are found",
        arguments: ["100%", "a b", "甲/乙", "index", "第-2", "C#", "a&b", "'\"<"])
    func strangeTerms(_ label: String) throws {
        let archive = Fixture.archive(count: 1) { _, article in
            article.tags = [label]
            article.people = [PersonMention(name: label)]
            article.column = label
        }
        let files = try Fixture.site(archive).renderAll()
        let article = archive.articles[0].id.url
        for kind in [TermKind.tags, .people, .columns] {
            let path = termURL(kind, label)
            #expect(
                references(in: String(utf8: files[article] ?? [])).contains { resolve($0, from: article).path == path })
            #expect(files[path] != nil)
        }
    }

    @Test("the page for missing ones finds its way from any depth")
    func notFound() throws {
        let cases = [
            (nil, "/"), ("https://example.org", "/"), ("https://example.org/paper", "/paper/"),
            ("https://example.org/a/b/", "/a/b/"),
        ]
        for (baseURL, root) in cases {
            let html = try Fixture.site(Fixture.sampleArchive(baseURL: baseURL)).render(path: "404.html")
            let links = references(in: html).filter { !$0.hasPrefix("#") && !$0.hasPrefix("http") }
            #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix(root) })
        }
    }

    @Test("a page says where it lives once the base URL is known")
    func canonical() throws {
        let site = Fixture.site(try Fixture.sampleArchive(baseURL: "https://example.org/paper"))
        #expect(
            try site.view(path: "people/樊惠林.html").text("canonical")
                == "https://example.org/paper/people/%E6%A8%8A%E6%83%A0%E6%9E%97.html")
        #expect(try site.view(path: "404.html").at("canonical") == .null)
    }

    /// The values of `href`, `src` and `action` in a page, references resolved.
    private func references(in html: String) -> [String] {
        html.matches(of: /(?:href|src|action|name="search-index" content)="([^"]*)"/).map {
            String($0.1).replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
                .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&amp;", with: "&")
        }
    }

    /// The file and the fragment that a link of a page names, read as a browser does.
    private func resolve(_ reference: String, from page: String) -> (path: String, fragment: String?) {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path = page.split(separator: "/").dropLast().map(String.init)
        if parts[0].isEmpty { return (page, parts.count > 1 ? String(parts[1]) : nil) }
        if parts[0].hasPrefix("/") { path = [] }
        for step in parts[0].split(separator: "/") {
            if step == ".." { path.removeLast() } else { path.append(String(step)) }
        }
        let decoded = path.joined(separator: "/").removingPercentEncoding ?? ""
        return (decoded, parts.count > 1 ? String(parts[1]) : nil)
    }
}
