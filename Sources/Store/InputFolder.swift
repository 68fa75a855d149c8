import Disk
package import Records
import Text

/// What the kernel knew of a folder before a build read it.
package struct InputFolder: Equatable, Sendable {
    /// As the user names it.
    package let path: String
    /// Of where it really is, and of all in it (`TreeRecord`).
    private let hash: UInt64
    /// When something in it last changed, in nanoseconds since 1970.
    package let newest: Int

    /// - Parameter output: a folder that does not count, should it lie inside.
    package init(_ path: String, passingOver output: String) {
        let record = TreeRecord(of: [path], passingOver: output)
        let real = (try? resolvedPath(path)) ?? ""
        self.path = path
        hash = contentHash((Bytes(real.utf8) + [0] + record.bytes).span)
        newest = record.newest
    }
}

extension InputFolder: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(path)
        writer.write(hash: hash)
        writer.write(newest)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        path = try String(from: &reader)
        hash = try reader.readHash()
        newest = try Int(from: &reader)
    }
}
