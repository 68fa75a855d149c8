import Build
import Disk
import Foundation
import TestSupport
import Testing
import Text

/// A build after which nothing has changed: the next one reads no page and tells the same.
@Suite("Nothing has changed")
struct UnchangedBuildTests {
    private func hasComparedOnly(_ site: BuiltSite) -> Bool { site.report.stages.map(\.name) == ["compare"] }

    @Test("then nothing is read, nothing is written, and the same is told")
    func unchanged() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.seeds.write("seeds/archive.yml", "titel: 错\n")
        try archive.settle()
        let first = try await archive.build(into: folder), second = try await archive.build(into: folder)
        #expect(!hasComparedOnly(first))
        #expect(hasComparedOnly(second))
        #expect(second.report.faults == first.report.faults && !first.report.faults.isEmpty)
        #expect(second.report.unchanged == first.report.files && second.report.written == 0)
        #expect(second.report.articles == first.report.articles && second.report.bytes == first.report.bytes)
        #expect(second.report.rootPath == first.report.rootPath)
    }

    static let changes: [(String, @Sendable (_ seeds: TemporaryFolder, _ site: TemporaryFolder) throws -> Void)] = [
        ("a page", { seeds, _ in try seeds.write("seeds/2023-05-18_A01.txt", page(of: "招商引资", day: 16)) }),
        ("a new file that is linked to by none", { seeds, _ in try seeds.write("seeds/a.jpg", "x") }),
        ("a template", { seeds, _ in try seeds.write("templates/partials/footer.mustache", "x") }),
        ("a file of the site", { _, site in try site.write("public/index.html", "x") }),
        (
            "a missing file of the site",
            { _, site in try FileManager.default.removeItem(atPath: site.path + "/public/about.html") }
        ),
        ("the manifest", { _, site in try FileManager.default.removeItem(atPath: site.path + "/.public.manifest") }),
        (
            "what was kept",
            { _, site in try FileManager.default.removeItem(atPath: site.path + "/.broadsheet/public.report") }
        ),
    ]

    @Test("and where something has, it is built", arguments: changes.indices)
    func changed(_ index: Int) async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.seeds.write("templates/robots.txt", "x")
        try archive.settle()
        let build = {
            try await BuiltSite.build(
                from: archive.seeds.path + "/seeds", templates: archive.seeds.path + "/templates", into: folder)
        }
        _ = try await build()
        #expect(hasComparedOnly(try await build()))
        usleep(20_000)
        try Self.changes[index].1(archive.seeds, folder)
        #expect(!hasComparedOnly(try await build()), "\(Self.changes[index].0)")
    }

    @Test("a file whose time is to come is no reason to build again")
    func timeToCome() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        for (name, year) in [("2023-05-18_A01", 2100), ("2023-06-02_A01", 2400)] {
            let time = Date(timeIntervalSince1970: Double(year - 1970) * 365.25 * 86_400)
            try FileManager.default.setAttributes(
                [.modificationDate: time], ofItemAtPath: archive.seeds.path + "/seeds/\(name).txt")
        }
        try archive.settle()
        #expect(!hasComparedOnly(try await archive.build(into: folder)))
        #expect(hasComparedOnly(try await archive.build(into: folder)))
    }

    @Test("a folder that takes the place of a link to it is another archive")
    func linkAndFolder() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let root = archive.seeds.path
        try archive.seeds.write("press/2024/2024-01-02_A01.txt", page(of: "防汛", day: 1))
        try FileManager.default.createSymbolicLink(atPath: root + "/seeds/2024", withDestinationPath: "../press/2024")
        try archive.settle()
        let outside = try await archive.build(into: folder)
        #expect(outside.report.pages == 2 && !outside.report.faults.isEmpty)
        try FileManager.default.removeItem(atPath: root + "/seeds/2024")
        try FileManager.default.moveItem(atPath: root + "/press/2024", toPath: root + "/seeds/2024")
        let inside = try await archive.build(into: folder)
        #expect(inside.report.pages == 3 && inside.report.faults.isEmpty)
    }

    @Test("damage is told, and the site is built")
    func damage() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.settle()
        let first = try await archive.build(into: folder)
        let store = try readFile(folder.path + "/.broadsheet/public.report")
        try folder.write(".broadsheet/public.report", bytes: store.dropLast() + [store[store.count - 1] ^ 1])
        let second = try await archive.build(into: folder)
        #expect(second.report.faults.map(\.severity) == [.note])
        #expect(second.report.faults.first?.path.hasSuffix(".broadsheet/public.report") == true)
        #expect(second.report.isGood && second.report.unchanged == first.report.files)
        let third = try await archive.build(into: folder)
        #expect(hasComparedOnly(third) && third.report.faults.isEmpty)
    }

    @Test(
        "a page that is written in its place with as many bytes is read again, whatever time it says",
        arguments: [false, true])
    func writtenInPlace(keepsTime: Bool) async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        try archive.settle()
        _ = try await archive.build(into: folder)
        let path = archive.seeds.path + "/seeds/2023-05-18_A01.txt"
        let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        let text = try archive.seeds.read("seeds/2023-05-18_A01.txt")
        let file = try #require(FileHandle(forWritingAtPath: path))
        file.write(Data(text.replacingOccurrences(of: "招商引资", with: "防汛备汛").utf8))
        try file.close()
        if keepsTime, let time { try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path) }
        try archive.settle()
        let site = try await archive.build(into: folder)
        #expect(try site.contents() == (try await archive.build()).contents())
        #expect(try site.contents().values.contains { $0.contains("防汛备汛") })
    }

    @Test("what is damaged of texts and articles is told when they are asked for, and all is built as by a first build")
    func damagedReadings() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let build = { (folder: TemporaryFolder) in
            try await BuiltSite.build(
                from: archive.seeds.path + "/seeds", templates: archive.seeds.path + "/templates", into: folder)
        }
        try archive.seeds.write("templates/robots.txt", "x")
        try archive.settle()
        _ = try await build(folder)
        let path = ".broadsheet/public.readings", whole = try readFile(folder.path + "/" + path)
        var told = 0
        for step in 0..<24 {
            // Another footer: every page is made anew.
            try archive.seeds.write("templates/partials/footer.mustache", "<footer>\(step)</footer>")
            var store = try readFile(folder.path + "/" + path)
            store[whole.count * step / 24] ^= 1
            try folder.write(path, bytes: store)
            try archive.settle()
            let site = try await build(folder), clean = try await build(TemporaryFolder())
            let damage = site.report.faults.filter { $0.path.hasSuffix("public.readings") }
            told += damage.count
            #expect(damage.allSatisfy { $0.severity == .note })
            #expect(site.report.faults.filter { !damage.contains($0) } == clean.report.faults)
            #expect(try site.contents() == clean.contents(), "\(step)")
        }
        #expect(told > 8, "\(told)")
    }

    @Test("--no-cache neither uses nor keeps anything")
    func noCache() throws {
        let seeds = try SmallArchive().seeds, folder = try TemporaryFolder()
        for _ in 0..<2 {
            let words = [
                "build", "--json", "--no-cache", "--source", seeds.path + "/seeds", "--output", folder.path + "/public",
            ]
            let outcome = try Program.run(words)
            #expect(outcome.status == 0 && outcome.output.contains("\"publish\""))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/.broadsheet"))
    }

    @Test("the program says what it does with --json")
    func program() throws {
        let seeds = try SmallArchive().seeds, folder = try TemporaryFolder()
        usleep(20_000)
        let words = ["build", "--json", "--source", seeds.path + "/seeds", "--output", folder.path + "/public"]
        #expect(try Program.run(words).output.contains("\"publish\""))
        #expect(try Program.run(words).output.contains("\"milliseconds\":{\"compare\""))
    }
}

extension SmallArchive {
    /// Waits until what is written next has a later time.
    fileprivate func settle() throws { usleep(20_000) }
}
