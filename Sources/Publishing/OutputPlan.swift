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
        for (index, path) in paths.enumerated() where !OutputPath(path).isPlain {
            throw .badPath(path, origin: origin(index))
        }
        order = orderInBytes(paths)
        self.paths = order.map { OutputPath(paths[$0]) }
        folders = foldersOf(self.paths)
        for place in order.indices.dropFirst() where self.paths[place - 1] == self.paths[place] {
            throw .sharedPath(self.paths[place].text, origin(order[place - 1]), origin(order[place]))
        }
        try checkFolders(origin)
    }

    /// The same with more paths, which stand behind the others in the list that was given.
    ///
    /// - Parameter origin: likewise, by a path's place in the whole list.
    package func adding(_ more: [String], origin: (Int) -> String) throws(PublishError) -> OutputPlan {
        let more = try OutputPlan(paths: more) { origin(count + $0) }
        var paths: [OutputPath] = [], order: [Int] = [], own = 0
        paths.reserveCapacity(count + more.count)
        order.reserveCapacity(count + more.count)
        func take(until end: Int) {
            paths += self.paths[own..<end]
            order += self.order[own..<end]
            own = end
        }
        for (path, place) in zip(more.paths, more.order) {
            // Mostly the next comes before the same one of these as the last did.
            if own < count, self.paths[own] <= path { take(until: self.paths.partitionIndex { $0 > path }) }
            if own > 0, self.paths[own - 1] == path {
                throw .sharedPath(path.text, origin(self.order[own - 1]), origin(count + place))
            }
            paths.append(path)
            order.append(count + place)
        }
        take(until: count)
        let plan = OutputPlan(ascending: paths, order, folders: folders.union(more.folders))
        try plan.checkFolders(origin)
        return plan
    }

    private init(ascending paths: [OutputPath], _ order: [Int], folders: Set<OutputPath>) {
        (self.paths, self.order, self.folders) = (paths, order, folders)
    }

    /// - Throws: where a path is a folder of another.
    private func checkFolders(_ origin: (Int) -> String) throws(PublishError) {
        for taken in folders.compactMap({ place(of: $0) }).sorted() {
            let below = paths.indices.filter { paths[$0].ancestors.contains(paths[taken]) }.min {
                order[$0] < order[$1]
            }
            throw .fileAndFolder(
                paths[taken].text, origin: origin(order[taken]), below: paths[below ?? taken].text,
                belowOrigin: origin(order[below ?? taken]))
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
