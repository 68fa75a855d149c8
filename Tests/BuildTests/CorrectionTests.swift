import Build
import Foundation
import TestSupport
import Testing
import Text

/// Corrections files in whole builds and at the command line.
@Suite("Corrections, end to end")
struct CorrectionTests {
    private static let name = "2023-05-18_A01"

    private func contents(_ source: String) async throws -> [String: String] {
        try await BuiltSite.build(from: source, into: TemporaryFolder()).contents()
    }

    private func articles(_ source: String) async throws -> [JSONValue] {
        try await BuiltSite.build(from: source, into: TemporaryFolder()).jsonLines("data/articles.jsonl")
    }

    @Test("a draft holds all that was understood: as it stands it changes no byte of the site")
    func draftsChangeNothing() async throws {
        let archive = try TemporaryFolder(), source = archive.path + "/seeds"
        try FileManager.default.copyItem(atPath: Repository.root + "/seeds", toPath: source)
        try archive.write("seeds/2023-05-19_A01.txt", "会议召开: “一” #1\n\n本报讯 5月18日，会议召开，\n（下转第3版）\n\n▲▲▲\n")
        try archive.write("seeds/2023-05-19_A03.txt", "（上接第1版）抓落实。\n各部门汇报。\n记者 景静\n\n广告\n")
        try archive.write("seeds/twins.txt", "标题\n\n本报讯 今天开会。\n记者 甲乙\n\n标题\n\n本报讯 今天开会。\n记者 丙丁\n")
        try archive.write("seeds/odd.txt", "本报讯 今天\u{7}开会 <b>\\\"、\u{FEFF}。\n\n本报讯\n")
        let pages = try archive.files().filter { $0.hasSuffix(".txt") }
        let before = try await contents(source)
        for page in pages {
            let outcome = try Program.run("inspect", archive.path + "/" + page, "--source", source, "--correct")
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let site = try await BuiltSite.build(from: source, into: TemporaryFolder())
        #expect(site.report.faults.allSatisfy { !$0.path.hasSuffix(".yml") }, "\(site.report.faults)")
        #expect(try site.contents() == before)
    }

    @Test(
        "what a reader's report brings along is a corrections file: as it stands it corrects nothing, and what is changed in it does"
    )
    func reports() async throws {
        let archive = try SmallArchive(), source = archive.seeds.path + "/seeds"
        let before = try await contents(source)
        try archive.seeds.write("seeds/archive.yml", "corrections: https://example.org/form?text={text}\n")
        let site = try await BuiltSite.build(from: source, into: TemporaryFolder())
        let article = try #require(
            try site.jsonLines("data/articles.jsonl").first { $0["source"]?.string == Self.name + ".txt" })
        let html = try site.read(try #require(article["url"]?.string))
        let link = try #require(html.firstMatch(of: /https:\/\/example.org\/form\?text=([^"]*)"/))
        let text = try #require(String(link.1).removingPercentEncoding)
        try archive.seeds.write("seeds/archive.yml", "")
        try archive.seeds.write("seeds/\(Self.name).corrections.yml", text)
        let same = try await BuiltSite.build(from: source, into: TemporaryFolder())
        #expect(same.report.faults.isEmpty, "\(same.report.faults)")
        #expect(try same.contents() == before)
        let title = try #require(article["title"]?.string)
        try archive.seeds.write("seeds/\(Self.name).corrections.yml", text.replacing("\"\(title)\"", with: "改过的题名"))
        let titles = try await articles(source).map { $0["title"]?.string }
        #expect(titles.contains("改过的题名") && !titles.contains(title))
    }

    @Test("a draft takes the place of no other corrections, and is of a page")
    func drafts() throws {
        let archive = try SmallArchive(), source = archive.seeds.path + "/seeds"
        try archive.seeds.write("seeds/\(Self.name).corrections.yml", "articles: {}\n")
        let refused = try Program.run("inspect", Self.name + ".txt", "--source", source, "--correct")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("\(Self.name).corrections.yml: error: there are corrections already\nhint: "))
        #expect(try archive.seeds.read("seeds/\(Self.name).corrections.yml") == "articles: {}\n")
        let unknown = try Program.run("inspect", "nothing.txt", "--source", source, "--correct")
        #expect(unknown.status == 1 && unknown.errors.contains("nothing.txt is no page file"))
    }

