import Build
import Foundation
import TestSupport
import Testing
import Text

/// A page of two articles, the second of which breaks off and has no writer; and a name that may be two.
private let doubtfulPage = """
    二七区召开防汛工作推进会议

    本报讯 5月18日，二七区召开防汛推进会，
    会议强调防汛沙袋、水泵和救生衣要备足，
    防汛责任要压实到每一名抢险队员。记者 景静

    各学校增加体育课

    本报讯 5月17日，各学校体育课增加到五
    节，孩子们在操场上学习跳绳和足球，老师说
    课后服务延长到傍晚六点。记者 王雪

    菜市场换上电子秤

    本报讯 5月16日，菜市场的摊主换上了电子
    秤，蔬菜的农药残留每天检测，顾客扫码便知

    """

@Suite("review")
struct ReviewTests {
    private func archive() throws -> TemporaryFolder {
        let archive = try TemporaryFolder()
        try archive.write("seeds/2023-05-18_A01.txt", doubtfulPage)
        try archive.write("seeds/2023-06-02_A01.txt", page(of: "城市更新", day: 1))
        return archive
    }

    private func review(_ archive: TemporaryFolder) throws -> JSONValue {
        let outcome = try Program.run("review", "--json", "--source", archive.path + "/seeds")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONValue(parsing: Array(outcome.output.utf8.dropLast()))
    }

    private func items(_ review: JSONValue) -> [JSONValue] { review["items"]?.array ?? [] }

    private func rows(_ value: JSONValue?) -> String {
        (value?.array ?? []).compactMap(\.string).map { $0 + "\n" }.joined()
    }

    @Test(
        "the most doubtful article comes first, with its page, its lines, why, and what settles it; nothing is written")
    func mostDoubtful() throws {
        let archive = try archive(), before = try archive.files()
        let review = try review(archive)
        let first = try #require(items(review).first)
        #expect(first["title"]?.string == "菜市场换上电子秤")
        #expect(first["path"]?.string == archive.path + "/seeds/2023-05-18_A01.txt")
        #expect(first["lines"]?.array?.first?.array?.first?.integer == 13)
        let kinds = (first["reasons"]?.array ?? []).compactMap { $0["kind"]?.string }
        #expect(kinds.contains("ending"), "\(kinds)")
        #expect(first["corrections"]?.string == archive.path + "/seeds/2023-05-18_A01.corrections.yml")
        let percents = items(review).compactMap { $0["percent"]?.integer }
        #expect(percents == percents.sorted(by: >))
        #expect(try archive.files() == before)
    }

    @Test("what an editor has confirmed does not come back, and changes nothing on the site")
    func settled() async throws {
        let archive = try archive(), source = archive.path + "/seeds"
        let site = try await BuiltSite.build(from: source, into: TemporaryFolder()).contents()
        let review = try review(archive)
        let first = try #require(items(review).first)
        try archive.write("seeds/2023-05-18_A01.corrections.yml", rows(first["confirmation"]))
        let after = try self.review(archive)
        #expect(!items(after).contains { $0["article"] == first["article"] })
        #expect((after["settled"]?.integer ?? 0) > (review["settled"]?.integer ?? 0))
        let same = try await BuiltSite.build(from: source, into: TemporaryFolder())
        #expect(same.report.faults.isEmpty, "\(same.report.faults)")
        #expect(try same.contents() == site)
    }

