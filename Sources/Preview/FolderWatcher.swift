import Disk
import Text

/// Tells whether anything below some folders has changed since it was last asked.
///
/// It compares names, sizes and ages of all files (`TreeRecord`). How long that takes says how often it may be done.
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
        contentHash(TreeRecord(of: folders).bytes.span)
    }
}
