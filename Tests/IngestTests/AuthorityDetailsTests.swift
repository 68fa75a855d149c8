import Archive
import Ingest
import TestSupport
import Testing
import Text

@Suite("What subjects.yml says beyond names")
struct AuthorityDetailsTests {
    private func listing(_ text: String) throws -> (AuthorityFile, [String]) {
        let folder = try TemporaryFolder()
        try folder.write("subjects.yml", text)
        let listing = listSeeds(in: folder.path)
        return (listing.authority, listing.faults.map { String($0.description.dropFirst(folder.path.count + 1)) })
    }

    static let ids: [(written: String, label: String?, url: String?)] = [
        ("Q1207264", "Wikidata Q1207264", "https://www.wikidata.org/entity/Q1207264"),
        ("q42", "Wikidata Q42", "https://www.wikidata.org/entity/Q42"),
        ("wikidata:Q42", "Wikidata Q42", "https://www.wikidata.org/entity/Q42"),
        ("https://www.wikidata.org/wiki/Q42", "Wikidata Q42", "https://www.wikidata.org/entity/Q42"),
        ("http://www.wikidata.org/entity/Q42", "Wikidata Q42", "https://www.wikidata.org/entity/Q42"),
        ("VIAF 123978253", "VIAF 123978253", "https://viaf.org/viaf/123978253"),
        ("viaf:123978253", "VIAF 123978253", "https://viaf.org/viaf/123978253"),
        ("https://viaf.org/viaf/123978253/", "VIAF 123978253", "https://viaf.org/viaf/123978253"),
        ("Q", nil, nil), ("Q0", nil, nil), ("Q12a", nil, nil), ("12", nil, nil), ("VIAF Q12", nil, nil), ("", nil, nil),
        ("https://example.org/Q42", nil, nil), ("Q1\"><script>", nil, nil), ("Q99999999999999999999999", nil, nil),
    ]

    @Test("identifiers of Wikidata and VIAF are read in the ways that they are written", arguments: ids)
    func identifiers(_ written: String, _ label: String?, _ url: String?) {
        #expect(AuthorityID(written)?.label == label)
        #expect(AuthorityID(written)?.url == url)
    }

    static let places: [(latitude: String, longitude: String, isOne: Bool)] = [
        ("34.72", "113.64", true), ("-33.9", "18", true), ("90", "180", true), ("0", "-0.5", true),
        ("90.1", "0", false), ("0", "180.5", false), ("34,7", "1", false), ("N34", "1", false), ("", "1", false),
        ("1e1", "1", false), ("34.", "1", false), ("+3", "1", false), ("nan", "1", false),
    ]

    @Test("coordinates are degrees on earth", arguments: places)
    func coordinates(_ latitude: String, _ longitude: String, _ isOne: Bool) {
        #expect((Coordinates(latitude: latitude, longitude: longitude) != nil) == isOne)
    }

    @Test("an entry has them all")
    func entry() throws {
        let (authority, faults) = try listing(
            """
            places:
              二七区: {id: Q1207264, coordinates: [34.72, 113.64], broader: 郑州, note: 郑州的一个区}
              郑州市: {aliases: [郑州], id: [Q30340, VIAF 123978253], coordinates: "34.75, 113.62"}
            people:
              樊惠林: {id: viaf:12}
            not: {places: [行天下之大道], topics: 亿立方米}
            """)
        #expect(faults == [])
        #expect(authority.places.map(\.broader) == ["郑州市", nil])
        #expect(authority.places[0].coordinates == Coordinates(latitude: "34.72", longitude: "113.64"))
        #expect(authority.places[1].coordinates == Coordinates(latitude: "34.75", longitude: "113.62"))
        #expect(authority.places[1].ids.map(\.number) == ["Q30340", "123978253"])
        #expect(authority.people[0].ids.map(\.label) == ["VIAF 12"])
        #expect(authority.refused.places == ["行天下之大道"] && authority.refused.topics == ["亿立方米"])
        let notes = TermNotes(authority)
        #expect(notes[.places, "郑州市"]?.narrower == ["二七区"] && notes[.places, "二七区"]?.broader == "郑州市")
    }

    static let faults: [(text: String, faults: [String])] = [
        (
            "people: {甲: {id: 12}}",
            [
                "subjects.yml:1:20: error: \"12\" is no identifier of Wikidata or VIAF\nhint: write it as Q1207264 or as \"VIAF 123978253\"; several stand in a list"
            ]
        ),
        (
            "places: {甲: {coordinates: [34.7]}}",
            [
                "subjects.yml:1:29: error: \"34.7\" is no place on earth\nhint: write latitude and longitude in degrees, as in [34.72, 113.64]; south and west are negative"
            ]
        ),
        (
            "places: {甲: {coordinates: [134.7, 12]}}",
            [
                "subjects.yml:1:29: error: \"134.7, 12\" is no place on earth\nhint: write latitude and longitude in degrees, as in [34.72, 113.64]; south and west are negative"
            ]
        ),
        (
            "places: {郑州市: {}, 二七区: {broader: 郑州县}}",
            [
                "subjects.yml:1:46: error: no entry of this section is called \"郑州县\"\nhint: did you mean \"郑州市\"?"
            ]
        ),
        (
            "places:\n  甲: {broader: 乙}\n  乙: {broader: 甲}\n",
            [
                "subjects.yml:3:18: error: \"甲\" is itself a part of \"乙\"\nhint: take \"broader\" out of one of the two; a part is narrower than its whole"
            ]
        ),
        (
            "organisations: {甲: {broader: 甲}}",
            [
                "subjects.yml:1:32: error: \"甲\" is itself a part of \"甲\"\nhint: take \"broader\" out of one of the two; a part is narrower than its whole"
            ]
        ),
        (
            "people: {甲: {broader: 乙}}",
            ["subjects.yml:1:16: error: unknown key \"broader\"\nhint: the keys are aliases, terms, not, note, id"]
        ),
        (
            "not: {place: [甲]}",
            ["subjects.yml:1:7: error: unknown key \"place\"\nhint: did you mean \"places\"?"]
        ),
    ]

    @Test("what is wrong is told with its place and what to do", arguments: faults)
    func wrong(_ text: String, _ expected: [String]) throws {
        #expect(try listing(text).1 == expected)
    }
}
