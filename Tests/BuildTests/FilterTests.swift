import Build
import Foundation
import TestSupport
import Testing
import Text

/// Steps of a build by themselves, as one program after the other does them.
@Suite("Steps of a build")
struct FilterTests {
    /// Pages of text, in another encoding, corrected, taken down, going on on another page, and named in `archive.yml`; pages that a
    /// machine recognised, with places; and a file that is none.
    private let archive: TemporaryFolder

    init() throws {
        archive = try TemporaryFolder()
        for name in try Repository.names(in: "seeds", ending: ".txt") {
            try archive.write("seeds/2023/\(name)", bytes: try Repository.read("seeds/" + name))
        }
        for name in try Repository.names(in: "Tests/BuildTests/Recognised/pages", ending: ".xml") {
            try archive.write("seeds/\(name)", bytes: try Repository.read("Tests/BuildTests/Recognised/pages/" + name))
        }
        try archive.write("seeds/2023-05-18_A01.txt", page(of: "招商引资", day: 17))
        try archive.write("seeds/old.txt", bytes: [0xB6, 0xFE, 0xC6, 0xDF, 0xC7, 0xF8, 0x0A])
        try archive.write("seeds/broken.txt", bytes: [0xFF, 0x00, 0x81, 0x0A])
        try archive.write("seeds/2023-05-21_A01.txt", page(of: "防汛", day: 20) + "\n" + page(of: "读书", day: 18))
        try archive.write("seeds/archive.yml", "title: 二七报\npages:\n  old: {date: 2001-02-03, page: A02, title: 要闻}\n")
    }

