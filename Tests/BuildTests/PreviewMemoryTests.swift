import Foundation
import TestSupport
import Testing
import Text

@testable import Build
@testable import Site

/// Builds of one process after each other, as `serve` makes them.
@Suite("Builds from memory")
struct PreviewMemoryTests {
    private let archive: SmallArchive
    private let folder: TemporaryFolder

    init() throws {
        archive = try SmallArchive()
        folder = try TemporaryFolder()
        try write("审议")
    }

    /// A page whose article's first paragraph is much longer than what lists show of it.
    private func write(_ word: String, at place: Int = 20) throws {
        var sentences = Array(repeating: "会议听取汇报并作出部署，", count: 24)
        sentences[place] = "会议\(word)汇报并作出部署，"
        let text = "区政府召开常务会议\n\n    本报讯（记者 李明）5月17日，" + sentences.joined() + "大家一致同意。\n"
        try archive.seeds.write("seeds/2023-05-18_A02.txt", text)
        usleep(20_000)
    }

    private func options(_ folder: TemporaryFolder) -> BuildOptions {
        var options = BuildOptions()
        options.source = archive.seeds.path + "/seeds"
        options.templates = Repository.root + "/templates"
        options.output = folder.path + "/public"
        return options
    }

    private func isAsClean() async throws -> Bool {
        let clean = try await BuiltSite.build(from: archive.seeds.path + "/seeds", into: TemporaryFolder())
        let names = try folder.files().filter { $0.hasPrefix("public/") }
        let contents = Dictionary(
            uniqueKeysWithValues: try names.map { (String($0.dropFirst(7)), try folder.read($0)) })
        return try contents == clean.contents()
    }

    @Test("what lists show is worked out once more only where an edit changes it", arguments: [1, 20])
    func plans(place: Int) async throws {
        var memory = BuildMemory()
        _ = await buildSite(options(folder), &memory)
        let former = try #require(memory.plan?.readingOn)
        try write("讨论", at: place)
        _ = await buildSite(options(folder), &memory)
        let now = try #require(memory.plan?.readingOn)
        // The first 96 characters of the text are shown in lists: the second sentence is among them, the 21st is not.
        #expect((now === former) == (place == 20))
        #expect(try await isAsClean())
        let page = try folder.read("public/" + "pages/2023-05-18_A02.html")
        #expect(page.contains("会议讨论汇报"))
    }

    @Test("a page that was edited is there before the search index is made")
    func early() async throws {
        var options = options(folder), memory = BuildMemory()
        options.jobs = 2
        _ = await buildSite(options, &memory)
        try write("讨论")
        let start = Date()
        let report = await buildSite(options, &memory)
        let end = Date(), publish = try #require(report.stages.last)
        let page = try FileManager.default.attributesOfItem(
            atPath: folder.path + "/public/pages/2023-05-18_A02.html")
        let written = try #require(page[.modificationDate] as? Date)
        #expect(written > start.addingTimeInterval(-0.01), "it was written by this build")
        // Counted back from the end: what no stage counts, where a machine is busy, only makes it earlier than it must be.
        #expect(report.stages.map(\.name).suffix(2) == ["index", "publish"])
        #expect(written < end.addingTimeInterval(-(publish.duration / .seconds(1))))
    }

    @Test("what was damaged on disk is neither shown nor left for the next process")
    func damaged() async throws {
        _ = await buildSite(options(folder))
        // Another process begins with what that one left, and asks late for texts and articles.
        try write("通过")
        var memory = BuildMemory()
        _ = await buildSite(options(folder), &memory)
        let path = folder.path + "/.broadsheet/public.readings"
        let file = try #require(FileHandle(forUpdatingAtPath: path)), length = try file.seekToEnd()
        for place in stride(from: 60, to: length, by: 40) {
            try file.seek(toOffset: place)
            try file.write(contentsOf: [0])
        }
        try file.close()
        let notes = memory.save(options(folder))
        #expect(notes.count == 1 && notes.allSatisfy { $0.severity == .note })
        try write("研究")
        _ = await buildSite(options(folder), &memory)
        #expect(try await isAsClean())
        _ = memory.save(options(folder))
        try write("听取")
        _ = await buildSite(options(folder))
        #expect(try await isAsClean())
    }
}
