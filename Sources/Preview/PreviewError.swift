import Glibc

/// Why the preview cannot be served.
package enum PreviewError: Error, Equatable {
    case noFolder(String)
    /// `by` is the program that listens there, where the system tells.
    case portInUse(UInt16, by: String?)
    case portNotAllowed(UInt16)
    case unknownHost(String)
    case foreignAddress(String)
    /// Anything else that the system refuses, in the C library's words.
    case cannotListen(host: String, port: UInt16, reason: String)

    init(errno: CInt, host: String, port: UInt16) {
        switch errno {
        case EADDRINUSE: self = .portInUse(port, by: programListening(onPort: port))
        case EACCES: self = .portNotAllowed(port)
        case EADDRNOTAVAIL: self = .foreignAddress(host)
        default: self = .cannotListen(host: host, port: port, reason: String(cString: strerror(errno)))
        }
    }

    package var message: String {
        switch self {
        case .noFolder(let path): "there is no folder \(path) to serve"
        case .portInUse(let port, let program): "port \(port) is in use by \(program ?? "another program")"
        case .portNotAllowed(let port): "port \(port) is open to the system only"
        case .unknownHost(let host): "no address is known for the host \"\(host)\""
        case .foreignAddress(let host): "\(host) is not an address of this machine"
        case .cannotListen(let host, let port, let reason): "cannot listen on \(host), port \(port): \(reason)"
        }
    }

    package var hint: String {
        switch self {
        case .noFolder: "build the site first"
        case .portInUse: "choose another port with --port, or any free one with --port 0"
        case .portNotAllowed: "choose a port from 1024 up with --port"
        case .unknownHost, .foreignAddress: "leave out --host to serve this machine alone, on 127.0.0.1"
        case .cannotListen: "choose another --host or --port"
        }
    }
}

extension PreviewError: CustomStringConvertible {
    package var description: String { "error: \(message)\nhint: \(hint)" }
}
