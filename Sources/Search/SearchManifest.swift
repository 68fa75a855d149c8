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
        var name: String
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
    var foldPath: String
    var commonTerms: CommonTerms
    var parts: [Part]

    init(parsing bytes: Bytes, path: String) throws(SearchIndexFault) {
        let damaged = SearchIndexFault.damaged(path: path)
        guard let json = try? JSONValue(parsing: bytes), json["format"]?.string == "broadsheet-search",
            let version = json["version"]?.integer
        else { throw damaged }
        guard version == searchFormatVersion else { throw .unknownVersion(version) }
        guard let count = json["articles"]?.integer, let fold = json["fold"]?.string, let parts = json["parts"]?.array,
            let common = CommonTerms(json["common"]?.string ?? "")
        else { throw damaged }
        articleCount = count
        foldPath = fold
        commonTerms = common
        self.parts = []
        for part in parts {
            guard let part = Part(part) else { throw damaged }
            self.parts.append(part)
        }
        guard self.parts.reduce(0, { $0 + $1.count }) == count else { throw damaged }
    }
}

private func split(_ bytes: Bytes, every length: Int) -> [String] {
    stride(from: 0, to: bytes.count, by: length).map { String(utf8: bytes[$0..<min($0 + length, bytes.count)]) }
}

extension SearchManifest.Part {
    init?(_ json: JSONValue) {
        guard let first = json["first"]?.integer, let count = json["count"]?.integer, count > 0,
            let names = json["folders"]?.string, let perFolder = json["perFolder"]?.integer, perFolder > 0,
            let entries = json["volumes"]?.array, entries.count == volumeCount
        else { return nil }
        let folders = split(Bytes(names.utf8), every: contentNameLength)
        guard folders.count == (count + perFolder - 1) / perFolder else { return nil }
        self.init(first: first, count: count, folders: folders, articlesPerFolder: perFolder, volumes: [])
        for entry in entries {
            guard let entry = entry.string else { return nil }
            volumes.append(entry.isEmpty ? nil : SearchManifest.Volume(entry))
        }
    }

    /// The shards that hold a term; for a character alone those that its pairs lie in. By volume's name and number.
    func shards(of term: CharacterPair) -> [(volume: String, number: Int)] {
        guard let volume = volumes[volumeIndex(ofFirst: term.first)] else { return [] }
        let first = volume.shard(of: term)
        let last = term.second == 0 ? volume.shard(of: CharacterPair(term.first, 0x3FFFF)) : first
        // A group in more than two shards begins with the list of all its articles.
        return (first...(last - first > 1 ? first : last)).map { (volume.name, $0) }
    }
}

extension SearchManifest.Volume {
    init(_ entry: String) {
        let fields = entry.split(separator: " ")
        name = fields.first.map { String($0) } ?? ""
        separators = fields.dropFirst().map { field in
            let scalars = Array(field.unicodeScalars)
            return CharacterPair(scalars[0].value, scalars.count > 1 ? scalars[1].value : 0)
        }
    }

    func shard(of term: CharacterPair) -> Int {
        separators.firstIndex { term < $0 } ?? separators.count
    }
}
