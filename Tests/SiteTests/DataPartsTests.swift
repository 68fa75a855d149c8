import Archive
import TestSupport
import Testing
import Text

@testable import Site

/// How tables of the open data are cut into files.
@Suite("Files of the open data")
struct DataPartsTests {
    private func parts(_ days: [String?], weights: [Int]? = nil) -> DataParts {
        let days = days.map { $0.flatMap { CivilDate($0) } }
        return DataParts(days: days, mostWeight: 100) { weights?[$0] ?? 30 }
    }

    private func told(_ parts: DataParts) -> [String] {
        parts.parts.map { part in
            (part.period.dataName ?? "all") + ": " + part.members.map { "\($0)" }.joined(separator: " ")
        }
    }

    @Test("a table that fits into one file is one, whatever its days")
    func whole() { #expect(told(parts(["2005-02-01", "2004-01-01", nil])) == ["all: 0 1 2"]) }

    @Test("a larger one is cut by year, the newest first; what has no day comes last")
    func years() {
        #expect(
            told(parts(["2004-05-01", "2005-02-01", nil, "2005-01-01"])) == ["2005: 1 3", "2004: 0", "undated: 2"])
    }

    @Test("a year that does not fit into one file is cut by month, the others are not")
    func months() {
        let days = ["2005-02-01", "2005-02-28", "2005-01-01", "2005-01-03", "2004-12-31", "2004-01-01"]
        #expect(told(parts(days)) == ["2005-02: 0 1", "2005-01: 2 3", "2004: 4 5"])
    }

    @Test("to the byte at the border")
    func border() {
        #expect(told(parts(["2005-02-01", "2004-01-01"], weights: [50, 50])) == ["all: 0 1"])
        #expect(told(parts(["2005-02-01", "2004-01-01"], weights: [50, 51])) == ["2005: 0", "2004: 1"])
    }

    @Test("reckoned sizes of records are near the real ones")
    func weights() throws {
        let archive = try Fixture.sampleArchive(), site = Fixture.site(archive)
        func isNear(_ weight: Int, _ path: String) throws -> Bool {
            let size = try site.render(path: path).utf8.count
            return weight * 10 > size * 7 && weight * 7 < size * 10
        }
        #expect(try isNear(archive.articles.reduce(0) { $0 + $1.lineWeight }, "data/articles.jsonl"))
        #expect(try isNear(archive.articles.reduce(0) { $0 + $1.rowWeight }, "data/articles.csv"))
        #expect(try isNear(archive.pages.reduce(0) { $0 + $1.lineWeight }, "data/pages.jsonl"))
    }

    /// Two years of long articles, one of them without a date.
    private func longArchive() -> Archive {
        let long = String(repeating: "字", count: 4_000_000)
        let articles = ["2005-02-01", "2004-03-01", nil].map { day in
            Article(
                id: ArticleID(hash: contentHash(Bytes((day ?? "").utf8).span)), source: "\(day ?? "undated").txt",
                title: "题", date: day.flatMap { EventDate(edtf: $0) }, reporters: ["景静"],
                body: .printed([Paragraph(text: long, lines: [])]))
        }
        return Archive(settings: ArchiveSettings(), articles: articles, pages: [])
    }

    @Test("joined in the order of their list, the files are the table")
    func joined() throws {
        let archive = longArchive(), site = Fixture.site(archive)
        let paths = site.dataFiles.filter { $0.path.hasSuffix(".jsonl") && $0.table == "articles" }.map(\.path)
        #expect(paths == ["data/articles-2005.jsonl", "data/articles-2004.jsonl", "data/articles-undated.jsonl"])
        let lines = try paths.flatMap { try site.render(path: $0).split(separator: "\n") }
        #expect(lines.map { String($0.prefix(18)) } == archive.articles.map { "{\"id\":\"\($0.id.letters)\"" })
        #expect(site.dataFiles.map(\.path).contains("data/articles.csv"), "the table of rows is small")
    }

    @Test("the list tells of each file its table, its period, and how much it holds; of an unmade one nothing")
    func list() throws {
        let site = Fixture.site(longArchive())
        let list = try JSONValue(
            parsing: site.dataIndex { $0.path == "data/people.csv" ? nil : (bytes: 17, checksum: 0xAB) })
        let first = try #require(list["files"]?.array?.first)
        #expect(list["format"]?.string == "broadsheet-data" && list["version"]?.integer == 1)
        #expect(first["table"]?.string == "articles" && first["url"]?.string == "data/articles-2005.jsonl")
        #expect(first["period"]?.string == "2005" && first["count"]?.integer == 1 && first["bytes"]?.integer == 17)
        #expect(first["xxh3"]?.string == "00000000000000ab")
        #expect(
            list["files"]?.array?.map { $0["table"]?.string } == [
                "articles", "articles", "articles", "articles", "pages",
            ])
    }
}
