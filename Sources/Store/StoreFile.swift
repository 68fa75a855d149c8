import Disk
import Glibc
package import Text

/// Why what a former build left cannot be used, or this one's not be kept: nothing that stops a build.
package enum StoreError: Error, Equatable, Sendable {
    /// The file at this path is no whole store.
    case damaged(String)
    /// Why the system refused it, in its own words.
    case failed(reason: String)
}

/// What one build leaves for the next, in one file: `.broadsheet/public.store` beside `public`. It may be removed at any time.
///
///     broadsheet store 1\n
///     8 bytes    the identity of the program that wrote it: another program may have come to other results
///     8 bytes    the checksum of what follows (`contentHash`)
///     the rest   what was kept
package struct StoreFile: Sendable {
    /// As it is told.
    package let path: String
    private let folder: String
    private let name: String

    /// - Parameter output: the output folder, as the user names it. Nil for one that has no folder around it.
    package init?(beside output: String) {
        guard let real = try? resolvedPlannedPath(output), let slash = real.lastIndex(of: "/"), real != "/" else {
            return nil
        }
        folder = real[..<slash] + "/.broadsheet"
        name = real[real.index(after: slash)...] + ".store"
        path = folder + "/" + name
    }

    /// What was kept; nil where there is nothing, or what another program left.
    package func read(identity: UInt64) throws(StoreError) -> Bytes? {
        let bytes: Bytes
        do throws(SystemError) {
            bytes = try openFolder().readFile(name)
        } catch {
            if error.errno == ENOENT { return nil }
            throw .failed(reason: error.reason)
        }
        guard bytes.starts(with: heading) else { throw .damaged(path) }
        var reader = RecordReader(Bytes(bytes.dropFirst(heading.count)))
        do throws(RecordError) {
            guard try reader.readHash() == identity else { return nil }
            let checksum = try reader.readHash()
            let kept = Bytes(bytes.dropFirst(heading.count + 16))
            guard contentHash(kept.span) == checksum else { throw RecordError() }
            return kept
        } catch {
            throw .damaged(path)
        }
    }

    /// Puts `kept` in the place of what was there, in one step.
    package func write(_ kept: Bytes, identity: UInt64) throws(StoreError) {
        var writer = RecordWriter()
        writer.write(hash: identity)
        writer.write(hash: contentHash(kept.span))
        do throws(SystemError) {
            let folder = try openFolder(making: true)
            let new = name + ".new"
            try? folder.removeFile(new)
            try FileDescriptor(opening: new, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
                .writeAllAndClose(heading + writer.bytes + kept, path: path)
            try folder.rename(new, to: name)
        } catch {
            throw .failed(reason: error.reason)
        }
    }

    package func remove() { try? openFolder().removeFile(name) }

    /// The time that the file system gives to what is written now, in nanoseconds since 1970: no other clock tells whether a
    /// file was changed before or after.
    package func now() throws(StoreError) -> Int {
        do throws(SystemError) {
            let folder = try openFolder(making: true)
            let new = name + ".new"
            try? folder.removeFile(new)
            return try FileDescriptor(opening: new, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
                .status(path: path).modified
        } catch {
            throw .failed(reason: error.reason)
        }
    }

    /// A new folder says to version control that it is not part of what is kept there.
    private func openFolder(making: Bool = false) throws(SystemError) -> FileDescriptor {
        if making, (try? status(of: folder)) == nil {
            try makeFolders(folder)
            try FileDescriptor(opening: folder + "/.gitignore", flags: O_WRONLY | O_CREAT | O_NOFOLLOW)
                .writeAllAndClose(Bytes("*\n".utf8), path: folder + "/.gitignore")
        }
        return try FileDescriptor(opening: folder, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }
}

/// The first bytes of every store of this version.
private let heading = Bytes("broadsheet store 1\n".utf8)

extension FileDescriptor {
    /// A file of this folder. Through no link: what is there was written here.
    fileprivate borrowing func readFile(_ name: String) throws(SystemError) -> Bytes {
        try FileDescriptor(opening: name, in: self, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK).readAll(path: name)
    }
}
