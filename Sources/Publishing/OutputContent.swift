import Disk
import Glibc
import Text

/// What one output is to hold.
protocol OutputContent {
    /// In bytes.
    var count: Int { get }

    /// Whether an open file holds this and nothing else.
    func isWhole(in file: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool

    /// What the manifest says of it.
    func hash(path: String) throws(SystemError) -> UInt64

    /// Fills a new file.
    func writeAndClose(_ file: consuming FileDescriptor, path: String) throws(SystemError)
}

extension Bytes: OutputContent {
    func hash(path: String) -> UInt64 { contentHash(span) }

    func isWhole(in file: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool {
        try file.holds(self, path: path)
    }

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

    func hash(path: String) throws(SystemError) -> UInt64 {
        try file.descriptor.rewind(path: path)
        var hash = ContentHash()
        try file.descriptor.readRest(path: path) { hash.add($0.span) }
        return hash.value
    }

    func isWhole(in other: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool {
        try file.descriptor.rewind(path: path)
        return try other.holds(restOf: file.descriptor, path: path)
    }

    func writeAndClose(_ new: consuming FileDescriptor, path: String) throws(SystemError) {
        try file.descriptor.rewind(path: path)
        try new.writeAllAndClose(restOf: file.descriptor, path: path)
    }
}
