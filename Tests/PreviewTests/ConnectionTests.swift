import Foundation
import Preview
import TestSupport
import Testing

@Suite("Many connections")
struct ConnectionTests {
    private func server(_ folder: TemporaryFolder, all: Int, perAddress: Int = 0) throws -> PreviewServer {
        try folder.write("public/a.txt", "一")
        try folder.write("public/large.bin", String(repeating: "x", count: 30_000_000))
        return try PreviewServer(
            folder: folder.path + "/public", port: 0, limits: ConnectionLimits(all: all, perAddress: perAddress))
    }

    private func request(_ path: String, of server: PreviewServer) -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n".utf8)
    }

    @Test("clients that begin a request and never end it keep nobody out: the first of them go")
    func halfOpen() throws {
        let folder = try TemporaryFolder()
        let server = try server(folder, all: 20)
        var clients: [RawClient] = []
        for _ in 0..<200 {
            let client = try RawClient(port: server.port)
            try client.send(Array("GET /a.txt HTTP/1.1\r\nHost: 127".utf8))
            clients.append(client)
        }
        #expect(try server.reply(to: "/a.txt").text == "一")
        #expect(clients[0].isClosedByServer())
        // The last one has room still, and is answered when it goes on.
        try clients[199].send(Array(".0.0.1:\(server.port)\r\nConnection: close\r\n\r\n".utf8))
        #expect(try Reply(clients[199].readToEnd()).text == "一")
    }

    @Test("who is being answered stays, and so does who asked last")
    func busy() throws {
        let folder = try TemporaryFolder()
        let server = try server(folder, all: 20)
        let loading = try RawClient(port: server.port), kept = try RawClient(port: server.port)
        try loading.send(request("/large.bin", of: server))
        var idle: [RawClient] = []
        for _ in 0..<10 { idle.append(try RawClient(port: server.port)) }
        try kept.send(request("/a.txt", of: server))
        #expect(kept.readAnswer().contains("200 OK"))
        for _ in 0..<14 { idle.append(try RawClient(port: server.port)) }
        #expect(try server.reply(to: "/a.txt").text == "一")
        #expect(idle[0].isClosedByServer())
        try kept.send(request("/a.txt", of: server))
        #expect(kept.readAnswer().contains("200 OK"))
        #expect(loading.readCount(30_000_000) == 30_000_000)
    }

    @Test("one address has a limit of its own where a server has one")
    func perAddress() throws {
        let folder = try TemporaryFolder()
        let server = try server(folder, all: 200, perAddress: 10)
        let clients = try (0..<11).map { _ in try RawClient(port: server.port) }
        #expect(clients[10].isClosedByServer())
        try clients[0].send(request("/a.txt", of: server))
        #expect(clients[0].readAnswer().contains("200 OK"))
    }

    @Test("a thousand clients that say nothing are held beside those that ask")
    func silent() throws {
        let folder = try TemporaryFolder()
        try folder.write("public/a.txt", "一")
        let server = try PreviewServer(folder: folder.path + "/public", port: 0)
        let clients = try (0..<1100).map { _ in try RawClient(port: server.port) }
        #expect(try server.reply(to: "/a.txt").text == "一")
        try clients[0].send(request("/a.txt", of: server))
        #expect(clients[0].readAnswer().contains("200 OK"))
    }
}

extension RawClient {
    /// One answer whose body is 一, as it comes.
    func readAnswer() -> String {
        var bytes: [UInt8] = []
        while !String(decoding: bytes, as: UTF8.self).hasSuffix("一"), case let part = readPart(), !part.isEmpty {
            bytes += part
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How many bytes come, up to so many.
    func readCount(_ most: Int) -> Int {
        var count = 0
        while count < most, case let part = readPart().count, part > 0 { count += part }
        return min(count, most)
    }
}
