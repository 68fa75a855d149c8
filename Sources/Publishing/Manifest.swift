import Disk
import Glibc
import Text

/// The list of what the build made, kept beside the output folder: `.public.manifest` beside `public`.
///
///     broadsheet manifest 2 complete
///     5F1D2C07A8B0934E 404.html
///     A33E84D20B41F6C9 about.html
///
/// Before each path stands the hash of what the file holds (`contentHash`), `-` where that is not known: by it one
/// tells what is different in another place without looking at the files. Version 1 had none. The last word is `building` from before a build's first change until its end. What a killed build leaves is then
/// `building`, and lists all that it may have written besides all that was there before.
struct Manifest: Equatable {
    enum State: String, CaseIterable {
        case building, complete
    }

    /// One file, and the hash of its content where that is known.
    struct File: Equatable {
        var path: OutputPath
        var hash: UInt64?
    }

    var state: State
    /// Ascending by the bytes of their paths.
    var files: [File]

    var paths: [OutputPath] { files.map(\.path) }

    func lists(_ path: OutputPath) -> Bool {
        let place = files.partitionIndex { $0.path >= path }
        return place < files.count && files[place].path == path
    }

    /// Nil where the text is not of this version. Lines that no build writes are passed over.
    init?(parsing bytes: Bytes) {
        let newline = UInt8(ascii: "\n")
        guard bytes.last == newline, let headerEnd = bytes.firstIndex(of: newline),
            let header = Manifest.headers.first(where: { bytes[..<headerEnd].elementsEqual($0.text.utf8) })
        else { return nil }
        state = header.meaning.1
        files = []
        var start = headerEnd + 1
        while let end = bytes[start...].firstIndex(of: newline) {
            let line = bytes[start..<end]
            let file = header.meaning.0 == 1 ? File(path: OutputPath(String(utf8: line))) : File(line: line)
            if file.path.isPlain { files.append(file) }
            start = end + 1
        }
        files.sort { $0.path < $1.path }
    }

    init(state: State, files: [File]) {
        self.state = state
        self.files = files
    }

    var bytes: Bytes {
        var bytes: Bytes = []
        // 18 bytes stand around each path, and a large site has many: to grow by doubling would take as much again.
        bytes.reserveCapacity(files.reduce(64) { $0 + $1.path.text.utf8.count + 18 })
        bytes.append(Manifest.header(version: 2, state))
        bytes.append("\n")
        for file in files {
            if let hash = file.hash { bytes.append(hexDigitsOf: hash) } else { bytes.append("-") }
            bytes.append(" ")
            bytes.append(file.path.text)
            bytes.append("\n")
        }
        return bytes
    }

    private static func header(version: Int, _ state: State) -> String {
        "broadsheet manifest \(version) " + state.rawValue
    }

    /// All first lines that this version reads.
    private static let headers = (1...2).flatMap { version in
        State.allCases.map { (text: header(version: version, $0), meaning: (version, $0)) }
    }
}

extension Manifest.File {
    /// Reads `5F1D2C07A8B0934E 404.html`; what is no such line has no path that a build would write.
    fileprivate init(line: ArraySlice<UInt8>) {
        let space = line.firstIndex(of: UInt8(ascii: " "))
        path = OutputPath(space.map { String(utf8: line[($0 + 1)...]) } ?? "")
        hash = space.flatMap { Bytes.number(ofHexDigits: line[..<$0]) }
    }
}

/// Whether a former build put a site into an output folder, whole or not.
package func holdsSite(_ folder: String) -> Bool {
    guard let real = try? resolvedPath(folder), let file = try? ManifestFile(beside: real) else { return false }
    return file.exists
}

/// Where the manifest of one output folder lies, and how it is read and replaced.
struct ManifestFile: Sendable {
    /// The most bytes of a manifest that are read: that of a site of ten million files has fewer.
    private static let limit = 1_000_000_000

    let path: String
    private let folder: FileDescriptorBox
    private let name: String

    /// - Parameter output: the absolute path of the output folder, without links.
    init(beside output: String) throws(PublishError) {
        guard let slash = output.utf8.lastIndex(of: UInt8(ascii: "/")), output.utf8.count > 1 else {
            throw .noParent(output)
        }
        let parent = slash == output.startIndex ? "/" : String(output[..<slash])
        name = "." + String(output[output.utf8.index(after: slash)...]) + ".manifest"
        path = (parent == "/" ? "" : parent) + "/" + name
        folder = FileDescriptorBox(
            try naming(parent) { () throws(SystemError) in
                try FileDescriptor(opening: parent, flags: O_RDONLY | O_DIRECTORY)
            })
    }

    var exists: Bool { (try? folder.descriptor.status(of: name)) != nil }

    /// Nil where there is none, or something else in its place.
    var stamp: FileStamp? {
        guard let status = try? folder.descriptor.status(of: name), status.kind == .file else { return nil }
        return FileStamp(status)
    }

    /// Nil where there is none.
    func read() throws(PublishError) -> Manifest? {
        let file: FileDescriptor
        do throws(SystemError) {
            file = try FileDescriptor(opening: name, in: folder.descriptor, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        } catch {
            if error.errno == ENOENT { return nil }
            throw .system(SystemError(call: error.call, path: path, errno: error.errno))
        }
        guard let bytes = try? file.readPlainFile(path: name, limit: ManifestFile.limit),
            let manifest = Manifest(parsing: bytes)
        else { throw .unknownManifest(path) }
        return manifest
    }

    /// Puts `manifest` in the place of the former one, in one step.
    func replace(with manifest: Manifest) throws(PublishError) {
        let new = name + ".new"
        try clear(new)
        try naming(path) { () throws(SystemError) in
            try FileDescriptor(opening: new, in: folder.descriptor, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
                .writeAllAndClose(manifest.bytes, path: new)
            try folder.descriptor.rename(new, to: name)
        }
    }

    /// Removes what a killed build left at `name`. Anything but a plain file is somebody else's: opening a pipe for
    /// writing would wait for a reader.
    private func clear(_ name: String) throws(PublishError) {
        let shown = path + ".new"
        let kind = try naming(shown) { () throws(SystemError) in try folder.descriptor.status(of: name)?.kind }
        switch kind {
        case nil: return
        case .file: try naming(shown) { () throws(SystemError) in try folder.descriptor.removeFile(name) }
        case .symbolicLink: throw .link(shown)
        default: throw .inTheWay(shown)
        }
    }
}
