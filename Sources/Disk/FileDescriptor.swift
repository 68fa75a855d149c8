package import Glibc

/// An open file or folder. Closed once, when the value dies.
package struct FileDescriptor: ~Copyable, Sendable {
    package let raw: CInt

    /// Opens `path`, relative to `folder` where one is given. Never hands the descriptor on to a child process.
    package init(
        opening path: String, in folder: borrowing FileDescriptor, flags: CInt, mode: mode_t = 0o644
    ) throws(SystemError) {
        try self.init(opening: path, at: folder.raw, flags: flags, mode: mode)
    }

    package init(opening path: String, flags: CInt, mode: mode_t = 0o644) throws(SystemError) {
        try self.init(opening: path, at: AT_FDCWD, flags: flags, mode: mode)
    }

    private init(opening path: String, at folder: CInt, flags: CInt, mode: mode_t) throws(SystemError) {
        raw = try system("open", path) { openat(folder, path, flags | O_CLOEXEC, mode) }
    }

    /// - Parameter raw: open, and nobody else's.
    init(owning raw: CInt) { self.raw = raw }

    deinit { close(raw) }

    /// What the kernel knows of the open file.
    package func status(path: String) throws(SystemError) -> FileStatus {
        var status = stat()
        try system("stat", path) { fstat(raw, &status) }
        return FileStatus(status)
    }

    /// The whole file.
    package func readAll(path: String) throws(SystemError) -> [UInt8] {
        let size = try status(path: path).size
        var bytes: [UInt8] = []
        // One byte more than the file holds: the read that meets its end needs no second call.
        var capacity = size + 1
        repeat {
            let chunk = try readPart(path: path, length: capacity)
            let isWhole = chunk.count < capacity
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if isWhole { return bytes }
            capacity = 65_536
        } while true
    }

    /// A part of the file, shorter than `length` only where the file ends before. Several tasks may read one file so at once.
    package func readBytes(_ length: Int, at start: Int, path: String) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let part = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            do throws(SystemError) {
                while count < length {
                    let part = try system("read", path) {
                        pread(raw, buffer.baseAddress! + count, length - count, start + count)
                    }
                    if part == 0 { break }
                    count += part
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return part
    }

    /// Takes all that the file holds away.
    package func empty(path: String) throws(SystemError) { try shorten(to: 0, path: path) }

    /// Takes all away that the file holds behind so many bytes.
    package func shorten(to length: Int, path: String) throws(SystemError) {
        try system("shorten", path) { ftruncate(raw, length) }
    }

    /// Goes back to the file's beginning, to be read again.
    package func rewind(path: String) throws(SystemError) {
        try system("seek", path) { lseek(raw, 0, SEEK_SET) }
    }

    /// Reads until `buffer` is full or the file ends; how many bytes were read.
    private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, path: String) throws(SystemError) -> Int {
        var count = 0
        while count < buffer.count {
            let part = try system("read", path) { read(raw, buffer.baseAddress! + count, buffer.count - count) }
            if part == 0 { break }
            count += part
        }
        return count
    }

    /// Writes all of `bytes`.
    package func writeAll(_ bytes: [UInt8], path: String) throws(SystemError) {
        let span = bytes.span
        var written = 0
        while written < span.count {
            written += try system("write", path) {
                span.withUnsafeBytes { write(raw, $0.baseAddress! + written, $0.count - written) }
            }
        }
    }

    /// Writes all of `bytes` at a place of the file. Several tasks may write to one file so at once.
    package func writeAll(_ bytes: [UInt8], at start: Int, path: String) throws(SystemError) {
        let span = bytes.span
        var written = 0
        while written < span.count {
            written += try system("write", path) {
                span.withUnsafeBytes { pwrite(raw, $0.baseAddress! + written, $0.count - written, start + written) }
            }
        }
    }

    /// Writes all of `bytes` and closes. What a file system tells only then, such as a full disk or a quota, is an error too.
    package consuming func writeAllAndClose(_ bytes: [UInt8], path: String) throws(SystemError) {
        do throws(SystemError) {
            try writeAll(bytes, path: path)
        } catch {
            _ = consume self
            throw error
        }
        try closeTellingErrors(path: path)
    }

    /// Writes the rest of another open file, a part at a time, and closes, as for bytes.
    package consuming func writeAllAndClose(
        restOf other: borrowing FileDescriptor, path: String
    ) throws(SystemError) {
        do throws(SystemError) {
            while case let part = try other.readPart(path: path), !part.isEmpty { try writeAll(part, path: path) }
        } catch {
            _ = consume self
            throw error
        }
        try closeTellingErrors(path: path)
    }

    private consuming func closeTellingErrors(path: String) throws(SystemError) {
        let raw = raw
        discard self
        if close(raw) != 0 { throw SystemError(call: "close", path: path, errno: errno) }
    }

    /// Whether the rest of both open files is the same.
    package func holds(restOf other: borrowing FileDescriptor, path: String) throws(SystemError) -> Bool {
        while true {
            let part = try readPart(path: path)
            guard part == (try other.readPart(path: path)) else { return false }
            if part.isEmpty { return true }
        }
    }

    /// Hands on the rest of the file, a part at a time.
    package func readParts(path: String, _ take: ([UInt8]) -> Void) throws(SystemError) {
        while case let part = try readPart(path: path), !part.isEmpty { take(part) }
    }

    /// The next bytes: fewer than `length` only at the file's end. By default a part of a file that may be too long for
    /// the memory.
    private func readPart(path: String, length: Int = 262_144) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let part = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            do throws(SystemError) {
                count = try fill(buffer, path: path)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return part
    }
}

/// What kind of thing a path names, and its size and age.
package struct FileStatus: Equatable, Sendable {
    package enum Kind: Sendable {
        case file, folder, symbolicLink, other
    }

    package var kind: Kind
    /// In bytes.
    package var size: Int
    /// Device and inode: the same for two paths to one file.
    package var device: UInt64, inode: UInt64
    /// When the content last changed, in nanoseconds since 1970.
    package var modified: Int
    /// When the content, the name, the owner or the permissions last changed, likewise: nobody can set it.
    package var changed: Int

    package init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .symbolicLink
        default: kind = .other
        }
        size = Int(status.st_size)
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        modified = nanoseconds(status.st_mtim)
        changed = nanoseconds(status.st_ctim)
    }
}

/// Past the year 2262 the number runs over: it is compared, never counted with.
private func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
