import Disk
import Foundation
@testable import Publishing
import TestSupport
import Testing

@Suite("Incremental equals clean")
struct IncrementalTests {
    @Test(
        "after any edits a rebuild leaves the files and folders of a clean build",
        arguments: 1...20 as ClosedRange<UInt64>)
    func edits(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        var former: Site = [:]
        for _ in 0..<12 {
            let site = randomSite(&generator)
            let report = try folder.publish(site)
            #expect(try folder.site() == site, "seed \(seed)")
            #expect(try folder.folders() == foldersOf(site), "seed \(seed)")
            let changed = site.filter { former[$0.key] != $0.value }
            #expect(Set(report.written) == Set(changed.keys), "seed \(seed)")
            #expect(Set(report.removed) == Set(former.keys.filter { site[$0] == nil }), "seed \(seed)")
            #expect(report.unchanged == site.count - changed.count, "seed \(seed)")
            former = site
        }
    }

    @Test("a killed build harms nothing, wherever it was killed", arguments: 1...8 as ClosedRange<UInt64>)
    func kills(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        try folder.publish(randomSite(&generator))
        for _ in 0..<12 {
            let killed = randomSite(&generator)
            for limit in 0...killed.count {
                try folder.publish(killed, killedAfter: limit)
                try breakLastFile(of: killed, limit, in: folder)
            }
            let site = randomSite(&generator)
            try folder.publish(site)
            #expect(try folder.site() == site, "seed \(seed)")
            #expect(try folder.folders() == foldersOf(site), "seed \(seed)")
        }
    }

    /// As if the kill came in the middle of a write in place.
    private func breakLastFile(of site: Site, _ limit: Int, in folder: TemporaryFolder) throws {
        guard limit > 0 else { return }
        let path = site.keys.sorted()[limit - 1]
        try folder.write("public/" + path, "hal")
    }

    private func foldersOf(_ site: Site) -> [String] {
        let parts = site.keys.map { $0.split(separator: "/").dropLast() }
        return Set(parts.flatMap { part in part.indices.map { part[...$0].joined(separator: "/") } }).sorted()
    }

    @Test("a build that changes nothing writes nothing, not even the manifest")
    func nothing() throws {
        let folder = try TemporaryFolder()
        let site = ["index.html": "a", "tags/甲.html": "b", "empty": ""]
        try folder.publish(site)
        let before = try times(of: folder)
        #expect(try folder.publish(site) == PublishReport(unchanged: 3, bytes: 2))
        #expect(try times(of: folder) == before)
    }

    private func times(of folder: TemporaryFolder) throws -> [Int] {
        try folder.files().map { try status(of: folder.path + "/" + $0).modified }
    }

    @Test("what was half written beside a file when the build was killed is gone after the next")
    func partialFiles() throws {
        let folder = try TemporaryFolder()
        try folder.publish(["a/b": "one"])
        try folder.publish(["a/b": "two"], killedAfter: 1)
        let partial = "public/a/" + OutputPath("a/b").partialName
        try folder.write(partial, "tw")
        try folder.publish(["a/b": "two"])
        #expect(try folder.site() == ["a/b": "two"])

        try folder.publish(["a/b": "three"], killedAfter: 0)
        try folder.write(partial, "thr")
        try folder.publish(["a/b": "four"])
        #expect(try folder.site() == ["a/b": "four"])
    }

    @Test("a file is replaced, not written into: another name of it keeps the old content")
    func hardLinks() throws {
        let folder = try TemporaryFolder()
        try folder.publish(["a": "one"])
        try FileManager.default.linkItem(atPath: folder.output + "/a", toPath: folder.path + "/backup")
        try folder.publish(["a": "two"])
        #expect(try folder.read("backup") == "one")
        #expect(try folder.site() == ["a": "two"])
    }

    @Test("several tasks may write at once")
    func tasks() async throws {
        let folder = try TemporaryFolder()
        let paths = (0..<2_000).map { "articles/\($0 % 600)/\($0).html" }
        let publisher = try Publisher(folder: folder.output, plan: OutputPlan(paths: paths) { _ in "" })
        try await withThrowingTaskGroup { group in
            for path in paths { group.addTask { try publisher.write(Array(path.utf8), to: path) } }
            try await group.waitForAll()
        }
        let report = try publisher.finish()
        #expect(report.written == paths.sorted())
        #expect(try folder.site() == Dictionary(uniqueKeysWithValues: paths.map { ($0, $0) }))
    }
}