    @Test("what was corrected is on the article's page and in the data; the print stays on the newspaper's page")
    func corrected() async throws {
        let archive = try SmallArchive(), source = archive.seeds.path + "/seeds"
        let id = try #require(try await articles(source).first { $0["date"]?.string == "2023-05-17" }?["id"]?.string)
        try archive.seeds.write("seeds/subjects.yml", "people: [樊惠林]\n")
        try archive.seeds.write(
            "seeds/\(Self.name).corrections.yml",
            """
            articles:
              \(id):
                title: 改过的题名
                date: 2023-05-16
                reporters: [张三]
                people: [樊惠林]
                tags: [甲, 乙]
            """)
        let site = try await BuiltSite.build(from: source, into: TemporaryFolder())
        #expect(site.report.faults.isEmpty)
        let article = try #require(try site.jsonLines("data/articles.jsonl").first { $0["id"]?.string == id })
        #expect(article["title"]?.string == "改过的题名" && article["dateBasis"]?.string == "corrections")
        #expect(article["tags"] == .array([.string("甲"), .string("乙")]))
        #expect(article["corrections"] == .array(["title", "date", "reporters", "tags"].map { .string($0) }))
        let html = try site.read(try #require(article["url"]?.string))
        #expect(html.contains("<dt>据勘误更正</dt><dd>题名、时间、记者、主题</dd>"))
        #expect(html.contains("<small>日期据勘误</small>"))
        #expect(try site.read("pages/\(Self.name).html").contains("二七区召开招商引资推进会"))
        #expect(try site.read("people/樊惠林.html").contains("改过的题名"))
        #expect(try Program.run("check", site.folder.path + "/public").status == 0)
    }

    @Test("a correction that does not match its page is told with its place, and the rest is built")
    func unmatched() throws {
        let archive = try SmallArchive(), output = try TemporaryFolder(), source = archive.seeds.path + "/seeds"
        try archive.seeds.write(
            "seeds/\(Self.name).corrections.yml", "articles:\n  0000000000: {title: 无}\n  lines 9999: {}\nunplaced: 2\n"
        )
        try archive.seeds.write("seeds/none.corrections.yml", "")
        let outcome = try Program.run("build", "--source", source, "--output", output.path + "/public")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains(
                "/seeds/\(Self.name).corrections.yml:2:3: error: the page has no article 0000000000"))
        #expect(
            outcome.errors.contains(
                "/seeds/\(Self.name).corrections.yml:3:3: error: line 9999 is beyond the page, which has 5 lines"))
        #expect(outcome.errors.contains("/seeds/\(Self.name).corrections.yml:4:11: error: line 2 of the page is blank"))
        #expect(outcome.errors.contains("/seeds/none.corrections.yml: error: there is no page \"none.txt\""))
        #expect(outcome.output.contains("2 articles on 2 pages"))
    }

    @Test("incremental equals clean when corrections come, change and go")
    func incremental() async throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let path = "seeds/\(Self.name).corrections.yml"
        _ = try await archive.build(into: folder)
        for text in ["articles: {lines 1-5: {tags: [甲]}}", "articles: {lines 3-4: {title: 新}}", nil] {
            if let text {
                try archive.seeds.write(path, text)
            } else {
                try FileManager.default.removeItem(atPath: archive.seeds.path + "/" + path)
            }
            let rebuilt = try await archive.build(into: folder), clean = try await archive.build()
            #expect(rebuilt.report.faults.isEmpty, "\(rebuilt.report.faults)")
            #expect(try rebuilt.contents() == clean.contents())
        }
    }

    @Test("inspect tells why each line is where it is")
    func reasons() throws {
        let archive = try SmallArchive(), source = archive.seeds.path + "/seeds"
        try archive.seeds.write("seeds/b.txt", page(of: "防汛", day: 9) + "\n图为会场。张三 摄\n\n■简讯快报\n\n电话一二三，四五六。\n")
        let lines = try Program.run("inspect", "b.txt", "--source", source).output.split(separator: "\n")
        for (start, reason) in [
            ("1 ", "likeness 100%"), ("3 ", "opening formula"), ("4 ", "goes on"), ("5 ", "byline"),
            ("7 ", "caption or folio"),
            ("9 ", "rules no article"),
        ] {
            #expect(lines.contains { $0.hasPrefix(start) && $0.contains(reason) }, "\(start)\(reason)")
        }
    }

    @Test("the worked example of docs/corrections.md")
    func workedExample() async throws {
        let text = String(utf8: try Repository.read("docs/corrections.md"))
        let page = text.matches(of: /(?m)^    [1-9](?:  (.*))?$/).map { String($0.1 ?? "") }
        let file = try #require(text.firstMatch(of: /(?s)```yaml\n(.*?)```/))
        let archive = try TemporaryFolder()
        try archive.write("seeds/2023-05-19_A03.txt", page.joined(separator: "\n") + "\n")
        let before = try await articles(archive.path + "/seeds")
        #expect(page.count == 9 && before.count == 1)
        try archive.write("seeds/2023-05-19_A03.corrections.yml", String(file.1))
        let site = try await BuiltSite.build(from: archive.path + "/seeds", into: TemporaryFolder())
        #expect(site.report.faults.isEmpty && site.report.unplacedLines == 0, "\(site.report.faults)")
        let after = try site.jsonLines("data/articles.jsonl")
        #expect(after.map { $0["title"]?.string } == ["二七区召开防汛会议", "人才招聘大会举行"])
        #expect(after[0]["id"] == before[0]["id"] && after[0]["reporters"] == .array([]))
        #expect(after[1]["paragraphs"]?.array?.map { $0["text"]?.string } == ["三百人到会，企业踊跃。", "咨询电话一二三"])
        #expect(after[1]["reporters"] == .array([.string("张三")]) && after[1]["date"]?.string == "2023-05-18")
    }
}
