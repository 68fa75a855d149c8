import Disk
import Glibc
import Tar
import Text

/// A file of a site that is packed.
struct PackedFile: Sendable {
    /// The path of the archive on disk.
    var archive: String
    var place: TarFile.Place

    func read(_ part: Range<Int>) throws(ReadError) -> Bytes {
        do throws(SystemError) {
            return try TarFile(archive).content(of: place, part)
        } catch {
            throw .system(error)
        }
    }
}

/// `parts.json`: the archives that a site is packed in.
struct PartsList {
    fileprivate struct Part {
        var name: String
        var files: Int, bytes: Int
        var xxh3: UInt64
    }

    private let folder: String
    private let parts: [Part]

    /// Nil where the folder has no packed site, but perhaps one whose files are by themselves.
    init?(in folder: String) throws(CheckError) {
        let path = folder + "/parts.json"
        guard (try? status(of: folder + "/index.html")) == nil, let bytes = try? readFile(path, limit: mostBytes)
        else { return nil }
        self.folder = folder
        let list = try? JSONValue(parsing: bytes), entries = list?["parts"]?.array ?? []
        parts = entries.compactMap(Part.init)
        guard list?["format"]?.string == "broadsheet-parts", list?["version"]?.integer == 1, !parts.isEmpty,
            parts.count == entries.count
        else { throw .badParts(path, reason: "is no list of a site's parts that this version knows") }
    }

    /// The files of all parts, each of which has to be as the list says.
    func files() throws(CheckError) -> [PackedFile] {
        var files: [PackedFile] = []
        for part in parts {
            let path = folder + "/" + part.name, found = try members(of: path)
            guard found.count == part.files, isWhole(part, path) else {
                throw .badParts(path, reason: "is not the part that parts.json tells of")
            }
            if let strange = found.first(where: { !isPlain($0.member.path) }) {
                throw .badParts(path, reason: "has a file at \"\(strange.member.path)\", where no site has one")
            }
            files += found.map { PackedFile(archive: path, place: $0) }
        }
        return files
    }

    private func isWhole(_ part: Part, _ path: String) -> Bool {
        var hasher = ContentHasher(), count = 0
        try? readFileInParts(path) {
            hasher.append($0.span)
            count += $0.count
        }
        return count == part.bytes && hasher.hash == part.xxh3
    }

    private func members(of path: String) throws(CheckError) -> [TarFile.Place] {
        do throws(TarError) {
            return try opened(path).members()
        } catch {
            throw switch error {
            case .system(let error) where error.errno == noSuchFile: .badParts(path, reason: "is missing")
            case .system(let error): .unreadable(error)
            case .short: .badParts(path, reason: "ends before its end")
            case .damaged(_, let offset): .badParts(path, reason: "is damaged at byte \(offset)")
            case .strange(_, let offset): .badParts(path, reason: "has something else than a file at byte \(offset)")
            }
        }
    }

    private func opened(_ path: String) throws(TarError) -> TarFile {
        do throws(SystemError) {
            return try TarFile(path)
        } catch {
            throw .system(error)
        }
    }
}

extension PartsList.Part {
    /// Nil where the entry is not as it should be, or names something outside of the folder.
    fileprivate init?(_ entry: JSONValue) {
        guard let name = entry["name"]?.string, let files = entry["files"]?.integer,
            let bytes = entry["bytes"]?.integer, let digits = entry["xxh3"]?.string,
            let xxh3 = UInt64(digits, radix: 16),
            name.hasPrefix("part-"), name.hasSuffix(".tar"), !name.contains("/")
        else { return nil }
        (self.name, self.files, self.bytes, self.xxh3) = (name, files, bytes, xxh3)
    }
}

/// Whether a path leads into the folder where it is unpacked, the same way on every machine.
private func isPlain(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
}

/// What the kernel says where there is no file.
let noSuchFile = ENOENT
