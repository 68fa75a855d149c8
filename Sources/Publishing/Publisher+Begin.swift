import Disk
import Glibc
import Synchronization

/// What happens before the first change of a build.
extension Publisher {
    /// Puts on disk what this build may change, once, and makes room for it. A build that changes nothing never comes
    /// here.
    func begin() throws(PublishError) {
        try hasBegun.withLock { hasBegun throws(PublishError) in
            guard !hasBegun else { return }
            try manifestFile.replace(
                with: Manifest(state: .building, files: changeable().map { Manifest.File(path: $0) }))
            let removed = try remove(obstacles)
            progress.withLock { $0.removed = removed }
            hasBegun = true
        }
    }

    /// The files of former builds and the planned ones; foreign files at planned paths are not among them, so that a
    /// killed build does not make them the next one's.
    private func changeable() -> [OutputPath] {
        let new = plan.paths.indices.filter { !ownedPlaces[$0] && !isTaken(plan.paths[$0]) }.map { plan.paths[$0] }
        return new.isEmpty ? former?.paths ?? [] : ((former?.paths ?? []) + new).sorted()
    }

    /// Whether something stands at `path` that this build will neither clear away nor take for a folder it can fill.
    private func isTaken(_ path: OutputPath) -> Bool {
        if tree.top.isNew { return false }
        do {
            guard let folder = try tree.folder(path.folder, making: false) else { return false }
            guard let kind = try folder.descriptor.status(of: path.name)?.kind else { return false }
            return kind != .folder
        } catch {
            return !hasObstacle(above: path)
        }
    }

    /// Files of former builds where this one has a folder, or in a folder where this one has a file.
    var obstacles: [OutputPath] {
        orphans.filter { plan.folders.contains($0) || $0.ancestors.contains(where: plan.contains) }
    }

    /// Whether a file of a former build, about to go, is why `path` cannot be looked up.
    private func hasObstacle(above path: OutputPath) -> Bool {
        path.ancestors.contains(where: folder.isOwned)
    }

    /// Removes what a killed build wrote beside a file and had no time to put in its place.
    func removePartialFiles() {
        for path in former?.paths ?? [] {
            guard let folder = try? tree.folder(path.folder, making: false) else { continue }
            try? folder.descriptor.removeFile(path.partialName)
        }
    }
}
