/// Every path that a build is going to write, checked before the first one is.
package struct OutputPlan: Sendable {
    /// Ascending by bytes.
    let paths: [OutputPath]
    let files: Set<OutputPath>
    /// The folders of all files and the folders of these, without the top.
    let folders: Set<OutputPath>

    package var count: Int { paths.count }

    /// Checks that each path is a plain relative one, that no two are the same, and that none is a folder of another.
    ///
    /// - Parameter origin: what the output at an index of `paths` shows, for the error that names it: `tag 招商引资`.
    package init(paths: [String], origin: (Int) -> String) throws(PublishError) {
        let outputs = paths.map(OutputPath.init)
        let order = outputs.enumerated().sorted { $0.element < $1.element }.map(\.offset)
        for (index, path) in outputs.enumerated() where !path.isPlain {
            throw .badPath(path.text, origin: origin(index))
        }
        for (a, b) in zip(order, order.dropFirst()) where outputs[a] == outputs[b] {
            throw .sharedPath(outputs[a].text, origin(a), origin(b))
        }
        self.paths = order.map { outputs[$0] }
        files = Set(outputs)
        folders = foldersOf(self.paths)
        for index in order where folders.contains(outputs[index]) {
            let below = outputs.indices.first { outputs[$0].ancestors.contains(outputs[index]) } ?? index
            throw .fileAndFolder(
                outputs[index].text, origin: origin(index), below: outputs[below].text, belowOrigin: origin(below))
        }
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
