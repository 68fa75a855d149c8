import TestSupport
import Testing

@testable import Planning

/// Where the articles of a published site are read.
@Suite("Articles of a published site")
struct PublishedArticleTests {
    private static func record(_ id: String) -> String {
        "{\"id\":\"\(id)\",\"url\":\"articles/\(id).html\",\"source\":\"a.txt\"}\n"
    }

    private static func list(_ urls: [String]) -> String {
        let files = urls.map { "{\"table\":\"\($0.hasPrefix("data/p") ? "pages" : "articles")\",\"url\":\"\($0)\"}" }
        return "{\"files\":[\(files.joined(separator: ","))]}"
    }

    static let sites: [(files: [String: String], ids: [String])] = [
        (["data/articles.jsonl": record("a") + record("b")], ["a", "b"]),
        (
            [
                "data/index.json": list([
                    "data/articles-2005.jsonl", "data/articles-2004.jsonl", "data/articles.csv", "data/pages.jsonl",
                    "data/articles-gone.jsonl",
                ]),
                "data/articles-2004.jsonl": record("a"), "data/articles-2005.jsonl": record("b"),
                "data/articles.jsonl": record("old"), "data/pages.jsonl": record("page"),
            ], ["b", "a"]
        ),
        (["data/index.json": list(["data/../secret.jsonl", "other.jsonl"]), "secret.jsonl": record("s")], []),
        ([:], []),
    ]

    @Test("they are in the files that data/index.json lists, without it in one file", arguments: sites)
    func articles(_ files: [String: String], _ ids: [String]) throws {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(name, text) }
        #expect(publishedArticles(ofSite: folder.path).map(\.id) == ids)
    }
}
