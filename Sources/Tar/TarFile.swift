package import Disk
import Glibc
import Text

/// An archive on disk, whose members are read one by one, in any order.
///
///     let file = try TarFile(path)
///     for member in try file.members() { try file.content(of: member) }
package struct TarFile: ~Copyable, Sendable {
    /// A file in it, and where its content begins.
    package struct Place: Equatable, Sendable {
        package var member: TarMember
        package var start: Int
    }

    package let path: String
    private let file: FileDescriptor

    package init(_ path: String) throws(SystemError) {
        self.path = path
        file = try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK)
    }

    /// All files, in their order; folders are passed over. Only what stands around their contents is read.
    package func members() throws(TarError) -> [Place] {
        let length = try telling { () throws(SystemError) in try file.status(path: path).size }
        var places: [Place] = [], records = TarRecords(), start = 0
        while true {
            let block = try bytes(TarHeader.size, at: start)
            guard let header = TarHeader(block[...]) else {
                guard block.allSatisfy({ $0 == 0 }) else { throw .damaged(path, offset: start) }
                return places
            }
            let content = start + TarHeader.size, size = records.size ?? header.size
            guard size >= 0, size <= min(length, mostBytes) - content else { throw .short(path) }
            switch header.kind {
            case .records:
                guard size <= mostRecordBytes else { throw .damaged(path, offset: start) }
                records = TarRecords(try bytes(size, at: content)[...])
            case .file:
                let member = TarMember(path: records.path ?? String(utf8: header.name), size: size)
                guard member.path.utf8.count <= longestPath else { throw .damaged(path, offset: start) }
                places.append(Place(member: member, start: content))
            case .folder: break
            case nil: throw .strange(path, offset: start)
            }
            if header.kind != .records { records = TarRecords() }
            start = content + size + gap(behind: size)
        }
    }

    /// The content of a file in it, or of a part of that; a shorter one where the archive ends before.
    package func content(of place: Place, _ part: Range<Int>? = nil) throws(SystemError) -> [UInt8] {
        let part = part ?? 0..<place.member.size
        return try file.readBytes(part.count, at: place.start + part.lowerBound, path: path)
    }

    private func bytes(_ count: Int, at start: Int) throws(TarError) -> [UInt8] {
        let bytes = try telling { () throws(SystemError) in try file.readBytes(count, at: start, path: path) }
        guard bytes.count == count else { throw .short(path) }
        return bytes
    }
}

/// Why an archive cannot be read. `offset`s are in bytes, from 0.
package enum TarError: Error, Equatable, Sendable {
    case system(SystemError)
    /// There is something else where a member's header belongs.
    case damaged(String, offset: Int)
    /// A link or a device.
    case strange(String, offset: Int)
    /// It ends before its end.
    case short(String)
}

/// The longest path that Linux takes, in bytes.
private let longestPath = 4096
/// Beside the path other programs write what else they know of a file.
private let mostRecordBytes = 1 << 20
/// A sum of two such lengths is still a number.
private let mostBytes = Int.max / 2

private func telling<Result>(_ body: () throws(SystemError) -> Result) throws(TarError) -> Result {
    do {
        return try body()
    } catch {
        throw .system(error)
    }
}

/// What records say of the member behind them; of records that are none nothing is taken.
private struct TarRecords {
    var path: String?
    var size: Int?

    init() {}

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let blank = rest.firstIndex(of: UInt8(ascii: " ")), let length = Int(String(utf8: rest[..<blank])),
            length > blank + 1 - rest.startIndex, length <= rest.count
        {
            let record = rest[(blank + 1)..<rest.startIndex + length - 1]
            rest = rest[(rest.startIndex + length)...]
            guard let sign = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = String(utf8: record[(sign + 1)...])
            switch String(utf8: record[..<sign]) {
            case "path": path = value
            case "size": size = Int(value)
            default: break
            }
        }
    }
}
