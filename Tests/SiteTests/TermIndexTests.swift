import Archive
import Mustache
import TestSupport
import Testing
import Text

@testable import Site

@Suite("Indexes of names")
struct TermIndexTests {
    static let initials: [(name: String, isPerson: Bool, letter: String?)] = [
        ("单田芳", true, "S"), ("单县", false, "D"), ("曾敏", true, "Z"), ("解敏", true, "X"), ("仇敏", true, "Q"),
        ("查敏", true, "Z"),
        ("尉迟恭", true, "Y"), ("重庆", false, "C"), ("厦门", false, "X"), ("欧阳", true, "O"), ("ofo", false, "O"),
        ("2023", false, nil),
        ("Ａ", false, nil), ("éa", false, nil), ("", false, nil),
    ]

    @Test(
        "a name stands under the letter that it begins with in pinyin, a surname as surnames are read",
        arguments: initials)
    func initial(_ name: String, _ isPerson: Bool, _ letter: String?) {
        #expect(Initial(of: name, isPersonName: isPerson).letter == letter)
    }

    @Test("names are in the order of their readings")
    func order() {
        let names = ["单田芳", "史敏", "ofo", "山西", "三门峡", "曾敏"]
        #expect(pinyinOrder(names, isPersonName: true).map { names[$0] } == ["ofo", "三门峡", "单田芳", "山西", "史敏", "曾敏"])
    }

    /// An archive of so many places, `甲0`, `乙1`, `丙2`, `甲3` …, the first ten on two articles.
    private static func archive(places count: Int, more: [String] = []) -> Archive {
        let names = (0..<count).map { ["甲", "乙", "丙"][$0 % 3] + "\($0)" } + more
        return Fixture.archive(count: 2) { number, article in
            article.places = number == 0 ? names : Array(names.prefix(10))
        }
    }

