import Preview
import TestSupport
import Testing

@Suite("Tags and ranges")
struct ConditionalTests {
    @Test("a client that has the file is told so, until the file changes", arguments: ["index.html", "a.txt"])
    func entityTag(name: String) throws {
        let site = try ServedSite([name: "一"])
        let tag = try #require(try site.server.reply(to: "/" + name).headers["etag"])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        for header in [tag, "W/\(tag)", "\"x\", \(tag)", "*", " \(tag) "] {
            let reply = try site.server.reply(to: "/" + name, headers: ["If-None-Match: \(header)"])
            #expect(reply.status == 304, "\(header)")
            #expect(reply.body.isEmpty)
            #expect(reply.headers["etag"] == tag)
        }
        #expect(try site.server.reply(to: "/" + name, headers: ["If-None-Match: \"x\""]).status == 200)
        try site.folder.write("public/" + name, "一二")
        #expect(try site.server.reply(to: "/" + name, headers: ["If-None-Match: \(tag)"]).status == 200)
    }

    struct RangeCase: Sendable {
        var header: String
        var status: Int
        var body: String
        var place: String?

        init(_ header: String, _ status: Int, _ body: String, _ place: String?) {
            (self.header, self.status, self.body, self.place) = (header, status, body, place)
        }
    }

    static let ranges = [
        RangeCase("bytes=0-3", 206, "0123", "bytes 0-3/10"),
        RangeCase("bytes=4-", 206, "456789", "bytes 4-9/10"),
        RangeCase("bytes=-3", 206, "789", "bytes 7-9/10"),
        RangeCase("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
        RangeCase("bytes=9-9", 206, "9", "bytes 9-9/10"),
        RangeCase("bytes=5-99999999999999999999999", 206, "56789", "bytes 5-9/10"),
        RangeCase("Bytes=0-0", 206, "0", "bytes 0-0/10"),
        RangeCase("bytes=10-", 416, "", "bytes */10"),
        RangeCase("bytes=10-12", 416, "", "bytes */10"),
        RangeCase("bytes=-0", 416, "", "bytes */10"),
        RangeCase("bytes=99999999999999999999-", 416, "", "bytes */10"),
        RangeCase("bytes=0-1,4-5", 200, "0123456789", nil),
        RangeCase("bytes=5-2", 200, "0123456789", nil),
        RangeCase("bytes=a-b", 200, "0123456789", nil),
        RangeCase("bytes=-", 200, "0123456789", nil),
        RangeCase("bytes=--1", 200, "0123456789", nil),
        RangeCase("lines=0-1", 200, "0123456789", nil),
        RangeCase("", 200, "0123456789", nil),
    ]

    @Test(arguments: ranges)
    func range(_ example: RangeCase) throws {
        let site = try ServedSite(["a.txt": "0123456789"])
        let reply = try site.server.reply(to: "/a.txt", headers: ["Range: \(example.header)"])
        #expect(reply.status == example.status)
        #expect(reply.headers["content-range"] == example.place)
        if example.status != 416 { #expect(reply.text == example.body) }
    }

    @Test("a range of an empty file cannot be")
    func emptyFile() throws {
        let site = try ServedSite(["a.txt": ""])
        #expect(try site.server.reply(to: "/a.txt", headers: ["Range: bytes=0-"]).status == 416)
    }

    @Test("a range of a page is one of what is sent, with the script in it")
    func rangeOfPage() throws {
        let site = try ServedSite(["index.html": "<p>0123</p></body>"])
        let whole = try site.server.reply(to: "/")
        let part = try site.server.reply(to: "/", headers: ["Range: bytes=3-30"])
        #expect(part.status == 206)
        #expect(part.body == Array(whole.body[3...30]))
    }

    @Test("a range of a file that has changed since gives the file whole")
    func ifRange() throws {
        let site = try ServedSite(["a.txt": "0123456789"])
        let tag = try #require(try site.server.reply(to: "/a.txt").headers["etag"])
        #expect(try site.server.reply(to: "/a.txt", headers: ["Range: bytes=0-1", "If-Range: \(tag)"]).status == 206)
        #expect(try site.server.reply(to: "/a.txt", headers: ["Range: bytes=0-1", "If-Range: \"x\""]).status == 200)
    }
}
