import TestSupport
import Testing
import Text

@testable import Publishing

@Suite("Files that are replaced before the others are known")
struct EarlyTests {
    private let site = ["a/b": "1", "a/甲": "2", "c": "3", "d": "4"]
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.publish(site)
    }

    private func bytes(_ text: String) -> Bytes { Bytes(text.utf8) }

    private func manifest() throws -> String { try folder.read(".public.manifest") }

    private func publisher(_ locked: LockedFolder, _ early: EarlyPublisher, _ paths: [String]) throws -> Publisher {
        try Publisher(locked, plan: OutputPlan(paths: paths) { _ in "" }, early: early)
    }

    @Test("are noted by the publisher that writes the rest")
    func goesOn() throws {
        let locked = try LockedFolder(folder.output), early = EarlyPublisher(locked)
        #expect(early.replace(bytes("one"), at: "a/b"))
        #expect(try folder.read("public/a/b") == "one")
        #expect(try manifest().hasPrefix("broadsheet manifest 2 building\n"))
        #expect(early.replace(bytes("2"), at: "a/甲"))
        let publisher = try publisher(locked, early, ["a/b", "a/甲", "c", "e"])
        #expect(publisher.remainingCount == 2)
        #expect(throws: PublishError.writtenTwice("a/b")) { try publisher.write(bytes("one"), to: "a/b") }
        try publisher.write(bytes("3"), to: "c")
        try publisher.write(bytes("5"), to: "e")
        #expect(publisher.checksums.entries.map(\.path) == ["a/b", "a/甲", "c", "e"])
        let report = try publisher.finish()
        #expect(Set(report.written) == ["a/b", "e"] && report.removed == ["d"])
        #expect(try folder.site() == ["a/b": "one", "a/甲": "2", "c": "3", "e": "5"])
        #expect(try manifest().hasPrefix("broadsheet manifest 2 complete\n"))
    }

    @Test("are those alone that the last build made and that are still there")
    func others() throws {
        try folder.write("public/foreign", "x")
        try folder.remove("public/c")
        try folder.remove("public/d")
        try folder.link("public/d", to: "a/b")
        let former = try manifest()
        let early = EarlyPublisher(try LockedFolder(folder.output))
        for path in ["foreign", "c", "new", "a/new", "d"] { #expect(!early.replace(bytes("y"), at: path), "\(path)") }
        #expect(try folder.read("public/a/b") == "1" && folder.read("public/foreign") == "x")
        #expect(try manifest() == former)
    }

    @Test("are none where a build was killed before")
    func killed() throws {
        try folder.publish(["a/b": "one", "c": "three"], killedAfter: 1)
        let early = EarlyPublisher(try LockedFolder(folder.output))
        #expect(!early.replace(bytes("two"), at: "a/b"))
        #expect(try folder.read("public/a/b") == "one")
    }

    @Test("leave a manifest that says so until the publisher is done, though all is as the last build made it")
    func mended() throws {
        try folder.write("public/c", "x")
        let locked = try LockedFolder(folder.output), early = EarlyPublisher(locked)
        #expect(early.replace(bytes("3"), at: "c"))
        #expect(try manifest().hasPrefix("broadsheet manifest 2 building\n"))
        let publisher = try publisher(locked, early, site.keys.sorted())
        for (path, text) in site where path != "c" { try publisher.write(bytes(text), to: path) }
        #expect(try publisher.finish().written == ["c"])
        #expect(try manifest().hasPrefix("broadsheet manifest 2 complete\n"))
    }

    @Test("are found by the next build where this one was killed")
    func interrupted() throws {
        #expect(EarlyPublisher(try LockedFolder(folder.output)).replace(bytes("one"), at: "a/b"))
        try folder.publish(["c": "3"])
        #expect(try folder.site() == ["c": "3"])
    }
}
