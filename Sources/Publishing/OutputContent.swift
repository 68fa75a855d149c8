import Disk
import Glibc
import Text

/// What one output is to hold.
protocol OutputContent {
    /// In bytes.
    var count: Int { get }

    /// Whether an open file holds this and nothing else.
    func isWhole(in file: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool

    /// XXH3, 64 bits, of all of it: what the manifest and the list of checksums say.
    func checksum(path: String) throws(SystemError) -> UInt64

    /// Fills a new file.
    func writeAndClose(_ file: consuming FileDescriptor, path: String) throws(SystemError)
}

extension Bytes: OutputContent {
    func isWhole(in file: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool {
        try file.holds(self, path: path)
    }

    func checksum(path: String) -> UInt64 { contentHash(span) }

    func writeAndClose(_ file: consuming FileDescriptor, path: String) throws(SystemError) {
        try file.writeAllAndClose(self, path: path)
    }
}

/// The content of another file, opened once: what its path names later does not matter.
struct FileContent: OutputContent {
    let count: Int
    private let file: FileDescriptorBox

    /// Throws where there is no plain file that can be read.
    init(_ source: String) throws(SystemError) {
        // A pipe in the file's place must not make the build wait for a writer.
        file = FileDescriptorBox(try FileDescriptor(opening: source, flags: O_RDONLY | O_NONBLOCK))
        let status = try file.descriptor.status(path: source)
        guard status.kind == .file else { throw SystemError(call: "copy", path: source, errno: EINVAL) }
        count = status.size
    }

    func isWhole(in other: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool {
        try file.descriptor.rewind(path: path)
        return try other.holds(restOf: file.descriptor, path: path)
    }

    func checksum(path: String) throws(SystemError) -> UInt64 {
        try file.descriptor.rewind(path: path)
        var hasher = ContentHasher()
        try file.descriptor.readParts(path: path) { hasher.append($0.span) }
        return hasher.hash
    }

    func writeAndClose(_ new: consuming FileDescriptor, path: String) throws(SystemError) {
        try file.descriptor.rewind(path: path)
        try new.writeAllAndClose(restOf: file.descriptor, path: path)
    }
}
