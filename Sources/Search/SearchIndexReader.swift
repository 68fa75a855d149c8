import Glibc
package import Text

/// Searches a written index: what the script does in the browser, for checking an index and for tests.
package struct SearchIndexReader {
    /// One article that a query finds.
    package struct Hit: Equatable, Sendable {
        /// From 0 in date order.
        package var number: Int
        package var url: String
        package var title: String
    }

    private let manifest: SearchManifest
    private let folding: Folding
    private let read: (String) throws -> Bytes

    /// - Parameters:
    ///   - manifestPath: relative to the site's root.
    ///   - read: gives a file's content by its path relative to the site's root.
    package init(manifestPath: String, folding: Folding, read: @escaping (String) throws -> Bytes) throws {
        manifest = try SearchManifest(parsing: try read(manifestPath), path: manifestPath)
        self.folding = folding
        self.read = read
    }

    /// How many articles the index says that it holds.
    package var articleCount: Int { manifest.articleCount }

    /// All articles that hold what `text` asks for, best first.
    package func search(_ text: String) throws -> [Hit] {
        try hits(for: SearchQuery(text, folding: folding))
    }

    package func hits(for query: SearchQuery) throws -> [Hit] {
        try candidates(for: query).compactMap { try hit($0, query) }
    }

    /// The articles that may answer a query, best first; only reading them tells.
    package func candidates(for query: SearchQuery) throws -> [Int] {
        guard !query.words.isEmpty else { return [] }
        var scores: [Int: Double]?
        for word in query.words {
            let found = try self.scores(of: word)
            guard let former = scores else {
                scores = found
                continue
            }
            scores = former.filter { found[$0.key] != nil }.merging(found.filter { former[$0.key] != nil }) { $0 + $1 }
        }
        return (scores ?? [:]).sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
    }

    /// The article's hit, where it holds all words and none of the excluded ones.
    private func hit(_ number: Int, _ query: SearchQuery) throws -> Hit? {
        let (hit, folded) = try article(number)
        let holdsAll = query.words.allSatisfy { word in folded.contains { $0.contains(word) } }
        let holdsNone = query.excluded.allSatisfy { word in !folded.contains { $0.contains(word) } }
        return holdsAll && holdsNone ? hit : nil
    }

    /// An article's hit, and its title and text folded.
    private func article(_ number: Int) throws -> (Hit, [[UInt32]]) {
        let path = articlePath(number)
        guard let json = try? JSONValue(parsing: try read(path)), let url = json["url"]?.string,
            let title = json["title"]?.string, let text = json["text"]?.string
        else { throw SearchIndexFault.damaged(path: path) }
        return (Hit(number: number, url: url, title: title), [folding.folded(title), folding.folded(text)])
    }

    package func articlePath(_ number: Int) -> String {
        "search/articles/\(manifest.folders[number / articlesPerRun])/\(number).json"
    }
}

/// What a term weighs by how often it stands in an article.
private func weight(_ tier: Tier) -> Double {
    switch tier {
    case .once: 1
    case .twice: 1.6
    case .thrice: 2.3
    case .title: 6
    }
}

extension SearchIndexReader {
    /// The articles that have all terms of a word, each with the weight of the rarest one times its rarity.
    private func scores(of word: [UInt32]) throws -> [Int: Double] {
        let terms = QueryTerms(word).terms
        if terms.isEmpty { return Dictionary(uniqueKeysWithValues: (0..<manifest.articleCount).map { ($0, 0) }) }
        var lists = try terms.map { try postings(of: $0) }
        lists.sort { $0.count < $1.count }
        let rarity = log2(1 + Double(manifest.articleCount) / Double(max(1, lists[0].count)))
        return lists[0].filter { posting in lists.dropFirst().allSatisfy { $0[posting.key] != nil } }
            .mapValues { rarity * weight($0) }
    }

    /// A term's articles in all parts, each with its tier.
    private func postings(of term: CharacterPair) throws -> [Int: Tier] {
        var found: [Int: Tier] = [:]
        for part in manifest.parts {
            for posting in try postings(of: term, in: part) {
                let number = part.first + posting.article
                found[number] = max(found[number] ?? .once, posting.tier)
            }
        }
        return found
    }

    private func postings(of term: CharacterPair, in part: SearchManifest.Part) throws -> [Posting] {
        var found: [Posting] = []
        for (volume, number) in part.shards(of: term) {
            let path = "search/terms/\(volume)/\(number).json"
            guard let shard = Shard(parsing: try read(path)) else { throw SearchIndexFault.damaged(path: path) }
            for letters in shard.letters(answering: term) {
                guard let postings = readPostings(letters, articles: part.count) else {
                    throw SearchIndexFault.damaged(path: path)
                }
                found += postings
            }
        }
        return found
    }
}

extension Shard {
    /// The lists to join for a term: of a character alone its list of all articles, or else those of all its pairs.
    fileprivate func letters(answering term: CharacterPair) -> [Bytes] {
        if term.second != 0 { return letters(of: term).map { [$0] } ?? [] }
        if let all = letters(of: CharacterPair(term.first, LoneMark.all)) { return [all] }
        return terms.filter { $0.first == term.first }.compactMap { letters(of: $0) }
    }
}

extension [UInt32] {
    /// Whether `word` stands somewhere in this text.
    func contains(_ word: [UInt32]) -> Bool {
        guard let first = word.first, word.count <= count else { return false }
        return (0...count - word.count).contains { start in
            self[start] == first && self[start..<start + word.count].elementsEqual(word)
        }
    }
}
