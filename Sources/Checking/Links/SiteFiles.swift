import Disk
import Tar
import Text

/// The files of a built site, each by itself in a folder or packed in a few archives. Others name a file by its number: its place in
/// the sorted list.
struct SiteFiles: Sendable {
    /// As the user names it.
    let folder: String
    /// Relative to the site's folder, sorted by their bytes.
    private(set) var paths: [String] = []
    /// In bytes, in the order of `paths`.
    private(set) var sizes: [Int] = []
    /// What is neither a file, nor a folder, nor a link: it is not opened.
    private(set) var strange: [String] = []
    /// Symbolic links: they are not followed, for nobody knows where they lead on the host.
    private(set) var links: [String] = []
    private var numbers: [UInt64: Entry] = [:]
    /// In the order of `paths`; none where each file is by itself.
    private var packed: [PackedFile] = []

    enum Entry: Equatable, Sendable {
        case file(Int)
        case folder
    }

    init(in folder: String) throws(CheckError) {
        self.folder = folder
        if let list = try PartsList(in: folder) {
            packed = try list.files()
            packed.sort { $0.place.member.path.utf8.lexicographicallyPrecedes($1.place.member.path.utf8) }
            set(packed.map { ($0.place.member.path, $0.place.member.size) })
            let clashes = zip(paths, paths.dropFirst()).contains { $0.byteOrder($1) == 0 }
            guard !clashes, addFolders() else {
                throw .badParts(folder, reason: "has two things of the site at one place")
            }
        } else {
            var found: [(path: String, size: Int)] = []
            do throws(SystemError) {
                try list(folder, prefix: "", into: &found)
            } catch {
                throw .unreadable(error)
            }
            found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            set(found)
        }
    }

    private mutating func set(_ files: [(path: String, size: Int)]) {
        paths = files.map(\.path)
        sizes = files.map(\.size)
        for (number, path) in paths.enumerated() { numbers[hash(of: path)] = .file(number) }
    }

    private mutating func list(
        _ folder: String, prefix: String, into found: inout [(path: String, size: Int)]
    ) throws(SystemError) {
        for name in try namesInFolder(folder) {
            let path = folder + "/" + name
            let status = try status(of: path, followingLinks: false)
            switch status.kind {
            case .folder:
                numbers[hash(of: prefix + name)] = .folder
                try list(path, prefix: prefix + name + "/", into: &found)
            case .file: found.append((prefix + name, status.size))
            case .symbolicLink: links.append(prefix + name)
            case .other: strange.append(prefix + name)
            }
        }
    }

    /// Archives have files alone. False where one of them is a folder of another.
    private mutating func addFolders() -> Bool {
        for path in paths {
            var rest = path[...]
            while let slash = rest.lastIndex(of: "/") {
                rest = rest[..<slash]
                let former = numbers.updateValue(.folder, forKey: hash(of: String(rest)))
                if former == .folder { break }
                if former != nil { return false }
            }
        }
        return true
    }

    /// What lies at a path given in bytes, without a slash at its end; the empty path is the site's folder.
    func entry(at path: borrowing Span<UInt8>) -> Entry? {
        path.isEmpty ? .folder : numbers[contentHash(path)]
    }

    /// The number of the file at `path`.
    func number(of path: String) -> Int? {
        if case .file(let number) = numbers[hash(of: path)] { number } else { nil }
    }

    private func hash(of path: String) -> UInt64 { contentHash(Bytes(path.utf8).span) }
}

// What the files hold.
extension SiteFiles {
    /// The whole content of the file at `path`, relative to the site's folder.
    func read(_ path: String) throws(ReadError) -> Bytes {
        guard let file = try packedFile(at: path) else { return try readFile(folder + "/" + path, limit: mostBytes) }
        guard file.place.member.size <= mostBytes else {
            throw .tooLarge(size: file.place.member.size, limit: mostBytes)
        }
        return try file.read(0..<file.place.member.size)
    }

    /// The same of a file of any length, a part at a time.
    func readInParts(_ path: String, _ take: (Bytes) -> Void) throws(ReadError) {
        guard let file = try packedFile(at: path) else { return try readFileInParts(folder + "/" + path, take) }
        let size = file.place.member.size
        for start in stride(from: 0, to: size, by: partLength) {
            take(try file.read(start..<min(size, start + partLength)))
        }
    }

    /// Nil where files are by themselves.
    private func packedFile(at path: String) throws(ReadError) -> PackedFile? {
        if packed.isEmpty { return nil }
        guard let number = number(of: path) else {
            throw .system(SystemError(call: "open", path: path, errno: noSuchFile))
        }
        return packed[number]
    }
}

/// In bytes.
private let partLength = 262_144