    @Test("sentences of no article are told, a choice makes an article of them, and what is agreed on stays unplaced")
    func unplaced() async throws {
        let text = "\n\n公园的荷花开了，游人划着小船，孩子们在岸边喂鱼。园方提醒大家不要翻越栏杆，注意安全，爱护花木，\n文明游园，垃圾要带走，宠物要牵好绳子，不要在湖边钓鱼和游泳，遇到大风大雨时请及时离开\n"
        let archive = try TemporaryFolder()
        try archive.write("seeds/2023-05-18_A01.txt", page(of: "城市更新", day: 17) + text)
        let review = try review(archive)
        let item = try #require(
            items(review).first { $0["reasons"]?.array?.first?["kind"]?.string == "unplaced" })
        #expect(item["article"]?.string == nil)
        let choice = item["reasons"]?.array?.first?["choices"]?.array?.first?["correction"]
        try archive.write("seeds/2023-05-18_A01.corrections.yml", rows(choice) + "    headlines: []\n")
        let site = try await BuiltSite.build(from: archive.path + "/seeds", into: TemporaryFolder())
        #expect(site.report.faults.isEmpty, "\(site.report.faults)")
        #expect(try site.jsonLines("data/articles.jsonl").count == 2)
        try archive.write("seeds/2023-05-18_A01.corrections.yml", rows(item["confirmation"]))
        #expect(!items(try self.review(archive)).contains { $0["lines"] == item["lines"] })
    }

    @Test("names that nothing parts are told with each way to part them, and what is chosen is settled")
    func names() throws {
        let archive = try TemporaryFolder()
        try archive.write(
            "seeds/2023-05-18_A01.txt", page(of: "城市更新", day: 17).replacing("记者 景静", with: "记者李然乐文玲"))
        let review = try review(archive)
        guard let item = items(review).first(where: { rowKinds($0).contains("names") }) else {
            Issue.record("李然乐文玲 is not told: \(review)")
            return
        }
        let reason = try #require(item["reasons"]?.array?.first { $0["kind"]?.string == "names" })
        let choice = try #require(reason["choices"]?.array?.first?["correction"])
        try archive.write("seeds/2023-05-18_A01.corrections.yml", "articles:\n" + rows(choice))
        #expect(!items(try self.review(archive)).contains { rowKinds($0).contains("names") })
    }

    private func rowKinds(_ item: JSONValue) -> [String] {
        (item["reasons"]?.array ?? []).compactMap { $0["kind"]?.string }
    }

    @Test("a year that only other pages tell is doubtful, until an editor states the date")
    func year() throws {
        let archive = try TemporaryFolder()
        try archive.write("seeds/2023-05-18_A01.txt", page(of: "城市更新", day: 17))
        try archive.write("seeds/b.txt", page(of: "招商引资", day: 11))
        let item = try #require(items(try review(archive)).first { rowKinds($0).contains("year") })
        #expect(item["path"]?.string == archive.path + "/seeds/b.txt")
        try archive.write("seeds/b.corrections.yml", rows(item["confirmation"]))
        #expect(!items(try review(archive)).contains { rowKinds($0).contains("year") })
    }

    @Test("as text each matter has its place and the lines to write; --most tells how many")
    func text() throws {
        let archive = try archive()
        let outcome = try Program.run("review", "--most", "1", "--source", archive.path + "/seeds")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("1. "))
        #expect(outcome.output.contains("seeds/2023-05-18_A01.txt:13: 菜市场换上电子秤"))
        #expect(outcome.output.contains("as it was read, in \(archive.path)/seeds/2023-05-18_A01.corrections.yml:\n"))
        #expect(!outcome.output.contains("\n2. "))
        #expect(try Program.run("review", "x").status == 2)
    }

    @Test("serve shows the review as a page of its own, and after a change another; the site's folder never has it")
    func served() throws {
        let archive = try archive(), folder = try TemporaryFolder()
        try archive.write(
            "seeds/2023-05-18_A01.txt", doubtfulPage.replacing("菜市场换上电子秤", with: "菜市场<b>换上</b>电子秤"))
        let program = try ServingProgram(source: archive.path + "/seeds", output: folder.path + "/public")
        func shown(until isAwaited: (String) -> Bool) throws -> String {
            try program.fetch("review", until: isAwaited)
        }
        let page = try shown { $0.contains("<ol>") }
        #expect(page.contains("菜市场&lt;b&gt;换上&lt;/b&gt;电子秤"))
        #expect(page.contains("href=\"pages/2023-05-18_A01.html#L13\""))
        #expect(!(try folder.files().contains { $0.hasPrefix("public/review") }))
        try archive.write("seeds/2023-05-18_A01.txt", doubtfulPage)
        #expect(try shown { $0.contains("<h2>菜市场换上电子秤") }.contains("<h2>菜市场换上电子秤"))
    }
}
