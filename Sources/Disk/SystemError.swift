import Glibc

/// A system call that failed: which, on what path, and the kernel's reason.
package struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
    package var call: String
    package var path: String
    package var errno: CInt

    package init(call: String, path: String, errno: CInt) {
        self.call = call
        self.path = path
        self.errno = errno
    }

    package var description: String { "\(call) \(path): \(reason)" }

    /// The reason in the words of the C library: "No such file or directory".
    package var reason: String { String(cString: strerror(errno)) }
}

/// Runs a system call, again when a signal broke it off, and turns its -1 into an error.
@discardableResult
package func system<Result: SignedInteger>(
    _ call: String, _ path: String, _ body: () -> Result
) throws(SystemError) -> Result {
    while true {
        let result = body()
        if result != -1 { return result }
        if errno != EINTR { throw SystemError(call: call, path: path, errno: errno) }
    }
}
