import Disk
import Foundation
import TestSupport
import Testing

@Suite("Plain files alone are read")
struct PlainFileTests {
    @Test("a pipe, a folder and a device are refused at once")
    func strange() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/pipe", 0o644) == 0)
        for path in [folder.path + "/pipe", folder.path, "/dev/zero"] {
            #expect(throws: ReadError.notPlainFile) { try readFile(path) }
        }
    }

    @Test("a file of a terabyte is refused before its first byte is read")
    func huge() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("huge", "x")
        #expect(truncate(path, 1 << 40) == 0)
        #expect(throws: ReadError.tooLarge(size: 1 << 40, limit: 100)) { try readFile(path, limit: 100) }
        try folder.write("just", String(repeating: "x", count: 100))
        #expect(try readFile(folder.path + "/just", limit: 100).count == 100)
    }

    @Test("why a file is not there is the system's word")
    func missing() {
        #expect(throws: ReadError.system(SystemError(call: "open", path: "/nowhere", errno: ENOENT))) {
            try readFile("/nowhere")
        }
    }
}
