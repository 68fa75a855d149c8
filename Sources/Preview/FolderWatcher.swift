import Disk
import Text

/// Tells whether anything below some folders has changed since it was last asked.
///
/// It compares names, sizes and ages of all files (`TreeRecord`). How long that takes says how often it may be done. Where the
/// kernel tells of changes (`FolderNotices`), one need not wait for the next look; it does not tell of all, so looks go on.
package struct FolderWatcher: ~Copyable {
    private let folders: [String]
    private var fingerprint: UInt64
    private var notices: FolderNotices?
    /// How long the last look took.
    private(set) var lookDuration: Duration = .zero

    /// - Parameters:
    ///   - folders: a folder that does not exist yet may come later.
    ///   - isNotified: whether the kernel is asked to tell of changes.
    package init(folders: [String], isNotified: Bool = true) {
        self.folders = folders
        notices = isNotified ? FolderNotices() : nil
        // Watched before the look: what changes in between is noticed.
        notices?.watch(TreeRecord(of: folders).folders)
        fingerprint = contentHash(TreeRecord(of: folders).bytes.span)
    }

    /// Whether a file or folder came, went or was written since the last call, or since the watcher was made.
    ///
    /// Names that begin with a full stop do not count: editors and version control write such files all the time.
    package mutating func hasChanged() -> Bool {
        let start = ContinuousClock.now
        let record = TreeRecord(of: folders)
        let former = fingerprint
        fingerprint = contentHash(record.bytes.span)
        if fingerprint != former { notices?.watch(record.folders) }
        lookDuration = start.duration(to: .now)
        return fingerprint != former
    }

    /// Readable when the kernel has told of a change; nil where it tells nothing.
    var noticeDescriptor: CInt? {
        switch notices {
        case .some(let notices): notices.descriptor
        case nil: nil
        }
    }

    /// Takes what the kernel has told; whether some of it counts.
    mutating func takeNotices() -> Bool { notices?.take() ?? false }

    /// Whether more is to come of what was told: a file is being written, or gone until another takes its place.
    var isUnfinished: Bool {
        switch notices {
        case .some(let notices): notices.isUnfinished
        case nil: false
        }
    }
}
