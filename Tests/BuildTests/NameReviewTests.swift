import Build
import Foundation
import TestSupport
import Testing
import Text

/// An archive in which a name is two people's, a body has two names, and a name is cut.
private func archiveOfNames() throws -> TemporaryFolder {
    let archive = try TemporaryFolder()
    let texts = [
        "区委书记王伟到河堤检查，要求各单位备足沙袋和水泵，把责任压实到每一名抢险队员。",
        "二七中学学生王伟在运动会上跳远得了冠军，老师说他每天练习，同学们都来祝贺。",
        "区委书记王伟主持会议，要求各部门抓好安全生产，对工地和仓库逐一检查。",
        "金水区城市管理局巡查早市，金水区城管局要求商户入店经营，不得占道。",
        "金水区城管局修补井盖，金水区城市管理局的工人夜里换了三十多个。",
    ]
    for (number, text) in texts.enumerated() {
        try archive.write("seeds/2023-05-\(12 + number)_A01.txt", printed(text, day: 11 + number))
    }
    let cut = "技师许宏才正在机库维修。许宏才说每颗螺丝都要拧紧，同事请许宏才把关。\n"
    try archive.write("seeds/cut.md", "---\ntitle: 机库里的一夜\ndate: 2023-05-20\npeople: [许宏]\n---\n" + cut)
    return archive
}

/// A page of one article, in lines of 20 characters.
private func printed(_ text: String, day: Int) -> String {
    let body = Array("本报讯 5月\(day)日，\(text)记者 景静")
    let lines = stride(from: 0, to: body.count, by: 20).map { String(body[$0..<min($0 + 20, body.count)]) }
    return text.prefix(12).replacing("，", with: " ") + "\n\n" + lines.joined(separator: "\n") + "\n"
}

@Suite("review: names split or merged")
struct NameReviewTests {
    private func review(_ archive: TemporaryFolder) throws -> [JSONValue] {
        try answer(archive)["items"]?.array ?? []
    }

    private func answer(_ archive: TemporaryFolder) throws -> JSONValue {
        let outcome = try Program.run("review", "--json", "--source", archive.path + "/seeds")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONValue(parsing: Array(outcome.output.utf8.dropLast()))
    }

    private func item(_ kind: String, _ items: [JSONValue]) -> JSONValue? {
        items.first { $0["reasons"]?.array?.first?["kind"]?.string == kind }
    }

    private func choice(_ item: JSONValue?, _ number: Int = 0) -> String {
        let choices = item?["reasons"]?.array?.first?["choices"]?.array ?? []
        return rows(choices.indices.contains(number) ? choices[number]["correction"] : nil)
    }

    private func rows(_ value: JSONValue?) -> String {
        (value?.array ?? []).compactMap(\.string).map { $0 + "\n" }.joined()
    }

    private static let kinds = ["namesakes", "otherName", "cutName"]

    @Test(
        "a name of two, a body of two names and a cut name are told with page, line, words, and lines for subjects.yml")
    func told() throws {
        let archive = try archiveOfNames(), before = try archive.files(), source = archive.path + "/seeds"
        let items = try review(archive)
        let two = try #require(item("namesakes", items), "\(items)")
        #expect(two["title"]?.string == "王伟" && two["article"]?.string == nil)
        #expect(two["path"]?.string == source + "/2023-05-14_A01.txt")
        #expect(two["url"]?.string == "pages/2023-05-14_A01.html")
        #expect(two["lines"]?.array?.first?.array?.first?.integer == 1)
        let places = (two["places"]?.array ?? []).compactMap { $0["text"]?.string }
        #expect(places.count == 2 && places[0].contains("区委书记王伟") && places[1].contains("学生王伟"), "\(places)")
        #expect(two["corrections"]?.string == source + "/subjects.yml")
        #expect(rows(two["confirmation"]) == "people:\n  \"王伟\": {}\n")
        #expect(choice(two) == "people:\n  \"王伟 (区委书记)\": {}\n  \"王伟 (二七中学学生)\": {}\n")
        let other = item("otherName", items)
        #expect(other?["title"]?.string == "金水区城管局" && other?["articles"]?.integer == 2)
        #expect(choice(other) == "organisations:\n  \"金水区城市管理局\": {aliases: [\"金水区城管局\"]}\n")
        let cut = item("cutName", items)
        #expect(cut?["title"]?.string == "许宏" && cut?["path"]?.string == source + "/cut.md")
        #expect(cut?["url"]?.string?.hasPrefix("articles/") == true && cut?["lines"]?.array?.isEmpty == true)
        #expect(choice(cut) == "people:\n  \"许宏才\": {}\nnot:\n  people: [\"许宏\"]\n")
        let percents = items.compactMap { $0["percent"]?.integer }
        #expect(percents == percents.sorted(by: >))
        #expect(try archive.files() == before)
    }

