import Archive
import Testing
import Text

@testable import Search

@Suite("The base and the newest part of the index")
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
        "a page published after all others leaves the base as it is, whatever day its articles are filed under",
        arguments: [CivilDate(year: 2030, month: 1, day: 1), CivilDate(year: 2004, month: 1, day: 9), nil])
    func growth(day: CivilDate?) throws {
        let before = Self.index(without: 6, lastFiled: nil)
        let after = Self.index(without: 0, lastFiled: day)
        let (old, new) = (try Self.parts(before), try Self.parts(after))
        #expect(old[0]["count"]?.integer == 1_024)
        #expect(old[0] == new[0])
        #expect(new[1]["count"]?.integer == 276)
        let base = ["volumes", "folders", "facets"].map { old[0][$0] }
        #expect(base.allSatisfy { $0 != nil })
        // Files whose names are told by the base are the same ones, with the same content.
        let changed = after.filter { before[$0.key] != $0.value }.keys
        #expect(changed.allSatisfy { path in !Self.names(of: old[0]).contains { path.contains("/\($0)/") } })
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
            (0, []), (1, [1]), (511, [511]), (512, [512]), (513, [512, 1]), (1_023, [512, 511]), (1_024, [1_024]),
        ])
    func counts(articles: Int, counts: [Int]) {
        #expect(searchParts(articles: articles).map(\.count) == counts)
    }

    @Test("a label that only the newest part counts is listed there with all its articles")
    func labels() throws {
        let plan = SearchPlan((0..<600).map { SearchPlan.Publication(day: nil, source: "\(1_600 - $0)") })
        // One article of the base, two of the newest part: places run from the newest, numbers from the oldest.
        let terms = [TermKind.people: [Term(kind: .people, label: "樊惠林", articles: [3, 7, 500])]]
        let parts = SearchFacets(terms: terms, plan: plan, folding: folding).parts
        #expect(parts[0].countedKinds == [])
        let file = try #require(parts[1].files.first { $0.name == "person.json" })
        var bits = BitWriter()
        bits.append(postings: [99, 592, 596].map { UInt64($0) << 4 }, articles: 600, kind: .numbers)
        #expect(try JSONValue(parsing: file.content)["樊惠林"]?.string == String(utf8: base91(bits.finish())))
    }
}
