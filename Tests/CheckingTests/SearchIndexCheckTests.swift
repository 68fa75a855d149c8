import Testing
import Text

@Suite("The search index of a site")
struct SearchIndexCheckTests {
    static let manifest = MadeSite.searchIndex.manifestPath

    static var shards: [String] { MadeSite.searchIndex.files.keys.filter { $0.hasPrefix("search/terms/") }.sorted() }

    @Test("a search page whose manifest is gone")
    func noManifest() throws {
        let faults = try MadeSite.faults(changing: [Self.manifest: nil])
        #expect(faults.contains("search: error: the search index has 0 manifests and needs one"))
        #expect(faults.contains { $0.hasPrefix("search.html:") && $0.hasSuffix("there is no file \(Self.manifest)") })
    }

    @Test("shards that hold something else")
    func brokenShards() throws {
        let changes = Dictionary(uniqueKeysWithValues: Self.shards.map { ($0, "<!DOCTYPE html>" as String?) })
        let faults = try MadeSite.faults(changing: changes)
        #expect(faults.contains { $0.contains("the search index does not find this page") })
    }

    @Test("shards that are gone")
    func missingShards() throws {
        let changes = Dictionary(uniqueKeysWithValues: Self.shards.map { ($0, nil as String?) })
        let faults = try MadeSite.faults(changing: changes)
        let volumes = Set(Self.shards.map { $0.prefix { $0 != "." }.dropLast(2) })
        #expect(
            faults.filter { !$0.hasPrefix("search/") } == [
                "articles/ab/cdefghjk.html: error: the search index does not find this page by \"二七区 <招商>\"",
                "pages/a%2525.html: error: the search index does not find this page by \"天气\"",
            ])
        #expect(faults.count == volumes.count + 2)
    }

    @Test(
        "a file of the index that is not what its name was made of", arguments: MadeSite.searchIndex.files.keys.sorted()
    )
    func otherContent(path: String) throws {
        let text = String(utf8: MadeSite.searchIndex.files[path] ?? [])
        let faults = try MadeSite.faults(changing: [path: text + " "])
        let isAlone = ["fold", "days", "pinyin"].contains(path.split(separator: "/")[1]) || path == Self.manifest
        let named = isAlone ? path : path.split(separator: "/").dropLast().joined(separator: "/")
        #expect(faults == ["\(named): error: this part of the search index is not what its name was made of"])
    }

    @Test("a reporter and a line of the page that the index does not hold")
    func aroundTheBody() throws {
        let article = MadeSite.article(["reporters": "[\"左学彬\"]"])
        let page = MadeSite.newspaperPage(["unplaced": "[{\"text\":\"广告\",\"lines\":[[4,4]]}]"])
        #expect(
            try MadeSite.faults(changing: ["data/articles.jsonl": article + "\n", "data/pages.jsonl": page + "\n"]) == [
                "articles/ab/cdefghjk.html: error: the search index does not find this page by \"左学彬\"",
                "pages/a%2525.html: error: the search index does not find this page by \"广告\"",
            ])
    }

    @Test("an index that holds no page, where there is text that no article holds")
    func pageLeftOut() throws {
        let page = MadeSite.newspaperPage(["unplaced": "[]", "lineCount": "3"])
        let faults = try MadeSite.faults(changing: ["data/pages.jsonl": page + "\n"])
        #expect(faults.contains { $0.hasSuffix("holds 2 of 1 articles and pages with text that no article holds") })
    }

    @Test("an index of a version that is not known")
    func unknownVersion() throws {
        let bytes = MadeSite.searchIndex.files[Self.manifest] ?? []
        let text = String(utf8: bytes).replacing("\"version\":5", with: "\"version\":99")
        let faults = try MadeSite.faults(changing: [Self.manifest: text])
        #expect(faults == ["\(Self.manifest): error: the search index cannot be read: unknownVersion(99)"])
    }

    @Test("an article that the index does not hold")
    func otherTitle() throws {
        let article = MadeSite.article(["title": "\"另一个标题\""]) + "\n"
        let faults = try MadeSite.faults(changing: ["data/articles.jsonl": article])
        #expect(
            faults.contains {
                $0.hasPrefix("search/articles/")
                    && $0.hasSuffix(
                        "1.json: error: this file of the search index has an article or a page that data/ does not have"
                    )
            })
    }

    private static let markdownParagraphs =
        "[{\"text\":\"第一段，有粗体。\",\"lines\":[]},{\"text\":\"第二段 很长。\",\"lines\":[]}]"

    @Test("an article in Markdown is asked for by the end of its text, and not by its subtitle")
    func subtitle() throws {
        let article = MadeSite.article([
            "headlines":
                "[{\"role\":\"headline\",\"text\":\"二七区 <招商>\",\"lines\":[[1,1]]},{\"role\":\"subtitle\",\"text\":\"末版再读\",\"lines\":[]}]",
            "paragraphs": Self.markdownParagraphs, "otherLines": "[[3,3]]",
        ])
        let path = "articles/ab/cdefghjk.html"
        let page = MadeSite.files[path]?.replacing("</h1>", with: "</h1><p>末版再读</p>")
        #expect(try MadeSite.faults(changing: ["data/articles.jsonl": article + "\n", path: page]).isEmpty)
    }

    @Test("an article in Markdown whose text the index does not hold")
    func otherMarkdown() throws {
        let paragraphs = Self.markdownParagraphs.replacing("很长", with: "更换")
        let article = MadeSite.article(["paragraphs": paragraphs, "otherLines": "[[3,3]]"])
        #expect(
            try MadeSite.faults(changing: ["data/articles.jsonl": article + "\n"]) == [
                "articles/ab/cdefghjk.html: error: the search index does not find this page by \"第二段 更换。\""
            ])
    }
}
