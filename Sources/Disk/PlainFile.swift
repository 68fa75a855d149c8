import Glibc

/// Why a file was not read.
package enum ReadError: Error, Equatable, Sendable {
    case system(SystemError)
    /// A folder, a pipe, a device or the like.
    case notPlainFile
    /// In bytes. Known before the first one is read.
    case tooLarge(size: Int, limit: Int)

    package var reason: String {
        switch self {
        case .system(let error): error.reason
        case .notPlainFile: "not a plain file"
        case .tooLarge(let size, let limit): "\(size) bytes, and at most \(limit) are read"
        }
    }
}

/// The whole content of a plain file. Anything else is refused at once: a pipe without a writer must not make the caller
/// wait, a device must not fill the memory.
///
/// - Parameter limit: the most bytes that the file may have.
package func readFile(_ path: String, limit: Int = .max) throws(ReadError) -> [UInt8] {
    let file = try telling { () throws(SystemError) in try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK) }
    return try file.readPlainFile(path: path, limit: limit)
}

/// The content of a plain file of any length, a part at a time, so that little of it is in memory.
package func readFileInParts(_ path: String, _ take: ([UInt8]) -> Void) throws(ReadError) {
    let file = try telling { () throws(SystemError) in try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK) }
    let found = try telling { () throws(SystemError) in try file.status(path: path) }
    guard found.kind == .file else { throw .notPlainFile }
    try telling { () throws(SystemError) in try file.readParts(path: path, take) }
}

extension FileDescriptor {
    /// The whole content, where this is a plain file of at most `limit` bytes.
    package func readPlainFile(path: String, limit: Int) throws(ReadError) -> [UInt8] {
        let found = try telling { () throws(SystemError) in try self.status(path: path) }
        guard found.kind == .file else { throw .notPlainFile }
        guard found.size <= limit else { throw .tooLarge(size: found.size, limit: limit) }
        return try telling { () throws(SystemError) in try readAll(path: path) }
    }
}

private func telling<Result: ~Copyable>(_ body: () throws(SystemError) -> Result) throws(ReadError) -> Result {
    do {
        return try body()
    } catch {
        throw .system(error)
    }
}
