import Build
import Foundation
import TestSupport
import Testing
import Text

/// Articles that were taken down on request.
@Suite("Withdrawn articles")
struct WithdrawalTests {
    private static let page = "seeds/2023-05-19_A01.txt"
    private static let corrections = "seeds/2023-05-19_A01.corrections.yml"
    private let archive: TemporaryFolder

    /// Two articles on the first page; the second one goes on on another page. All of the second is to go.
    init() throws {
        archive = try TemporaryFolder()
        try archive.write(
            Self.page,
            """
            青河区启动读书月

            本报讯 5月18日，青河区读书月在图书馆启动，区委书记林清主持活动。记者 许文

            邻里因琐事起争执

            本报讯 5月17日，柳林社区党委书记樊惠林到场调解漏水争吵，
            民警赶到后双方仍互不相让，（下转第3版）

            """)
        try archive.write(
            "seeds/2023-05-19_A03.txt",
            """
            （上接第1版）最后在调解室里握手言和，樊惠林赔偿了损失。记者 景静

            街心花园开放

            本报讯 5月18日，街心花园建成开放，市民前往游玩。记者 许文

            """)
    }

    private func build(into folder: TemporaryFolder) async throws -> BuiltSite {
        try await .build(from: archive.path + "/seeds", into: folder)
    }

    /// The id of the article that goes.
    private func withdrawnID() async throws -> String {
        let articles = try await build(into: TemporaryFolder()).jsonLines("data/articles.jsonl")
        let article = try #require(articles.first { $0["title"]?.string == "邻里因琐事起争执" })
        #expect(article["continuations"]?.array?.count == 1, "the test wants an article on two pages")
        return try #require(article["id"]?.string)
    }

    /// Every run of six characters that only the lines of the withdrawn article print.
    private func words() throws -> [String] {
        let lines = try ["_A01", "_A03"].flatMap {
            try archive.read("seeds/2023-05-19\($0).txt").split(separator: "\n").map(String.init)
        }
        let gone = ["邻里", "本报讯 5月17日", "民警", "（上接"]
        let kept = lines.filter { line in !gone.contains { line.hasPrefix($0) } }.joined(separator: "\n")
        #expect(lines.count == 8)
        return lines.filter { line in gone.contains { line.hasPrefix($0) } }.flatMap { line in
            let characters = Array(line)
            return (0...characters.count - 6).map { String(characters[$0..<$0 + 6]) }
        }.filter { !kept.contains($0) }
    }

    @Test("none of its words is left anywhere in the site; its address says that it is gone, and check is content")
    func gone() async throws {
        // Whom the owner states has a page, though one article alone names him.
        try archive.write("seeds/subjects.yml", "people:\n  樊惠林: {}\n")
        let id = try await withdrawnID(), folder = try TemporaryFolder()
        let before = try await build(into: folder)
        #expect(try before.read("people/樊惠林.html").contains("邻里因琐事"))
        try archive.write(
            Self.corrections, "articles:\n  \(id):\n    withdrawn: {reason: 应当事人请求, date: 2026-11-20}\n")
        let site = try await build(into: folder)
        #expect(site.report.faults.isEmpty && site.report.isGood, "\(site.report.faults)")
        #expect(site.report.withdrawn == 1 && site.report.articles == 2)
        let words = try words()
        #expect(words.count > 40)
        for (path, text) in try site.contents() {
            for word in words where text.contains(word) || path.contains(word) {
                Issue.record("\(path) still has \(word)")
            }
        }
        #expect(try !site.files().contains { $0.contains("樊惠林") })
        let page = try site.read("articles/\(id.prefix(2))/\(id.dropFirst(2)).html")
        for part in ["<h1>报道已撤下</h1>", "应当事人请求", "2026年11月20日", "noindex", "pages/2023-05-19_A01.html"] {
            #expect(page.contains(part), "\(part)")
        }
        for path in ["feed.xml", "feed.json", "data/articles.jsonl", "data/articles.csv"] {
            #expect(try !site.read(path).contains(String(id.dropFirst(2))), "\(path)")
        }
        let check = try Program.run("check", "--strict", folder.path + "/public")
        #expect(check.errors == "" && check.status == 0)
        #expect(try site.contents() == (try await build(into: TemporaryFolder()).contents()))
    }

