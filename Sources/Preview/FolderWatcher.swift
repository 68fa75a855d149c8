import Disk
import Text

/// Tells whether anything below some folders has changed since it was last asked.
///
/// It compares names, sizes and ages of all files. That costs microseconds a file, sees every way of writing, and works
/// on network and container file systems that send no notices of change. How long it takes says how often it may be done.
package struct FolderWatcher {
    private let folders: [String]
    private var fingerprint: UInt64
    /// How long the last look took.
    private(set) var lookDuration: Duration = .zero

    /// - Parameter folders: a folder that does not exist yet may come later.
    package init(folders: [String]) {
        self.folders = folders
        fingerprint = FolderWatcher.fingerprint(of: folders)
    }

    /// Whether a file or folder came, went or was written since the last call, or since the watcher was made.
    ///
    /// Names that begin with a full stop do not count: editors and version control write such files all the time.
    package mutating func hasChanged() -> Bool {
        let former = fingerprint, start = ContinuousClock.now
        fingerprint = FolderWatcher.fingerprint(of: folders)
        lookDuration = start.duration(to: .now)
        return fingerprint != former
    }

    private static func fingerprint(of folders: [String]) -> UInt64 {
        var walk = FingerprintWalk()
        for folder in folders { walk.add(folder) }
        return contentHash(walk.record.span)
    }
}

/// Gathers what the watcher compares: for each path its name, kind, size, age and inode. Each folder is walked once, however many
/// links lead to it: a few folders with two links each to the next have millions of paths.
private struct FingerprintWalk {
    var record: Bytes = []
    /// By device and inode.
    private var visited: Set<[UInt64]> = []

    /// What cannot be read is part of the record too: it changes when it can be read.
    mutating func add(_ path: String) {
        record.append(path)
        record.append(0)
        guard let status = try? status(of: path) else { return }
        for number in [status.size, status.modified, Int(truncatingIfNeeded: status.inode)] {
            withUnsafeBytes(of: number.littleEndian) { record.append(contentsOf: $0) }
        }
        if status.kind == .folder, visited.insert([status.device, status.inode]).inserted { addContent(of: path) }
    }

    private mutating func addContent(of path: String) {
        let names = (try? namesInFolder(path)) ?? []
        for name in names where !name.hasPrefix(".") { add(path + "/" + name) }
    }
}
