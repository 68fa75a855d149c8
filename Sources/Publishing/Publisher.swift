import Disk
import Glibc
import Synchronization
package import Text

/// Writes a site into its output folder, and only what is different from what is there.
///
///     let publisher = try Publisher(folder: "public", plan: plan)
///     for each output, from any task: try publisher.write(bytes, to: path), or copy(file, to: path)
///     let report = try publisher.finish()
///
/// Whose a file is: a file is the build's when the manifest of a former build lists it (`Manifest`). Any other is
/// foreign. A foreign file is never removed; at a planned path it is taken over when its content is the planned one,
/// and is an error when it is not, for nobody knows whether it can be made again. So with a lost manifest a site that
/// is up to date is taken over as it is, and for one that is not the error says to delete the folder.
///
/// Where it writes: below the output folder only. A symbolic link inside it, to a file or a folder, is an error that
/// names it. The output folder itself may be a link. A file with a second hard link is replaced, not written into.
///
/// What a reader sees meanwhile: a file that exists is replaced in one step, so it is the old one or the new one. A new
/// file is written in place; no reader knows of it. What is gone is removed at the end.
///
/// What a kill leaves: before the first change the manifest on disk lists all that may be changed, so that the next
/// build, whatever it plans, finds and replaces or removes it. Nothing is flushed to the disk: after a power failure
/// contents may be lost, and the next build sees that by comparing.
package final class Publisher: Sendable {
    let plan: OutputPlan
    let folder: LockedFolder
    /// By place in the plan, whether a former build made a file there.
    let ownedPlaces: [Bool]
    /// The files of former builds that this one does not plan, ascending.
    let orphans: [OutputPath]
    /// Whether `begin` was. Locked while it is on its way: a task that is about to change something waits for its disk
    /// work, the others go on.
    let hasBegun = Mutex(false)
    /// Whether files were changed before it was made, and the manifest on disk says so.
    let isBegunEarly: Bool
    let progress: Mutex<Progress>

    /// Makes the folder where it is missing, and does as the other `init`.
    package convenience init(folder: String, plan: OutputPlan) throws(PublishError) {
        try self.init(LockedFolder(folder), plan: plan)
    }

    /// Clears away what a killed build left half done and what former builds put where this one wants a folder, or the other way round.
    ///
    /// - Parameter early: what has put some of the planned outputs there already.
    package init(_ folder: LockedFolder, plan: OutputPlan, early: EarlyPublisher? = nil) throws(PublishError) {
        self.plan = plan
        self.folder = folder
        (ownedPlaces, orphans) = plan.parted(folder.former?.paths ?? [])
        let done = early?.done
        isBegunEarly = done?.hasBegun ?? false
        progress = Mutex(Progress(plan, placed: done?.outputs ?? []))
        if former?.state == .building { removePartialFiles() }
        if !obstacles.isEmpty { try begin() }
    }

    var tree: FolderTree { folder.tree }
    var manifestFile: ManifestFile { folder.manifestFile }
    /// What was on disk when this build began.
    var former: Manifest? { folder.former }

    /// How many outputs are planned.
    package var count: Int { plan.count }

    /// Writes one planned output unless its file holds `bytes` already. Safe to call from several tasks at once for
    /// different paths.
    ///
    /// - Returns: whether the file is new or different.
    @discardableResult
    package func write(_ bytes: Bytes, to path: String) throws(PublishError) -> Bool {
        try put(bytes, at: OutputPath(path))
    }

    /// Writes one planned output as `write` does, from a file of which little is in memory at a time.
    ///
    /// Throws `unreadableSource` where there is no such file any more: then the output is left out, what a former build
    /// put there stays, and `finish` does not wait for it.
    ///
    /// - Parameter source: its path on disk; a symbolic link is followed.
    @discardableResult
    package func copy(_ source: String, to path: String) throws(PublishError) -> Bool {
        let content: FileContent
        do throws(SystemError) {
            content = try tree.makingRoom { () throws(SystemError) in try FileContent(source) }
        } catch {
            if let place = plan.place(of: OutputPath(path)) { progress.withLock { $0.leaveOut(place) } }
            throw .unreadableSource(source, reason: error.reason)
        }
        return try put(content, at: OutputPath(path))
    }

    func put(_ content: some OutputContent, at path: OutputPath) throws(PublishError) -> Bool {
        guard let place = plan.place(of: path) else { throw .notPlanned(path.text) }
        let output = try folder.placed(content, at: path, isChanged: try self.place(content, at: path))
        guard progress.withLock({ $0.put(output, at: place) }) else { throw .writtenTwice(path.text) }
        return output.isChanged
    }

    private func place(_ content: some OutputContent, at path: OutputPath) throws(PublishError) -> Bool {
        if let parent = try tree.folder(path.folder, making: false) {
            switch try folder.compare(content, with: path, in: parent) {
            case .same: return false
            case .different:
                try changing { () throws(PublishError) in
                    try begin()
                    try folder.replace(path, in: parent, with: content)
                }
                return true
            case .missing: break
            }
        }
        return try changing { () throws(PublishError) in
            try begin()
            guard let parent = try tree.folder(path.folder, making: true) else { return false }
            try folder.create(path, in: parent, with: content)
            return true
        }
    }
}
