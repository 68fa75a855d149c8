import Checking
import TestSupport
import Testing

@Suite("Hostile markup")
struct HostileMarkupTests {
    static let megabyte = 1_000_000
    static let many = 100_000

    static let hostile: [(name: String, html: String)] = [
        ("nothing", ""),
        ("a lone <", "<"),
        ("half a comment", "<!--" + repeated("-", many)),
        ("many half comments", repeated("<!-", many / 3)),
        ("a large attribute", "<p class=\"" + repeated("一", megabyte / 3) + "\">"),
        ("a large attribute without its end", "<p class='" + repeated("x", megabyte)),
        ("many attributes", "<p " + repeated("a=1 ", many / 4) + ">"),
        ("many open tags", repeated("<div>", many / 5)),
        ("many half end tags", repeated("</", many / 2)),
        ("a script without its end", "<script>" + repeated("</scrip", many / 7)),
        ("many ampersands", repeated("&", many)),
        ("many numbers of characters", repeated("&#x110000;&#0;&#99999999999;", 5_000)),
        ("many ids", (0..<10_000).map { "<p id=a\($0 % 10)>" }.joined()),
        ("many anchors", repeated("<a href=#x>", 10_000)),
        ("many signs of a link", "<a href=" + repeated("../", many / 3) + ">"),
        ("nested drawings", repeated("<svg><title>", 10_000)),
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

    @Test("random bytes, more often than not such as markup is made of", arguments: 1...8 as ClosedRange<UInt64>)
    func randomBytes(seed: UInt64) throws {
        var random = MarkupNoise(seed: seed)
        let folder = try TemporaryFolder()
        try folder.write("index.html", "")
        for number in 0..<30 {
            for ending in ["html", "svg", "xml", "css", "json"] {
                try folder.write("x\(number).\(ending)", bytes: random.bytes(count: 400))
            }
        }
        for name in ["sitemap.xml", "data/articles.jsonl", "data/pages.jsonl"] {
            try folder.write(name, bytes: random.bytes(count: 5_000))
        }
        #expect(!(try checkSite(folder.path).faults.isEmpty), "seed \(seed)")
    }
}

/// Bytes without sense, the same for the same seed.
private struct MarkupNoise {
    private var random: SeededGenerator
    private let marks = Array(
        "<<<>>>/!-?&;#\"'== a href src p img svg title h1 % 1script style id=L\n[]CDATA(url(@import{}:,".utf8)

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func bytes(count: Int) -> [UInt8] {
        (0..<count).map { _ in
            let number = random.next()
            return number & 7 == 0 ? UInt8(truncatingIfNeeded: number >> 8) : marks[Int(number >> 8) % marks.count]
        }
    }
}
