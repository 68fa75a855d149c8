import Build
import Foundation
import TestSupport
import Testing
import Text

/// The invariants of the design, on whole builds.
@Suite("Invariants")
struct InvariantTests {
    @Test("nothing is lost: every printed line is in an article or unplaced, never both, never neither")
    func nothingIsLost() async throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/odd.txt", "▲▲▲\n\n广告\n\n12 34 56\n")
        try archive.seeds.write("seeds/headlines.txt", "只有标题\n没有正文\n")
        let site = try await archive.build()
        let articles = try site.jsonLines("data/articles.jsonl")
        for page in try site.jsonLines("data/pages.jsonl") {
            let source = try #require(page["source"]?.string)
            let text = String(utf8: try site.source(source))
            let printed = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.element.allSatisfy(\.isWhitespace) }.map { $0.offset + 1 }
            let placed = articles.filter { $0["source"]?.string == source }.flatMap(linesOfArticle)
            let unplaced = (page["unplaced"]?.array ?? []).flatMap { lines($0["lines"]) }
            #expect(Set(placed).union(unplaced) == Set(printed), "\(source)")
            #expect(Set(placed).isDisjoint(with: unplaced), "\(source)")
        }
    }

    @Test("incremental equals clean, after edits, additions, removals and renames")
    func incrementalEqualsClean() async throws {
        let archive = try SmallArchive()
        let edits: [(SmallArchive) throws -> Void] = [
            { try $0.seeds.write("seeds/a.txt", page(of: "防汛", day: 9)) },
            { try $0.seeds.write("seeds/b.md", "---\ntitle: 手写\ndate: 2023-06-01\n---\n\n**正文**\n") },
            { try FileManager.default.removeItem(atPath: $0.seeds.path + "/seeds/2023-05-18_A01.txt") },
            { try $0.seeds.write("seeds/archive.yml", "title: 另一个名字\n") },
            {
                try FileManager.default.moveItem(
                    atPath: $0.seeds.path + "/seeds/a.txt", toPath: $0.seeds.path + "/seeds/c.txt")
            },
        ]
        let incremental = try TemporaryFolder()
        _ = try await archive.build(into: incremental)
        for edit in edits {
            try edit(archive)
            let rebuilt = try await archive.build(into: incremental)
            let clean = try await archive.build()
            #expect(try rebuilt.contents() == clean.contents())
        }
    }

    @Test("a rebuild without change writes nothing")
    func noChange() async throws {
        let archive = try SmallArchive()
        let folder = try TemporaryFolder()
        let first = try await archive.build(into: folder)
        let second = try await archive.build(into: folder)
        #expect(first.report.written == first.report.files)
        #expect(second.report.written == 0)
        #expect(second.report.unchanged == first.report.files)
    }

    @Test("a bad file stops nothing: its fault is told, the rest is built")
    func badFiles() async throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/broken.txt", bytes: [0xE4, 0xBA, 0x8C, 0x0A, 0xFF, 0xFF, 0x0A])
        try archive.seeds.write("seeds/archive.yml", "titel: 错\ntitle: 对\n")
        try archive.seeds.write("seeds/no-date.md", "---\ntitle: 坏日期\ndate: 2023-02-30\n---\n正文\n")
        let site = try await archive.build()
        let faults = site.report.faults.map {
            "\($0.path):\($0.line)".replacingOccurrences(of: archive.seeds.path + "/", with: "")
        }
        #expect(faults.contains("seeds/broken.txt:2"))
        #expect(faults.contains("seeds/archive.yml:1"))
        #expect(faults.contains("seeds/no-date.md:3"))
        #expect(!site.report.isGood)
        #expect(site.report.articles >= 2)
        #expect(try site.read("index.html").contains("对"))
    }

    @Test("files of others in the output folder are left alone, links are not followed")
    func foreignFiles() async throws {
        let archive = try SmallArchive()
        let folder = try TemporaryFolder(), outside = try TemporaryFolder()
        try folder.write("public/CNAME", "example.org")
        _ = try await archive.build(into: folder)
        try FileManager.default.removeItem(atPath: folder.path + "/public/assets")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/public/assets", withDestinationPath: outside.path)
        let site = try await archive.build(into: folder)
        #expect(try site.read("CNAME") == "example.org")
        #expect(try outside.files().isEmpty)
        #expect(!site.report.isGood)
    }

    @Test("text is text: hostile print shows as it is, everywhere")
    func hostileText() async throws {
        let hostile = "<script>alert(1)</script>]]></title>{{title}}&amp;# 1. *x*"
        let headline = "二七区召开<script>alert(2)推进会"
        let archive = try SmallArchive()
        let page = "\(headline)\n\n本报讯 5月19日，二七区召开推进会，\(hostile)说了话。记者 景静\n"
        try archive.seeds.write("seeds/2023-05-20_A01.txt", page)
        let site = try await archive.build()
        for path in try site.files() where path.hasSuffix(".html") || path.hasSuffix(".xml") {
            #expect(!(try site.read(path)).contains("<script>alert"), "\(path)")
        }
        let article = try #require(try site.jsonLines("data/articles.jsonl").first { $0["title"]?.string == headline })
        let html = try site.read(try #require(article["url"]?.string))
        #expect(
            html.contains("&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&lt;/title&gt;{{title}}&amp;amp;# 1. *x*说了话。"))
    }
}

private func linesOfArticle(_ article: JSONValue) -> [Int] {
    let parts = (article["headlines"]?.array ?? []) + (article["paragraphs"]?.array ?? [])
    return parts.flatMap { lines($0["lines"]) } + lines(article["otherLines"])
}

/// The line numbers of `[[first, last], …]`.
private func lines(_ pairs: JSONValue?) -> [Int] {
    (pairs?.array ?? []).flatMap { pair in
        let ends = pair.array?.compactMap(\.integer) ?? []
        return ends.count == 2 ? Array(ends[0]...ends[1]) : []
    }
}
