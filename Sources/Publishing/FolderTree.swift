import Disk
import Glibc
import Synchronization

/// An open folder that several tasks may share; closed when the last one lets go of it.
final class FileDescriptorBox: Sendable {
    let descriptor: FileDescriptor
    /// Whether this build made the folder: nothing is in it but what this build wrote.
    let isNew: Bool

    init(_ descriptor: consuming FileDescriptor, isNew: Bool = false) {
        self.descriptor = descriptor
        self.isNew = isNew
    }
}

/// Looks at files in the order of their paths, of which most are beside the one before.
struct FolderCursor {
    private let tree: FolderTree
    private var last: OutputPath?
    private var folder: FileDescriptorBox?

    init(_ tree: FolderTree) { self.tree = tree }

    /// What tells a plain file apart from others; nil where there is none, or where something stands in the way.
    mutating func stamp(of path: OutputPath) -> FileStamp? {
        if last?.isBeside(path) != true { folder = try? tree.folder(path.folder, making: false) }
        last = path
        guard let status = try? folder?.descriptor.status(of: path.name), status.kind == .file else { return nil }
        return FileStamp(status)
    }
}

/// The folders below the output folder, each reached from the one above by its name alone, so that a symbolic link on
/// the way is met and never followed. Keeps some of them open.
final class FolderTree: Sendable {
    /// How many folders are kept open: a quarter of the files that the process may have open, which leaves room for those
    /// that are being written, and never more than help. More than 256 make no build faster.
    private let limit = max(1, min(256, mostOpenFiles() / 4))

    let top: FileDescriptorBox
    /// The output folder as the user named it.
    private let name: String
    private let open = Mutex<[OutputPath: FileDescriptorBox]>([:])

    init(top: consuming FileDescriptor, named name: String, isNew: Bool) {
        self.top = FileDescriptorBox(top, isNew: isNew)
        self.name = name
    }

    /// A path as errors tell it: `public/about.html`.
    func shown(_ path: OutputPath) -> String { name + "/" + path.text }

    /// The folder at `path`; nil where there is none and none is to be made.
    func folder(_ path: OutputPath, making: Bool) throws(PublishError) -> FileDescriptorBox? {
        if path.isTop { return top }
        if let known = open.withLock({ $0[path] }) { return known }
        guard let parent = try folder(path.folder, making: making),
            let folder = try child(path, of: parent, making: making)
        else { return nil }
        open.withLock {
            if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
            $0[path] = folder
        }
        return folder
    }

    /// Opens something. Where the process has no descriptor left, the folders that are kept open give way.
    func makingRoom<Result: ~Copyable>(_ open: () throws(SystemError) -> Result) throws(SystemError) -> Result {
        do {
            return try open()
        } catch {
            guard error.isOutOfDescriptors else { throw error }
        }
        forget()
        return try open()
    }

    /// Closes all folders but the top: what was removed on disk must not be written to.
    func forget() {
        open.withLock { $0.removeAll() }
    }

    private func child(
        _ path: OutputPath, of parent: FileDescriptorBox, making: Bool
    ) throws(PublishError) -> FileDescriptorBox? {
        let name = path.name
        var isNew = false
        while true {
            do throws(SystemError) {
                let folder = try makingRoom { () throws(SystemError) in try parent.descriptor.openFolder(name) }
                return FileDescriptorBox(folder, isNew: isNew)
            } catch {
                guard error.errno == ENOENT else { throw obstacle(at: path, in: parent, error) }
                guard making else { return nil }
            }
            isNew = try make(path, in: parent)
        }
    }

    /// False where another task made it meanwhile.
    private func make(_ path: OutputPath, in parent: FileDescriptorBox) throws(PublishError) -> Bool {
        do throws(SystemError) {
            try parent.descriptor.makeFolder(path.name)
            return true
        } catch {
            if error.errno == EEXIST { return false }
            throw .system(SystemError(call: error.call, path: shown(path), errno: error.errno))
        }
    }

    /// What an open that failed met at `path`: a symbolic link, something of another kind, or nothing but the error.
    func obstacle(at path: OutputPath, in folder: FileDescriptorBox, _ error: SystemError) -> PublishError {
        let kind = (try? folder.descriptor.status(of: path.name))?.kind
        switch (error.errno, kind) {
        case (ELOOP, .symbolicLink?), (ENOTDIR, .symbolicLink?): return .link(shown(path))
        case (ENOTDIR, .some), (ENXIO, .some): return .inTheWay(shown(path))
        default: return .system(SystemError(call: error.call, path: shown(path), errno: error.errno))
        }
    }
}
