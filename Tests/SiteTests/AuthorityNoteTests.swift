import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("What the authority file says of a term, on its page")
struct AuthorityNoteTests {
    private static func authority() throws -> AuthorityFile {
        var authority = AuthorityFile()
        var district = AuthorityFile.Entry(label: "二七区", aliases: ["二七"], note: "郑州的一个<区>。")
        district.ids = [try #require(AuthorityID("Q1207264")), try #require(AuthorityID("VIAF 12"))]
        district.coordinates = Coordinates(latitude: "34.72", longitude: "113.64")
        district.broader = "郑州市"
        authority.places = [district, AuthorityFile.Entry(label: "郑州市")]
        var bureau = AuthorityFile.Entry(label: "区教育局")
        bureau.coordinates = Coordinates(latitude: "-1", longitude: "2")
        bureau.broader = "区政府"
        authority.organisations = [bureau, AuthorityFile.Entry(label: "区政府")]
        return authority
    }

    private static func archive(places: [String]) throws -> Archive {
        var archive = Fixture.archive(count: 2) { number, article in
            article.places = places
            article.organisations = ["区教育局"]
            article.people = [
                PersonMention(name: "甲", offices: ["区委书记"]),
                PersonMention(name: "乙", offices: number == 0 ? ["局长"] : []),
                PersonMention(name: "丙"),
            ]
        }
        archive.notes = TermNotes(try authority())
        return archive
    }

    @Test("identifiers, coordinates, and what it is a part of are shown, with links")
    func shown() throws {
        let site = Fixture.site(try Self.archive(places: ["二七区", "郑州市"]))
        let page = try site.render(path: "places/二七区.html")
        #expect(
            page.contains("<span>属于 <a href=\"../places/郑州市.html\">郑州市</a> </span>"), "\(page)")
        #expect(page.contains("<span>坐标 34.72, 113.64</span>"))
        #expect(
            page.contains("<a rel=\"external\" href=\"https://www.wikidata.org/entity/Q1207264\">Wikidata Q1207264</a>")
        )
        #expect(page.contains("<a rel=\"external\" href=\"https://viaf.org/viaf/12\">VIAF 12</a>"))
        #expect(try site.render(path: "places/郑州市.html").contains("<span>包括 <a "))
        let alone = Fixture.site(try Self.archive(places: ["二七区"]))
        #expect(try alone.view(path: "places/二七区.html").at("term.note.broader") == .null)
    }

    @Test("machines read the same as JSON-LD, and no text in it ends the script")
    func linkedData() throws {
        let site = Fixture.site(try Self.archive(places: ["二七区", "郑州市"]))
        let page = try site.render(path: "places/二七区.html")
        let script = try #require(page.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)).1
        let json = try JSONValue(parsing: Array(script.utf8))
        #expect(json["@type"]?.string == "Place" && json["name"]?.string == "二七区")
        #expect(
            json["sameAs"]?.array?.compactMap(\.string) == [
                "https://www.wikidata.org/entity/Q1207264", "https://viaf.org/viaf/12",
            ])
        #expect(json["geo"]?["latitude"]?.string == "34.72" && json["geo"]?["longitude"]?.string == "113.64")
        #expect(json["containedInPlace"]?["name"]?.string == "郑州市")
        #expect(json["alternateName"]?.array?.first?.string == "二七" && json["description"]?.string == "郑州的一个<区>。")
        #expect(!script.contains("<"))
        #expect(LinkedDataSchema.faults(json, at: "二七区") == [])
        let bureau = try site.render(path: "organisations/区教育局.html")
        #expect(bureau.contains("\"parentOrganization\":{\"@type\":\"Organization\",\"name\":\"区政府\"}"))
        #expect(
            bureau.contains(
                "\"location\":{\"@type\":\"Place\",\"geo\":{\"@type\":\"GeoCoordinates\",\"latitude\":\"-1\""))
        #expect(!(try site.render(path: "people/甲.html").contains("ld+json")))
    }

    @Test("a person's page says after which office the name was found, and how often")
    func evidence() throws {
        let site = Fixture.site(try Self.archive(places: []))
        #expect(try site.view(path: "people/甲.html").text("term.evidence") == "在2篇报道里见于“区委书记”之后")
        #expect(try site.view(path: "people/乙.html").text("term.evidence") == "在1篇报道里见于“局长”之后")
        #expect(try site.view(path: "people/丙.html").at("term.evidence") == .null)
        #expect(try site.view(path: "organisations/区教育局.html").at("term.evidence") == .null)
    }
}
