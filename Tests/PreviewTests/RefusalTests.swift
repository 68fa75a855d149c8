import Foundation
import Preview
import TestSupport
import Testing

@Suite("What is refused")
struct RefusalTests {
    static let badTargets: [(name: String, target: [UInt8])] =
        [
            ("two full stops", "/../secret.txt"),
            ("two full stops inside", "/tags/../../secret.txt"),
            ("two full stops at the end", "/tags/.."),
            ("two full stops, escaped", "/%2e%2e/secret.txt"),
            ("two full stops, half escaped", "/.%2E/secret.txt"),
            ("one full stop", "/./a.txt"),
            ("an escaped slash", "/tags%2F..%2F..%2Fsecret.txt"),
            ("a backslash", "/..\\secret.txt"),
            ("an escaped backslash", "/..%5Csecret.txt"),
            ("an escaped NUL", "/a.txt%00.html"),
            ("an escaped line end", "/a%0D%0Ab"),
            ("an escape that is none", "/a%zz.txt"),
            ("half an escape", "/a%2"),
            ("a slash too long in UTF-8", "/..%C0%AFsecret.txt"),
            ("a full stop too long in UTF-8", "/%C0%AE%C0%AE/secret.txt"),
            ("a surrogate", "/%ED%A0%80.txt"),
            ("beyond Unicode", "/%F4%90%80%80"),
            ("a cut character", "/%E9%98"),
            ("an empty component", "//a.txt"),
            ("an empty component inside", "/tags//a.txt"),
            ("no path at all", "a.txt"),
            ("a whole address", "http://127.0.0.1/a.txt"),
        ].map { ($0.0, Array($0.1.utf8)) } + [("raw bytes that are no UTF-8", [0x2F, 0xFF, 0xFE])]

    @Test(arguments: badTargets)
    func badTarget(name: String, target: [UInt8]) throws {
        let site = try ServedSite(["a.txt": "一", "tags/a.txt": "二", "index.html": "三"])
        try site.folder.write("secret.txt", "secret")
        let reply = try site.server.reply(toTarget: target)
        #expect(reply.status == 400, "\(name)")
        #expect(!reply.text.contains("secret"))
    }

    @Test(
        "a raw NUL ends the target: what follows is never looked at",
        arguments: ["/a.txt\0.html", "/a.txt\0/../../secret.txt"])
    func rawNUL(target: String) throws {
        let site = try ServedSite(["a.txt": "一"])
        try site.folder.write("secret.txt", "secret")
        let reply = try site.server.reply(to: target)
        #expect(reply.status == 400 || reply.text == "一")
    }

    @Test("no symbolic link is followed, to a file, to a folder, or inside the folder")
    func symbolicLinks() throws {
        let site = try ServedSite(["a.txt": "一"])
        try site.folder.write("outside/secret.txt", "secret")
        let root = site.folder.path
        for (link, target) in [
            ("file.txt", root + "/outside/secret.txt"), ("folder", root + "/outside"), ("up", ".."),
            ("self.txt", "a.txt"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: root + "/public/" + link, withDestinationPath: target)
        }
        for target in ["/file.txt", "/folder/secret.txt", "/folder", "/folder/", "/up/outside/secret.txt", "/self.txt"]
        {
            #expect(try site.server.reply(to: target).status == 404, "\(target)")
        }
        #expect(try site.server.reply(to: "/a.txt").status == 200)
    }

    @Test("what is hidden is not shown", arguments: ["/.gitignore", "/.git/config", "/a/.b.txt", "/%2Egitignore"])
    func hidden(target: String) throws {
        let site = try ServedSite([".gitignore": "*", ".git/config": "secret", "a/.b.txt": "secret", "a/b.txt": "一"])
        #expect(try site.server.reply(to: target).status == 404)
        #expect(try site.server.reply(to: "/a/b.txt").status == 200)
    }

    @Test("a pipe in the folder is no file and holds nothing up")
    func pipe() throws {
        let site = try ServedSite(["a.txt": "一"])
        #expect(mkfifo(site.folder.path + "/public/pipe", 0o644) == 0)
        #expect(try site.server.reply(to: "/pipe").status == 404)
    }

    @Test("what is missing is answered with the folder's 404.html, to be reloaded when it comes")
    func missing() throws {
        let site = try ServedSite(["404.html": "<h1>没有这一页</h1></body>", "a.txt": "一"])
        for target in ["/b.html", "/a.txt/", "/a.txt/b", "/tags/", "/" + String(repeating: "长", count: 200)] {
            let reply = try site.server.reply(to: target)
            #expect(reply.status == 404, "\(target)")
            #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
            #expect(reply.text.hasPrefix("<h1>没有这一页</h1><script"))
        }
        let bare = try ServedSite(["a.txt": "一"]).server.reply(to: "/b")
        #expect(bare.status == 404 && bare.text.contains("<p>404 Not Found</p><script"))
    }

    static let redirects = [
        ("/tags", "/tags/"), ("/tags?q=1&r=%2F", "/tags/?q=1&r=%2F"), ("/%E6%A0%87", "/%E6%A0%87/"),
        ("/标?问", "/%E6%A0%87/?%E9%97%AE"),
        ("/标/a%20b", "/%E6%A0%87/a%20b/"),
    ]

    @Test("a folder without its slash is sent on, the query kept", arguments: redirects)
    func redirect(target: String, location: String) throws {
        let site = try ServedSite(["tags/index.html": "一", "标/a b/index.html": "二", "标/index.html": "三"])
        let reply = try site.server.reply(to: target)
        #expect(reply.status == 301)
        #expect(reply.headers["location"] == location)
        #expect(try site.server.reply(to: location).status == 200)
    }

    @Test(
        "a request that names two hosts is refused, and one that names none",
        arguments: [
            "Host: 127.0.0.1:PORT\r\nHost: evil.example", "Host: 127.0.0.1:PORT\r\nhOST: 127.0.0.1:PORT", "X: y",
        ])
    func hosts(_ fields: String) throws {
        let site = try ServedSite(["a.txt": "一"])
        let fields = fields.replacing("PORT", with: "\(site.server.port)")
        let request = "GET /a.txt HTTP/1.1\r\n\(fields)\r\nConnection: close\r\n\r\n"
        #expect(try Reply(site.server.answer(to: Array(request.utf8))).status == 400)
    }

    @Test("a page from elsewhere cannot read the preview under a name of its own")
    func foreignHosts() throws {
        let site = try ServedSite(["index.html": "一"])
        let port = site.server.port
        for host in ["127.0.0.1:\(port)", "localhost:\(port)", "LocalHost:\(port)", "[::1]:\(port)"] {
            #expect(try site.server.reply(to: "/", host: host).status == 200, "\(host)")
        }
        for host in [
            "evil.example:\(port)", "127.0.0.1.evil.example:\(port)", "localhost", "127.0.0.1:1", "",
            "localhost:\(port)@evil",
        ] {
            let status = try site.server.reply(to: "/", host: host).status
            #expect(status == 421 || (host.isEmpty && status == 400), "\(host): \(status)")
        }
        let reply = try Reply(site.server.answer(to: Array("GET / HTTP/1.0\r\n\r\n".utf8)))
        #expect(reply.status == 400)
    }
}
