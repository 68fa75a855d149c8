import Foundation
import Preview
import Synchronization
import TestSupport
import Testing

@Suite("Stopping")
struct StoppingTests {
    @Test("clients that wait, are slow or have asked half a question do not hold the server")
    func slowClients() throws {
        let site = try ServedSite(["a.txt": "一", "large.bin": String(repeating: "x", count: 8_000_000)])
        let port = site.server.port
        let silent = try RawClient(port: port)
        let half = try RawClient(port: port)
        try half.send(Array("GET /a.txt HT".utf8))
        let unread = try RawClient(port: port)
        try unread.send(Array("GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8))
        #expect(try site.server.reply(to: "/a.txt").text == "一")
        site.server.stop()
        #expect(silent.isClosedByServer())
        #expect(half.isClosedByServer())
        #expect(unread.readToEnd().count < 8_000_000)
    }

    @Test("a client that leaves in the middle of a file harms nothing")
    func leavingClient() throws {
        let site = try ServedSite(["a.txt": "一", "large.bin": String(repeating: "x", count: 8_000_000)])
        for _ in 0..<20 {
            let client = try RawClient(port: site.server.port)
            try client.send(Array("GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1:\(site.server.port)\r\n\r\n".utf8))
        }
        #expect(try site.server.reply(to: "/a.txt").text == "一")
    }

    @Test("the port is free again at once, and stopping twice does no harm")
    func portIsFreed() throws {
        let site = try ServedSite(["a.txt": "一"])
        let port = site.server.port
        #expect(try site.server.reply(to: "/a.txt").status == 200)
        site.server.stop()
        site.server.stop()
        let next = try PreviewServer(folder: site.folder.path + "/public", port: port)
        #expect(try next.reply(to: "/a.txt").text == "一")
    }

    @Test("a port in use is told, and what to do")
    func portInUse() throws {
        let site = try ServedSite(["a.txt": "一"])
        let port = site.server.port
        let error = #expect(throws: PreviewError.self) {
            _ = try PreviewServer(folder: site.folder.path + "/public", port: port)
        }
        // The program that has it is this one.
        guard case .portInUse(port, by: let program?) = error else { throw CocoaError(.fileReadUnknown) }
        #expect(program.hasSuffix(" (process \(getpid()))"))
        #expect(
            error?.description.contains("port \(port) is in use by \(program)\nhint: choose another port with --port")
                == true)
    }

    @Test("a folder, host or address that is not there is told")
    func unusable() throws {
        let folder = try TemporaryFolder()
        #expect(throws: PreviewError.noFolder(folder.path + "/public")) {
            _ = try PreviewServer(folder: folder.path + "/public", port: 0)
        }
        #expect(throws: PreviewError.unknownHost("no host")) {
            _ = try PreviewServer(folder: folder.path, host: "no host", port: 0)
        }
        #expect(throws: PreviewError.foreignAddress("192.0.2.1")) {
            _ = try PreviewServer(folder: folder.path, host: "192.0.2.1", port: 0)
        }
    }
}
