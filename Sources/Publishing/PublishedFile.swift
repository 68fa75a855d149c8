import Disk
import Glibc

/// A file as a build left it in the output folder.
package struct PublishedFile: Equatable, Sendable {
    /// Relative to the output folder.
    package var path: String
    package var stamp: FileStamp
    /// XXH3, 64 bits, of what it holds.
    package var checksum: UInt64

    package init(path: String, stamp: FileStamp, checksum: UInt64) {
        self.path = path
        self.stamp = stamp
        self.checksum = checksum
    }
}

/// What tells, without a look into a file, whether it is the one that was there before.
package struct FileStamp: Equatable, Sendable {
    /// In bytes.
    package var size: Int
    /// In nanoseconds since 1970.
    package var modified: Int
    package var changed: Int
    package var inode: UInt64

    package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    init(_ status: FileStatus) {
        self.init(size: status.size, modified: status.modified, changed: status.changed, inode: status.inode)
    }
}

/// Of files of an output folder, one after the other, whether they are as a build left them, and still plain files that no link leads to.
///
/// - Parameter places: which of the files are asked for.
package func untouchedFiles(
    _ files: PublishedFiles, _ places: Range<Int>, in output: String
) -> some Sequence<Bool> {
    var cursor: FolderCursor?
    if let top = try? FileDescriptor(opening: output, flags: O_RDONLY | O_DIRECTORY) {
        cursor = FolderCursor(FolderTree(top: top, named: output, isNew: false))
    }
    return places.lazy.map { files.stamp($0) == cursor?.stamp(of: OutputPath(files.path($0))) }
}

/// The stamp of the manifest beside an output folder; nil where there is none.
package func manifestStamp(ofSite output: String) -> FileStamp? {
    guard let real = try? resolvedPath(output), let manifest = try? ManifestFile(beside: real) else { return nil }
    return manifest.stamp
}
