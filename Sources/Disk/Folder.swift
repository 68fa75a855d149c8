import Glibc

/// What `path` names; a symbolic link is followed unless told otherwise.
package func status(of path: String, followingLinks: Bool = true) throws(SystemError) -> FileStatus {
    var status = stat()
    try system("stat", path) { fstatat(AT_FDCWD, path, &status, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) }
    return FileStatus(status)
}

/// The names in a folder, without `.` and `..`, sorted by their bytes: the same order on every file system.
package func namesInFolder(_ path: String) throws(SystemError) -> [String] {
    guard let stream = opendir(path) else { throw SystemError(call: "open", path: path, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw SystemError(call: "read", path: path, errno: errno) }
            break
        }
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Removes an empty folder.
package func removeFolder(_ path: String) throws(SystemError) {
    try system("remove", path) { rmdir(path) }
}

/// Makes a folder and those above it that are missing.
package func makeFolders(_ path: String) throws(SystemError) {
    if mkdir(path, 0o755) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
        guard let parent = parentFolder(of: path) else {
            throw SystemError(call: "make folder", path: path, errno: ENOENT)
        }
        try makeFolders(parent)
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw SystemError(call: "make folder", path: path, errno: errno) }
    case let reason: throw SystemError(call: "make folder", path: path, errno: reason)
    }
}

/// `a/b/` → `a`; nil where nothing is above.
private func parentFolder(of path: String) -> String? {
    let components = path.split(separator: "/")
    guard components.count > 1 else { return nil }
    return (path.hasPrefix("/") ? "/" : "") + components.dropLast().joined(separator: "/")
}

/// The absolute path, without links, that `path` will have once the folders that are missing on its way are made.
package func resolvedPlannedPath(_ path: String) throws(SystemError) -> String {
    do throws(SystemError) {
        return try resolvedPath(path)
    } catch {
        let components = path.split(separator: "/")
        guard error.errno == ENOENT, let last = components.last, last != "..", last != "." else { throw error }
        let parent = try resolvedPlannedPath(parentFolder(of: path) ?? (path.hasPrefix("/") ? "/" : "."))
        return (parent == "/" ? "" : parent) + "/" + last
    }
}

/// The absolute path of what `path` names, without links, `.` and `..`.
package func resolvedPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemError(call: "find", path: path, errno: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
}
