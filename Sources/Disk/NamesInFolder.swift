import Glibc

/// What can be done to a name in an open folder. `name` is one component, never a path: the kernel looks at this folder
/// alone, and a symbolic link of that name is itself what is meant, not what it points to.
extension FileDescriptor {
    /// Opens a folder in this one; a symbolic link is refused (`ENOTDIR`).
    package func openFolder(_ name: String) throws(SystemError) -> FileDescriptor {
        try FileDescriptor(opening: name, in: self, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }

    package func makeFolder(_ name: String) throws(SystemError) {
        try system("make folder", name) { mkdirat(raw, name, 0o755) }
    }

    package func removeFile(_ name: String) throws(SystemError) {
        try system("remove", name) { unlinkat(raw, name, 0) }
    }

    /// Removes an empty folder.
    package func removeFolder(_ name: String) throws(SystemError) {
        try system("remove", name) { unlinkat(raw, name, AT_REMOVEDIR) }
    }

    /// Gives a file another name in this folder, in one step: a reader of `newName` sees the old file or the new one.
    package func rename(_ name: String, to newName: String) throws(SystemError) {
        try system("rename", name) { renameat(raw, name, raw, newName) }
    }

    /// What `name` is; nil where there is no such name.
    package func status(of name: String) throws(SystemError) -> FileStatus? {
        var status = stat()
        do throws(SystemError) {
            try system("stat", name) { fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            if error.errno == ENOENT { return nil }
            throw error
        }
        return FileStatus(status)
    }
}

extension FileDescriptor {
    /// Whether the rest of the open file is exactly `bytes`. Reads no further than the first difference.
    package func holds(_ bytes: [UInt8], path: String) throws(SystemError) -> Bool {
        let expected = bytes.span
        var compared = 0
        var buffer = [UInt8](repeating: 0, count: min(bytes.count + 1, 65_536))
        while true {
            let count = try system("read", path) { read(raw, &buffer, buffer.count) }
            if count == 0 { return compared == expected.count }
            guard count <= expected.count - compared else { return false }
            let isSame = buffer.withUnsafeBytes { found in
                expected.withUnsafeBytes { memcmp(found.baseAddress!, $0.baseAddress! + compared, count) == 0 }
            }
            guard isSame else { return false }
            compared += count
        }
    }

    /// Takes the lock of the open file or folder for as long as it is open; false where another process has it.
    ///
    /// On a file system that has no locks the answer is true.
    package func lock() -> Bool {
        flock(raw, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
    }

    /// Lets others take the lock.
    package func unlock() { _ = flock(raw, LOCK_UN) }
}
