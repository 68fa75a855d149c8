import Testing
import Text

@testable import Search

@Suite("The search index")
struct SearchIndexTests {
    static func reader(of documents: [SearchDocument]) throws -> SearchIndexReader {
        let (manifestPath, files) = MadeArchive.index(of: documents)
        return try SearchIndexReader(manifestPath: manifestPath, folding: folding) { path in
            guard let bytes = files[path] else { throw SearchIndexFault.damaged(path: path) }
            return bytes
        }
    }

    /// The numbers of the articles that hold `word`, found by looking at every one.
    static func truth(_ word: [UInt32], _ folded: [[[UInt32]]]) -> Set<Int> {
        Set(folded.indices.filter { folded[$0].contains { $0.contains(word) } }.map { folded.count - 1 - $0 })
    }

    @Test("every part of a text, 1 to 8 characters long, is found in exactly the articles that hold it")
    func recallAndPrecision() throws {
        let documents = MadeArchive.documents(530)
        let folded = documents.map { [folding.folded($0.title), folding.folded($0.text)] }
        let reader = try Self.reader(of: documents)
        for word in Self.parts(of: folded.prefix(3).flatMap { $0 } + folded.suffix(3).flatMap { $0 }, one: 19) {
            let truth = Self.truth(word, folded)
            var query = SearchQuery("", folding: folding)
            query.words = [word]
            #expect(truth.isSubset(of: try reader.candidates(for: query)), "\(text(word))")
            #expect(Set(try reader.hits(for: query).map(\.number)) == truth, "\(text(word))")
        }
    }

    /// One in `one` of all parts of 1 to 8 characters, without line ends.
    private static func parts(of texts: [[UInt32]], one: Int) -> [[UInt32]] {
        var parts: [[UInt32]] = []
        for text in texts {
            for start in text.indices {
                let end = min(start + 1 + (start + parts.count) % 8, text.count)
                parts.append(Array(text[start..<end]))
            }
        }
        let usable = parts.filter { !$0.contains(0x0A) }
        return stride(from: 0, to: usable.count, by: one).map { usable[$0] }
    }

    @Test("several words must all be there, excluded ones must not; the newest comes first among equals")
    func wordsAndOrder() throws {
        let texts = ["招商引资", "招商会议", "引资与招商", "党建"]
        let documents = texts.reversed().enumerated().map { place, text in
            SearchDocument(url: "articles/aa/\(place).html", title: "题", date: nil, day: nil, text: text)
        }
        let reader = try Self.reader(of: documents)
        #expect(try reader.search("招商").map(\.number) == [2, 1, 0])
        #expect(try reader.search("招商 引资").map(\.number) == [2, 0])
        #expect(try reader.search("招商 -会议").map(\.number) == [2, 0])
        #expect(try reader.search("“招商引资”").map(\.number) == [0])
        #expect(try reader.search("樊惠林").isEmpty)
        #expect(try reader.search("").isEmpty)
    }

    @Test("a word in the title goes before one in the text")
    func titleFirst() throws {
        let documents = [
            SearchDocument(url: "articles/aa/1.html", title: "会议", date: nil, day: nil, text: "招商。招商。招商。"),
            SearchDocument(url: "articles/aa/0.html", title: "招商", date: nil, day: nil, text: "会议"),
        ]
        #expect(try Self.reader(of: documents).search("招商").map(\.number) == [0, 1])
    }

    @Test("the same bytes, whatever order runs and volumes are worked out in")
    func determinism() {
        let documents = MadeArchive.documents(600)
        let (manifestPath, files) = MadeArchive.index(of: documents)
        let (otherPath, others) = MadeArchive.index(of: documents, shuffle: { $0.reversed() })
        #expect(manifestPath == otherPath)
        #expect(files == others)
    }

    @Test("an empty archive has an index that finds nothing")
    func empty() throws {
        #expect(try Self.reader(of: []).search("招商").isEmpty)
    }

    @Test("shards keep to their size, and a character alone is found in two of them at most")
    func shards() throws {
        let (_, files) = MadeArchive.index(of: MadeArchive.documents(1_100))
        let shards = files.filter { $0.key.hasPrefix("search/terms/") }
        #expect(shards.count > volumeCount)
        #expect(shards.values.allSatisfy { $0.count < 6_100 })
        // 1,024 articles are the base, 76 the newest part: a shard is of one or the other.
        let areRead = shards.values.allSatisfy { shard in
            [1_024, 76].contains { Shard(parsing: shard, articles: $0)?.terms.isEmpty == false }
        }
        #expect(areRead)
    }

    static let damagedManifests = [
        "", "{}", "{\"format\":\"broadsheet-search\"}", "{\"format\":\"broadsheet-search\",\"version\":4}",
        "{\"format\":\"broadsheet-search\",\"version\":3,\"articles\":3,\"fold\":\"\",\"parts\":[]}",
        "{\"format\":\"broadsheet-search\",\"version\":3,\"articles\":1,\"fold\":\"\",\"parts\":[{}]}",
    ]

    @Test(arguments: damagedManifests)
    func damagedManifestIsRefused(_ manifest: String) {
        #expect(throws: SearchIndexFault.self) {
            try SearchIndexReader(manifestPath: "search/x/manifest.json", folding: folding) { _ in Bytes(manifest.utf8)
            }
        }
    }
}
