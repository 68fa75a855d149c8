package import Text

/// Whether the files of an index are those that their names were made of: every name holds the checksum of its file, or of all
/// the files in its folder.
///
///     search/days/e5ysxthf.json        e5ysxthf of the file
///     search/articles/3j08pww0/*.json  3j08pww0 of the files in the order of their numbers
///     search/terms/1vnj87v9/*.json     1vnj87v9 of "0/21/", the part's first number and the volume's, and up to 8 files
///     search/names/xyxqwq25/*.json     xyxqwq25 of each file's name and the file
package struct IndexSums {
    private let read: (String) throws -> Bytes

    /// - Parameter read: gives a file's content by its path relative to the site's root.
    package init(read: @escaping (String) throws -> Bytes) { self.read = read }

    /// The files that are not what their names say, or cannot be read; of a folder that is not, the folder. In a fixed order.
    package func damagedPaths(manifestPath: String) -> [String] {
        guard let bytes = try? read(manifestPath), let json = try? JSONValue(parsing: bytes),
            let manifest = try? SearchManifest(parsing: bytes, path: manifestPath)
        else { return [manifestPath] }
        let manifestFolder = manifestPath.dropLast("/manifest.json".utf8.count)
        var damaged = name(in: manifestFolder) == contentName(of: bytes) ? [] : [manifestPath]
        damaged += ["fold", "days", "pinyin"].compactMap { damage(file: json[$0]?.string ?? "") }
        damaged += [damage(names: json["names"])].compactMap { $0 }
        for (part, facets) in zip(manifest.parts, json["parts"]?.array ?? []) {
            damaged += [damage(facets: facets["facets"])].compactMap { $0 } + damage(articlesOf: part)
            damaged += part.volumes.enumerated().flatMap { damage(volume: $0, $1, of: part) }
        }
        return damaged
    }

    /// A file named by itself: `days/e5ysxthf.json`.
    private func damage(file path: String) -> String? {
        let path = "search/" + path
        guard let bytes = try? read(path), name(in: path.dropLast(".json".utf8.count)) == contentName(of: bytes) else {
            return path
        }
        return nil
    }

    private func damage(names: JSONValue?) -> String? {
        let letters = (names?["letters"]?.string ?? "").map { "\($0).json" }
        return damage(folder: names?["folder"]?.string ?? "", naming: letters + ["first.json"])
    }

    private func damage(facets: JSONValue?) -> String? {
        let kinds = facets?["kinds"]?.array?.compactMap(\.string) ?? []
        let buckets = min(max(0, facets?["buckets"]?.integer ?? 0), mostBuckets)
        let names = kinds + (0..<buckets).map { "\($0)" }
        return damage(folder: facets?["folder"]?.string ?? "", naming: names.map { $0 + ".json" })
    }

    /// A folder whose name is made of its files' names and contents.
    private func damage(folder: String, naming names: [String]) -> String? {
        let path = "search/" + folder
        return damage(folder: String(path.dropLast())) { bytes in
            for name in names {
                bytes.append(name)
                bytes += try read(path + name)
            }
        }
    }

    private func damage(articlesOf part: SearchManifest.Part) -> [String] {
        part.folders.enumerated().compactMap { place, name in
            let folder = "search/articles/" + name, first = part.first + place * part.articlesPerFolder
            return damage(folder: folder) { bytes in
                for number in first..<min(first + part.articlesPerFolder, part.first + part.count) {
                    bytes += try read("\(folder)/\(number).json")
                }
            }
        }
    }

    private func damage(volume number: Int, _ volume: SearchManifest.Volume?, of part: SearchManifest.Part) -> [String]
    {
        guard let volume else { return [] }
        return volume.folders.enumerated().compactMap { place, name in
            let folder = "search/terms/" + name, first = place * shardsPerFolder
            return damage(folder: folder) { bytes in
                bytes.append(volumeSalt(number, ofPartFrom: part.first))
                for shard in first..<min(first + shardsPerFolder, volume.separators.count + 1) {
                    let path = "\(folder)/\(shard).json", file = try read(path)
                    guard Shard(parsing: file, articles: part.count) != nil else {
                        throw SearchIndexFault.damaged(path: path)
                    }
                    bytes += file
                }
            }
        }
    }

    /// The folder, where its name is not made of what `write` gives.
    private func damage(folder: String, _ write: (inout Bytes) throws -> Void) -> String? {
        var bytes: Bytes = []
        guard (try? write(&bytes)) != nil, name(in: folder[...]) == contentName(of: bytes) else { return folder }
        return nil
    }

    private func name(in path: Substring) -> String { String(path.suffix(contentNameLength)) }
}

/// More than any part has; a damaged manifest may say anything.
private let mostBuckets = 1 << 20
