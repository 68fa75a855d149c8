import Build
import Foundation
import TestSupport
import Testing
import Text

/// An article over two pages of an issue, in the whole site.
@Suite("Articles over two pages, end to end")
struct JumpTests {
    private static let first = """
        二七区召开防汛会议

        本报讯 5月18日，二七区召开防汛会议，会议强调，人
        （下转第3版）

        """
    private static let second = """
        防汛会议

        （上接第1版）员要到位。
        各部门汇报了防汛工作。
        记者 景静

        广告

        """

    private func build(_ archive: TemporaryFolder) async throws -> BuiltSite {
        try await .build(from: archive.path + "/seeds", into: TemporaryFolder())
    }

    private func archive() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("seeds/2023-05-19_A01.txt", Self.first)
        try folder.write("seeds/2023-05-19_A03.txt", Self.second)
        return folder
    }

    @Test("both pages lead to the article, and the article to both")
    func links() async throws {
        let folder = try archive()
        let site = try await build(folder)
        #expect(site.report.articles == 1 && site.report.faults.isEmpty)
        let article = try #require(try site.jsonLines("data/articles.jsonl").first)
        let url = try #require(article["url"]?.string)
        let html = try site.read(url)
        #expect(html.contains("会议强调，人员要到位。"))
        #expect(html.contains("pages/2023-05-19_A01.html#L3\">第3行</a>"))
        #expect(html.contains("pages/2023-05-19_A03.html#L3\">A03版第3行</a>"))
        #expect(html.contains("2023-05-19(A01, A03)"))
        let further = try site.read("pages/2023-05-19_A03.html")
        #expect(further.contains("<li id=\"L3\" class=\"paragraph\"><a href=\"../\(url)#p1\">"))
        #expect(further.contains("<li id=\"L4\" class=\"paragraph\"><a href=\"../\(url)#p2\">"))
        #expect(further.contains("<li id=\"L1\" class=\"headline\"><a href=\"../\(url)\">"))
        #expect(further.contains("续自前版的报道"))
        #expect(try Program.run("check", site.folder.path + "/public").status == 0)
    }

    @Test("the open data account for every line of both pages")
    func data() async throws {
        let site = try await build(try archive())
        let article = try #require(try site.jsonLines("data/articles.jsonl").first)
        let pages = try site.jsonLines("data/pages.jsonl")
        let part = try #require(article["continuations"]?.array?.first)
        #expect(part["source"]?.string == "2023-05-19_A03.txt" && part["page"]?.string == "A03")
        #expect(part["paragraphs"]?.array?.map { $0["number"]?.integer } == [1, 2])
        #expect(pages[0]["continued"] == .array([]) && pages[1]["articles"] == .array([]))
        let continued = try #require(pages[1]["continued"]?.array?.first)
        #expect(continued["article"] == article["id"])
        #expect(continued["lines"] == .array([.array([.number(1), .number(1)]), .array([.number(3), .number(5)])]))
        #expect(pages[1]["unplaced"]?.array?.map { $0["text"]?.string } == ["广告"])
    }

    @Test("check tells a further page that lost a line")
    func lostLine() async throws {
        let site = try await build(try archive())
        let path = "public/data/pages.jsonl"
        let text = try site.folder.read(path)
        try site.folder.write(path, text.replacingOccurrences(of: "[[1,1],[3,5]]", with: "[[1,1],[3,4]]"))
        let outcome = try Program.run("check", site.folder.path + "/public")
        #expect(outcome.status == 1 && outcome.errors.contains("\"continued\" has other lines"))
    }

    @Test("a jump without its other half is told with file and line, and is a fault when strict")
    func loneHalf() throws {
        let folder = try archive(), output = try TemporaryFolder()
        try FileManager.default.removeItem(atPath: folder.path + "/seeds/2023-05-19_A03.txt")
        let words = ["build", "--source", folder.path + "/seeds", "--output", output.path + "/public"]
        let outcome = try Program.run(words)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("/seeds/2023-05-19_A01.txt:4: warning: the article goes on on page 3"))
        #expect(try Program.run(words + ["--strict"]).status == 1)
    }
}
