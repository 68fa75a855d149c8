import Build
import Foundation
import TestSupport
import Testing
import Text

@Suite("subjects")
struct ProposalTests {
    private func archive() throws -> TemporaryFolder {
        let archive = try TemporaryFolder()
        for day in 11...14 {
            try archive.write(
                "seeds/2023-05-\(day + 1)_A01.txt", page(of: ["城市更新", "招商引资", "安全生产", "防汛"][day - 11], day: day))
        }
        return archive
    }

    private func proposals(_ archive: TemporaryFolder) throws -> [JSONValue] {
        let outcome = try Program.run("subjects", "--json", "--source", archive.path + "/seeds")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONValue(parsing: Array(outcome.output.utf8.dropLast()))["proposals"]?.array ?? []
    }

    private func propose(_ archive: TemporaryFolder) throws -> String {
        let outcome = try Program.run("subjects", "--propose", "--source", archive.path + "/seeds")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try archive.read("seeds/subjects.proposed.yml")
    }

    @Test("proposals have their kind, count, dates and quotations with page and line; --json writes nothing")
    func json() throws {
        let archive = try archive(), before = try archive.files()
        let name = try #require(try proposals(archive).first { $0["label"]?.string == "樊惠林" })
        #expect(name["kind"]?.string == "people" && name["advice"]?.string == "entry")
        #expect(name["articles"]?.integer == 4)
        #expect(name["first"]?.string == "2023-05-11" && name["last"]?.string == "2023-05-14")
        let quotation = try #require(name["quotations"]?.array?.first)
        #expect(quotation["line"]?.integer == 4 && quotation["page"]?.string == "A01")
        #expect(quotation["text"]?.string?.contains("樊惠林") == true)
        #expect(try archive.files() == before)
    }

    @Test("the file is one that may stand for subjects.yml; that itself stays as it is, to the byte")
    func file() async throws {
        let archive = try archive()
        let own = "# 本报的规范档\ntopics: {防汛: [汛期]}   # 汛期也算\n"
        try archive.write("seeds/subjects.yml", own)
        let proposed = try propose(archive)
        #expect(proposed.contains("# ") && proposed.contains("\"樊惠林\": {}"))
        #expect(proposed.contains("seeds/2023-05-15_A01.txt:4"))
        #expect(try archive.read("seeds/subjects.yml") == own)
        try archive.write("seeds/subjects.yml", proposed)
        let site = try await BuiltSite.build(from: archive.path + "/seeds", into: TemporaryFolder())
        #expect(site.report.faults.isEmpty, "\(site.report.faults)")
    }

    @Test("what was taken over and what was refused is never proposed again, and what is refused is found no more")
    func decided() async throws {
        let archive = try archive()
        let labels = try proposals(archive).compactMap { $0["label"]?.string }
        #expect(labels.contains("樊惠林") && labels.contains("二七区"))
        try archive.write("seeds/subjects.yml", "people: [樊惠林]\nnot: {places: [二七区]}\n")
        let left = try proposals(archive).compactMap { $0["label"]?.string }
        #expect(!left.contains("樊惠林") && !left.contains("二七区"))
        let site = try await BuiltSite.build(from: archive.path + "/seeds", into: TemporaryFolder())
        let places = try site.jsonLines("data/articles.jsonl").flatMap { $0["places"]?.array ?? [] }
        #expect(!places.contains { $0.string == "二七区" })
    }

    @Test("without a word of what to do nothing is done")
    func usage() throws {
        #expect(try Program.run("subjects").status == 2)
        #expect(try Program.run("subjects", "--propose", "x").status == 2)
    }
}
