import Archive
import Mustache
import Testing

@testable import Site

/// What one person's articles print before the name, newest first, and the offices that gives.
struct OfficeCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var printed: [[String]]
    /// `label(shorter forms): articles`
    var held: [String]

    init(_ name: String, _ printed: [[String]], gives held: [String]) {
        (testDescription, self.printed, self.held) = (name, printed, held)
    }
}

@Suite("A person's page")
struct PersonTests {
    static let officeCases = [
        OfficeCase("the office printed last comes first", [["区长"], [], ["代区长"]], gives: ["区长: 0", "代区长: 2"]),
        OfficeCase(
            "a fuller form takes the shorter ones in", [["区委书记"], ["二七区委书记"], ["书记"]],
            gives: ["二七区委书记(区委书记、书记): 0 1 2"]),
        OfficeCase(
            "another rank is another office", [["书记"], ["区委副书记"], ["原区委书记", "第一书记"]],
            gives: ["书记: 0", "区委副书记: 1", "原区委书记: 2", "第一书记: 2"]),
        OfficeCase(
            "a form that may be short for two offices stays apart", [["书记"], ["区委书记"], ["街道党工委书记"]],
            gives: ["书记: 0", "区委书记: 1", "街道党工委书记: 2"]),
        OfficeCase(
            "an article that prints both forms counts once", [["区委书记", "二七区委书记"]], gives: ["二七区委书记(区委书记): 0"]),
        OfficeCase("offices of one article stand by their names", [["主任", "书记"]], gives: ["主任: 0", "书记: 0"]),
        OfficeCase("no offices", [[], []], gives: []),
    ]

    @Test("offices held", arguments: officeCases)
    func offices(_ example: OfficeCase) {
        let held = heldOffices(example.printed.enumerated().map { (article: $0, offices: $1) })
        #expect(
            held.map { office in
                let forms = office.shorterForms.isEmpty ? "" : "(" + office.shorterForms.joined(separator: "、") + ")"
                return office.label + forms + ": " + office.articles.map { String($0) }.joined(separator: " ")
            } == example.held)
    }

    /// Articles that name 甲, with the given dates, newest first.
    private func site(_ dates: [String?]) -> Site {
        Fixture.site(
            Fixture.archive(count: dates.count) { number, article in
                article.date = dates[number].flatMap { EventDate(edtf: $0) }
                article.people = [PersonMention(name: "甲", offices: ["区长"])]
            })
    }

    static let dateCases: [(dates: [String?], words: String?)] = [
        (["2023-11-19", "2023-05-18"], "2023年5月18日—11月19日"), (["2023-05-18", "2023-05-18"], "2023年5月18日"),
        (["2023-05-18", nil], "2023年5月18日"), ([nil], nil),
        (["2023-11-19/2023-11-21", "2023-05~"], "2023年5月（约）—11月21日"), (["2024-01-01", "2023"], "2023年—2024年1月1日"),
    ]

    @Test("an office has the dates of its oldest and its newest article", arguments: dateCases)
    func dates(_ dates: [String?], _ words: String?) throws {
        let office = try site(dates).view(path: "people/甲.html").at("term.offices.entries.0")
        #expect(office?.text("dates.text") == words && office?.at("count") == .integer(dates.count))
    }

    static let evidence: [(dates: [String?], links: [String])] = [
        (["2023-05-20", "2023-05-19", "2023-05-18"], ["最早一篇 2", "最近一篇 0"]), (["2023-05-18"], ["见报道 0"]),
        (["2023-05-18", nil], ["见报道 0"]), ([nil, nil], ["见报道 0"]),
    ]

    @Test(
        "an office leads to the oldest and the newest article that prints it, no list beside the list",
        arguments: evidence)
    func links(_ dates: [String?], _ links: [String]) throws {
        let site = site(dates), office = try site.view(path: "people/甲.html").at("term.offices.entries.0")
        let numbers = Dictionary(uniqueKeysWithValues: zip(site.archive.articles.map(\.id.url), 0...))
        let found = office?.list("links").map {
            "\($0.text("label") ?? "") \(numbers[$0.text("url") ?? ""] ?? -1)"
        }
        #expect(found == links)
    }

    @Test("what stands beside a person is one list under each name")
    func lists() throws {
        let site = Fixture.site(
            Fixture.archive(count: 2) { _, article in
                article.people = ["甲", "乙", "丙"].map { PersonMention(name: $0) }
                article.tags = ["防汛"]
            })
        let html = try site.render(path: "people/甲.html")
        let sections = html.matches(of: /<section class="cloud">\n<h2>(.*)<\/h2>\n<ul class="terms">([\s\S]*?)<\/ul>/)
        #expect(sections.map { String($0.1) } == ["常同时见报", "相关主题"])
        #expect(sections.map { $0.2.matches(of: /<li>/).count } == [2, 1])
        #expect(!html.contains("文中涉及"))
    }

    @Test("a person's page names who is often named together, the tags and the places")
    func related() throws {
        let company = [["甲", "乙", "丙"], ["甲", "乙", "丁"], ["甲", "乙", "丁"], ["乙", "丙"]]
        let site = Fixture.site(
            Fixture.archive(count: 4) { number, article in
                article.people = company[number].map { PersonMention(name: $0) }
                article.tags = number == 0 ? ["防汛"] : ["人才"]
                article.places = ["嵩山路"]
            })
        let groups = try site.view(path: "people/甲.html").list("term.related.groups")
        let links = groups.map { group in
            group.list("links").map { [$0.text("label"), $0.text("url"), $0.at("count").map { "\($0)" }] }
        }
        #expect(groups.map { $0.text("kind") } == ["people", "tags", "places"])
        #expect(
            links == [
                [["乙", "people/乙.html", "integer(3)"], ["丁", "people/丁.html", "integer(2)"]],
                [["人才", "tags/人才.html", "integer(2)"], ["防汛", "tags/防汛.html", "integer(1)"]],
                [["嵩山路", "places/嵩山路.html", "integer(3)"]],
            ], "丙 was met once only")
    }

    @Test("only a person's first page has a portrait")
    func firstPage() throws {
        let site = site(Array(repeating: "2023-05-18", count: 100))
        #expect(try site.view(path: "people/甲-1.html").at("term.offices") == .null)
        #expect(try site.render(path: "people/甲.html").contains("<section class=\"offices\">"))
        #expect(try !site.render(path: "people/甲-1.html").contains("<section class=\"offices\">"))
    }

    @Test("the people's index counts the people of each initial")
    func counts() throws {
        let site = Fixture.site(
            Fixture.archive(count: 1) { _, article in
                article.people = ["樊惠林", "方圆", "吕安民"].map { PersonMention(name: $0) }
            })
        let groups = try site.view(path: "people/index.html").list("termIndex.groups")
        #expect(groups.map { $0.at("count") } == [.integer(2), .integer(1)])
    }
}
