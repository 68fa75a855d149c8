import Disk
import Glibc

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

// One file of it.
extension LockedFolder {
    /// Whether a former build made a file of this path.
    func isOwned(_ path: OutputPath) -> Bool { former?.lists(path) == true }

    /// What there is to note of an output that is in its place.
    func placed(
        _ content: some OutputContent, at path: OutputPath, isChanged: Bool
    ) throws(PublishError) -> Publisher.PlacedOutput {
        let parent = try tree.folder(path.folder, making: false)
        return try naming(tree.shown(path)) { () throws(SystemError) in
            let checksum = try content.checksum(path: path.text)
            let status = try parent?.descriptor.status(of: path.name)
            return Publisher.PlacedOutput(
                path: path, placed: .init(checksum: checksum, stamp: status.map { FileStamp($0) }),
                isChanged: isChanged, size: content.count)
        }
    }

    enum Comparison {
        case missing, same, different
    }

    func compare(
        _ content: some OutputContent, with path: OutputPath, in parent: FileDescriptorBox
    ) throws(PublishError) -> Comparison {
        guard !parent.isNew, let file = try open(path, in: parent) else { return .missing }
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
    private func open(_ path: OutputPath, in parent: FileDescriptorBox) throws(PublishError) -> FileDescriptor? {
        do throws(SystemError) {
            // A pipe in the file's place must not make the build wait for a writer.
            return try tree.makingRoom { () throws(SystemError) in
                try FileDescriptor(
                    opening: path.name, in: parent.descriptor, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
            }
        } catch {
            if error.errno == ENOENT { return nil }
            throw tree.obstacle(at: path, in: parent, error)
        }
    }

    func create(
        _ path: OutputPath, in parent: FileDescriptorBox, with content: some OutputContent
    ) throws(PublishError) {
        try naming(tree.shown(path)) { () throws(SystemError) in
            try write(content, toNew: path.name, in: parent)
        }
    }

    func replace(
        _ path: OutputPath, in parent: FileDescriptorBox, with content: some OutputContent
    ) throws(PublishError) {
        try naming(tree.shown(path)) { () throws(SystemError) in
            let partial = path.partialName
            try? parent.descriptor.removeFile(partial)
            try write(content, toNew: partial, in: parent)
            try parent.descriptor.rename(partial, to: path.name)
        }
    }

    private func write(
        _ content: some OutputContent, toNew name: String, in parent: FileDescriptorBox
    ) throws(SystemError) {
        let file = try tree.makingRoom { () throws(SystemError) in
            try FileDescriptor(
                opening: name, in: parent.descriptor, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        }
        try content.writeAndClose(file, path: name)
    }
}
