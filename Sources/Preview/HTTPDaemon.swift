import CMicroHTTPD
import Disk
import Glibc
import Synchronization
import Text

/// Seconds of silence after which a connection is closed.
private let connectionTimeout: CUnsignedInt = 30

/// A running HTTP server. Owns one libmicrohttpd daemon with its thread; both end, once, when the value dies.
///
/// One thread serves all clients and never waits for any: sockets do not block, and `answer` must not either.
struct HTTPDaemon: ~Copyable {
    private let daemon: OpaquePointer  // MHD_Daemon *, owned here, never handed out
    private let answerer: Unmanaged<Answerer>  // retained for the C side until the daemon has stopped

    /// Starts serving on `listener`, which the daemon takes over. Nil where the library cannot start its thread.
    init?(
        listener: consuming ListeningSocket, limits: ConnectionLimits,
        answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
    ) {
        let answerer = Unmanaged.passRetained(Answerer(limits, answer))
        let socket = listener.release()
        let daemon = withAllSignalsBlocked {
            mhd_start(
                socket, connectionTimeout, CUnsignedInt(limits.accepted), CUnsignedInt(limits.perAddress),
                answerer.toOpaque(), noteConnection, beginRequest, answerRequest, endRequest, keepEscapes)
        }
        guard let daemon else {
            answerer.release()
            return nil
        }
        self.daemon = daemon
        self.answerer = answerer
    }

    deinit {
        MHD_stop_daemon(daemon)
        answerer.release()
    }
}

/// What stands behind the C callbacks.
private final class Answerer: Sendable {
    let answer: @Sendable (HTTPRequest) -> HTTPResponse
    let connections: Mutex<OpenConnections>

    init(_ limits: ConnectionLimits, _ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse) {
        self.answer = answer
        connections = Mutex(OpenConnections(most: limits.all))
    }

    /// - Parameter owner: as it was handed to the library.
    static func of(_ owner: UnsafeMutableRawPointer?) -> Answerer? {
        owner.map { Unmanaged<Answerer>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// A request that has begun to come. Lives on the daemon's thread alone.
private final class PendingRequest {
    /// As sent: the library hands it out once, before it takes path and query apart.
    let target: Bytes
    /// Whether the library has told of the request's headers.
    var hasHeaders = false

    init(target: Bytes) { self.target = target }
}

/// Runs `body` with every signal blocked, so that threads it starts never take one: ctrl-C belongs to the main thread.
private func withAllSignalsBlocked<Result>(_ body: () -> Result) -> Result {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
}

// MARK: Callbacks. All run on the daemon's thread.

private func noteConnection(
    _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ change: MHD_ConnectionNotificationCode
) {
    guard let answerer = Answerer.of(owner), let connection else { return }
    let key = UInt(bitPattern: connection)
    let surplus = answerer.connections.withLock { connections -> CInt? in
        if mhd_is_closed(change) != 0 {
            connections.close(key)
            return nil
        }
        return connections.open(key, socket: mhd_socket(connection))
    }
    // The library sees the end of a socket that is shut down, and closes it.
    if let surplus { shutdown(surplus, CInt(SHUT_RDWR)) }
}

private func beginRequest(
    _ owner: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let target else { return nil }
    let bytes = UnsafeRawBufferPointer(start: target, count: strlen(target))
    return Unmanaged.passRetained(PendingRequest(target: Bytes(bytes))).toOpaque()
}

private func endRequest(
    _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ pending: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ reason: MHD_RequestTerminationCode
) {
    if let connection {
        Answerer.of(owner)?.connections.withLock { $0.endAnswer(UInt(bitPattern: connection)) }
    }
    guard let pending, let pointer = pending.pointee else { return }
    Unmanaged<PendingRequest>.fromOpaque(pointer).release()
    pending.pointee = nil
}

/// Leaves percent escapes alone: the path is decoded in one place only, once.
private func keepEscapes(
    _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ text: UnsafeMutablePointer<CChar>?
) -> Int {
    text.map { Int(strlen($0)) } ?? 0
}

/// Called with the headers, with each part of a body, and at the request's end.
private func answerRequest(
    _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ url: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ upload: UnsafePointer<CChar>?,
    _ uploadSize: UnsafeMutablePointer<Int>?, _ pending: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let answerer = Answerer.of(owner), let connection, let method, let uploadSize,
        let pointer = pending?.pointee
    else { return .NO }
    let pending = Unmanaged<PendingRequest>.fromOpaque(pointer).takeUnretainedValue()
    let request = HTTPRequest(
        method: String(cString: method), target: pending.target, host: host(of: connection),
        ifNoneMatch: header("If-None-Match", of: connection), range: header("Range", of: connection),
        ifRange: header("If-Range", of: connection))
    // An answer before the end closes the connection: right for an upload that nobody wants, wrong for what reads.
    if request.isReading && (!pending.hasHeaders || uploadSize.pointee > 0) {
        pending.hasHeaders = true
        uploadSize.pointee = 0
        return .YES
    }
    answerer.connections.withLock { $0.beginAnswer(UInt(bitPattern: connection)) }
    return send(answerer.answer(request), to: connection)
}

/// The host that a request names; nil where it names none or several, of which whoever stands between might take another
/// one for true (RFC 9112, 3.2).
private func host(of connection: OpaquePointer) -> String? {
    var count = 0
    MHD_get_connection_values(connection, .HEADER_KIND, countHosts, &count)
    return count == 1 ? header("Host", of: connection) : nil
}

private func countHosts(
    _ count: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
    _ value: UnsafePointer<CChar>?
) -> MHD_Result {
    if let name, strcasecmp(name, "Host") == 0 { count?.assumingMemoryBound(to: Int.self).pointee += 1 }
    return .YES
}

private func header(_ name: String, of connection: OpaquePointer) -> String? {
    MHD_lookup_connection_value(connection, .HEADER_KIND, name).map { String(cString: $0) }
}

/// Hands a response to the library, which sends it as the client reads.
private func send(_ response: consuming HTTPResponse, to connection: OpaquePointer) -> MHD_Result {
    let status = CUnsignedInt(response.status)
    let headers = response.headers
    guard let handle = makeHandle(response.body) else { return .NO }
    defer { MHD_destroy_response(handle) }  // the library counts references and keeps its own
    for header in headers { MHD_add_response_header(handle, header.name, header.value) }
    return MHD_queue_response(connection, status, handle)
}

private func makeHandle(_ body: consuming HTTPResponse.Body) -> OpaquePointer? {
    switch consume body {
    case .bytes(var bytes):
        return bytes.withUnsafeMutableBytes {
            MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
        }
    case .file(let file, let range):
        // The library closes the descriptor that it is given; `file` closes its own.
        let copy = fcntl(file.raw, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { return nil }
        let handle = MHD_create_response_from_fd_at_offset64(UInt64(range.count), copy, UInt64(range.lowerBound))
        if handle == nil { close(copy) }
        return handle
    }
}
