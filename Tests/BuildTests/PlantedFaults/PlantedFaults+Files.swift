import Foundation
import TestSupport

/// Feeds, lists for robots, files and the search index.
extension PlantedFault {
    private static func changing(
        _ name: String, _ file: String, _ old: String, _ new: String, _ rule: String
    ) -> PlantedFault {
        PlantedFault(name, rule) { try $0.replace(file, old, new) }
    }

    static let feeds = [
        PlantedFault("a feed cut", "is not well-formed XML") { try $0.cut("feed.xml", to: 0.7) },
        changing("a feed with a lone &", "feed.xml", "<title>", "<title>a & b", "is not well-formed XML"),
        changing("a feed whose elements cross", "feed.xml", "</title>", "</titel>", "is not well-formed XML"),
        PlantedFault("a topic's feed cut", "is not well-formed XML") { try $0.cut("tags/招商引资.xml", to: 0.5) },
        changing("an entity that is none", "feed.xml", "<title>", "<title>&nbsp;", "is not well-formed XML"),
        changing(
            "a feed's entry without an id", "feed.xml", "<entry>\n<id>", "<entry>\n<name>", "is not well-formed XML"),
        PlantedFault("an entry that has no title", "has no <title>") {
            let entry = try $0.text("feed.xml").components(separatedBy: "<entry>")[1]
            try $0.replace("feed.xml", entry, entry.replacing("title>", with: "name>"))
        },
        changing("a feed that was changed on no day", "feed.xml", "<updated>2023-06", "<updated>2023-13", "is no date"),
        PlantedFault("a feed's entry that leads to another host", "leads out of the site") {
            let entry = try $0.text("feed.xml").components(separatedBy: "<entry>")[1]
            try $0.replace("feed.xml", entry, entry.replacing("https://example.org/", with: "https://example.com/"))
        },
        changing("a feed that is something else", "feed.xml", "<feed xmlns", "<food xmlns", "is not well-formed XML"),
        PlantedFault("a page in a feed's place", "is no feed") { try $0.write("feed.xml", "<html><p>502</p></html>") },
        PlantedFault("a JSON feed cut", "is no JSON") { try $0.cut("feed.json", to: 0.5) },
        changing("an item that leads nowhere", "feed.json", "/paper/articles/", "/paper/article/", "there is no file"),
        PlantedFault("an item missing in the JSON feed", "feed.xml has other articles") {
            let text = try $0.text("feed.json")
            guard let first = text.range(of: "\"items\":[{"), let second = text.range(of: "},{\"id\"") else { return }
            try $0.write("feed.json", String(text[..<first.upperBound]) + "\"id\"" + String(text[second.upperBound...]))
        },
        PlantedFault("a sitemap cut", "is not well-formed XML") { try $0.cut("sitemap.xml", to: 0.8) },
        PlantedFault("a page that the sitemap leaves out", "does not list this page") {
            try $0.replace("sitemap.xml", "<url><loc>https://example.org/paper/about.html</loc></url>\n", "")
        },
        changing(
            "a sitemap's address of nothing", "sitemap.xml", "/paper/about.html", "/paper/abuot.html",
            "there is no file"),
        changing(
            "a sitemap's address on another host", "sitemap.xml", "https://example.org/paper/about",
            "https://example.com/paper/about", "does not list this page"),
        changing(
            "a page twice in the sitemap", "sitemap.xml", "<url>",
            "<url><loc>https://example.org/paper/about.html</loc></url><url>", "is listed twice"),
        PlantedFault("no sitemap", "there is no sitemap.xml") { try $0.remove("sitemap.xml") },
        PlantedFault("no robots.txt", "there is no robots.txt") { try $0.remove("robots.txt") },
        changing("robots shut out", "robots.txt", "Allow: /", "Disallow: /", "shuts all robots out"),
        changing("robots told of another sitemap", "robots.txt", "example.org", "example.com", "names another sitemap"),
        changing("robots told of no sitemap", "robots.txt", "Sitemap", "Sitemaps", "names no sitemap"),
        PlantedFault("a page in the place of robots.txt", "names no sitemap") {
            try $0.write("robots.txt", "<html>502</html>")
        },
        PlantedFault("a feed in a sitemap's place", "is no sitemap") {
            try $0.write("sitemap.xml", $0.text("feed.xml"))
        },
        PlantedFault("a feed in a search description's place", "is no search description") {
            try $0.write("opensearch.xml", $0.text("feed.xml"))
        },
        PlantedFault("a search description cut", "is not well-formed XML") { try $0.cut("opensearch.xml", to: 0.5) },
        changing(
            "a search description that leads elsewhere", "opensearch.xml", "template=\"https://example.org",
            "template=\"https://example.com", "leads out of the site"),
    ]

