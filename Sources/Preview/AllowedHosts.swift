/// The names under which a server for this machine alone may be spoken to.
///
/// A page from elsewhere can point its own name at 127.0.0.1 and so make a browser read what this server holds (DNS
/// rebinding). The browser still sends that foreign name as `Host`: it is refused. A server that the user opened to
/// the network has names that it cannot know, and takes any.
struct AllowedHosts: Sendable {
    private let names: [String]?
    private let port: UInt16

    /// - Parameter host: as the user gave it; allowed in any case.
    init(host: String, port: UInt16, isLoopback: Bool) {
        names = isLoopback ? ["localhost", "127.0.0.1", "[::1]", bracketed(host).lowercased()] : nil
        self.port = port
    }

    /// Whether a request with this `Host` header (`localhost:8080`) may be answered.
    func allow(_ header: String) -> Bool {
        guard let names else { return true }
        let header = header.lowercased()
        return names.contains { header == "\($0):\(port)" || (port == 80 && header == $0) }
    }
}

/// An IPv6 address as it stands in a URL, in brackets; any other host as it is.
func bracketed(_ host: String) -> String {
    host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
}
