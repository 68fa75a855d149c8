import Disk
import Synchronization
import Text

/// The local web server of `broadsheet serve`: the files of one folder, over HTTP/1.1.
///
/// It serves from a thread of its own from the moment it is made until `stop()`, or until the value dies.
package final class PreviewServer: Sendable {
    /// Where to point a browser: `http://127.0.0.1:8080/`.
    package let url: String
    private let generation: Generation
    private let daemon: Mutex<HTTPDaemon?>

    /// - Parameters:
    ///   - folder: its files are served. It may be removed and made again meanwhile.
    ///   - host: a name or an address. For one of this machine alone only requests that name it so are answered.
    ///   - port: 0 for any free one; `url` tells which.
    package init(folder: String, host: String = "127.0.0.1", port: UInt16 = 8080) throws(PreviewError) {
        guard let status = try? status(of: folder), status.kind == .folder else { throw .noFolder(folder) }
        let listener = try ListeningSocket(host: host, port: port)
        let port = listener.port
        let generation = Generation()
        let responder = Responder(
            folder: SiteFolder(path: folder),
            hosts: AllowedHosts(host: host, port: port, isLoopback: listener.isLoopback))
        let daemon = HTTPDaemon(listener: listener) { request in
            var response = responder.answer(request, generation: generation.current)
            response.headers.append(("X-Content-Type-Options", "nosniff"))
            return response
        }
        guard let daemon else { throw .cannotListen(host: host, port: port, reason: "no thread for the server") }
        self.daemon = Mutex(daemon)
        self.generation = generation
        url = "http://\(["0.0.0.0", "::"].contains(host) ? "localhost" : bracketed(host)):\(port)/"
    }

    /// Makes every page that is open in a browser reload itself.
    package func announceChange() { generation.advance() }

    /// Closes the port and all connections at once, whatever the clients do. Once is enough, more does no harm.
    package func stop() { daemon.withLock { $0 = nil } }
}

/// The number that tells one state of the site from the next.
private final class Generation: Sendable {
    /// A random start: a page left open from a server that ran before does not take this one's for the same.
    private let number = Atomic<UInt64>(UInt64(UInt32.random(in: 0...UInt32.max)) << 16)

    var current: UInt64 { number.load(ordering: .acquiring) }
    func advance() { number.add(1, ordering: .acquiringAndReleasing) }
}
