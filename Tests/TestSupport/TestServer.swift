import Disk
import Foundation
import Glibc

/// What a server does when it is asked for a file.
package enum ServerAnswer: Sendable {
    case content([UInt8], type: String)
    case missing
    /// Says that it is at fault, as where a script of the host's own fails.
    case failure
    /// Closes the connection without a word, as where the network fails.
    case hangUp
}

/// A web server for tests: hands out the files of one folder on a free port of the loopback interface until it dies.
package final class TestServer: Sendable {
    package let port: UInt16
    private let listener: CInt

    /// `http://127.0.0.1:43210/`
    package var url: String { "http://127.0.0.1:\(port)/" }

    /// - Parameter instead: is asked for each path, "/search.html", before its file is looked for.
    package init(
        folder: String, instead: @escaping @Sendable (_ path: String) -> ServerAnswer? = { _ in nil }
    ) throws {
        listener = try system("socket", folder) { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        port = try withUnsafeMutablePointer(to: &address) {
            try $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = try system("bind", folder) { bind(listener, address, size) }
                _ = try system("listen", folder) { listen(listener, 64) }
                _ = try system("getsockname", folder) { getsockname(listener, address, &size) }
            }
            return UInt16(bigEndian: $0.pointee.sin_port)
        }
        Thread.detachNewThread { acceptConnections(on: listener) { instead($0) ?? file($0, in: folder) } }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }
}

private func acceptConnections(on listener: CInt, answering: @escaping @Sendable (String) -> ServerAnswer) {
    while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 { return }
        // Browsers open connections in advance and leave them idle: none may hold up another.
        Thread.detachNewThread {
            serve(connection, answering: answering)
            shutdown(connection, Int32(SHUT_WR))
            close(connection)
        }
    }
}

/// Reads one request and answers it.
private func serve(_ connection: CInt, answering: (String) -> ServerAnswer) {
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !request.suffix(4).elementsEqual([13, 10, 13, 10]) {
        let count = recv(connection, &buffer, buffer.count, 0)
        if count <= 0 { return }
        request += buffer[..<count]
    }
    let target = String(decoding: request.prefix { $0 != 13 }, as: UTF8.self).split(separator: " ").dropFirst().first
    let path = target?.split(separator: "?", omittingEmptySubsequences: false).first?.removingPercentEncoding ?? ""
    switch answering(path) {
    case .content(let bytes, let type): send(bytes, type: type, status: "200 OK", to: connection)
    case .missing: send([], type: contentType(of: path), status: "404 Not Found", to: connection)
    case .failure: send([], type: "text/plain", status: "500 Internal Server Error", to: connection)
    case .hangUp: break
    }
}

private func file(_ path: String, in folder: String) -> ServerAnswer {
    let bytes = try? path.contains("..") ? nil : readFile(folder + (path.hasSuffix("/") ? path + "index.html" : path))
    return bytes.map { .content($0, type: contentType(of: path)) } ?? .missing
}

private func send(_ body: [UInt8], type: String, status: String, to connection: CInt) {
    var response = Array("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n".utf8)
    response += Array("Content-Length: \(body.count)\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n".utf8)
    response += body
    var sent = 0
    while sent < response.count {
        let count = response[sent...].withUnsafeBytes {
            Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count <= 0 { return }
        sent += count
    }
}

private func contentType(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "json": "application/json"
    case "svg": "image/svg+xml"
    default: path.hasSuffix("/") ? "text/html; charset=utf-8" : "application/octet-stream"
    }
}
