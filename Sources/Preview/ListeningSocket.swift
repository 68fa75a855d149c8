import Glibc

/// A TCP socket that listens on one address. Closed when the value dies, unless it was released.
struct ListeningSocket: ~Copyable {
    private let raw: CInt
    /// The port in use: the one asked for, or the free one that the kernel chose for 0.
    let port: UInt16
    /// Whether only this machine can reach it.
    let isLoopback: Bool

    /// Listens on the first address that `host` (a name or a numeric address) stands for.
    init(host: String, port: UInt16) throws(PreviewError) {
        let address = try SocketAddress(host: host, port: port)
        guard let raw = address.listen() else { throw PreviewError(errno: errno, host: host, port: port) }
        self.raw = raw
        self.port = SocketAddress(of: raw).port
        isLoopback = address.isLoopback
    }

    deinit { close(raw) }

    /// Hands the descriptor to a new owner, who closes it.
    consuming func release() -> CInt {
        let raw = raw
        discard self
        return raw
    }
}

/// An address and port of IPv4 or IPv6.
private struct SocketAddress {
    private var storage = sockaddr_storage()
    private var length = socklen_t(MemoryLayout<sockaddr_storage>.size)

    init(host: String, port: UInt16) throws(PreviewError) {
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE
        hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let first = found,
            let address = first.pointee.ai_addr
        else { throw .unknownHost(host) }
        defer { freeaddrinfo(first) }
        length = first.pointee.ai_addrlen
        let size = Int(length)
        withUnsafeMutableBytes(of: &storage) { $0.copyMemory(from: .init(start: address, count: size)) }
    }

    /// The address that a socket is bound to.
    init(of socket: CInt) {
        withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(socket, $0, &length) }
        }
    }

    var port: UInt16 {
        // `sin_port` and `sin6_port` lie at the same place, in network byte order.
        withUnsafeBytes(of: storage) { UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self)) }
    }

    /// 127.0.0.0/8 or ::1.
    var isLoopback: Bool {
        withUnsafeBytes(of: storage) { bytes in
            CInt(storage.ss_family) == AF_INET
                ? bytes[4] == 127
                : bytes[8..<23].allSatisfy { $0 == 0 } && bytes[23] == 1
        }
    }

    /// A new socket that listens here; nil, with the reason in `errno`, where that cannot be.
    func listen() -> CInt? {
        let raw = socket(CInt(storage.ss_family), CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard raw >= 0 else { return nil }
        // Without it a server that was just stopped keeps its port for a minute.
        var yes: CInt = 1
        setsockopt(raw, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<CInt>.size))
        let isBound = withUnsafePointer(to: storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(raw, $0, length) == 0 }
        }
        if isBound && Glibc.listen(raw, SOMAXCONN) == 0 { return raw }
        let reason = errno
        close(raw)
        errno = reason
        return nil
    }
}
