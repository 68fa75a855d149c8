import Archive
import Disk
import Text

/// What is asked of every file, whatever it holds.
extension PageCheck {
    /// A file that is not looked into: a picture, a part of the index, a copy of what an article links to.
    mutating func read(
        unknown path: String, name: String, of files: SiteFiles, _ checksums: ChecksumCheck
    ) throws(ReadError) {
        var hasher = ContentHasher()
        var count = 0
        try files.readInParts(name) {
            hasher.append($0.span)
            count += $0.count
        }
        if count == 0 && isNeverEmpty(name) { faults.append(SourceFault(SiteFault.empty, path: path)) }
        if checksums.isAltered(file, checksum: hasher.hash) {
            faults.append(SourceFault(SiteFault.altered, path: path))
        }
    }

    /// A file of text. False where there is nothing to look into.
    mutating func read(text bytes: Bytes, path: String, name: String, _ checksums: ChecksumCheck) -> Bool {
        if checksums.isAltered(file, checksum: contentHash(bytes.span)) {
            faults.append(SourceFault(SiteFault.altered, path: path))
        }
        guard !bytes.isEmpty else {
            if isNeverEmpty(name) { faults.append(SourceFault(SiteFault.empty, path: path)) }
            return false
        }
        if let place = bytes.firstIndex(of: 0) {
            var places = PlaceFinder(bytes)
            let (line, column) = places.place(of: place)
            faults.append(SourceFault(SiteFault.holdsNUL, path: path, line: line, column: column))
        }
        if String(validating: bytes, as: UTF8.self) == nil { faults.append(SourceFault(SiteFault.notUTF8, path: path)) }
        return true
    }
}

/// Whether a file of this name with nothing in it is a broken one. An archive without articles has no line of data; what
/// an editor links to may be empty.
private func isNeverEmpty(_ name: String) -> Bool {
    let pictures = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf"]
    let texts = ["html", "xml", "css", "js", "json", "csv"]
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return pictures.contains(ending) || (texts.contains(ending) && !name.hasPrefix("files/"))
}

/// Whether `2023/05/18.html` and its like are pages of a day, month or year that exists; true for all other paths.
func isPageOfDay(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard (2...3).contains(parts.count), name.hasSuffix(".html"), let year = number(parts[0], digits: 4) else {
        return true
    }
    guard let month = parts.count == 3 ? number(parts[1], digits: 2) : 1 else { return false }
    let day = parts.count == 3 ? number(parts[2].prefix { $0 != "." && $0 != "-" }, digits: 2) : 1
    let isIndex = parts[parts.count - 1].hasPrefix("index")
    return CivilDate(year: year, month: month, day: isIndex ? 1 : day ?? 0) != nil
}

/// The number that exactly so many digits write.
private func number(_ text: Substring, digits count: Int) -> Int? {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
}