    @Test(
        "what an editor has settled, either way, does not come back and is counted", arguments: kinds,
        ["as read", "otherwise"])
    func settled(_ kind: String, _ way: String) async throws {
        let archive = try archiveOfNames()
        let before = try answer(archive)
        let found = try #require(item(kind, before["items"]?.array ?? []))
        try archive.write(
            "seeds/subjects.yml", way == "as read" ? rows(found["confirmation"]) : choice(found))
        let after = try answer(archive), left = after["items"]?.array ?? []
        #expect(item(kind, left) == nil)
        #expect(after["settled"]?.integer == (before["settled"]?.integer ?? 0) + 1)
        #expect(Self.kinds.allSatisfy { $0 == kind || item($0, left) != nil }, "the others stay: \(left)")
        let site = try await BuiltSite.build(from: archive.path + "/seeds", into: TemporaryFolder())
        #expect(site.report.faults.isEmpty, "\(site.report.faults)")
    }

    @Test("what is chosen is what the site says then")
    func chosen() async throws {
        let archive = try archiveOfNames(), items = try review(archive)
        let file = ["namesakes", "otherName"].map { choice(item($0, items)) }.joined()
        try archive.write("seeds/subjects.yml", file)
        let articles = try await BuiltSite.build(from: archive.path + "/seeds", into: TemporaryFolder())
            .jsonLines("data/articles.jsonl")
        let people = Set(articles.flatMap { $0["people"]?.array ?? [] }.compactMap(\.string))
        #expect(people.isSuperset(of: ["王伟 (区委书记)", "王伟 (二七中学学生)"]) && !people.contains("王伟"))
        let bodies = Set(articles.flatMap { $0["organisations"]?.array ?? [] }.compactMap(\.string))
        #expect(bodies.contains("金水区城市管理局") && !bodies.contains("金水区城管局"), "\(bodies)")
    }

    @Test("as text and as a page of serve each is shown where it is printed; text is only text")
    func shown() throws {
        let archive = try archiveOfNames()
        let text = try Program.run("review", "--source", archive.path + "/seeds").output
        #expect(text.contains("   王伟 may be 2 of one name, 区委书记; 二七中学学生: "))
        #expect(text.contains("/seeds/2023-05-13_A01.txt:1: 二七中学学生王伟"))
        #expect(text.contains("     or: it is 金水区城市管理局\n         organisations:\n"))
        #expect(text.contains("/seeds/cut.md: 技师许宏才"))
        try archive.write("seeds/2023-05-12_A01.txt", printed("<b>金水区城管局</b>与金水区城市管理局清理河道，工人们干了三天。", day: 11))
        let folder = try TemporaryFolder()
        let program = try ServingProgram(source: archive.path + "/seeds", output: folder.path + "/public")
        let page = try program.fetch("review") { $0.contains("<ol>") }
        #expect(page.contains("href=\"pages/2023-05-13_A01.html#L1\">"))
        #expect(page.contains("&lt;b&gt;金水区城管局") && !page.contains("<b>金水区"))
        #expect(!(try folder.files().contains { $0.hasPrefix("public/review") }))
    }
}
