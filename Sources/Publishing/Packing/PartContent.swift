import Disk
import Glibc
import Synchronization
import Tar
import Text

/// The archive of some files of a site. They are read as often as it is asked for: little of it is in memory at a time.
struct PartContent: OutputContent {
    /// A file of the site, as the archive has it.
    private struct File {
        var member: TarMember
        /// Of its content; nil where its build did not know it.
        var hash: UInt64?
    }

    let count: Int
    private let folder: String
    private let files: [File]
    private let finding = Finding()

    /// What was found while the files were read.
    private final class Finding: Sendable {
        let fault = Mutex<PublishError?>(nil)
    }

    /// - Parameter files: ascending by the bytes of their paths.
    init(of folder: String, _ files: [Manifest.File]) throws(PublishError) {
        self.folder = folder
        var members: [File] = []
        for file in files {
            let path = folder + "/" + file.path.text
            // A file that is gone is not as the build left it, whatever the kernel calls that.
            guard let status = try? status(of: path, followingLinks: false), status.kind == .file else {
                throw .alteredSite(path)
            }
            members.append(File(member: TarMember(path: file.path.text, size: status.size), hash: file.hash))
        }
        self.files = members
        count = members.reduce(TarMember.end.count) { $0 + $1.member.length }
    }

    /// What is wrong with the first file of the site that could not be packed.
    var fault: PublishError? { finding.fault.withLock { $0 } }

    /// A line for each file: where in the archive its content begins, and how long it is.
    var list: Bytes {
        var json = JSONWriter(), start = 0
        for file in files {
            json.object {
                $0.member("path", file.member.path)
                $0.member("start", start + file.member.head.count)
                $0.member("bytes", file.member.size)
            }
            json.endLine()
            start += file.member.length
        }
        return json.bytes
    }

    func isWhole(in other: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool {
        var place = 0, isWhole = true
        try forEachPiece { piece throws(SystemError) in
            if isWhole { isWhole = try other.readBytes(piece.count, at: place, path: path) == piece }
            place += piece.count
            return isWhole
        }
        return isWhole
    }

    func checksum(path: String) throws(SystemError) -> UInt64 {
        var hasher = ContentHasher()
        try forEachPiece { piece throws(SystemError) in
            hasher.append(piece.span)
            return true
        }
        return hasher.hash
    }

    func writeAndClose(_ file: consuming FileDescriptor, path: String) throws(SystemError) {
        var place = 0
        try forEachPiece { piece throws(SystemError) in
            try file.writeAll(piece, at: place, path: path)
            place += piece.count
            return true
        }
        try file.writeAllAndClose([], path: path)
    }

    /// Hands on the archive, some hundred thousand bytes at a time, until `take` wants no more.
    private func forEachPiece(_ take: (Bytes) throws(SystemError) -> Bool) throws(SystemError) {
        var piece: Bytes = []
        for file in files {
            piece += file.member.head
            let path = folder + "/" + file.member.path
            let open = try reading(path) { () throws(SystemError) in
                try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
            }
            var hasher = ContentHasher(), place = 0
            while place < file.member.size {
                let part = try reading(path) { () throws(SystemError) in
                    try open.readBytes(min(pieceLength, file.member.size - place), at: place, path: path)
                }
                if part.isEmpty { break }
                hasher.append(part.span)
                piece += part
                place += part.count
                if piece.count >= pieceLength {
                    guard try take(piece) else { return }
                    piece.removeAll(keepingCapacity: true)
                }
            }
            if place != file.member.size || file.hash.map({ $0 != hasher.hash }) ?? false {
                throw stopped(by: .alteredSite(path))
            }
            piece += file.member.padding
        }
        _ = try take(piece + TarMember.end)
    }

    /// Keeps what is wrong with a file of the site apart from what is wrong with the archive.
    private func reading<Result: ~Copyable>(
        _ path: String, _ body: () throws(SystemError) -> Result
    ) throws(SystemError) -> Result {
        do {
            return try body()
        } catch {
            throw stopped(by: .unreadableSource(path, reason: error.reason))
        }
    }

    /// Nobody is told this error: `fault` takes its place.
    private func stopped(by fault: PublishError) -> SystemError {
        finding.fault.withLock { $0 = $0 ?? fault }
        return SystemError(call: "pack", path: folder, errno: ESTALE)
    }
}

/// In bytes.
private let pieceLength = 262_144
