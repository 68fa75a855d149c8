import Synchronization

/// A planned output that a former build made.
package struct FormerOutput: Sendable {
    /// Where its path stood in the list that was planned.
    package let number: Int
    /// In the plan.
    let place: Int
    /// Among the files that the former build left.
    package let former: Int
}

extension OutputPlan {
    /// The planned outputs that are among the files of a former build, ascending by path.
    package func outputs(madeBefore files: PublishedFiles) -> [FormerOutput] {
        files.places(of: paths).enumerated().compactMap { place, former in
            former.map { FormerOutput(number: order[place], place: place, former: $0) }
        }
    }
}

extension Publisher {
    /// The same, of those that are the build's.
    package func outputs(madeBefore files: PublishedFiles) -> [FormerOutput] {
        plan.outputs(madeBefore: files).filter { ownedPlaces[$0.place] }
    }

    /// Those outputs whose files are as the former build left them. From any task.
    ///
    /// - Parameter outputs: ascending by path.
    package func untouched(_ outputs: [FormerOutput], of files: PublishedFiles) -> [FormerOutput] {
        var cursor = FolderCursor(tree)
        return outputs.filter { cursor.stamp(of: plan.paths[$0.place]) == files.stamp($0.former) }
    }

    /// Leaves outputs as they are.
    ///
    /// - Parameter outputs: untouched ones, none of which was written.
    package func leave(_ outputs: [FormerOutput], of files: PublishedFiles) {
        progress.withLock { progress in
            for output in outputs {
                let stamp = files.stamp(output.former)
                let placed = Progress.Placed(checksum: files.checksum(output.former), stamp: stamp)
                guard progress.place(output.place, placed) else { continue }
                progress.unchanged += 1
                progress.bytes += stamp.size
            }
        }
    }
}
