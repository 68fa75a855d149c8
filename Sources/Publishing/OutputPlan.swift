import Text

/// Every path that a build is going to write, checked before the first one is.
package struct OutputPlan: Sendable {
    /// Ascending by bytes.
    let paths: [OutputPath]
    /// For each of `paths` where it stood in the list that was given.
    package let order: [Int]
    /// The folders of all files and the folders of these, without the top.
    let folders: Set<OutputPath>

    package var count: Int { paths.count }

    /// Checks that each path is a plain relative one, that no two are the same, and that none is a folder of another.
    ///
    /// - Parameter origin: what the output at an index of `paths` shows, for the error that names it: `tag 招商引资`.
    package init(paths: [String], origin: (Int) -> String) throws(PublishError) {
        let outputs = paths.map(OutputPath.init)
        let order = orderInBytes(paths)
        for (index, path) in outputs.enumerated() where !path.isPlain {
            throw .badPath(path.text, origin: origin(index))
        }
        for (a, b) in zip(order, order.dropFirst()) where outputs[a] == outputs[b] {
            throw .sharedPath(outputs[a].text, origin(a), origin(b))
        }
        self.paths = order.map { outputs[$0] }
        self.order = order
        folders = foldersOf(self.paths)
        for taken in folders.compactMap({ place(of: $0) }).sorted() {
            let index = order[taken]
            let below = outputs.indices.first { outputs[$0].ancestors.contains(outputs[index]) } ?? index
            throw .fileAndFolder(
                outputs[index].text, origin: origin(index), below: outputs[below].text, belowOrigin: origin(below))
        }
    }

    /// Where a path stands in `paths`; nil where it is not planned.
    func place(of path: OutputPath) -> Int? { paths.place(of: path) }

    func contains(_ path: OutputPath) -> Bool { place(of: path) != nil }

    /// Which planned files are among those of former builds, and which of these are not planned.
    ///
    /// - Parameter former: ascending.
    func parted(_ former: [OutputPath]) -> (owned: [Bool], orphans: [OutputPath]) {
        var owned = [Bool](repeating: false, count: paths.count)
        var orphans: [OutputPath] = []
        var place = 0
        for path in former {
            while place < paths.count, paths[place] < path { place += 1 }
            if place < paths.count, paths[place] == path { owned[place] = true } else { orphans.append(path) }
        }
        return (owned, orphans)
    }
}

extension [OutputPath] {
    /// Where a path stands among these, which are ascending.
    func place(of path: OutputPath) -> Int? {
        let place = partitionIndex { $0 >= path }
        return place < count && self[place] == path ? place : nil
    }
}

/// The folders of `paths` and the folders of these.
func foldersOf(_ paths: some Sequence<OutputPath>) -> Set<OutputPath> {
    var folders: Set<OutputPath> = []
    var last: OutputPath?
    // Of sorted paths most are in the folder of the one before.
    for path in paths where last.map(path.isBeside) != true {
        last = path
        for folder in path.ancestors where !folders.insert(folder).inserted { break }
    }
    return folders
}
