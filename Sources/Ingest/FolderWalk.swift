import Archive
import Disk
import Glibc
import Text

/// All files below a folder, in the order of the bytes of their paths; hidden files and folders are passed over.
///
/// Symbolic links are followed, but each folder is read once, by its device and inode: first the real folders, then
/// those that links lead to. So the walk ends whatever the links do, and says which of them it did not follow.
struct FolderWalk {
    /// A plain file.
    struct File {
        /// Relative to the folder walked: `2023/a.txt`.
        var source: SourcePath
        /// As the user knows it: `seeds/2023/a.txt`.
        var path: String
        /// What the kernel knows of it; where it is a link, of what that leads to.
        var status: FileStatus
    }

    private(set) var files: [File] = []
    private(set) var faults: [SourceFault] = []
    /// Whether there is no such folder, which is not the same as an empty one.
    private(set) var isMissing = false
    /// Whether the folder itself could be read, whatever is in it.
    private(set) var isReadable = true

    private let root: String
    /// The same without links; empty where there is no such folder.
    private let realRoot: String
    /// Folders to be read, the next one last.
    private var pending: [Folder] = []
    /// Folders that links lead to, to be read when no other is pending.
    private var linked: [Folder] = []
    /// Each folder's first path.
    private var visited: [Inode: String] = [:]

    private struct Folder {
        var source: SourcePath
        var status: FileStatus
    }

    private struct Inode: Hashable {
        var device: UInt64, inode: UInt64

        init(_ status: FileStatus) {
            device = status.device
            inode = status.inode
        }
    }

    private let excluded: Inode?

    /// - Parameters:
    ///   - excluded: a folder that is not read, wherever the walk meets it.
    ///   - mostFiles: a folder with more is left out whole.
    init(_ root: String, passingOver excluded: String? = nil, mostFiles: Int = .max) {
        self.root = root
        realRoot = (try? resolvedPath(root)) ?? ""
        self.excluded = excluded.flatMap { try? status(of: $0) }.map(Inode.init)
        do throws(SystemError) {
            pending = [Folder(source: .top, status: try status(of: root))]
        } catch {
            isMissing = error.errno == ENOENT
            isReadable = false
            if !isMissing { report(.notReadable(error.reason), .top) }
        }
        while files.count <= mostFiles, !pending.isEmpty || !linked.isEmpty {
            if pending.isEmpty { (pending, linked) = (linked.reversed(), []) }
            let folder = pending.removeLast()
            read(folder.source, folder.status)
        }
        if files.count > mostFiles {
            report(.tooManyFiles(mostFiles), .top)
            files = []
        }
        files.sort { $0.source < $1.source }
        leaveOutTwins()
    }

    /// Two names that Unicode holds equal (é as one character or as two) are two files, but one name to whoever cites them.
    private mutating func leaveOutTwins() {
        var seen: Set<SourcePath> = []
        for file in files where !seen.insert(file.source).inserted { report(.sameName, file.source) }
        if seen.count == files.count { return }
        seen = []
        files.removeAll { !seen.insert($0.source).inserted }
    }

    private mutating func read(_ source: SourcePath, _ status: FileStatus) {
        let path = path(of: source)
        let inode = Inode(status)
        if inode == excluded { return }
        if let first = visited[inode] { return report(.repeatedFolder(first), source) }
        visited[inode] = path
        do throws(SystemError) {
            for name in try namesInFolder(path).reversed() where !name.hasPrefix(".") {
                visit(source.child(name))
            }
        } catch {
            if source == .top { isReadable = false }
            report(.notReadable(error.reason), source)
        }
    }

    private mutating func visit(_ source: SourcePath) {
        let path = path(of: source)
        do throws(SystemError) {
            var status = try Disk.status(of: path, followingLinks: false)
            let isLink = status.kind == .symbolicLink
            if isLink {
                status = try Disk.status(of: path)
                guard isInside(try resolvedPath(path)) else { return report(.linkOutside, source) }
            }
            switch status.kind {
            case .file: files.append(File(source: source, path: path, status: status))
            case .folder where isLink: linked.append(Folder(source: source, status: status))
            case .folder: pending.append(Folder(source: source, status: status))
            case .symbolicLink, .other: report(.notPlainFile, source)
            }
        } catch {
            // A name that is not UTF-8 comes repaired, and under the repaired name there is nothing.
            let isRepaired = error.errno == ENOENT && source.text.unicodeScalars.contains("\u{FFFD}")
            report(isRepaired ? .nameNotUTF8 : .notReadable(error.reason), source)
        }
    }

    /// Whether a path without links is that of the folder walked, or lies below it.
    private func isInside(_ real: String) -> Bool {
        real == realRoot || real.hasPrefix(realRoot == "/" ? realRoot : realRoot + "/")
    }

    private func path(of source: SourcePath) -> String { source.path(below: root) }

    private mutating func report(_ fault: IngestFault, _ source: SourcePath) {
        faults.append(SourceFault(fault, path: path(of: source)))
    }
}
