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
    let tree: FolderTree
    let manifestFile: ManifestFile
    /// What was on disk when this build began.
    let former: Manifest?
    /// By place in the plan, whether a former build made a file there.
    let ownedPlaces: [Bool]
    /// The files of former builds that this one does not plan, ascending.
    let orphans: [OutputPath]
    /// Whether `begin` was. Locked while it is on its way: a task that is about to change something waits for its disk
    /// work, the others go on.
    let hasBegun = Mutex(false)
    let progress: Mutex<Progress>

    /// Makes the folder where it is missing, and does as the other `init`.
    package convenience init(folder: String, plan: OutputPlan) throws(PublishError) {
        try self.init(LockedFolder(folder), plan: plan)
    }

    /// Clears away what a killed build left half done and what former builds put where this one wants a folder, or the other way round.
    package init(_ folder: LockedFolder, plan: OutputPlan) throws(PublishError) {
        self.plan = plan
        (tree, manifestFile, former) = (folder.tree, folder.manifestFile, folder.former)
        (ownedPlaces, orphans) = plan.parted(former?.paths ?? [])
        progress = Mutex(Progress(plan))
        if former?.state == .building { removePartialFiles() }
        if !obstacles.isEmpty { try begin() }
    }

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
        let isChanged = try self.place(content, at: path)
        let checksum = try naming(tree.shown(path)) { () throws(SystemError) in try content.checksum(path: path.text) }
        let status = try placedStatus(of: path)
        let isFirst = progress.withLock { progress in
            if isChanged { progress.written.append(Int32(place)) } else { progress.unchanged += 1 }
            progress.bytes += content.count
            return progress.place(place, Progress.Placed(checksum: checksum, stamp: status.map { FileStamp($0) }))
        }
        guard isFirst else { throw .writtenTwice(path.text) }
        return isChanged
    }

    /// Of a file that was put in its place.
    private func placedStatus(of path: OutputPath) throws(PublishError) -> FileStatus? {
        guard let folder = try tree.folder(path.folder, making: false) else { return nil }
        return try naming(tree.shown(path)) { () throws(SystemError) in try folder.descriptor.status(of: path.name) }
    }

    private func place(_ content: some OutputContent, at path: OutputPath) throws(PublishError) -> Bool {
        if let folder = try tree.folder(path.folder, making: false) {
            switch try compare(content, with: path, in: folder) {
            case .same: return false
            case .different:
                try changing { () throws(PublishError) in
                    try begin()
                    try replace(path, in: folder, with: content)
                }
                return true
            case .missing: break
            }
        }
        return try changing { () throws(PublishError) in
            try begin()
            guard let folder = try tree.folder(path.folder, making: true) else { return false }
            try create(path, in: folder, with: content)
            return true
        }
    }
}

/// An output folder before it is known what is to be in it.
package struct LockedFolder: Sendable {
    let tree: FolderTree
    let manifestFile: ManifestFile
    let former: Manifest?

    /// Makes the folder where it is missing, takes its lock and reads the manifest beside it.
    package init(_ folder: String) throws(PublishError) {
        let isNew = (try? status(of: folder)) == nil
        try naming(folder) { () throws(SystemError) in try makeFolders(folder) }
        let real = try naming(folder) { () throws(SystemError) in try resolvedPath(folder) }
        let top = try naming(folder) { () throws(SystemError) in
            try FileDescriptor(opening: real, flags: O_RDONLY | O_DIRECTORY)
        }
        guard top.lock() else { throw .busy(folder) }
        tree = FolderTree(top: top, named: folder, isNew: isNew)
        manifestFile = try ManifestFile(beside: real)
        former = try manifestFile.read()
    }
}

extension Publisher {
    private enum Comparison {
        case missing, same, different
    }

    private func compare(
        _ content: some OutputContent, with path: OutputPath, in folder: FileDescriptorBox
    ) throws(PublishError) -> Comparison {
        guard !folder.isNew, let file = try open(path, in: folder) else { return .missing }
        let isSame = try naming(tree.shown(path)) { () throws(SystemError) -> Bool? in
            let status = try file.status(path: path.text)
            guard status.kind == .file else { return nil }
            guard status.size == content.count else { return false }
            return try content.isWhole(in: file, path: path.text)
        }
        guard let isSame else { throw .inTheWay(tree.shown(path)) }
        guard isSame || isOwned(path) else { throw .foreignFile(tree.shown(path)) }
        return isSame ? .same : .different
    }

    /// Nil where there is no file.
    private func open(_ path: OutputPath, in folder: FileDescriptorBox) throws(PublishError) -> FileDescriptor? {
        do throws(SystemError) {
            // A pipe in the file's place must not make the build wait for a writer.
            return try tree.makingRoom { () throws(SystemError) in
                try FileDescriptor(
                    opening: path.name, in: folder.descriptor, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
            }
        } catch {
            if error.errno == ENOENT { return nil }
            throw tree.obstacle(at: path, in: folder, error)
        }
    }

    private func create(
        _ path: OutputPath, in folder: FileDescriptorBox, with content: some OutputContent
    ) throws(PublishError) {
        try naming(tree.shown(path)) { () throws(SystemError) in
            try write(content, toNew: path.name, in: folder)
        }
    }

    private func replace(
        _ path: OutputPath, in folder: FileDescriptorBox, with content: some OutputContent
    ) throws(PublishError) {
        try naming(tree.shown(path)) { () throws(SystemError) in
            let partial = path.partialName
            try? folder.descriptor.removeFile(partial)
            try write(content, toNew: partial, in: folder)
            try folder.descriptor.rename(partial, to: path.name)
        }
    }

    private func write(
        _ content: some OutputContent, toNew name: String, in folder: FileDescriptorBox
    ) throws(SystemError) {
        let file = try tree.makingRoom { () throws(SystemError) in
            try FileDescriptor(
                opening: name, in: folder.descriptor, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        }
        try content.writeAndClose(file, path: name)
    }
}
