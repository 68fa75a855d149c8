import Preview
import TestSupport
import Testing

/// A small site and a server for it, both gone when the value dies.
struct ServedSite {
    let folder: TemporaryFolder
    let server: PreviewServer

    init(_ files: [String: String], at rootPath: String = "/") throws {
        folder = try TemporaryFolder()
        for (name, text) in files { try folder.write("public/" + name, text) }
        server = try PreviewServer(folder: folder.path + "/public", port: 0, rootPath: rootPath)
    }
}

@Suite("Served files")
struct ServedFilesTests {
    @Test("a page comes with its type, its tag, and the script that reloads it; the file stays as it was")
    func page() throws {
        let page = "<!DOCTYPE html><p>二七区</p></body><!-- </BODY > --></html>"
        let site = try ServedSite(["index.html": page])
        let reply = try site.server.reply(to: "/")
        #expect(reply.status == 200)
        #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
        #expect(reply.headers["x-content-type-options"] == "nosniff")
        #expect(reply.headers["cache-control"] == "no-cache")
        #expect(reply.headers["accept-ranges"] == "bytes")
        let script = try #require(
            reply.text.firstMatch(of: #/<script type="module" src="/-/reload\.js\?\d+"></script>/#))
        #expect(reply.text.replacing(script.output, with: "") == page)
        #expect(reply.text.contains("\(script.output)</BODY > -->"))
        #expect(try site.folder.read("public/index.html") == page)
    }

    @Test("a page without </body> has the script at its end")
    func pageWithoutBodyEnd() throws {
        let site = try ServedSite(["index.html": "<p>一", "empty.html": ""])
        #expect(try site.server.reply(to: "/").text.hasPrefix("<p>一<script"))
        #expect(try site.server.reply(to: "/empty.html").text.hasPrefix("<script"))
    }

    static let types = [
        ("a.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"), ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"), ("a.jsonl", "application/jsonl; charset=utf-8"),
        ("a.xml", "application/xml; charset=utf-8"), ("a.atom", "application/atom+xml; charset=utf-8"),
        ("a.csv", "text/csv; charset=utf-8"), ("a.txt", "text/plain; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"), ("a.png", "image/png"), ("a.JPG", "image/jpeg"),
        ("a.webp", "image/webp"), ("a.ico", "image/x-icon"), ("a.woff2", "font/woff2"), ("a.pdf", "application/pdf"),
        ("a.mp3", "audio/mpeg"), ("a.mp4", "video/mp4"), ("a.tif", "image/tiff"),
        ("a.unheard", "application/octet-stream"), ("a", "application/octet-stream"),
    ]

    @Test(arguments: types)
    func mediaType(name: String, type: String) throws {
        let site = try ServedSite([name: "x"])
        #expect(try site.server.reply(to: "/" + name).headers["content-type"] == type)
    }

    static let found = [
        ("Han, escaped", "/tags/%E9%98%B2%E6%B1%9B.txt", "tags/防汛.txt"),
        ("Han, escaped in small letters", "/tags/%e9%98%b2%e6%b1%9b.txt", "tags/防汛.txt"),
        ("Han as it is", "/tags/防汛.txt", "tags/防汛.txt"),
        ("beyond the basic plane", "/%F0%A0%AE%B7.txt", "𠮷.txt"),
        ("a space", "/a%20b.txt", "a b.txt"),
        ("a plus is a plus", "/a+b.txt", "a+b.txt"),
        ("a percent sign in the name is escaped once", "/100%2525.txt", "100%25.txt"),
        ("a query is no part of the path", "/a.txt?q=%00../..", "a.txt"),
        ("a name with full stops in it", "/a...txt", "a...txt"),
        ("an empty file", "/empty.bin", "empty.bin"),
    ]

    @Test(arguments: found)
    func isFound(name: String, target: String, file: String) throws {
        let site = try ServedSite([file: file == "empty.bin" ? "" : "content of \(file)"])
        let reply = try site.server.reply(to: target)
        #expect(reply.status == 200, "\(name)")
        #expect(reply.text == (try site.folder.read("public/" + file)), "\(name)")
    }

    @Test("HEAD tells what GET would, without the body", arguments: ["/index.html", "/a.txt"])
    func head(target: String) throws {
        let site = try ServedSite(["index.html": "<p>一</p></body>", "a.txt": "二七"])
        let get = try site.server.reply(to: target)
        let head = try site.server.reply(to: target, method: "HEAD")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        for name in ["content-type", "content-length", "etag"] { #expect(head.headers[name] == get.headers[name]) }
        #expect(get.headers["content-length"] == "\(get.body.count)")
    }

    @Test(
        "other methods are refused and told what goes", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "X"])
    func otherMethods(method: String) throws {
        let site = try ServedSite(["index.html": "一"])
        let reply = try site.server.reply(to: "/", method: method, headers: ["Content-Length: 0"])
        #expect(reply.status == 405)
        #expect(reply.headers["allow"] == "GET, HEAD")
    }

    @Test("one connection serves many requests, a useless body skipped")
    func keptConnection() throws {
        let site = try ServedSite(["a.txt": "<一>", "b.txt": "<二>"])
        let host = "Host: 127.0.0.1:\(site.server.port)\r\n"
        let requests =
            "GET /a.txt HTTP/1.1\r\n\(host)Content-Length: 4\r\n\r\nbody"
            + "HEAD /a.txt HTTP/1.1\r\n\(host)\r\n" + "GET /b.txt HTTP/1.1\r\n\(host)Connection: close\r\n\r\n"
        let answers = String(decoding: try site.server.answer(to: Array(requests.utf8)), as: UTF8.self)
        #expect(answers.matches(of: #/HTTP/1\.1 200 OK/#).count == 3)
        #expect(answers.matches(of: #/<.>/#).map { String($0.output) } == ["<一>", "<二>"])
    }

    @Test("a large file comes whole, to the last byte")
    func largeFile() throws {
        let site = try ServedSite([:].merging(["a.txt": ""]) { $1 })
        var state: UInt32 = 1
        let bytes = (0..<3_000_001).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
        try site.folder.write("public/large.bin", bytes: bytes)
        #expect(try site.server.reply(to: "/large.bin").body == bytes)
    }

    @Test("two servers have their own ports and files")
    func twoServers() throws {
        let one = try ServedSite(["a.txt": "one"])
        let two = try ServedSite(["a.txt": "two"])
        #expect(one.server.port != two.server.port)
        #expect(try one.server.reply(to: "/a.txt").text == "one")
        #expect(try two.server.reply(to: "/a.txt").text == "two")
    }
}