    @Test("an index of up to 300 names is one page, a larger one a page for each letter")
    func cut() throws {
        let paths = { (count: Int) in
            Fixture.site(Self.archive(places: count)).outputs.map(\.path).filter { $0.hasPrefix("places/index") }
        }
        #expect(paths(300) == ["places/index.html"])
        #expect(
            paths(301) == ["places/index-b.html", "places/index-j.html", "places/index-y.html", "places/index.html"])
    }

    @Test("the index's own page has the most frequent names and the letters, each letter's page its names")
    func pages() throws {
        let site = Fixture.site(Self.archive(places: 600))
        let own = try site.view(path: "places/index.html"), letter = try site.view(path: "places/index-y.html")
        #expect(own.list("termIndex.frequent.links").count == 100 && own.list("termIndex.groups").isEmpty)
        #expect(own.text("termIndex.frequent.links.0.label") == "丙2" && own.at("termIndex.count") == .null)
        for page in [own, letter] {
            #expect(page.list("termIndex.letters.links").map { $0.text("label") } == ["B", "J", "Y"])
            #expect(page.text("termIndex.letters.links.1.url") == "places/index-j.html")
        }
        let names = letter.list("termIndex.groups").flatMap { $0.list("names.links") + $0.list("rare.links") }
        #expect(Set(names.map { $0.text("label") ?? "" }) == Set(stride(from: 1, to: 600, by: 3).map { "乙\($0)" }))
        #expect(letter.list("termIndex.groups").count == 1 && letter.at("termIndex.count") == .integer(200))
        #expect(letter.text("title") == "地点（Y）")
        #expect(
            try site.render(path: "places/index-y.html").contains(
                #"<a href="../places/index-y.html" aria-current="page">Y</a>"#))
    }

    @Test("names of one article are folded where a page has many names, and stand among the others where it has few")
    func rare() throws {
        let few = try Fixture.site(Self.archive(places: 60)).view(path: "places/index.html")
        let many = try Fixture.site(Self.archive(places: 61)).view(path: "places/index.html")
        #expect(
            few.list("termIndex.groups").allSatisfy { $0.at("rare") == .null } && few.at("termIndex.letters") == .null)
        #expect(many.list("termIndex.groups").map { $0.list("names.links").count } == [3, 4, 3])
        #expect(
            many.list("termIndex.groups").compactMap { $0.text("rare.label") } == [
                "只见于一篇的17个", "只见于一篇的17个", "只见于一篇的17个",
            ])
        #expect(many.text("termIndex.letters.links.1.url") == "places/index.html#initial-j")
        #expect(
            try Fixture.site(Self.archive(places: 61)).render(path: "places/index.html").contains("id=\"initial-j\""))
    }

    @Test("a letter with few names of one article shows them")
    func fewRare() throws {
        let site = Fixture.site(Self.archive(places: 61, more: ["丁甲", "丁乙", "丁丙", "丁丁", "丁戊"]))
        let group = try #require(
            try site.view(path: "places/index.html").list("termIndex.groups").first { $0.text("initial") == "D" })
        #expect(group.list("names.links").count == 5 && group.at("rare") == .null)
    }

    @Test("a place that is called like a page of the index has another address")
    func address() throws {
        let site = Fixture.site(Self.archive(places: 301, more: ["index-b", "index-network", "index"]))
        let paths = site.outputs.map(\.path)
        #expect(Set(paths).count == paths.count)
        #expect(paths.contains("places/%69ndex-b.html") && paths.contains("places/%69ndex-network.html"))
        #expect(
            try site.view(path: "places/index-i.html").list("termIndex.groups.0.names.links").count
                + site.view(path: "places/index-i.html").list("termIndex.groups.0.rare.links").count == 3)
    }

    // What the script does.

    /// The names that the page shows after something was typed into its filter, where the first one leads, and what the
    /// filter says.
    private func driven(
        _ path: String, _ typed: String, pages: [String] = ["b", "j", "y"], count: Int = 600
    ) throws -> [String] {
        let site = Fixture.site(Self.archive(places: count))
        let driver = """
            const field = document.querySelector(".names-filter input");
            out(field.form.hidden ? "hidden" : "there");
            field.value = "\(typed)";
            field.dispatchEvent(new Event("input"));
            await wait(1000);
            const shown = [...document.querySelectorAll("main :is(.names, .terms) a")].filter(a => a.checkVisibility());
            out(shown.length > 9 ? "many" : shown.map(a => a.textContent).join(" ") || "-");
            out(decodeURI(shown[0]?.href ?? "-").replace(/.*\\/(?=places|articles)/, "").replace(/articles.*/, "an article"));
            out(field.form.querySelector("output").value || "-");
            """
        let driven = try DrivenSite(site, path: path, driver: driver)
        for page in pages where "places/index-\(page).html" != path && count > 300 {
            try driven.folder.write("places/index-\(page).html", site.render(path: "places/index-\(page).html"))
        }
        return try driven.output()
    }

    @Test("the filter of a letter's page finds names of the page, folded ones too")
    func filter() throws {
        #expect(try driven("places/index-y.html", "598") == ["there", "乙598", "places/乙598.html", "1个"])
        #expect(try driven("places/index-y.html", " 乙 598 ") == ["there", "乙598", "places/乙598.html", "1个"])
        #expect(try driven("places/index-y.html", "甲") == ["there", "-", "-", "没有含“甲”的名字"])
    }

    @Test("the filter of the index's own page finds names of all letters")
    func filterOfAll() throws {
        #expect(try driven("places/index.html", "599") == ["there", "丙599", "places/丙599.html", "1个"])
        #expect(try driven("places/index.html", "") == ["there", "many", "places/丙2.html", "-"])
    }

    @Test("where a letter's page does not come, the filter says so")
    func failingFilter() throws {
        #expect(try driven("places/index.html", "599", pages: ["j"]).last == "没有含“599”的名字 其余名字未能载入")
    }

    @Test("without its script a filter is not shown")
    func withoutScript() throws {
        let html = try Fixture.site(Self.archive(places: 600)).render(path: "places/index.html")
        #expect(html.contains(/<form class="names-filter"[^>]* hidden/))
    }
}
