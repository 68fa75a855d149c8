import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("Where a place lies, on its page")
struct PlacePageTests {
    private static func archive(_ places: [[String]]) -> Archive {
        var archive = Fixture.archive(count: places.count) { number, article in article.places = places[number] }
        let labels = archive.terms[.places]?.map(\.label) ?? []
        archive.holders = PlaceHolders(
            ["武平县": "龙岩", "龙岩": "福建", "连城县": "龙岩", "梅<林>": "武平县"], terms: labels)
        return archive
    }

    @Test("a county has its chain, with links to what the archive has; what holds it lists it")
    func chain() throws {
        let site = Fixture.site(Self.archive([["武平县", "福建"], ["武平县", "连城县"], ["武平县"]]))
        let page = try site.render(path: "places/武平县.html")
        #expect(
            page.contains(
                """
                <nav class="chain" aria-label="所在">
                <ol>
                <li><a href="../places/福建.html">福建</a></li>
                <li>龙岩</li>
                <li aria-current="page">武平县</li>
                </ol>
                </nav>
                """), "\(page)")
        let parts = try site.view(path: "places/福建.html").list("term.parts.links")
        #expect(parts.map { $0.text("label") } == ["武平县", "连城县"])
        #expect(parts.map { $0.at("count") } == [.integer(3), .integer(1)])
        #expect(try site.render(path: "places/福建.html").contains("<h2>下辖地点</h2>"))
        #expect(try site.view(path: "places/福建.html").at("term.chain") == .null)
    }

    @Test("machines are told each place that holds another, and what the owner says identifies it")
    func linkedData() throws {
        var archive = Self.archive([["武平县", "福建"], ["武平县", "连城县"], ["武平县"]])
        var authority = AuthorityFile()
        var city = AuthorityFile.Entry(label: "龙岩")
        city.ids = [try #require(AuthorityID("Q68814"))]
        authority.places = [city]
        archive.notes = TermNotes(authority)
        let page = try Fixture.site(archive).render(path: "places/武平县.html")
        let script = try #require(page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)).1
        let county = try JSONValue(parsing: Array(script.utf8))
        #expect(LinkedDataSchema.faults(county, at: "武平县") == [])
        let holder = county["containedInPlace"]
        #expect(holder?["@type"]?.string == "Place" && holder?["name"]?.string == "龙岩")
        #expect(holder?["sameAs"]?.array?.compactMap(\.string) == ["https://www.wikidata.org/entity/Q68814"])
        #expect(holder?["containedInPlace"]?["name"]?.string == "福建")
        #expect(holder?["containedInPlace"]?["containedInPlace"] == nil)
        #expect(try !Fixture.site(archive).render(path: "places/福建.html").contains("ld+json"))
    }

    @Test("text is text")
    func hostile() throws {
        let site = Fixture.site(Self.archive([["梅<林>", "武平县"]]))
        #expect(try site.render(path: "places/武平县.html").contains(">梅&lt;林&gt;</a>"))
    }

    @Test("what the authority file says of a whole is told once")
    func once() throws {
        var authority = AuthorityFile()
        var county = AuthorityFile.Entry(label: "武平县")
        county.broader = "福建"
        authority.places = [county, AuthorityFile.Entry(label: "福建")]
        var archive = Self.archive([["武平县", "福建"]])
        archive.notes = TermNotes(authority)
        let site = Fixture.site(archive)
        #expect(try !site.render(path: "places/武平县.html").contains("属于"))
        #expect(try !site.render(path: "places/福建.html").contains("包括"))
    }

    @Test("a place that comes or goes above or below changes the page")
    func facts() throws {
        let old = Self.archive([["武平县"], ["郑州"], []]), new = Self.archive([["武平县"], ["郑州"], ["龙岩", "梅<林>"]])
        let before = Fixture.site(old), after = Fixture.site(new)
        let digests = ContentDigests(
            articles: old.articles.map { _ in .init(whole: 1, listed: 2) }, pages: old.pages.map { _ in 3 })
        let changes = try #require(after.factTable(digests).changes(since: before.factTable(digests)))
        for (path, isOther) in [("places/武平县.html", true), ("places/郑州.html", false)] {
            let output = try #require(before.outputs.first { $0.path == path })
            let asked = try #require(try before.contentWithInputs(of: output).keys)
            #expect(changes.contains(anyOf: asked[...]) == isOther, "\(path)")
        }
    }
}
