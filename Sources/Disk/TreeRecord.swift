/// What the kernel knows of all that lies below some folders: two records are the same where nothing was changed in between.
///
/// For each path its name and kind, and for each file size, times and inode. That costs microseconds a file, sees every way of
/// writing, and works on network and container file systems that send no notices of change. Names that begin with a full stop
/// do not count: editors and version control write such files all the time.
package struct TreeRecord: Sendable {
    /// To be compared, and to nobody else of any meaning.
    package private(set) var bytes: [UInt8] = []
    /// When something in it last changed, in nanoseconds since 1970: what changes now may have the same time.
    package private(set) var newest = Int.min
    /// The folders whose names are in it, by one path each.
    package private(set) var folders: [String] = []

    /// The folders that were walked, by device and inode: each is walked once, however many links lead to it, for a few
    /// folders with two links each to the next have millions of paths.
    private var visited: Set<[UInt64]> = []

    /// - Parameters:
    ///   - paths: of folders and files. One that does not exist is part of the record too: it may come later.
    ///   - excluded: a folder that is passed over, wherever it is met.
    package init(of paths: [String], passingOver excluded: String? = nil) {
        if let status = excluded.flatMap({ try? status(of: $0) }) { visited.insert([status.device, status.inode]) }
        for path in paths { add(path) }
    }

    private mutating func add(_ path: String) {
        bytes += path.utf8
        bytes.append(0)
        do throws(SystemError) {
            var status = try Disk.status(of: path, followingLinks: false)
            if status.kind == .symbolicLink {
                try addTarget(of: path)
                status = try Disk.status(of: path)
            }
            bytes.append(status.kind.number)
            guard status.kind == .folder else { return add(status) }
            if visited.insert([status.device, status.inode]).inserted { addContent(of: path) }
        } catch {
            bytes += "\(error.errno)".utf8
        }
    }

    /// Where a link leads is part of the record: by that one is followed and another is not.
    private mutating func addTarget(of link: String) throws(SystemError) {
        bytes.append(FileStatus.Kind.symbolicLink.number)
        bytes += try resolvedPath(link).utf8
        bytes.append(0)
    }

    private mutating func add(_ status: FileStatus) {
        // Whatever sets the other time sets this one, and to no time that is to come.
        newest = max(newest, status.changed)
        let inode = Int(truncatingIfNeeded: status.inode)
        for number in [status.size, status.modified, status.changed, inode] {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }

    /// A folder that cannot be read is told from an empty one.
    private mutating func addContent(of path: String) {
        folders.append(path)
        guard let names = try? namesInFolder(path) else { return bytes.append(1) }
        for name in names where !name.hasPrefix(".") { add(path + "/" + name) }
    }
}

extension FileStatus.Kind {
    /// Another one for each kind.
    fileprivate var number: UInt8 {
        switch self {
        case .file: 1
        case .folder: 2
        case .symbolicLink: 3
        case .other: 4
        }
    }
}
