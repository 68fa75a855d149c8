import Foundation
import TestSupport
import Testing

/// The built site as a real browser shows it, after its scripts ran.
@Suite("In a browser", .serialized)
struct BrowserTests {
    static let pages = [
        ("index.html", "二七新闻档案"), ("2023/05/18.html", "二七区召开产业发展推进会"),
        ("tags/%E6%8B%9B%E5%95%86%E5%BC%95%E8%B5%84.html", "招商引资"),
        ("people/%E6%A8%8A%E6%83%A0%E6%9E%97.html", "樊惠林"), ("pages/000_f248a89dec4d7f57.html", "新闻连连看"),
        ("about.html", "关于"), ("no/such/page.html", "没有这个页面"),
    ]

    @Test("pages show", arguments: pages)
    func page(_ path: String, _ text: String) throws {
        let site = try ServedSeeds()
        #expect(try Browser.dumpDOM(site.url + path).contains(text))
    }

    static let searches = [
        ("招商引资", "招商引资"), ("樊惠林", "樊惠林"), ("陈砦花卉", "陈砦花卉"),
        // What is printed around the body: a reporter, a correspondent, a column label, a headline below a kicker, one whole.
        ("景静", "景静"), ("左学彬", "左学彬"), ("新闻连连看", "新闻连连看"), ("积极应对消费变化需求", "积极应对消费变化需求"),
        ("党员集中“加油充电”为干事创业“蓄势赋能”", "党员集中“加油充电”为干事创业“蓄势赋能”"), ("本报讯", "本报讯"),
    ]

    @Test("a search shows what holds the words exactly, marked", arguments: searches)
    func search(_ words: String, _ marked: String) throws {
        let site = try ServedSeeds()
        let query = try #require(words.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let document = try Browser.dumpDOM(site.url + "search.html?q=" + query)
        let list = try results(in: document)
        #expect(list.contains("<mark>\(marked)</mark>"))
        #expect(list.contains("/articles/"))
        #expect(document.contains(/id="search-status"[^>]*>(找到|约)/))
    }

    @Test("a search for what is nowhere says so")
    func noResult() throws {
        let site = try ServedSeeds()
        let document = try Browser.dumpDOM(site.url + "search.html?q=%E9%BE%98%E9%BE%98")
        #expect(try results(in: document).isEmpty)
        #expect(document.contains("没有找到“龘龘”"))
    }

    /// What stands inside the list of results.
    private func results(in document: String) throws -> Substring {
        let list = try #require(document.range(of: #"<ol [^>]*id="search-results"[^>]*>"#, options: .regularExpression))
        let end = try #require(document.range(of: "</ol>", range: list.upperBound..<document.endIndex))
        return document[list.upperBound..<end.lowerBound]
    }

    @Test("an article opened from a result marks the words")
    func highlight() throws {
        let site = try ServedSeeds()
        let data = try site.program.fetch("data/articles.jsonl")
        let line = try #require(data.split(separator: "\n").first { $0.contains("陈砦花卉") })
        let url = try #require(line.range(of: "\"url\":\"").map { line[$0.upperBound...].prefix { $0 != "\"" } })
        let document = try Browser.dumpDOM(site.url + url + "?q=%E9%99%88%E7%A0%A6%E8%8A%B1%E5%8D%89")
        #expect(document.contains("<mark>陈砦花卉</mark>"))
    }
}

/// The seeds, built and served.
private struct ServedSeeds {
    let program: ServingProgram
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        program = try ServingProgram(source: Repository.root + "/seeds", output: folder.path + "/public")
    }

    var url: String { program.url }
}
