import Disk
import Synchronization
package import Text

/// The local web server of `broadsheet serve`: the files of one folder, over HTTP/1.1.
///
/// It serves from a thread of its own from the moment it is made until `stop()`, or until the value dies.
package final class PreviewServer: Sendable {
    /// `http://127.0.0.1:8080`
    private let address: String
    private let state: SharedState
    private let daemon: Mutex<HTTPDaemon?>

    /// - Parameters:
    ///   - folder: its files are served. It may be removed and made again meanwhile.
    ///   - host: a name or an address. For one of this machine alone only requests that name it so are answered.
    ///   - port: 0 for any free one; `url` tells which.
    ///   - rootPath: where the site is to be on its host, `/` or `/paper/`; it is served there. What else a host has is
    ///     not known: `/` leads to the site, and all other paths are missing.
    ///   - notice: what is shown over each page until the next change.
    ///   - ownPages: pages in HTML that are the preview's and no files, by their names at the site's root; made when somebody asks.
    ///   - limits: nil for what the system allows.
    package init(
        folder: String, host: String = "127.0.0.1", port: UInt16 = 8080, rootPath: String = "/",
        notice: PreviewNotice? = nil, ownPages: [String: @Sendable () -> Bytes] = [:], limits: ConnectionLimits? = nil
    ) throws(PreviewError) {
        guard let status = try? status(of: folder), status.kind == .folder else { throw .noFolder(folder) }
        let listener = try ListeningSocket(host: host, port: port)
        let port = listener.port
        let state = SharedState(rootPath: rootPath, notice: notice)
        let responder = Responder(
            folder: SiteFolder(path: folder),
            hosts: AllowedHosts(host: host, port: port, isLoopback: listener.isLoopback), ownPages: ownPages)
        let limits = limits ?? ConnectionLimits(isLoopback: listener.isLoopback)
        let daemon = HTTPDaemon(listener: listener, limits: limits) { request in
            var response = responder.answer(request, state.current)
            response.headers.append(("X-Content-Type-Options", "nosniff"))
            return response
        }
        guard let daemon else { throw .cannotListen(host: host, port: port, reason: "no thread for the server") }
        self.daemon = Mutex(daemon)
        self.state = state
        address = "http://\(["0.0.0.0", "::"].contains(host) ? "localhost" : bracketed(host)):\(port)"
    }

    /// Where to point a browser: `http://127.0.0.1:8080/`, `http://127.0.0.1:8080/paper/`.
    package var url: String { address + state.current.root.folderReference }

    /// Makes every page that is open in a browser reload itself.
    ///
    /// - Parameters:
    ///   - rootPath: where the site is from now on; nil where it was.
    ///   - notice: what is shown over each page from now on; nil for nothing.
    package func announceChange(rootPath: String? = nil, notice: PreviewNotice? = nil) {
        state.advance(rootPath: rootPath, notice: notice)
    }

    /// Closes the port and all connections at once, whatever the clients do. Once is enough, more does no harm.
    package func stop() { daemon.withLock { $0 = nil } }
}

/// What is served at one time.
struct PreviewState: Sendable {
    /// How often the site was built anew; pages are sent with it.
    var generation: UInt64
    /// The site's own folder on its host.
    var root: RequestTarget
    /// What is shown over each page, as JSON for the page's script.
    var notice: Bytes
}

private final class SharedState: Sendable {
    private let state: Mutex<PreviewState>

    init(rootPath: String, notice: PreviewNotice?) {
        // A random start: a page left open from a server that ran before does not take this one's for the same.
        let generation = UInt64(UInt32.random(in: 0...UInt32.max)) << 16
        state = Mutex(
            PreviewState(
                generation: generation, root: RequestTarget(rootPath: rootPath), notice: PreviewNotice.json(of: notice))
        )
    }

    var current: PreviewState { state.withLock { $0 } }

    func advance(rootPath: String?, notice: PreviewNotice?) {
        let notice = PreviewNotice.json(of: notice)
        state.withLock { state in
            state.generation += 1
            state.notice = notice
            if let rootPath { state.root = RequestTarget(rootPath: rootPath) }
        }
    }
}
