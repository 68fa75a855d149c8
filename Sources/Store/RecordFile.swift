import Disk
package import Records
package import Text

/// Records that a build left for the next, each found by a key, so that one is read without the others.
///
///     broadsheet records 2\n
///     8 bytes      the identity of the program that wrote it: another program may have come to other results
///     8 + 8 + 8    where the index begins, how long it is, and its checksum
///     records and indexes, one behind the other
///
/// An index lists for each record its key, where it is, its length and its checksum; then comes what belongs to all of them. The next
/// build puts new records and a new index behind the last one, and the head leads to that: what it keeps it need not even read.
package final class RecordFile: Sendable {
    private let file: FileDescriptor
    private let path: String
    private let entries: [UInt64: IndexEntry]
    /// The list of all records, and behind it what belongs to all.
    private let index: Bytes
    private let commonPlace: Range<Int>
    /// How long the file was when it was opened, and how much of that is in use, at most.
    let length, used: Int
    let inode: UInt64

    /// Opens what was left at a place; nil where nothing is, or what another program left.
    ///
    /// - Throws: where it is damaged or cannot be read.
    package static func open(_ place: StorePlace, identity: UInt64) throws(StoreError) -> RecordFile? {
        guard let file = try place.open() else { return nil }
        let path = place.path
        let index: Bytes, status: FileStatus
        do throws(SystemError) {
            let bytes = try file.readBytes(RecordFileHead.length, at: 0, path: path)
            status = try file.status(path: path)
            guard let head = RecordFileHead(bytes), head.index.upperBound <= status.size else {
                if RecordFileHead.isOfOtherVersion(bytes) { return nil }
                throw SystemError.damage
            }
            if head.identity != identity { return nil }
            index = try file.readBytes(head.index.count, at: head.index.lowerBound, path: path)
            guard contentHash(index.span) == head.checksum else { throw SystemError.damage }
        } catch {
            throw error == .damage ? .damaged(path) : StoreError(error)
        }
        do throws(RecordError) {
            return try RecordFile(file, path, status, index)
        } catch {
            throw .damaged(path)
        }
    }

    private init(
        _ file: consuming FileDescriptor, _ path: String, _ status: FileStatus, _ index: Bytes
    ) throws(RecordError) {
        var reader = RecordReader(index)
        let list = try [IndexEntry](from: &reader)
        commonPlace = try reader.readBytes().indices
        self.index = index
        var entries: [UInt64: IndexEntry] = [:]
        entries.reserveCapacity(list.count)
        for entry in list { entries[entry.key] = entry }
        self.entries = entries
        used = entries.values.reduce(RecordFileHead.length + index.count) { $0 + $1.length }
        (length, inode) = (status.size, status.inode)
        self.path = path
        self.file = file
    }

    /// What belongs to all records, where it lies: a large site's has several megabytes.
    package var common: RecordReader { RecordReader(index, commonPlace) }

    package var commonHash: UInt64 { contentHash(index[commonPlace].span) }

    /// Where a record is, without a look at it.
    func entry(_ key: UInt64) -> IndexEntry? { entries[key] }

    /// How long the record under a key is, without a look at it; nil where there is none.
    package func length(of key: UInt64) -> Int? { entries[key]?.length }

    /// A part of the record under a key, which is compared with nothing; nil where there is none, or where it cannot be read.
    package func bytes(of key: UInt64, in place: Range<Int>) -> Bytes? {
        guard let entry = entries[key], place.upperBound <= entry.length,
            let bytes = try? file.readBytes(place.count, at: entry.start + place.lowerBound, path: path)
        else { return nil }
        return bytes.count == place.count ? bytes : nil
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

/// The beginning of a file of records.
struct RecordFileHead {
    private static let heading = Bytes("broadsheet records 2\n".utf8)
    static let length = heading.count + 32

    /// Whether a file that begins so was written by a program that writes them otherwise.
    static func isOfOtherVersion(_ bytes: Bytes) -> Bool {
        bytes.starts(with: heading.dropLast(2)) && !bytes.starts(with: heading)
    }

    var identity: UInt64
    var index: Range<Int>
    var checksum: UInt64

    init(identity: UInt64, index: Range<Int> = length..<length, checksum: UInt64 = 0) {
        (self.identity, self.index, self.checksum) = (identity, index, checksum)
    }

    /// Nil where the bytes are none.
    init?(_ bytes: Bytes) {
        guard bytes.count == Self.length, bytes.starts(with: Self.heading) else { return nil }
        let numbers = (0..<4).map { number(bytes[(Self.heading.count + 8 * $0)...].prefix(8)) }
        identity = numbers[0]
        checksum = numbers[3]
        guard let start = Int(exactly: numbers[1]), let count = Int(exactly: numbers[2]), start >= Self.length,
            case let (end, isTooLarge) = start.addingReportingOverflow(count), !isTooLarge
        else { return nil }
        index = start..<end
    }

    var bytes: Bytes {
        var writer = RecordWriter()
        for number in [identity, UInt64(index.lowerBound), UInt64(index.count), checksum] { writer.write(hash: number) }
        return Self.heading + writer.bytes
    }
}

/// Eight bytes, the lowest first.
private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }

extension SystemError {
    /// No error of the system's: what was read is not what was written.
    fileprivate static var damage: SystemError { SystemError(call: "read", path: "", errno: 0) }
}

struct IndexEntry: Recordable, Sendable {
    var key: UInt64
    /// In bytes from the file's beginning.
    var start: Int
    var length: Int
    var checksum: UInt64

    init(key: UInt64, start: Int, length: Int, checksum: UInt64) {
        (self.key, self.start, self.length, self.checksum) = (key, start, length, checksum)
    }

    func write(to writer: inout RecordWriter) {
        writer.write(hash: key)
        writer.write(start)
        writer.write(length)
        writer.write(hash: checksum)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            key: try reader.readHash(), start: try Int(from: &reader), length: try Int(from: &reader),
            checksum: try reader.readHash())
        guard (0..<1 << 40).contains(length), (0..<1 << 50).contains(start) else { throw RecordError() }
    }
}
