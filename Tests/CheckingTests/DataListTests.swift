import Testing
import Text

/// How the open data's files are found, and what is said of each.
@Suite("List of the open data's files")
struct DataListTests {
    private static let names = ["articles.jsonl", "articles.csv", "pages.jsonl", "people.csv"]

    /// The list of the site as it is made.
    private static let list = String(
        utf8: MadeSite.list(
            of: MadeSite.files.mapValues { Bytes($0.utf8) }.merging(MadeSite.tables(of: Bytes(MadeSite.article().utf8)))
            {
                $1
            }, names))

    @Test("a table in several files is read whole")
    func severalFiles() throws {
        let row = MadeSite.tables(of: Bytes(MadeSite.article().utf8))["data/articles.csv"] ?? []
        let head = row[...(row.firstIndex(of: 0x0A) ?? 0)]
        let parts: [String: Bytes] = [
            "data/articles-2023.jsonl": Bytes((MadeSite.article() + "\n").utf8), "data/articles-undated.jsonl": [],
            "data/articles-2023-05.csv": row, "data/articles-undated.csv": Bytes(head),
            "data/pages.jsonl": Bytes((MadeSite.newspaperPage() + "\n").utf8),
            "data/people.csv": Bytes("name,url,articles,offices,firstDate,lastDate\r\n".utf8),
        ]
        let names = [
            "articles-2023.jsonl", "articles-undated.jsonl", "articles-2023-05.csv", "articles-undated.csv",
            "pages.jsonl", "people.csv",
        ]
        var changes: [String: String?] = parts.mapValues { String(utf8: $0) }
        changes["data/articles.jsonl"] = .some(nil)
        changes["data/articles.csv"] = .some(nil)
        changes["data/index.json"] = String(utf8: MadeSite.list(of: parts, names))
        let faults = try MadeSite.faults(changing: changes)
        #expect(faults == [], "\(faults)")
        changes["data/articles-2023-05.csv"] = String(utf8: row).replacing("A01", with: "A02")
        #expect(
            try MadeSite.faults(changing: changes).contains(
                "data/articles-2023-05.csv:2: error: \"page\" is not that of data/articles.jsonl"))
    }

    static let spoiled: [(list: String?, fault: String)] = [
        (nil, "data/index.json: error: there is no such file"),
        ("{}", "data/index.json: error: is no list of the open data's files"),
        (list.replacing("\"pages\"", with: "\"sites\""), "data/index.json: error: lists no file of pages.jsonl"),
        (
            list.replacing("data/pages.jsonl", with: "data/../pages.jsonl"),
            "data/index.json: error: is no list of the open data's files"
        ),
        (
            list.replacing("\"count\":1", with: "\"count\":2"),
            "data/pages.jsonl: error: has 1 records and data/index.json says 2"
        ),
        (
            list.replacing("\"bytes\":", with: "\"bytes\":1"),
            "data/articles.jsonl: error: is another file than data/index.json lists: its size or checksum is another"
        ),
        (
            list.replacing("\"bytes\":46", with: "\"bytes\":47"),
            "data/people.csv: error: is another file than data/index.json lists: its size or checksum is another"
        ),
    ]

    @Test("a list that is not of these files is told", arguments: spoiled)
    func spoiledList(_ list: String?, _ fault: String) throws {
        #expect(try MadeSite.faults(changing: ["data/index.json": list]).contains(fault))
    }

    @Test("a person in two articles needs no page, one in three does")
    func withoutPage() throws {
        func told(_ count: Int) throws -> [String] {
            try MadeSite.faults(changing: [
                "data/articles.jsonl": MadeSite.article(["people": "[\"樊惠林\"]"]) + "\n",
                "data/people.csv": "name,url,articles,offices,firstDate,lastDate\r\n樊惠林,,\(count),,,\r\n",
            ])
        }
        #expect(try told(1) == [])
        #expect(try !told(2).contains { $0.contains("has no \"url\"") })
        #expect(try told(3).contains("data/people.csv:2: error: 樊惠林 has no \"url\", and is in 3 articles"))
    }
}
