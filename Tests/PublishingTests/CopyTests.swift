import Disk
import Foundation
import Publishing
import TestSupport
import Testing

@Suite("Copies of files")
struct CopyTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func copy(_ name: String = "seeds/a.jpg") throws -> PublishReport {
        let plan = try OutputPlan(paths: ["files/a.jpg"]) { _ in "" }
        let publisher = try Publisher(folder: folder.output, plan: plan)
        try publisher.copy(folder.path + "/" + name, to: "files/a.jpg")
        return try publisher.finish()
    }

    @Test("are the file to its last byte", arguments: [0, 1, 262_143, 262_144, 262_145, 600_000])
    func lengths(_ length: Int) throws {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try folder.write("seeds/a.jpg", bytes: bytes)
        #expect(try copy() == PublishReport(written: ["files/a.jpg"], bytes: length))
        #expect(try readFile(folder.output + "/files/a.jpg") == bytes)
        #expect(try copy() == PublishReport(unchanged: 1, bytes: length))
    }

    @Test("follow a change that keeps the length")
    func change() throws {
        try folder.write("seeds/a.jpg", "one")
        _ = try copy()
        try folder.write("seeds/a.jpg", "two")
        #expect(try copy().written == ["files/a.jpg"])
        #expect(try folder.site() == ["files/a.jpg": "two"])
    }

    @Test("are none of what is no plain file")
    func otherKinds() throws {
        try folder.write("seeds/b.jpg", "")
        #expect(mkfifo(folder.path + "/seeds/pipe", 0o644) == 0)
        for name in ["seeds/none", "seeds", "seeds/pipe"] {
            #expect(throws: PublishError.self, "\(name)") { try copy(name) }
        }
        #expect(try folder.site().isEmpty)
    }

    @Test("of a file that is gone stay as they were, and the rest of the site is finished")
    func vanished() throws {
        try folder.write("seeds/a.jpg", "one")
        _ = try copy()
        let plan = try OutputPlan(paths: ["files/a.jpg", "files/b.jpg", "index.html"]) { _ in "" }
        let publisher = try Publisher(folder: folder.output, plan: plan)
        for name in ["a.jpg", "b.jpg"] {
            let source = folder.path + "/gone/" + name
            #expect(throws: PublishError.unreadableSource(source, reason: "No such file or directory")) {
                try publisher.copy(source, to: "files/" + name)
            }
        }
        try publisher.write(Array("page".utf8), to: "index.html")
        #expect(try publisher.finish().written == ["index.html"])
        #expect(try folder.site() == ["files/a.jpg": "one", "index.html": "page"])
    }
}
