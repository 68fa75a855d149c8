import Testing
import Text

@Suite("Did you mean")
struct SuggestionTests {
    static let keys = ["title", "subtitle", "language", "publisher", "baseURL", "year", "theme", "pages"]

    static let cases: [(typed: String, meant: String?)] = [
        ("titel", "title"), ("Title", "title"), ("TITLE", "title"), ("tite", "title"), ("sub-title", "subtitle"),
        ("baseurl", "baseURL"), ("base_url", "baseURL"), ("yaer", "year"), ("page", "pages"), ("publsher", "publisher"),
        ("colour", nil), ("", nil), ("x", nil), ("标题", nil),
    ]

    @Test(arguments: cases)
    func closest(_ typed: String, _ meant: String?) {
        #expect(closestName(to: typed, among: Self.keys) == meant)
    }

    @Test("the first of two equally near names is meant")
    func ties() {
        #expect(closestName(to: "cat", among: ["bat", "car"]) == "bat")
    }

    @Test("one wrong character of a short Chinese name is near")
    func han() {
        #expect(closestName(to: "樊慧林", among: ["吕安民", "樊惠林"]) == "樊惠林")
    }

    @Test("a name as long as a file is no near miss and takes no time")
    func long() {
        #expect(closestName(to: String(repeating: "a", count: 1_000_000), among: Self.keys) == nil)
    }
}