    static let files = [
        PlantedFault("no 404.html", "there is no 404.html") { try $0.remove("404.html") },
        PlantedFault("no list of checksums", "there is no checksums.txt") { try $0.remove("checksums.txt") },
        changing("a list of checksums that is damaged", "checksums.txt", "XXH3 (", "XXH (", "is no checksum"),
        changing(
            "a list of checksums with another one", "checksums.txt", "(about.html)", "(none.html)",
            "and it is not there"),
        PlantedFault("a stylesheet gone", "there is no file assets/style.") { try $0.remove("assets/style.css") },
        PlantedFault("a stylesheet of no bytes", "is empty") { try $0.write("assets/style.css", "") },
        changing("a stylesheet altered", "assets/style.css", "color", "colour", "is not as it was built"),
        changing(
            "a stylesheet's picture that is none", "assets/style.css", "{", "{ background: url(none.png);",
            "there is no file assets/none.png"),
        PlantedFault("a script of no bytes", "is empty") { try $0.write("assets/search.js", "") },
        PlantedFault("a script cut", "is not as it was built") { try $0.cut("assets/search.js", to: 0.9) },
        PlantedFault("a NUL in a script", "NUL") {
            try $0.write("assets/search.js", "\0" + $0.text("assets/search.js"))
        },
        PlantedFault("a drawing that is not well-formed", "is not well-formed XML") {
            try $0.cut("assets/favicon.svg", to: 0.6)
        },
        changing(
            "a drawing with a script", "assets/favicon.svg", "</svg>", "<script>go()</script></svg>",
            "holds its script inside"),
        PlantedFault("a picture of no bytes", "is empty") { try $0.write("files/2023/fan.png", "") },
        PlantedFault("a picture with one bit turned over", "is not as it was built") {
            try $0.flip("files/2023/fan.png")
        },
        PlantedFault("a picture gone", "there is no file files/2023/fan.png") { try $0.remove("files/2023/fan.png") },
        PlantedFault("a file that a killed build left", "was left by a build") {
            try $0.write("pages/.broadsheet-6f1c0d5a2b7e9f80.partial", "x")
        },
        PlantedFault("a pipe", "neither a file nor a folder") { _ = mkfifo($0.path + "/pages/pipe.html", 0o644) },
        PlantedFault("a pipe in a page's place", "neither a file nor a folder") {
            try $0.remove("about.html")
            _ = mkfifo($0.path + "/about.html", 0o644)
        },
        PlantedFault("a link in a page's place", "is a symbolic link") {
            try $0.remove("about.html")
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/about.html", withDestinationPath: "/etc/hostname")
        },
        PlantedFault("a link to the folder it is in", "is a symbolic link") {
            try FileManager.default.createSymbolicLink(atPath: $0.path + "/pages/again", withDestinationPath: ".")
        },
        PlantedFault("a page that no build made", "does not list this page") {
            try $0.write("pages/old.html", $0.text("about.html").replacing("href=\"", with: "href=\"../"))
        },
        PlantedFault("a page's name in capital letters", "there is no file about.html") {
            let text = try $0.text("about.html")
            try $0.remove("about.html")
            try $0.write("About.html", text)
        },
        PlantedFault("a page that is larger than any", "are read") { _ = truncate($0.path + "/about.html", 1 << 40) },
        PlantedFault("a page that another took the place of", "is not as it was built") {
            try $0.write("2023/05/17.html", $0.text("2023/06/01.html"))
        },
        PlantedFault("a title altered", "is not as it was built") {
            try $0.replace($0.article(), "<title>", "<title>新")
        },
    ]

    /// The index's files are known by their checksums.
    private static func spoiling(
        _ name: String, _ start: String, _ rule: String = "is not as it was built",
        _ spoil: @escaping @Sendable (SpoiltSite, String) throws -> Void
    ) -> PlantedFault {
        PlantedFault(name, rule) { try spoil($0, try $0.first(start)) }
    }

    static let search = [
        PlantedFault("no manifest of the index", "the search index has 0 manifests") { site in
            try site.remove(site.manifest())
        },
        PlantedFault("a manifest that is none", "the search index cannot be read") { site in
            try site.write(site.manifest(), "<!DOCTYPE html>")
        },
        PlantedFault("two manifests", "the search index has 2 manifests") { site in
            try site.write("search/other/manifest.json", site.text(site.manifest()))
        },
        spoiling("a part of the index emptied", "search/terms/") { try $0.write($1, "") },
        spoiling("a part of the index with one bit turned over", "search/terms/") { try $0.flip($1) },
        spoiling("a part of the index that is something else", "search/terms/") { try $0.write($1, "<!DOCTYPE html>") },
        spoiling("a part of the index cut", "search/terms/") { try $0.cut($1, to: 0.5) },
        spoiling("a part of the index gone", "search/terms/", "and it is not there") { try $0.remove($1) },
        spoiling("a result's text altered", "search/articles/") { try $0.replace($1, "二七区", "中原区") },
        spoiling("a result's title altered", "search/articles/", "that data/ does not have") {
            try $0.replace($1, "\"title\":\"", "\"title\":\"新")
        },
        spoiling("a result gone", "search/articles/", "and it is not there") { try $0.remove($1) },
        spoiling("the index's facets altered", "search/facets/") { try $0.flip($1) },
        spoiling("the index's table of characters altered", "search/fold/") { try $0.flip($1) },
        spoiling("the index's days cut", "search/days/", "is no JSON") { try $0.cut($1, to: 0.5) },
    ]
}

extension SpoiltSite {
    fileprivate func manifest() throws -> String { try first("search/", "/manifest.json") }
}
