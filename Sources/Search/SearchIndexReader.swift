import Glibc
package import Text

/// Searches a written index for words, for checking an index and for tests: a simple form of what the script does in
/// the browser. Labels and dates are the script's alone.
package struct SearchIndexReader {
    /// One article that a query finds.
    package struct Hit: Equatable, Sendable {
        /// From 0; see `SearchPlan`.
        package var number: Int
        package var url: String
        /// Of an article its headline; of a newspaper page its name.
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

    /// All articles that hold what `query` asks for, best first.
    package func hits(for query: SearchQuery) throws -> [Hit] {
        try candidates(for: query).compactMap { try hit($0, query) }
    }

    /// The articles that may answer a query, best first; only reading them tells.
    package func candidates(for query: SearchQuery) throws -> [Int] {
        var scores: [Int: Double]?
        for group in query.groups {
            let found = try group.reduce(into: [:]) { found, clause in
                found.merge(try self.scores(of: clause.text)) { max($0, $1) }
            }
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
        let holdsAll = query.groups.allSatisfy { group in
            group.contains { clause in
                clause.field == .title ? folded.title.contains { $0.contains(clause.text) } : folded.holds(clause.text)
            }
        }
        return holdsAll && !query.excluded.contains { folded.holds($0) } ? hit : nil
    }

    /// An article's hit, and its texts folded.
    private func article(_ number: Int) throws -> (Hit, FoldedArticle) {
        let path = articlePath(number)
        guard let json = try? JSONValue(parsing: try read(path)), let url = json["url"]?.string,
            let title = (json["title"] ?? json["page"])?.string, let text = json["text"]?.string
        else { throw SearchIndexFault.damaged(path: path) }
        var folded = FoldedArticle(texts: [text, json["around"]?.string ?? ""].map { folding.folded($0) })
        if json["title"] != nil {
            let words = folding.folded(title)
            folded.title = [words, words.filter { $0 != 0x20 }]
        }
        return (Hit(number: number, url: url, title: title), folded)
    }

    /// - Parameter number: from 0 to below `articleCount`.
    package func articlePath(_ number: Int) -> String {
        guard let part = manifest.parts.last(where: { $0.first <= number }) else { return "" }
        return "search/articles/\(part.folders[(number - part.first) / part.articlesPerFolder])/\(number).json"
    }
}

/// What an article's file holds, folded.
private struct FoldedArticle {
    /// With its white space and without; none of a newspaper page.
    var title: [[UInt32]] = []
    var texts: [[UInt32]]

    func holds(_ word: [UInt32]) -> Bool { (title + texts).contains { $0.contains(word) } }
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
    /// The articles that have the looked-up terms of a word, each with the least weight of them times the word's rarity.
    private func scores(of word: [UInt32]) throws -> [Int: Double] {
        let terms = QueryTerms(word, common: manifest.commonTerms).terms
        if terms.isEmpty { return Dictionary(uniqueKeysWithValues: (0..<manifest.articleCount).map { ($0, 0) }) }
        var lists = try terms.map { try postings(of: $0) }
        lists.sort { $0.count < $1.count }
        let rarity = log2(1 + Double(manifest.articleCount) / Double(max(1, lists[0].count)))
        var scores: [Int: Double] = [:]
        for (number, tier) in lists[0] {
            let tiers = lists.dropFirst().compactMap { $0[number] }
            guard tiers.count == lists.count - 1 else { continue }
            scores[number] = rarity * weight(tiers.reduce(tier, min))
        }
        return scores
    }

    /// A term's articles in all parts, each with its tier.
    private func postings(of lookup: QueryTerms.Lookup) throws -> [Int: Tier] {
        var found: [Int: Tier] = [:]
        for part in manifest.parts {
            for posting in try postings(of: lookup.term, in: part) where lookup.mayAnswer(posting) {
                let number = part.first + posting.article
                found[number] = max(found[number] ?? .once, posting.tier)
            }
        }
        return found
    }

    private func postings(of term: CharacterPair, in part: SearchManifest.Part) throws -> [Posting] {
        try part.shards(of: term).flatMap { folder, number in
            let path = "search/terms/\(folder)/\(number).json"
            guard let shard = Shard(parsing: try read(path), articles: part.count) else {
                throw SearchIndexFault.damaged(path: path)
            }
            return shard.lists(answering: term).flatMap { $0 }
        }
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
