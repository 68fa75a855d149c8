import Text

/// Why an index cannot be read.
package enum SearchIndexFault: Error, Equatable, Sendable {
    /// A file that is no JSON, or not what the format says.
    case damaged(path: String)
    case unknownVersion(Int)
}

/// The manifest, read.
struct SearchManifest: Equatable {
    struct Volume: Equatable {
        /// Of each `shardsPerFolder` shards.
        var folders: [String]
        /// The first terms of its shards but the first.
        var separators: [CharacterPair]
    }

    struct Part: Equatable {
        var first: Int
        var count: Int
        /// The folders of its article files, and how many each holds.
        var folders: [String]
        var articlesPerFolder: Int
        /// Nil for a volume without terms.
        var volumes: [Volume?]
    }

    var articleCount: Int
    var commonTerms: CommonTerms
    var parts: [Part]

    init(parsing bytes: Bytes, path: String) throws(SearchIndexFault) {
        let damaged = SearchIndexFault.damaged(path: path)
        guard let json = try? JSONValue(parsing: bytes), json["format"]?.string == "broadsheet-search",
            let version = json["version"]?.integer
        else { throw damaged }
        guard version == searchFormatVersion else { throw .unknownVersion(version) }
        guard let count = json["articles"]?.integer, let parts = json["parts"]?.array,
            let common = CommonTerms(json["common"]?.string ?? "")
        else { throw damaged }
        articleCount = count
        commonTerms = common
        self.parts = []
        for part in parts {
            guard let part = Part(part), part.first == self.parts.reduce(0, { $0 + $1.count }) else { throw damaged }
            self.parts.append(part)
        }
        guard self.parts.reduce(0, { $0 + $1.count }) == count else { throw damaged }
    }
}

/// More than any index has, and little enough to count with.
private let mostArticles = 1 << 32

private func split(_ bytes: Bytes, every length: Int) -> [String] {
    stride(from: 0, to: bytes.count, by: length).map { String(utf8: bytes[$0..<min($0 + length, bytes.count)]) }
}

extension SearchManifest.Part {
    init?(_ json: JSONValue) {
        guard let first = json["first"]?.integer, let count = json["count"]?.integer,
            (1...mostArticles).contains(count),
            let names = json["folders"]?.string, let perFolder = json["perFolder"]?.integer,
            (1...mostArticles).contains(perFolder),
            let entries = json["volumes"]?.array, entries.count == volumeCount
        else { return nil }
        let folders = split(Bytes(names.utf8), every: contentNameLength)
        guard folders.count == (count + perFolder - 1) / perFolder else { return nil }
        self.init(first: first, count: count, folders: folders, articlesPerFolder: perFolder, volumes: [])
        for entry in entries {
            guard let entry = entry.string else { return nil }
            let volume = SearchManifest.Volume(entry)
            guard entry.isEmpty || volume != nil else { return nil }
            volumes.append(volume)
        }
    }

    /// The shards that hold a term; for a character alone those that its pairs lie in. By folder and number.
    func shards(of term: CharacterPair) -> [(folder: String, number: Int)] {
        guard let volume = volumes[volumeIndex(ofFirst: term.first)] else { return [] }
        let first = volume.shard(of: term)
        let last = term.second == 0 ? volume.shard(of: CharacterPair(term.first, 0x3FFFF)) : first
        // A group in more than two shards begins with the list of all its articles.
        return (first...(last - first > 1 ? first : last)).map { (volume.folders[$0 / shardsPerFolder], $0) }
    }
}

extension SearchManifest.Volume {
    /// Nil where there is none, or not a folder for each of its shards.
    init?(_ entry: String) {
        // By scalars: a term may begin with a mark that joins the space before it.
        let fields = entry.unicodeScalars.split(separator: " ").map { Array($0) }
        folders = split(Bytes(String(String.UnicodeScalarView(fields.first ?? [])).utf8), every: contentNameLength)
        separators = fields.dropFirst().map { CharacterPair($0[0].value, $0.count > 1 ? $0[1].value : 0) }
        guard folders.count == separators.count / shardsPerFolder + 1 else { return nil }
    }

    func shard(of term: CharacterPair) -> Int {
        separators.firstIndex { term < $0 } ?? separators.count
    }
}
