import Checking
import TestSupport
import Testing

@Suite("Hostile markup")
struct HostileMarkupTests {
    static let megabyte = 1_000_000

    static let hostile: [(name: String, html: String)] = [
        ("nothing", ""),
        ("a lone <", "<"),
        ("half a comment", "<!--" + repeated("-", megabyte)),
        ("many half comments", repeated("<!-", megabyte / 3)),
        ("a large attribute", "<p class=\"" + repeated("一", megabyte / 3) + "\">"),
        ("a large attribute without its end", "<p class='" + repeated("x", megabyte)),
        ("many attributes", "<p " + repeated("a=1 ", megabyte / 4) + ">"),
        ("many open tags", repeated("<div>", megabyte / 5)),
        ("many half end tags", repeated("</", megabyte / 2)),
        ("a script without its end", "<script>" + repeated("</scrip", megabyte / 7)),
        ("many ampersands", repeated("&", megabyte)),
        ("many numbers of characters", repeated("&#x110000;&#0;&#99999999999;", 20_000)),
        ("many ids", (0..<50_000).map { "<p id=a\($0 % 10)>" }.joined()),
        ("many anchors", repeated("<a href=#x>", 50_000)),
        ("many signs of a link", "<a href=" + repeated("../", megabyte / 3) + ">"),
        ("nested drawings", repeated("<svg><title>", 50_000)),
        ("a line number too large", "<p id=L99999999999999999999>x<p id=L-1>x<p id=L0>x"),
    ]

    static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(arguments: hostile)
    func ends(name: String, html: String) throws {
        let faults = try MadeSite.faults(changing: [
            "x.html": html, "x.svg": html, "x.xml": html, "x.css": html, "x.json": html,
        ])
        #expect(!faults.isEmpty)
    }

    @Test("random bytes, more often than not such as markup is made of", arguments: 1...40 as ClosedRange<UInt64>)
    func randomBytes(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        let marks = Array("<>/!-?&;#\"'= ahreflimgsv%1scriptidL\n[]CDATA(url@import{}:,".utf8)
        let bytes = (0..<20_000).map { _ -> UInt8 in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state & 7 == 0 ? UInt8(truncatingIfNeeded: state >> 8) : marks[Int(state >> 8) % marks.count]
        }
        let folder = try TemporaryFolder()
        try folder.write("index.html", "")
        for name in [
            "a.html", "a.svg", "a.xml", "a.css", "a.json", "sitemap.xml", "data/articles.jsonl", "data/pages.jsonl",
        ] {
            try folder.write(name, bytes: bytes)
        }
        #expect(!(try checkSite(folder.path).faults.isEmpty), "seed \(seed)")
    }
}
