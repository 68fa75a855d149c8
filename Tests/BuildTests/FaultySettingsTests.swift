import Build
import Foundation
import TestSupport
import Testing
import Text

@Suite("Settings that are not understood whole never change a site that is there")
struct FaultySettingsTests {
    static let slips: [(name: String, file: String, text: String)] = [
        ("a stray space", "archive.yml", "title: 二七报\n publisher: 报社\n"),
        ("a misspelt key", "archive.yml", "titel: 二七报\n"),
        ("no address", "archive.yml", "title: 二七报\nbaseURL: example\n"),
        ("not text", "archive.yml", "title: 二七报\u{0}\n"),
        ("a list for a mapping", "subjects.yml", "- 樊惠林\n"),
        ("an open quotation mark", "subjects.yml", "people: [\"樊惠林]\n"),
    ]

    @Test("the old site stays, byte for byte, and the fault is told; mended, the site is built", arguments: slips)
    func slip(_ example: (name: String, file: String, text: String)) async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.seeds.write("seeds/archive.yml", "title: 二七报\nbaseURL: https://example.org/paper\n")
        try archive.seeds.write("seeds/subjects.yml", "people: [樊惠林]\n")
        let good = try await archive.build(into: folder).contents()
        let path = try archive.seeds.write("seeds/" + example.file, example.text)
        try archive.seeds.write("seeds/bad.md", "---\ntitle: 坏\ndate: 2023-02-30\n---\n")
        let spoilt = try await archive.build(into: folder)
        #expect(try spoilt.contents() == good)
        #expect(!spoilt.report.isGood && spoilt.report.rootPath == nil)
        #expect(spoilt.report.failure?.message.hasPrefix("no site was written") == true)
        #expect(spoilt.report.failure?.hint.contains(path) == true)
        #expect(spoilt.report.faults.contains { $0.path == path && $0.severity == .error })
        #expect(spoilt.report.faults.contains { $0.path.hasSuffix("/bad.md") }, "all faults are told in one run")
        try archive.seeds.write("seeds/" + example.file, "")
        try FileManager.default.removeItem(atPath: archive.seeds.path + "/seeds/bad.md")
        #expect(try await archive.build(into: folder).report.isGood)
    }

    @Test("a folder or a link where the settings belong keeps the old site too")
    func inTheWay() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let path = try archive.seeds.write("seeds/archive.yml", "title: 二七报\n")
        let good = try await archive.build(into: folder).contents()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
        #expect(try await archive.build(into: folder).contents() == good)
        try FileManager.default.removeItem(atPath: path)
        try archive.seeds.write("seeds/archive.yml/a.txt", page(of: "防汛", day: 9))
        #expect(try await archive.build(into: folder).contents() == good)
        try FileManager.default.removeItem(atPath: path)
        let without = try await archive.build(into: folder)
        #expect(without.report.isGood && without.report.written > 0, "to have no settings is no slip")
    }

    @Test("where there is no site yet one is built, with what was understood")
    func firstBuild() async throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/archive.yml", "titel: 错\ntitle: 对\n")
        let site = try await archive.build()
        #expect(!site.report.isGood && site.report.failure == nil)
        #expect(try site.read("index.html").contains("对"))
    }

    @Test("where the site was taken away one is built likewise, and not an empty folder", arguments: [1, 2])
    func takenAway(_ jobs: Int) async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.seeds.write("seeds/archive.yml", "title: 对\n")
        // A build leaves a report only of files that are older than its start.
        usleep(50_000)
        _ = try await archive.build(into: folder, jobs: jobs)
        try FileManager.default.removeItem(atPath: folder.path + "/public")
        try archive.seeds.write("seeds/archive.yml", "titel: 错\ntitle: 对\n")
        let site = try await archive.build(into: folder, jobs: jobs)
        #expect(site.report.failure == nil)
        #expect(try site.read("index.html").contains("对"))
    }
}
