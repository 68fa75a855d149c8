import Disk
import Glibc
import TestSupport
import Testing

@testable import Publishing

/// A file for which there is no room.
private struct NoRoom: OutputContent {
    var reason = ENOSPC
    var count: Int { 1 }

    func hash(path: String) -> UInt64 { 0 }

    func isWhole(in file: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool { false }

    func checksum(path: String) -> UInt64 { 0 }

    func writeAndClose(_ file: consuming FileDescriptor, path: String) throws(SystemError) {
        throw SystemError(call: "write", path: path, errno: reason)
    }
}

@Suite("A disk that takes nothing more")
struct StopTests {
    private let folder: TemporaryFolder
    private let publisher: Publisher

    init() throws {
        folder = try TemporaryFolder()
        try folder.publish(["same": "1", "b": "1"])
        publisher = try Publisher(
            folder: folder.output, plan: OutputPlan(paths: ["a", "b", "c", "same"]) { _ in "" })
    }

    @Test("is told once, and nothing is written behind it", arguments: [ENOSPC, EDQUOT, EROFS, EACCES])
    func full(_ reason: CInt) throws {
        let told = PublishError.system(SystemError(call: "write", path: folder.output + "/a", errno: reason))
        #expect(throws: told) { try publisher.put(NoRoom(reason: reason), at: OutputPath("a")) }
        #expect(publisher.isStopped)
        for path in ["b", "c"] { #expect(throws: PublishError.stopped) { try publisher.write([50], to: path) } }
        #expect(try !publisher.write([49], to: "same"))
        #expect(publisher.remainingCount == 3)
        #expect(try folder.read("public/b") == "1")
    }

    @Test("one bad file stops nothing")
    func one() throws {
        #expect(throws: PublishError.self) { try publisher.put(NoRoom(reason: EIO), at: OutputPath("a")) }
        #expect(try !publisher.isStopped && publisher.write([50], to: "b"))
    }
}
