import Disk
import Records
package import Text

/// Records that a build left for the next, each found by a key, so that one is read without the others.
///
///     broadsheet records 1\n
///     8 bytes      the identity of the program that wrote it: another program may have come to other results
///     records      one behind the other
///     index        for each record its key, its length and its checksum; then what belongs to all of them
///     8 + 8 bytes  where the index begins, and its checksum
package final class RecordFile: Sendable {
    private let file: FileDescriptor
    private let path: String
    private let entries: [UInt64: IndexEntry]
    /// What belongs to all records.
    package let common: Bytes

    /// Opens what was left at a place; nil where nothing is, or what another program left.
    ///
    /// - Throws: where it is damaged or cannot be read.
    package static func open(_ place: StorePlace, identity: UInt64) throws(StoreError) -> RecordFile? {
        guard let file = try place.open() else { return nil }
        let path = place.path
        let index: Bytes, start: Int
        do throws(SystemError) {
            let size = try file.status(path: path).size
            let head = try file.readBytes(headLength, at: 0, path: path)
            if head.count == headLength, head.starts(with: recordHeading), number(head.suffix(8)) != identity {
                return nil
            }
            let trailer = try file.readBytes(trailerLength, at: max(0, size - trailerLength), path: path)
            start = Int(clamping: number(trailer.prefix(8)))
            let isWhole =
                head.starts(with: recordHeading) && (headLength...max(headLength, size - trailerLength)).contains(start)
            index = isWhole ? try file.readBytes(size - trailerLength - start, at: start, path: path) : []
            guard isWhole, contentHash(index.span) == number(trailer.suffix(8)) else { throw SystemError.damage }
        } catch {
            throw error == .damage ? .damaged(path) : StoreError(error)
        }
        do throws(RecordError) {
            return try RecordFile(file, path, index, end: start)
        } catch {
            throw .damaged(path)
        }
    }

    /// - Parameter end: where the records end and the index begins.
    private init(
        _ file: consuming FileDescriptor, _ path: String, _ index: Bytes, end: Int
    ) throws(RecordError) {
        var reader = RecordReader(index)
        let list = try [IndexEntry](from: &reader)
        common = Bytes(try reader.readBytes())
        var entries: [UInt64: IndexEntry] = [:]
        var start = headLength
        for var entry in list {
            entry.start = start
            start += entry.length
            guard start <= end else { throw RecordError() }
            entries[entry.key] = entry
        }
        self.entries = entries
        self.path = path
        self.file = file
    }

    /// The record under a key; nil where there is none, or where it is not as it was written.
    package subscript(_ key: UInt64) -> Bytes? {
        guard let entry = entries[key],
            let bytes = try? file.readBytes(entry.length, at: entry.start, path: path),
            contentHash(bytes.span) == entry.checksum
        else { return nil }
        return bytes
    }
}

/// The first bytes of every file of this version.
let recordHeading = Bytes("broadsheet records 1\n".utf8)
let headLength = recordHeading.count + 8
private let trailerLength = 16

/// Eight bytes, the lowest first.
private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }

extension SystemError {
    /// No error of the system's: what was read is not what was written.
    fileprivate static var damage: SystemError { SystemError(call: "read", path: "", errno: 0) }
}

struct IndexEntry: Recordable, Sendable {
    var key: UInt64
    var length: Int
    var checksum: UInt64
    /// In bytes from the file's beginning; not written, for the records stand one behind the other.
    var start = 0

    init(key: UInt64, length: Int, checksum: UInt64) {
        (self.key, self.length, self.checksum) = (key, length, checksum)
    }

    func write(to writer: inout RecordWriter) {
        writer.write(hash: key)
        writer.write(length)
        writer.write(hash: checksum)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        self.init(key: try reader.readHash(), length: try Int(from: &reader), checksum: try reader.readHash())
        guard (0..<1 << 40).contains(length) else { throw RecordError() }
    }
}