    @Test("the pages say which lines were withdrawn, and show the others")
    func lines() async throws {
        let id = try await withdrawnID()
        try archive.write(Self.corrections, "articles: {\(id): {withdrawn: }}\n")
        let site = try await build(into: TemporaryFolder())
        let pages = try site.jsonLines("data/pages.jsonl")
        let pair = { (a: Int, b: Int) in JSONValue.array([.array([.number(Double(a)), .number(Double(b))])]) }
        #expect(pages[0]["withdrawn"] != nil && pages[1]["withdrawn"] == pair(1, 1), "\(pages)")
        #expect(pages.allSatisfy { $0["unplaced"] == .array([]) })
        let html = try site.read("pages/2023-05-19_A01.html")
        #expect(html.contains("以下各行的报道已撤下，不再显示：") && html.contains(#"<li id="L5" class="withdrawn"></li>"#))
        #expect(html.contains("青河区读书月在图书馆启动"))
        let inspected = try Program.run("inspect", "2023-05-19_A01.txt", "--source", archive.path + "/seeds").output
        #expect(inspected.contains("withdrawn") && !inspected.contains("民警赶到"))
        let notice = try Program.run("inspect", id, "--source", archive.path + "/seeds").output
        #expect(try JSONValue(parsing: Array(notice.utf8))["kind"]?.string == "withdrawal")
    }

    @Test("lines that are no article of their own are taken out of the one that has them")
    func linesOfAnArticle() async throws {
        try archive.write(Self.corrections, "articles: {lines 8: {withdrawn: {}}}\n")
        let site = try await build(into: TemporaryFolder())
        #expect(site.report.withdrawn == 1 && site.report.isGood, "\(site.report.faults)")
        let files = try site.contents().values
        #expect(!files.contains { $0.contains("互不相让") } && files.contains { $0.contains("到场调解漏水") })
    }

    static let slips = [
        "articles: {ID: {withdrawn: {date: 2026-13-01}}}", "articles: {ID: {withdrawm: {}}}",
        "articles: {0000000000: {withdrawn: {}}}", "articles: {lines 99: {withdrawn: {}}}",
        "page: 0000000000000000\narticles: {ID: {withdrawn: {}}}", "articles: {ID: {withdrawn: {}",
    ]

    @Test("a slip never publishes what was to be taken down: no site is written then", arguments: slips)
    func slip(_ text: String) async throws {
        let id = try await withdrawnID()
        try archive.write(Self.corrections, text.replacingOccurrences(of: "ID", with: id) + "\n")
        let output = try TemporaryFolder()
        let outcome = try Program.run("build", "--source", archive.path + "/seeds", "--output", output.path + "/public")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("error: no site was written: an article is to be taken down"))
        #expect(outcome.errors.contains(Self.corrections + ":"))
        #expect(try output.files() == [])
    }

    @Test("corrections that withdraw something and have lost their page publish nothing either")
    func lostPage() throws {
        try archive.write("seeds/renamed.corrections.yml", "articles: {0000000000: {withdrawn: {}}}\n")
        let output = try TemporaryFolder()
        let outcome = try Program.run("build", "--source", archive.path + "/seeds", "--output", output.path + "/public")
        #expect(outcome.status == 1 && outcome.errors.contains("it is not sure which"))
        #expect(try output.files() == [])
    }

    @Test(
        "an article in Markdown is taken down by its front matter, with its pictures; links to it lead to what is left")
    func markdown() async throws {
        try archive.write("seeds/a.png", "picture")
        try archive.write(
            "seeds/a.md", "---\ntitle: 不该登的报道\nwithdrawn: {reason: 有误}\n---\n![图](a.png) 这些文字不再登载。\n")
        try archive.write("seeds/b.md", "---\ntitle: 另一篇\n---\n见[前一篇](a.md)。\n")
        let site = try await build(into: TemporaryFolder())
        #expect(site.report.faults.isEmpty, "\(site.report.faults)")
        for (path, text) in try site.contents() {
            #expect(!text.contains("不该登的") && !text.contains("不再登载"), "\(path)")
        }
        #expect(try !site.files().contains { $0.hasPrefix("files/") })
        let other = try #require(
            try site.contents().first { $0.value.contains("<h1>另一篇</h1>") || $0.value.contains(">前一篇</a>") })
        let link = try #require(other.value.firstMatch(of: /href="([^"]*)">前一篇/))
        #expect(try site.read(String(link.1.drop { $0 == "." || $0 == "/" })).contains("有误"))
    }
}
