import Archive
import TestSupport
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
        let folded = documents.map {
            [folding.folded($0.title), folding.folded($0.text), folding.folded($0.around.joined(separator: "\n"))]
        }
        let reader = try Self.reader(of: documents)
        for word in Self.parts(of: folded.prefix(3).flatMap { $0 } + folded.suffix(3).flatMap { $0 }, one: 19) {
            let truth = Self.truth(word, folded)
            var query = SearchQuery(words: [])
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

    @Test("a headline is found over the breaks of its lines and parts, with their spaces and without")
    func headlines() throws {
        let documents = [
            SearchDocument(
                url: "articles/aa/0.html", title: "二七区召开会议　主动担当 取得进展——附报告", date: nil, day: nil, text: "正文。")
        ]
        let reader = try Self.reader(of: documents)
        for words in ["担当取得", "会议主动担当取得进展——附报告", "\"担当 取得\"", "“会议　主动担当”", "标题:会议主动"] {
            #expect(try reader.search(words).map(\.number) == [0], "\(words)")
        }
        #expect(try reader.search("担当报告").isEmpty)
    }

    @Test("who wrote an article is found, and stands before who is named in passing")
    func around() throws {
        let documents = [
            SearchDocument(
                url: "articles/aa/1.html", title: "会议", date: nil, day: nil, text: "景静到会。景静发言。"),
            SearchDocument(
                url: "articles/aa/0.html", title: "通知", date: nil, day: nil, text: "会议。", around: ["记者 景静", "■新闻连连看"]),
        ]
        let reader = try Self.reader(of: documents)
        #expect(try reader.search("景静").map(\.number) == [0, 1])
        #expect(try reader.search("新闻连连看").map(\.number) == [0])
        #expect(try reader.search("标题:景静").isEmpty)
    }

    @Test("a page is found by the lines that no article holds, over their breaks, and not by its name")
    func pages() throws {
        let page = Page(
            source: PageSource(source: "a.txt", text: []), lines: [], articles: [],
            unplaced: [
                UnplacedText(text: "遗失\n声明", lines: [LineRange(3, 4)]),
                UnplacedText(text: "Tel\n0371", lines: [LineRange(9, 9)]),
            ])
        let document = SearchDocument(unplacedOf: page, name: "头版") { "L\($0.first)" }
        #expect(document.text == "遗失声明\nTel 0371")
        #expect(document.anchors == ["L3", "L9"])
        let reader = try Self.reader(of: [document])
        #expect(try reader.search("失声").map(\.title) == ["头版"])
        #expect(try reader.search("头版").isEmpty)
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
        #expect(shards.values.allSatisfy { $0.count < 7_600 })
        // 1,024 articles are the base, 64 the middle, 12 the newest part: a shard is of one of them.
        let areRead = shards.values.allSatisfy { shard in
            [1_024, 64, 12].contains { Shard(parsing: shard, articles: $0)?.terms.isEmpty == false }
        }
        #expect(areRead)
    }

    static let damagedManifests = [
        "", "{}", "{\"format\":\"broadsheet-search\"}", "{\"format\":\"broadsheet-search\",\"version\":5}",
        "{\"format\":\"broadsheet-search\",\"version\":5,\"articles\":3,\"fold\":\"\",\"parts\":[]}",
        "{\"format\":\"broadsheet-search\",\"version\":5,\"articles\":1,\"fold\":\"\",\"parts\":[{}]}",
    ]

    @Test(arguments: damagedManifests)
    func damagedManifestIsRefused(_ manifest: String) {
        #expect(throws: SearchIndexFault.self) {
            try SearchIndexReader(manifestPath: "search/x/manifest.json", folding: folding) { _ in Bytes(manifest.utf8)
            }
        }
    }
}
