import Archive
import TestSupport
import Testing

@Suite("Dates")
struct DateTests {
    static let edtf = [
        "2023", "2023-05", "2023-05~", "2023-05-18", "2023?-05-18", "2023-05-18/..", "2023-11-19/2023-11-21",
        "2023-05-21~/2023-05-31~", "2023?-05~",
    ]

    @Test("EDTF is written as it was read", arguments: edtf)
    func roundTrip(_ text: String) throws {
        let date = try #require(EventDate(edtf: text))
        #expect(date.description == text)
    }

    static let refused = [
        "", "2023-02-29", "2023-13", "23-05-18", "2023-5-18", "2023-05-18/2023-05-17", "/2023", "2023-05-18/", "..",
        "2023-05-18/../..", "2023-05-3１", "+023-05-18",
    ]

    @Test(arguments: refused)
    func isRefused(_ text: String) {
        #expect(EventDate(edtf: text) == nil)
    }

    @Test(
        "weekdays",
        arguments: [("2023-05-18", 4), ("2024-02-29", 4), ("1970-01-01", 4), ("2000-03-01", 3), ("2026-11-20", 5)])
    func weekday(_ text: String, _ weekday: Int) throws {
        #expect(try #require(CivilDate(text)).weekday == weekday)
    }

    @Test func distance() throws {
        #expect(try #require(CivilDate("1970-01-01")).daysSince1970 == 0)
        #expect(try #require(CivilDate("2000-02-29")).daysSince1970 == 11_016)
    }
}

@Suite("Paths")
struct PathTests {
    @Test(
        "a term's path is lossless",
        arguments: [
            ("樊惠林", "people/樊惠林.html"), ("买买提·吐尔逊", "people/买买提·吐尔逊.html"), ("index", "people/%69ndex.html"),
            ("../x", "people/%2E.%2Fx.html"), ("第-2", "people/第%2D2.html"), ("100%", "people/100%25.html"),
        ])
    func term(_ label: String, _ path: String) {
        #expect(termURL(.people, label) == path)
    }

    @Test("terms that look alike never meet on one path")
    func clash() {
        let labels = ["a", "a-2", "a%2D2", "index", "%69ndex", ".a", "%2Ea", "a/b", "a%2Fb"]
        let paths = labels.flatMap { label in [1, 2].map { termURL(.tags, label, page: $0) } } + ["tags/index.html"]
        #expect(Set(paths).count == paths.count)
    }

    @Test("a page whose name is too long for a file system has a shorter path")
    func longPage() {
        let source = "2023/" + String(repeating: "#", count: 90) + ".txt"
        let page = Page(source: PageSource(source: SourcePath(source), text: []), lines: [], articles: [], unplaced: [])
        #expect(page.url.hasPrefix("pages/2023/%23%23"))
        #expect(page.url.split(separator: "/").allSatisfy { $0.utf8.count <= 255 })
    }

    @Test func longNames() {
        let a = String(repeating: "长", count: 300), b = a + "二"
        #expect(termURL(.tags, a) != termURL(.tags, b))
        #expect(termURL(.tags, a, page: 99).split(separator: "/")[1].utf8.count <= 255)
    }
}
