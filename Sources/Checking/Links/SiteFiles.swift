import Disk
import Text

/// The files of a built site. Others name a file by its number: its place in the sorted list.
struct SiteFiles: Sendable {
    /// Relative to the site's folder, sorted by their bytes.
    private(set) var paths: [String] = []
    /// In bytes, in the order of `paths`.
    private(set) var sizes: [Int] = []
    /// What is neither a file, nor a folder, nor a link: it is not opened.
    private(set) var strange: [String] = []
    /// Symbolic links: they are not followed, for nobody knows where they lead on the host.
    private(set) var links: [String] = []
    private var numbers: [UInt64: Entry] = [:]

    enum Entry: Equatable, Sendable {
        case file(Int)
        case folder
    }

    init(in folder: String) throws(SystemError) {
        var found: [(path: String, size: Int)] = []
        try list(folder, prefix: "", into: &found)
        found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        paths = found.map(\.path)
        sizes = found.map(\.size)
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
