import Disk
import Glibc
package import Text

/// A folder of files that builds leave for the next, `.broadsheet/public.pictures/`: each is written once under a name that tells what
/// it is made from, and removed when nothing is made from that any more. It may be removed at any time.
package struct KeptFiles: Sendable {
    /// As it is told.
    package let path: String
    /// The folder around it, which says to version control that it is not part of what is kept there.
    private let around: StorePlace

    /// - Parameters:
    ///   - output: the output folder, as the user names it. Nil for one that has no folder around it.
    ///   - kind: what is left: `pictures`.
    package init?(beside output: String, kind: String) {
        guard let place = StorePlace(beside: output, kind: kind) else { return nil }
        around = place
        path = place.path
    }

    /// The names of all files; none where the folder is not there.
    package var names: [String] { (try? namesInFolder(path)) ?? [] }

    /// Nil where there is no such file, or it cannot be read.
    package func read(_ name: String) -> Bytes? {
        guard let folder = try? openFolder(),
            let file = try? FileDescriptor(opening: name, in: folder, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        else { return nil }
        return try? file.readPlainFile(path: name, limit: mostBytes)
    }

    /// Writes a file that is there whole or not at all. From any task; of two that write one name at once, either's is kept.
    package func write(_ bytes: Bytes, to name: String) throws(StoreError) {
        do throws(SystemError) {
            if (try? Disk.status(of: path)) == nil {
                try around.makeFolder()
                try makeFolders(path)
            }
            let folder = try openFolder(), new = name + ".new"
            try FileDescriptor(opening: new, in: folder, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
                .writeAllAndClose(bytes, path: name)
            try folder.rename(new, to: name)
        } catch {
            throw StoreError(error)
        }
    }

    /// Removes all files but some, and the folder where none is left.
    package func keep(only names: Set<String>) {
        guard let folder = try? openFolder() else { return }
        let all = self.names
        for name in all where !names.contains(name) { try? folder.removeFile(name) }
        if all.allSatisfy({ !names.contains($0) }) { try? removeFolder(path) }
    }

    private func openFolder() throws(SystemError) -> FileDescriptor {
        try FileDescriptor(opening: path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }
}

/// No kept file is larger.
private let mostBytes = 64 << 20
