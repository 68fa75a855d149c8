import Archive
import TestSupport
import Testing
import Text

@testable import Search

@Suite("The base, the middle and the newest part of the index")
struct PartTests {
    /// 1,300 articles, published in the order of their numbers from one day to the next.
    private static let documents = MadeArchive.documents(1_300)

    /// The index of the documents without the `missing` newest, the last six filed under the day given.
    private static func index(without missing: Int, lastFiled day: CivilDate?) -> [String: Bytes] {
        var documents = Array(documents.dropFirst(missing))
        var days = documents.map(\.day)
        if missing == 0 {
            for place in 0..<6 {
                days[place] = CivilDate(year: 2030, month: 1, day: 1)
                documents[place].day = day
            }
        }
        // Archive order is that of the days which the articles are filed under, the newest first, undated ones last.
        let order = documents.indices.sorted { a, b in
            let (first, second) = (documents[a].day?.daysSince1970 ?? .min, documents[b].day?.daysSince1970 ?? .min)
            return first != second ? first > second : a < b
        }
        return MadeArchive.index(
            of: order.map { documents[$0] },
            publications: order.map { SearchPlan.Publication(day: days[$0], source: "") }
        ).files
    }

    private static func parts(_ files: [String: Bytes]) throws -> [JSONValue] {
        let manifest = try #require(files.first { $0.key.hasSuffix("/manifest.json") })
        return try #require(JSONValue(parsing: manifest.value)["parts"]?.array)
    }

    @Test(
        "a page published after all others leaves all parts but the newest as they are, whatever day its articles are filed under",
        arguments: [CivilDate(year: 2030, month: 1, day: 1), CivilDate(year: 2004, month: 1, day: 9), nil])
    func growth(day: CivilDate?) throws {
        let before = Self.index(without: 6, lastFiled: nil)
        let after = Self.index(without: 0, lastFiled: day)
        let (old, new) = (try Self.parts(before), try Self.parts(after))
        #expect(old.map { $0["count"]?.integer } == [1_024, 256, 14])
        #expect(old.prefix(2) == new.prefix(2))
        #expect(new.map { $0["count"]?.integer } == [1_024, 256, 20])
        let former = old.prefix(2).flatMap { part in ["volumes", "folders", "facets"].map { part[$0] } }
        #expect(former.allSatisfy { $0 != nil })
        // Files whose names are told by the former parts are the same ones, with the same content.
        let changed = after.filter { before[$0.key] != $0.value }.keys
        let names = old.prefix(2).flatMap(Self.names)
        #expect(changed.allSatisfy { path in !names.contains { path.contains("/\($0)/") } })
    }

    /// The folders that a part names.
    private static func names(of part: JSONValue) -> [String] {
        let volumes = (part["volumes"]?.array ?? []).compactMap(\.string).map { $0.prefix { $0 != " " } }
        return (volumes.map { String($0) } + [part["folders"]?.string ?? ""]).flatMap { joined in
            let letters = Array(joined)
            return stride(from: 0, to: letters.count, by: contentNameLength).map {
                String(letters[$0..<$0 + contentNameLength])
            }
        }
    }

    @Test("a character changed in one article renames one folder of 32 articles")
    func edit() throws {
        var documents = Self.documents
        documents[700].text += "\n丁"
        let before = MadeArchive.index(of: Self.documents).files, after = MadeArchive.index(of: documents).files
        let new = after.keys.filter { before[$0] == nil }
        #expect(new.count { $0.hasPrefix("search/articles/") } == 32)
    }

    @Test("articles of one issue are told apart by their files, and undated ones come first")
    func order() {
        let day = CivilDate(year: 2023, month: 5, day: 18)
        let plan = SearchPlan([
            SearchPlan.Publication(day: day, source: "A02"), SearchPlan.Publication(day: day, source: "A01"),
            SearchPlan.Publication(day: nil, source: "A09"),
        ])
        #expect(plan.places == [2, 1, 0])
        #expect(plan.runs.map(\.numbers) == [0..<3])
    }

    @Test(
        "how many articles each part has",
        arguments: [
            (0, []), (1, [1]), (63, [63]), (64, [64]), (65, [64, 1]), (511, [448, 63]), (512, [512]), (513, [512, 1]),
            (576, [512, 64]), (1_023, [512, 448, 63]), (1_024, [1_024]),
        ])
    func counts(articles: Int, counts: [Int]) {
        #expect(searchParts(articles: articles).map(\.count) == counts)
    }

    @Test(
        "a label is listed by the first part that counts it with all its articles up to there, by each behind it with its own",
        arguments: [
            // One article of the base, two of the newest part: places run from the newest, numbers from the oldest.
            ([3, 7, 500], [nil, nil, [99, 592, 596]]),
            // Two of the middle, two of the newest.
            ([3, 7, 40, 50, 500], [nil, [99, 549, 559], [592, 596]]),
            ([3, 7, 40, 500, 501], [[98, 99], [559], [592, 596]]),
        ] as [([Int], [[Int]?])])
    func labels(places: [Int], expected: [[Int]?]) throws {
        let plan = SearchPlan((0..<600).map { SearchPlan.Publication(day: nil, source: "\(1_600 - $0)") })
        let terms = [TermKind.people: [Term(kind: .people, label: "樊惠林", articles: places)]]
        let parts = SearchFacets(terms: terms, plan: plan, folding: folding).parts
        let found = try parts.map { part in
            try part.files.first { $0.name == "person.json" }.map {
                try JSONValue(parsing: $0.content)["樊惠林"]?.string ?? ""
            }
        }
        let lists = zip(expected, plan.parts).map { numbers, part in
            numbers.map { numbers in
                var bits = BitWriter()
                bits.append(postings: numbers.map { UInt64($0) << 4 }, articles: part.end, kind: .numbers)
                return String(utf8: base91(bits.finish()))
            }
        }
        #expect(found == lists)
    }
}
