import Disk
import Glibc
import Text

/// Why what a former build left cannot be used, or this one's not be kept: nothing that stops a build.
package enum StoreError: Error, Equatable, Sendable {
    /// The file at this path is not as it was written.
    case damaged(String)
    /// Why the system refused it, in its own words.
    case failed(reason: String)

    init(_ error: SystemError) { self = .failed(reason: error.reason) }
}

/// Where a build leaves something for the next: `.broadsheet/public.report` beside `public`. It may be removed at any time.
package struct StorePlace: Sendable {
    /// As it is told.
    package let path: String
    private let folder: String
    private let name: String
    /// What the file is called until it is whole.
    private var newName: String { name + ".new" }

    /// - Parameters:
    ///   - output: the output folder, as the user names it. Nil for one that has no folder around it.
    ///   - kind: what is left: `report`.
    package init?(beside output: String, kind: String) {
        guard let real = try? resolvedPlannedPath(output), let slash = real.lastIndex(of: "/"), real != "/" else {
            return nil
        }
        folder = real[..<slash] + "/.broadsheet"
        name = real[real.index(after: slash)...] + "." + kind
        path = folder + "/" + name
    }

    /// Nil where nothing is there. No link is followed: what is there was written here.
    func open() throws(StoreError) -> FileDescriptor? {
        do throws(SystemError) {
            return try FileDescriptor(
                opening: name, in: try openFolder(), flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        } catch {
            if error.errno == ENOENT { return nil }
            throw StoreError(error)
        }
    }

    /// A new file, to take the place of the former one once it is whole. Of several builds of one output the first has it, for as long
    /// as the file is open; what a killed one left is emptied.
    func create() throws(StoreError) -> FileDescriptor {
        do throws(SystemError) {
            let folder = try openFolder(making: true)
            let file = try FileDescriptor(
                opening: newName, in: folder, flags: O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK)
            // Another build may have put the file in its place before it was locked here.
            guard file.lock(), try file.status(path: path).inode == folder.status(of: newName)?.inode else {
                throw SystemError(call: "lock", path: path, errno: EBUSY)
            }
            try file.empty(path: path)
            return file
        } catch {
            throw error.errno == EBUSY ? StoreError.failed(reason: "another build is at work") : StoreError(error)
        }
    }

    /// The file that is there, to be written behind its end; nil where it is not the one of that number any more. Nobody else writes to
    /// it until it is unlocked or closed.
    func openToWrite(_ inode: UInt64) throws(StoreError) -> FileDescriptor? {
        do throws(SystemError) {
            let folder = try openFolder()
            let file = try FileDescriptor(opening: name, in: folder, flags: O_RDWR | O_NOFOLLOW | O_NONBLOCK)
            guard file.lock() else { throw SystemError(call: "lock", path: path, errno: EBUSY) }
            guard try folder.status(of: name)?.inode == inode, try file.status(path: path).inode == inode else {
                return nil
            }
            return file
        } catch {
            if error.errno == ENOENT { return nil }
            throw error.errno == EBUSY ? StoreError.failed(reason: "another build is at work") : StoreError(error)
        }
    }

    /// Puts the new file in its place, in one step.
    func replace() throws(StoreError) {
        do throws(SystemError) {
            try openFolder().rename(newName, to: name)
        } catch {
            throw StoreError(error)
        }
    }

    package func remove() { try? openFolder().removeFile(name) }

    /// Removes what this build began and did not put in its place, and the folder where nothing else is in it.
    func discard() {
        guard let folder = try? openFolder() else { return }
        try? folder.removeFile(newName)
        guard let names = try? namesInFolder(self.folder), names == [ignoreName] else { return }
        try? folder.removeFile(ignoreName)
        try? removeFolder(self.folder)
    }

    /// The time that the file system gives to what is written now, in nanoseconds since 1970: no other clock tells whether a
    /// file was changed before or after. It is read off a file without a name, so that nothing is left of it.
    package func now() throws(StoreError) -> Int {
        var ancestor = folder
        while !ancestor.isEmpty, (try? status(of: ancestor)) == nil {
            ancestor = String(ancestor[..<(ancestor.lastIndex(of: "/") ?? ancestor.startIndex)])
        }
        do throws(SystemError) {
            let nameless = try FileDescriptor(
                opening: ancestor.isEmpty ? "/" : ancestor, flags: O_WRONLY | O_DIRECTORY | withoutName)
            return try nameless.status(path: ancestor).modified
        } catch {
            return try namedFileTime()
        }
    }

    /// The same on a file system that has no files without a name.
    private func namedFileTime() throws(StoreError) -> Int {
        let file = try create()
        do throws(SystemError) {
            return try file.status(path: path).modified
        } catch {
            throw StoreError(error)
        }
    }

    /// Makes the folder around it, where it is not there.
    func makeFolder() throws(SystemError) { _ = try openFolder(making: true) }

    /// A new folder says to version control that it is not part of what is kept there.
    private func openFolder(making: Bool = false) throws(SystemError) -> FileDescriptor {
        if making, (try? status(of: folder)) == nil {
            try makeFolders(folder)
            let path = folder + "/" + ignoreName
            try FileDescriptor(opening: path, flags: O_WRONLY | O_CREAT | O_NOFOLLOW)
                .writeAllAndClose(Bytes("*\n".utf8), path: path)
        }
        return try FileDescriptor(opening: folder, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }
}

private let ignoreName = ".gitignore"
/// `O_TMPFILE` of Linux without the bit of `O_DIRECTORY`, which is part of it; Swift imports no macros that are put together.
let withoutName: CInt = 0o20_000_000
