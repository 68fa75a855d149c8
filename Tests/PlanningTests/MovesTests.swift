import Archive
import TestSupport
import Testing
import Text

@testable import Planning

/// Where readers of old addresses may be led.
@Suite("Moves")
struct MovesTests {
    /// An article with its lines and terms.
    private static func article(
        _ id: String, _ source: String, lines: ClosedRange<Int>, text: UInt64? = nil, people: [String] = [],
        date: String? = nil
    ) -> PublishedArticle {
        var article = PublishedArticle(id: id, url: "articles/\(id).html", source: SourcePath(source))
        article.lines = [lines]
        article.text = text
        article.terms = [.people: people]
        article.date = date
        return article
    }

    private static let old = PublishedSite(
        hashes: [:],
        articles: [
            article("a1", "a.txt", lines: 1...9, text: 1, people: ["王小明", "林清"], date: "2023-05-18"),
            article("a2", "a.txt", lines: 11...20, text: 2, people: ["王小明"]),
            article("b1", "b.txt", lines: 1...5, text: 3, people: ["周敏"]),
            article("c1", "c.txt", lines: 1...4, text: 4, people: ["周敏"], date: "2023-06"),
            article("d1", "d.txt", lines: 1...4, text: 5, date: "2022-07-01"),
        ])

    private static let new = PublishedSite(
        hashes: Dictionary(
            uniqueKeysWithValues: [
                "index.html", "people/index.html", "people/王晓明.html", "pages/a.html",
                "pages/index.html",
                "pages/renamed.html", "2023/06/index.html", "2023/index.html", "tags/旧.html", "tags/index.html",
            ].map { ($0, UInt64?.none) }),
        articles: [
            article("a1", "a.txt", lines: 1...9, text: 1, people: ["王晓明", "林清"]),
            article("n2", "a.txt", lines: 12...20, text: 20, people: ["王晓明"]),
            article("n3", "renamed.txt", lines: 1...5, text: 3),
        ])

    struct Example: CustomTestStringConvertible {
        var path: String
        var target: String?
        var note: String
        var testDescription: String { path }

        init(_ path: String, _ target: String?, _ note: String) {
            self.path = path
            self.target = target
            self.note = note
        }
    }

    static let examples = [
        Example("articles/a2.html", "articles/n2.html", "it has the same lines of a.txt"),
        Example("articles/b1.html", "articles/n3.html", "it has the same text"),
        Example("articles/c1.html", "2023/06/index.html", "the articles of that time"),
        Example("articles/d1.html", nil, "nothing of it is left"),
        Example("articles/zz.html", nil, "nothing tells what it was"),
        Example("people/王小明.html", "people/王晓明.html", "its articles have this in its place"),
        Example("people/王小明-2.html", "people/王晓明.html", "its articles have this in its place"),
        Example("people/林清.html", "articles/a1.html", "the only article that has it"),
        Example("people/周敏.html", "people/index.html", "the nearest list above it"),
        Example("tags/旧-3.html", "tags/旧.html", "the beginning of its list"),
        Example("tags/无-3.html", "tags/index.html", "the nearest list above it"),
        Example("tags/旧.xml", nil, "only a page can lead on"),
        Example("pages/b.html", "pages/renamed.html", "its articles are on this page"),
        Example("pages/x.html", "pages/index.html", "the nearest list above it"),
        Example("2023/05/18.html", "2023/index.html", "the nearest list above it"),
        Example("undated.html", "index.html", "the nearest list above it"),
    ]

    @Test("each old address has the nearest new one", arguments: examples)
    func proposals(_ example: Example) {
        let moves = Moves(from: Self.old, to: Self.new)
        #expect(
            moves.proposal(for: example.path)
                == BrokenAddress(path: example.path, target: example.target, note: example.note))
    }

    @Test("an article that was printed on a page that is still there leads to it")
    func printedPage() {
        var hashes = Self.new.hashes
        hashes["pages/c.html"] = UInt64?.none
        let moves = Moves(from: Self.old, to: PublishedSite(hashes: hashes, articles: Self.new.articles))
        #expect(moves.proposal(for: "articles/c1.html").target == "pages/c.html")
    }

    @Test("files are added, changed, removed or as they were; what is not known is neither")
    func differences() {
        let old: [String: UInt64?] = [
            "a.html": 1, "b.html": 2, "c.html": 3, "d.html": nil, "search/x.json": 4, "assets/y.css": 5, "e.xml": 6,
        ]
        let new: [String: UInt64?] = ["a.html": 1, "b.html": 7, "d.html": 8, "n.html": 9, "m.html": nil]
        let plan = plan(PublishedSite(hashes: new), against: PublishedSite(hashes: old), agreed: ["e.xml"])
        #expect(plan.added == ["m.html", "n.html"])
        #expect(plan.changed == ["b.html"])
        #expect(plan.removed == ["assets/y.css", "c.html", "e.xml", "search/x.json"])
        #expect(plan.unchanged == 1 && plan.unknown == 1)
        #expect(plan.broken.map(\.path) == ["c.html", "e.xml"])
        #expect(plan.unagreed.map(\.path) == ["c.html"])
    }

    @Test("wild line numbers of another's data are passed over")
    func wildLines() throws {
        let text =
            #"{"id":"w","url":"articles/w.html","source":"a.txt","otherLines":[[1,9000000000000000000],[3,4],[9,1]]}"#
        let article = try #require(PublishedArticle(try JSONValue(parsing: Array(text.utf8))))
        #expect(article.lines == [3...4])
        #expect(PublishedArticle(.object([])) == nil)
    }
}
