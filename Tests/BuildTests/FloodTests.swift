import Build
import Foundation
import TestSupport
import Testing
import Text

@Suite("One cause gives no flood")
struct FloodTests {
    @Test("a long address that is used a thousand times is told shortly")
    func longAddress() async throws {
        let archive = try SmallArchive()
        let address = String(repeating: "a", count: 3000)
        try archive.seeds.write(
            "seeds/a.md", "---\ntitle: 一\n---\n\n[x]: \(address)\n\n" + String(repeating: "[x] ", count: 1000))
        let faults = try await archive.build().report.faults
        #expect(faults.count == 1 && "\(faults[0])".utf8.count < 900)
        #expect(faults[0].message.hasSuffix("there is no such file; so it is 999 more times in this file"))
    }

    static let floods: [(name: String, file: String, text: String)] = [
        ("links", "a.md", "---\ntitle: 一\n---\n" + (0..<5000).map { "[一](b\($0).pdf) " }.joined()),
        ("keys", "a.md", "---\ntitle: 一\n" + (0..<5000).map { "k\($0): 一\n" }.joined() + "---\n一\n"),
        ("topics", "subjects.yml", "topics:\n" + (0..<5000).map { "  t\($0): {term: 一}\n" }.joined()),
        ("pages of archive.yml", "archive.yml", "pages:\n" + (0..<5000).map { "  p\($0).txt: {page: 1}\n" }.joined()),
        ("corrections", "2023-05-18_A01.corrections.yml", "articles:\n" + (0..<5000).map { "  k\($0): {}\n" }.joined()),
        (
            "one line", "archive.yml",
            "pages: {" + (0..<5000).map { "a\($0): {dat: 一}, " }.joined() + "b: {}}"
        ),
    ]

    @Test("of a file with a fault a word a hundred are told, and how many more there are", arguments: floods)
    func bounded(_ name: String, _ file: String, _ text: String) async throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/" + file, text)
        let faults = try await archive.build().report.faults
        #expect(faults.count == 101)
        #expect(faults.last?.message.hasSuffix(" more faults of this file are not told") == true)
        #expect(faults.map { "\($0)".utf8.count }.reduce(0, +) < 101 * 800)
    }

    @Test("what stands in the way of every file is told once, with a count")
    func sameCause() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/.public.manifest.new", 0o644) == 0)
        let report = try await archive.build(into: folder).report
        #expect(report.faults.count == 1 && report.failure != nil)
        #expect(report.faults[0].message.contains("; so it was with "))
    }

    @Test("names and pages with commands for a terminal are written out, in faults and by inspect")
    func commands() throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/b\u{1B}[31m\u{202E}.TXT", "x")
        try archive.seeds.write("seeds/c.txt", page(of: "防汛", day: 9) + "\n\u{1B}]0;x\u{7} \u{202E}广告\n")
        let seeds = archive.seeds.path + "/seeds", folder = try TemporaryFolder()
        let built = try Program.run("build", "--source", seeds, "--output", folder.path + "/public")
        #expect(built.errors.contains("/b\\u001B[31m\\u202E.TXT: warning: is not read"))
        let inspected = try Program.run("inspect", "c.txt", "--source", seeds)
        #expect(inspected.output.contains("\\u001B]0;x\\u0007 \\u202E广告"))
        for text in [built.errors, built.output, inspected.output, inspected.errors] {
            #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
        }
    }
}
