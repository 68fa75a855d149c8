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
        #expect(faults.count == 1000 && faults.allSatisfy { "\($0)".utf8.count < 500 })
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
