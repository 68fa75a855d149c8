import Disk
import Glibc
import Text

/// All files below the source folder, to be asked for one by its path.
package struct SourceFiles: Sendable {
    private let root: String
    /// The same without links; nil where there is no such folder.
    private let realRoot: String?
    /// Relative to the folder. Two spellings that Unicode holds equal are one name, as in the whole archive.
    private let names: Set<String>
    /// The names in each folder, in the order of the bytes of their paths.
    private let folders: [String: [String]]

    package enum Entry: Equatable, Sendable {
        /// `source` as it is on disk, relative to the folder; `path` as it is opened. It could be opened just now.
        case file(source: String, path: String)
        case folder
        /// A symbolic link, or a file behind one, that lies outside the folder.
        case outside
        /// A file that cannot be opened, and why.
        case unreadable(reason: String)
        case missing
    }

    /// - Parameters:
    ///   - root: the folder, as the user knows it.
    ///   - sources: its files, relative to it.
    package init(root: String, sources: [String]) {
        self.root = root
        realRoot = try? resolvedPath(root)
        names = Set(sources)
        var folders: [String: [String]] = ["": []]
        for source in sources {
            var folder = folderPart(of: source)
            folders[folder, default: []].append(namePart(of: source))
            while !folder.isEmpty {
                folder = folderPart(of: folder)
                if folders[folder] != nil { break }
                folders[folder] = []
            }
        }
        self.folders = folders
    }

    /// The name of a file in the same folder that was probably meant by a path at which there is none.
    ///
    /// - Complexity: O(names in that folder): not to be asked for each of many.
    package func nameMeant(by path: String) -> String? {
        closestName(to: namePart(of: path), among: folders[folderPart(of: path)] ?? [])
    }

    /// - Parameter path: relative to the folder, without `.` and `..`.
    package func entry(at path: String) -> Entry {
        guard let index = names.firstIndex(of: path) else {
            if folders[path] != nil { return .folder }
            return (try? resolvedPath(root + "/" + path)).map(isInside) == false ? .outside : .missing
        }
        let source = names[index], path = root + "/" + source
        do throws(SystemError) {
            guard isInside(try resolvedPath(path)) else { return .outside }
            // A pipe that took the file's place must not make the build wait for a writer.
            _ = try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK)
            return .file(source: source, path: path)
        } catch {
            return .unreadable(reason: error.reason)
        }
    }

    private func isInside(_ real: String) -> Bool {
        guard let realRoot else { return false }
        return real.hasPrefix(realRoot == "/" ? realRoot : realRoot + "/")
    }
}

/// What is before the last slash; empty for a file at the top.
private func folderPart(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
}

/// What is behind the last slash.
private func namePart(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
}
