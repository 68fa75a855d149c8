import Build
import Foundation
import TestSupport
import Testing

/// Invariants 3 and 7: whatever was edited, removed, damaged or killed in between, a build leaves what a build into an empty
/// folder would. `EDITS=500 SEED=7` tries as many others.
@Suite("Random edits")
struct RandomEditTests {
    private static let count = number("EDITS") ?? 40
    private static let seed = UInt64(number("SEED") ?? 20_230_519)

    @Test("after each of many edits the site is the one that a clean build makes")
    func incrementalEqualsClean() throws {
        var archive = try EditedArchive(seed: Self.seed)
        var edits: [Edit] = []
        for _ in 0..<Self.count {
            let edit = Edit.allCases[archive.number(Edit.allCases.count)]
            edits.append(edit)
            try archive.apply(edit)
            if edit == .killBuild { try kill(archive.build(into: "public"), after: archive.number(150)) }
            // Every other build holds nothing in memory that can lie on disk.
            let more = ["--jobs", "\(1 + archive.number(3))", "--hold", edits.count % 2 == 0 ? "0" : "32"]
            let outcome = try Program.run(archive.build(into: "public") + more)
            try? FileManager.default.removeItem(atPath: archive.path("clean"))
            try? FileManager.default.removeItem(atPath: archive.path(".clean.manifest"))
            _ = try Program.run(archive.build(into: "clean", more: "--no-cache"))
            let different = try differences(archive)
            let isSame = different.isEmpty
            #expect(
                isSame,
                "seed \(Self.seed), edit \(edits.count), \(edits.suffix(4)): \(different.prefix(5)) \(outcome.errors.suffix(600))"
            )
            if !isSame { return }
        }
    }

    @Test("and so it is after builds of one process, which keeps in memory what it knows")
    func memoryEqualsClean() async throws {
        var archive = try EditedArchive(seed: Self.seed &+ 1)
        var memory = BuildMemory(), edits: [String] = []
        for _ in 0..<Self.count {
            let edit = Edit.allCases[archive.number(Edit.allCases.count)]
            try archive.apply(edit)
            edits.append("\(edit)")
            var options = archive.options(into: "public")
            options.jobs = 1 + archive.number(3)
            // What one build put on disk and the next holds in memory, or the other way round.
            if archive.number(2) == 0 { options.mostHeld = 0 }
            if archive.number(8) == 0 {
                // Another process comes: it has nothing but what this one saves.
                let notes = memory.save(options)
                #expect(notes.isEmpty)
                if archive.number(2) == 0 { try archive.apply(.damageStore) }
                memory = BuildMemory()
                edits.append("new process")
            }
            _ = await buildSite(options, &memory)
            try? FileManager.default.removeItem(atPath: archive.path("clean"))
            try? FileManager.default.removeItem(atPath: archive.path(".clean.manifest"))
            var clean = archive.options(into: "clean")
            clean.isCached = false
            _ = await buildSite(clean)
            let different = try differences(archive)
            let isSame = different.isEmpty
            #expect(
                isSame, "seed \(Self.seed), edit \(edits.count), \(edits.suffix(5)): \(different.prefix(5))")
            if !isSame { return }
        }
    }

    private func differences(_ archive: EditedArchive) throws -> [String] {
        let built = try archive.site("public"), clean = try archive.site("clean")
        #expect(clean.count > 20)
        return Set(built.keys).union(clean.keys).filter { built[$0] != clean[$0] }.sorted()
    }

    /// - Parameter delay: in milliseconds.
    private func kill(_ words: [String], after delay: Int) throws {
        let process = Process()
        process.executableURL = try Program.executable()
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(delay) * 1000)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func number(_ variable: String) -> Int? {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
    }
}
