import Preview
import TestSupport
import Testing

@Suite("A site below its host's root")
struct RootPathTests {
    static let files = ["index.html": "home", "404.html": "missing", "tags/a.txt": "tag", "paper/b.txt": "twin"]

    static let answerCases: [(rootPath: String, target: String, status: Int, told: String)] = [
        ("/paper/", "/paper/", 200, "home"), ("/paper/", "/paper/tags/a.txt?q=1", 200, "tag"),
        ("/paper/", "/paper/paper/b.txt", 200, "twin"), ("/paper/", "/paper/none", 404, "missing"),
        ("/paper/", "/tags/a.txt", 404, "missing"), ("/paper/", "/papers/", 404, "missing"),
        ("/paper/", "/index.html", 404, "missing"),
        ("/paper/", "/", 302, "/paper/"), ("/paper/", "/?q=1", 302, "/paper/?q=1"),
        ("/paper/", "/paper", 301, "/paper/"), ("/paper/", "/paper/tags?q=1", 301, "/paper/tags/?q=1"),
        ("/a/b/", "/a/", 404, "missing"), ("/a/b/", "/a/b/tags/a.txt", 200, "tag"),
        ("/档案/", "/%E6%A1%A3%E6%A1%88/tags/a.txt", 200, "tag"), ("/档案/", "/", 302, "/%E6%A1%A3%E6%A1%88/"),
        ("/%E6%A1%A3/", "/档/tags/a.txt", 200, "tag"),
        ("/", "/", 200, "home"), ("/", "/paper/b.txt", 200, "twin"), ("/a//b/", "/tags/a.txt", 200, "tag"),
    ]

    @Test("is served there alone, and the host's root leads to it", arguments: answerCases)
    func answers(_ rootPath: String, _ target: String, _ status: Int, _ told: String) throws {
        let site = try ServedSite(Self.files, at: rootPath)
        let reply = try site.server.reply(to: target)
        #expect(reply.status == status)
        #expect(status / 100 == 3 ? reply.headers["location"] == told : reply.text.hasPrefix(told))
    }

    @Test("pages reload wherever the site is, also when it moves")
    func moves() throws {
        let site = try ServedSite(Self.files, at: "/paper/")
        #expect(site.server.url == "http://127.0.0.1:\(site.server.port)/paper/")
        let shown = try site.server.reply(to: "/-/changes.txt").text
        site.server.announceChange()
        #expect(try site.server.reply(to: "/paper/").status == 200)
        site.server.announceChange(rootPath: "/")
        #expect(try site.server.reply(to: "/-/changes.txt").text != shown)
        #expect(try site.server.reply(to: "/paper/").status == 404)
        #expect(site.server.url == "http://127.0.0.1:\(site.server.port)/")
    }
}
