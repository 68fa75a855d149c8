package import Archive
import Disk
import Glibc
import Text

/// All files below the source folder, to be asked for one by its path.
package struct SourceFiles: Sendable {
    private let root: String
    /// The same without links; nil where there is no such folder.
    private let realRoot: String?
    /// Relative to the folder. Two spellings that Unicode holds equal are one name, as in the whole archive.
    private let names: Set<SourcePath>
    /// The names in each folder, in the order of the bytes of their paths.
    private let folders: [SourcePath: [String]]

    package enum Entry: Equatable, Sendable {
        /// `source` as it is on disk, relative to the folder; `path` as it is opened. It could be opened just now.
        case file(source: SourcePath, path: String)
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
    package init(root: String, sources: [SourcePath]) {
        self.root = root
        realRoot = try? resolvedPath(root)
        names = Set(sources)
        var folders: [SourcePath: [String]] = [.top: []]
        for source in sources {
            var folder = source.folder
            folders[folder, default: []].append(source.name)
            while folder != .top {
                folder = folder.folder
                if folders[folder] != nil { break }
                folders[folder] = []
            }
        }
        self.folders = folders
    }

    /// The name of a file in the same folder that was probably meant by a path at which there is none.
    ///
    /// - Complexity: O(names in that folder): not to be asked for each of many.
    package func nameMeant(by path: SourcePath) -> String? {
        closestName(to: path.name, among: folders[path.folder] ?? [])
    }

    /// - Parameter place: without `.` and `..`.
    package func entry(at place: SourcePath) -> Entry {
        guard let index = names.firstIndex(of: place) else {
            if folders[place] != nil { return .folder }
            return (try? resolvedPath(place.path(below: root))).map(isInside) == false ? .outside : .missing
        }
        let source = names[index], path = source.path(below: root)
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
