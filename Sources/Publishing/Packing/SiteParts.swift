import Disk
import Tar
import Text

/// A built site in a few tar archives, for stores and hosts that take few large files rather than many small ones.
///
///     parts.json         which there are
///     part-0001.tar      some of the site's files, sorted by the bytes of their paths
///     part-0001.jsonl    where in it each of them begins
///
/// A file is in the part that its path tells, whatever else the site has: what an edit changes is in a few parts, and the others stay
/// the same bytes. What a person put into the folder is in none.
package struct SiteParts: Sendable {
    /// Held until the parts are written: no build changes the site meanwhile.
    private let site: LockedFolder
    private let folder: String
    private let parts: [[Manifest.File]]

    /// - Parameter count: how many parts; at least 1.
    package init(ofSite folder: String, count: Int) throws(PublishError) {
        guard holdsSite(folder) else { throw .noSite(folder) }
        site = try LockedFolder(folder)
        self.folder = folder
        guard let manifest = site.former, manifest.state == .complete else { throw .unfinishedSite(folder) }
        // A packed site has a manifest, too.
        guard manifest.lists(OutputPath("index.html")) else { throw .noSite(folder) }
        var parts = [[Manifest.File]](repeating: [], count: count)
        for file in manifest.files { parts[number(of: file.path, among: count)].append(file) }
        self.parts = parts
    }

    /// What is written: of each part the archive and its list, at last the list of all.
    package var paths: [String] { parts.indices.flatMap { [archivePath($0), listPath($0)] } + [SiteParts.listOfAll] }

    package static let listOfAll = "parts.json"

    /// Writes a part and its list.
    ///
    /// - Throws: also where a file of the site is not as its build left it.
    package func write(_ part: Int, with publisher: Publisher) throws(PublishError) {
        let content = try PartContent(of: folder, parts[part])
        do throws(PublishError) {
            _ = try publisher.put(content, at: OutputPath(archivePath(part)))
        } catch {
            throw content.fault ?? error
        }
        try publisher.write(content.list, to: listPath(part))
    }

    /// Writes the list of all, when they are all written.
    package func writeList(with publisher: Publisher) throws(PublishError) {
        var json = JSONWriter()
        json.object {
            $0.member("format", "broadsheet-parts")
            $0.member("version", 1)
            $0.key("parts")
            $0.array { json in
                for part in parts.indices {
                    let made = publisher.made(archivePath(part))
                    json.object {
                        $0.member("name", archivePath(part))
                        $0.member("files", parts[part].count)
                        $0.member("bytes", made?.bytes ?? 0)
                        $0.member("xxh3", made.map { hexDigits($0.checksum) })
                    }
                }
            }
        }
        json.endLine()
        try publisher.write(json.bytes, to: SiteParts.listOfAll)
    }

    private func archivePath(_ part: Int) -> String { name(part) + ".tar" }

    private func listPath(_ part: Int) -> String { name(part) + ".jsonl" }

    private func name(_ part: Int) -> String {
        var name = Bytes("part-".utf8)
        name.append(decimal: part + 1, width: 4)
        return String(utf8: name)
    }
}

/// - Throws: where the folder for the parts is the site's, or in it, or around it.
package func checkApart(_ output: String, from folder: String) throws(PublishError) {
    let (site, own) = try naming(output) { () throws(SystemError) in
        (try resolvedPlannedPath(folder) + "/", try resolvedPlannedPath(output) + "/")
    }
    if site.hasPrefix(own) || own.hasPrefix(site) { throw .partsAtSite(output) }
}

extension LockedFolder {
    /// Whether a former build made files in it that are no parts of a packed site.
    package var holdsOtherThanParts: Bool {
        former?.paths.contains { $0.text != SiteParts.listOfAll && !$0.text.hasPrefix("part-") } ?? false
    }
}

/// The part of a path, from 0.
private func number(of path: OutputPath, among count: Int) -> Int {
    Int(contentHash(path.text.utf8Span.span) % UInt64(count))
}
