import Synchronization
package import Text

/// Replaces files of the last build before it is known what else the site has, for somebody may be waiting for them.
///
///     let early = EarlyPublisher(folder)
///     for some of the outputs, from any task: early.replace(bytes, at: path)
///     let publisher = try Publisher(folder, plan: plan, early: early)
///
/// It makes no new file: the path of one is checked against all others first. And it takes on no trouble: what it cannot do it leaves
/// to the publisher, which meets the same and says so.
package final class EarlyPublisher: Sendable {
    struct Done {
        /// Whether the manifest on disk says that files are being changed.
        var hasBegun = false
        var isStopped = false
        var outputs: [Publisher.PlacedOutput] = []
    }

    private let folder: LockedFolder
    /// Locked while the manifest is replaced: whoever is about to change a file waits for that.
    private let state = Mutex(Done())

    package init(_ folder: LockedFolder) { self.folder = folder }

    var done: Done { state.withLock { $0 } }

    /// Writes an output to a file that the last build made, unless it holds `bytes` already. Safe to call from several tasks at once
    /// for different paths.
    ///
    /// - Returns: whether the output is in its place; where it is not, it is still to be written.
    package func replace(_ bytes: Bytes, at path: String) -> Bool {
        do throws(PublishError) {
            guard let output = try replaced(bytes, at: OutputPath(path)) else { return false }
            state.withLock { $0.outputs.append(output) }
            return true
        } catch {
            state.withLock { $0.isStopped = true }
            return false
        }
    }

    private func replaced(_ bytes: Bytes, at path: OutputPath) throws(PublishError) -> Publisher.PlacedOutput? {
        // What a killed build left is for the publisher to clear away.
        guard folder.former?.state == .complete, folder.isOwned(path), !state.withLock({ $0.isStopped }),
            let parent = try folder.tree.folder(path.folder, making: false)
        else { return nil }
        let comparison = try folder.compare(bytes, with: path, in: parent)
        switch comparison {
        case .missing: return nil
        case .same: break
        case .different:
            try begin()
            try folder.replace(path, in: parent, with: bytes)
        }
        return try folder.placed(bytes, at: path, isChanged: comparison == .different)
    }

    private func begin() throws(PublishError) {
        try state.withLock { state throws(PublishError) in
            guard !state.hasBegun else { return }
            let files = (folder.former?.paths ?? []).map { Manifest.File(path: $0) }
            try folder.manifestFile.replace(with: Manifest(state: .building, files: files))
            state.hasBegun = true
        }
    }
}