    private var names: [String] {
        get throws {
            try archive.files().filter { name in
                name.hasPrefix("seeds/") && [".txt", ".xml"].contains(where: name.hasSuffix)
            }
        }
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

    /// Runs a step in so many programs, each with a part of the lines in turn.
    private func step(_ words: String..., input: [String], parts: Int = 1) throws -> [String] {
        try (0..<parts).flatMap { part in
            let mine = input.indices.filter { $0 % parts == part }.map { input[$0] + "\n" }.joined()
            let outcome = try Program.run(["filter"] + words, in: archive.path, input: mine)
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
            return lines(outcome.output)
        }
    }

    private struct Records {
        var pages: [String]
        var rarity: [String]
        var readings: [String]
    }

    /// All that goes before `keep`, in so many parts; the counts of the archive are in `rarity.jsonl`.
    private func records(parts: Int) throws -> Records {
        let pages = try step("load", input: parts % 2 == 0 ? names.reversed() : names, parts: parts)
        let rarity = try step("merge", input: step("scan", input: pages, parts: parts).reversed())
        try archive.write("rarity.jsonl", rarity.map { $0 + "\n" }.joined())
        let readings = try step("read", "--rarity", "rarity.jsonl", input: pages, parts: parts)
        return Records(pages: pages, rarity: rarity, readings: readings)
    }

    private func keep(_ readings: [String]) throws -> [String] {
        try step("keep", "--rarity", "rarity.jsonl", "--output", "public", input: readings)
    }

    private func remove(_ names: String...) {
        for name in names { try? FileManager.default.removeItem(atPath: archive.path + "/" + name) }
    }

    /// The site, and what the program told of it.
    private func build(_ output: String = "public", _ more: String...) throws -> (site: [String: String], told: String)
    {
        let words = ["build", "--quiet", "--output", output] + more
        let outcome = try Program.run(words, in: archive.path)
        let files = try archive.files().filter { $0.hasPrefix(output + "/") }
        let site = try files.map { (String($0.dropFirst(output.count + 1)), try archive.read($0)) }
        return (Dictionary(uniqueKeysWithValues: site), outcome.errors)
    }

    @Test("whatever the parts are that the pages go through in, the records are the same", arguments: [2, 3, 7])
    func parts(_ count: Int) throws {
        let whole = try records(parts: 1), parted = try records(parts: count)
        func withoutFaults(_ lines: [String]) -> [String] { lines.filter { !$0.hasPrefix("{\"record\":\"fault\"") } }
        #expect(withoutFaults(parted.rarity) == withoutFaults(whole.rarity) && whole.rarity.count == 2)
        #expect(parted.pages.sorted() == whole.pages.sorted())
        #expect(parted.readings.sorted() == whole.readings.sorted())
        #expect(try whole.readings.count == names.count + 3)
        #expect(whole.readings.count { $0.hasPrefix("{\"record\":\"sheets\"") } == 3)
        #expect(whole.readings.count { $0.contains("broken.txt") && $0.hasPrefix("{\"record\":\"fault\"") } == 1)
    }

    @Test("a build takes what was kept, and gives the same site as one that reads all itself")
    func kept() throws {
        let clean = try build("clean")
        let records = try records(parts: 3)
        let told = try keep(records.readings.shuffled())
        #expect(told.count == 1 && told[0].contains("broken.txt"), "\(told)")
        let site = try build()
        #expect(site == clean)
        // What the store holds now is a build's own: an edit is one as after any build.
        try archive.write("seeds/2023-05-18_A01.txt", page(of: "城市更新", day: 16))
        remove("clean", ".broadsheet/clean.readings")
        #expect(try build().site == build("clean", "--no-cache").site)
    }

    @Test("that it does take them is seen where they say something else; of pages with corrections it takes none")
    func taken() throws {
        let records = try records(parts: 1)
        _ = try keep(records.readings.map { $0.replacingOccurrences(of: "\"title\":\"", with: "\"title\":\"别处读的") })
        let titles = try titles(in: build().site)
        #expect(titles.count > 20 && titles.allSatisfy { $0.hasPrefix("别处读的") })
        remove("public", ".broadsheet")
        try archive.write("seeds/2023-05-18_A01.corrections.yml", "articles: {}\n")
        _ = try keep(records.readings.map { $0.replacingOccurrences(of: "\"title\":\"", with: "\"title\":\"别处读的") })
        #expect(try self.titles(in: build().site).filter { !$0.hasPrefix("别处读的") } == ["二七区召开招商引资推进会"])
    }

    private func titles(in site: [String: String]) throws -> [String] {
        try lines(try #require(site["data/articles.jsonl"])).map {
            try #require(JSONValue(parsing: Bytes($0.utf8))["title"]?.string)
        }
    }

    @Test("what was read of a file with printed pages is not read again")
    func takenSheets() throws {
        let readings = try records(parts: 1).readings.map { line in
            line.hasPrefix("{\"record\":\"sheets\"") ? line.replacingOccurrences(of: "的", with: "地") : line
        }
        func recognised(_ output: String) throws -> String {
            lines(try #require(try build(output).site["data/articles.jsonl"]))
                .filter { $0.contains(".xml\"") }.joined()
        }
        #expect(try recognised("clean").contains("的"))
        _ = try keep(readings)
        let articles = try recognised("public")
        #expect(!articles.contains("的") && articles.contains("地"))
    }

    @Test("readings of other pages, with other counts or twice change nothing; those of another program are left out")
    func strange() throws {
        let clean = try build("clean", "--no-cache").site
        var records = try records(parts: 1)
        _ = try keep(records.readings + records.readings.reversed())
        #expect(try build().site == clean)
        // With the counts of a part, some hold and others do not.
        remove("public", ".broadsheet")
        let counts = try step("scan", input: Array(records.pages.dropLast()))
        try archive.write("rarity.jsonl", counts.map { $0 + "\n" }.joined())
        records.readings = try step("read", "--rarity", "rarity.jsonl", input: records.pages)
        _ = try keep(records.readings)
        #expect(try build().site == clean)
        remove("public", ".broadsheet")
        let strange = records.readings.map { line in
            line.replacing(/"program":"./) { _ in "\"program\":\"" + (line.contains("\"program\":\"0") ? "1" : "0") }
        }
        let told = try keep(strange)
        #expect(told.contains { $0.contains("records are of another program or made with other counts") })
        #expect(try build().site == clean)
    }

    @Test("names are those that find prints, or relative to the folder; one that is no page is told")
    func namesOfFiles() throws {
        let pages = try step(
            "load", "--source", "seeds", input: ["seeds/old.txt", "2023-05-18_A01.txt", "", "none.txt"])
        #expect(pages.count == 3 && pages[1].contains("\"source\":\"2023-05-18_A01.txt\""))
        #expect(
            pages[0].contains(
                "\"issueDate\":\"2001-02-03\",\"issueDateBasis\":\"archiveFile\",\"page\":\"A02\",\"title\":\"要闻\""))
        #expect(pages[0].contains("\"text\":\"二七区\\n\"") && pages[2].contains("this is no page of seeds"))
    }

    static let emptyOutputs = [
        (["load"], 0), (["scan"], 1), (["merge"], 1), (["read", "--rarity", "rarity.jsonl"], 0),
        (["keep", "--rarity", "rarity.jsonl"], 0),
    ]

    @Test("nothing in is nothing wrong", arguments: emptyOutputs.indices)
    func nothing(_ index: Int) throws {
        try archive.write("rarity.jsonl", step("scan", input: []).map { $0 + "\n" }.joined())
        let (words, count) = Self.emptyOutputs[index]
        let outcome = try Program.run(["filter"] + words, in: archive.path, input: "\n\n")
        #expect(outcome.status == 0 && lines(outcome.output).count == count && outcome.errors.isEmpty)
    }

    private static let pageLine = "{\"record\":\"page\",\"version\":1,\"source\":\"a.txt\",\"text\":\"二七区召开会议\\n\"}\n"

    static let mistakes: [(words: [String], input: String, status: Int32, told: String)] = [
        (["scan"], pageLine + "{\n", 1, "standard input:2:2: error: this is no record"),
        (
            ["scan"], pageLine + pageLine.replacingOccurrences(of: ":1,", with: ":9,"), 1,
            "version 9 of page records is not known"
        ),
        (["scan"], "{\"record\":\"pgae\",\"version\":1}", 1, "records called \"pgae\" are not known"),
        (["scan"], "{\"record\":\"page\",\"version\":1,\"text\":\"a\"}", 1, "\"source\" of a record should be a text"),
        (["merge"], pageLine, 1, "a page record has no place here"),
        (["merge"], "{\"record\":\"rarity\",\"version\":1,\"table\":\"AAAA\"}", 1, "should be a table of counts"),
        (["read", "--rarity", "pages.jsonl"], pageLine, 1, "pages.jsonl:1: error: a page record has no place here"),
        (["read", "--rarity", "empty.jsonl"], pageLine, 1, "there is no rarity record in this file"),
        (["read", "--rarity", "none.jsonl"], pageLine, 1, "none.jsonl: error: cannot be read"),
        (["read"], pageLine, 2, "filter read needs the counts of the archive: --rarity FILE"),
        (["reed"], pageLine, 2, "did you mean read?"), ([], pageLine, 2, "filter takes one step"),
    ]

    @Test("what is wrong with the input or the command is told, and the status says so", arguments: mistakes.indices)
    func mistake(_ index: Int) throws {
        let (words, input, status, told) = Self.mistakes[index]
        try archive.write("pages.jsonl", Self.pageLine)
        try archive.write("empty.jsonl", "")
        let outcome = try Program.run(["filter"] + words, in: archive.path, input: input)
        #expect(outcome.status == status && outcome.errors.contains(told), "\(outcome.errors)")
    }

    @Test("a broken line takes nothing away from what was read before it, and leaves nothing half kept")
    func brokenLine() throws {
        let records = try records(parts: 1)
        let outcome = try Program.run(
            ["filter", "read", "--rarity", "rarity.jsonl"], in: archive.path,
            input: records.pages.joined(separator: "\n") + "\n{\n")
        #expect(outcome.status == 1 && lines(outcome.output) == records.readings)
        let keeping = try Program.run(
            ["filter", "keep", "--rarity", "rarity.jsonl", "--output", "public"], in: archive.path,
            input: records.readings.joined(separator: "\n") + "\n{\n")
        #expect(keeping.status == 1 && !FileManager.default.fileExists(atPath: archive.path + "/.broadsheet"))
    }
}
