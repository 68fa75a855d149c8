import Glibc
import Preview
import Text

/// libmicrohttpd: a server of the preview, asked over connections of its own.
struct HTTPTarget {
    private let server: PreviewServer
    private let port: UInt16

    init(folder: String) throws {
        server = try PreviewServer(folder: folder, port: 0)
        port = server.url.split(separator: ":").last.flatMap { UInt16($0.dropLast()) } ?? 0
    }

    /// Sends a request as it is, and reads what comes, until the server closes the connection or says no more.
    func ask(_ request: [UInt8]) {
        let socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        // A request without an end is answered by nobody: the next one comes soon.
        var patience = timeval(tv_sec: 0, tv_usec: 2_000)
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
        precondition(result == 0, "the server answers no more")
        _ = send(socket, request, request.count, CInt(MSG_NOSIGNAL))
        shutdown(socket, CInt(SHUT_WR))
        var answer = [UInt8](repeating: 0, count: 65_536)
        while recv(socket, &answer, answer.count, 0) > 0 {}
    }
}
