import Glibc
import Preview
import Testing

/// A client that sends any bytes, also those that no proper client would.
final class RawClient {
    private let socket: CInt

    /// Connects to a port of 127.0.0.1. Reading gives up after ten seconds, so that a broken server fails a test
    /// instead of holding it.
    init(port: UInt16) throws {
        socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw NoListener(port: port) }
    }

    deinit { close(socket) }

    func send(_ bytes: [UInt8]) throws {
        let count = Glibc.send(socket, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        try #require(count == bytes.count)
    }

    /// All that comes until the server closes the connection.
    func readToEnd() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(socket, &chunk, chunk.count, 0), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// What has come, or comes first.
    func readPart() -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &chunk, chunk.count, 0)
        return Array(chunk.prefix(max(0, count)))
    }

    /// Whether the server has closed the connection, or does within ten seconds.
    func isClosedByServer() -> Bool {
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, 0) == 0 || errno == ECONNRESET
    }
}

struct NoListener: Error, Equatable {
    var port: UInt16
}

/// A parsed answer.
struct Reply {
    var status: Int
    /// By name in lower case.
    var headers: [String: String]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    init(_ bytes: [UInt8]) throws {
        let end = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) })
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        status = try #require(Int(lines[0].split(separator: " ")[1]))
        headers = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts[1].trimmingPrefix(" ").description
        }
        body = Array(bytes[(end + 4)...])
    }
}

extension PreviewServer {
    var port: UInt16 { url.split(separator: ":").last.flatMap { UInt16($0.prefix { $0 != "/" }) } ?? 0 }

    /// Sends one request and reads the whole answer. `host` is this server's own name unless given.
    func reply(
        to target: String, method: String = "GET", host: String? = nil, headers: [String] = []
    ) throws -> Reply {
        try reply(toTarget: Array(target.utf8), method: method, host: host, headers: headers)
    }

    func reply(
        toTarget target: [UInt8], method: String = "GET", host: String? = nil, headers: [String] = []
    ) throws -> Reply {
        let fields = ["Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"] + headers
        return try Reply(
            answer(
                to: Array("\(method) ".utf8) + target
                    + Array(" HTTP/1.1\r\n\(fields.joined(separator: "\r\n"))\r\n\r\n".utf8)))
    }

    /// Sends bytes as they are and reads until the server closes.
    func answer(to bytes: [UInt8]) throws -> [UInt8] {
        let client = try RawClient(port: port)
        try client.send(bytes)
        return client.readToEnd()
    }
}
