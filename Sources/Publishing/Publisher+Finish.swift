import Disk
import Glibc
import Synchronization

extension Publisher {
    /// Removes what former builds made and this one did not plan, and the folders that are empty then; puts the
    /// manifest on disk. To be called once, after the last `write`.
    ///
    /// Throws when a planned output was not written; nothing is removed then.
    package func finish() throws(PublishError) -> PublishReport {
        var progress = progress.withLock { $0 }
        guard progress.remainingCount == 0 else {
            throw .notWritten(
                progress.remaining.prefix(10).map { plan.paths[$0].text }, count: progress.remainingCount)
        }
        if !orphans.isEmpty {
            try begin()
            progress.removed += try remove(orphans)
        }
        let made = Manifest(
            state: .complete,
            files: plan.paths.enumerated().map { Manifest.File(path: $1, hash: progress[$0]?.checksum) })
        if isBegunEarly || hasBegun.withLock({ $0 }) || former != made { try manifestFile.replace(with: made) }
        return PublishReport(
            written: progress.written.sorted().map { plan.paths[Int($0)].text }, unchanged: progress.unchanged,
            removed: progress.removed.sorted().map(\.text), bytes: progress.bytes)
    }

    /// Removes files of former builds, and the folders on their way that are empty then and not planned.
    ///
    /// What is no plain file any more is somebody else's and stays; so does what lies behind a symbolic link.
    /// - Returns: the files that were there.
    func remove(_ files: [OutputPath]) throws(PublishError) -> [OutputPath] {
        var removed: [OutputPath] = []
        for path in files {
            guard let folder = try reachableFolder(of: path) else { continue }
            let isRemoved = try naming(tree.shown(path)) { () throws(SystemError) in
                guard try folder.descriptor.status(of: path.name)?.kind == .file else { return false }
                try folder.descriptor.removeFile(path.name)
                return true
            }
            if isRemoved { removed.append(path) }
        }
        try removeEmptyFolders(foldersOf(files).subtracting(plan.folders))
        tree.forget()
        return removed
    }

    /// From the deepest up: a folder's path sorts before those in it. A folder that is not empty stays.
    private func removeEmptyFolders(_ folders: Set<OutputPath>) throws(PublishError) {
        for path in folders.sorted().reversed() {
            guard let folder = try reachableFolder(of: path) else { continue }
            try? folder.descriptor.removeFolder(path.name)
        }
    }

    /// Nil where there is none, or where something else is in its place.
    private func reachableFolder(of path: OutputPath) throws(PublishError) -> FileDescriptorBox? {
        do throws(PublishError) {
            return try tree.folder(path.folder, making: false)
        } catch {
            switch error {
            case .link, .inTheWay: return nil
            default: throw error
            }
        }
    }
}
