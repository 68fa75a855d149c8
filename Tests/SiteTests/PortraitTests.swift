import Archive
import Mustache
import Testing

@testable import Site

@Suite("What a term's page tells of its articles")
struct PortraitTests {
    private static func groups(_ site: Site, _ path: String) throws -> [String] {
        try site.view(path: path).list("term.related.groups").map { group in
            let links = group.list("links").map { link -> String in
                guard case .integer(let count)? = link.at("count") else { return "" }
                return "\(link.text("label") ?? "")\(count)"
            }
            return "\(group.text("name") ?? "")：" + links.joined(separator: "、")
        }
    }

    @Test("places, organisations, topics and reporters name who and what is in two or more of their articles")
    func company() throws {
        let site = Fixture.site(
            Fixture.archive(count: 3) { number, article in
                article.places = ["嵩山路"]
                article.organisations = ["区政府"]
                article.tags = number == 0 ? ["防汛"] : ["人才"]
                article.people = [["甲", "乙"], ["甲", "乙", "丙"], ["甲"]][number].map { PersonMention(name: $0) }
                article.reporters = ["丁"]
            })
        #expect(
            try Self.groups(site, "places/嵩山路.html") == ["相关人物：甲3、乙2", "相关机构：区政府3", "相关主题：人才2", "相关记者：丁3"])
        #expect(try Self.groups(site, "tags/人才.html") == ["相关人物：甲2", "相关机构：区政府2", "相关地点：嵩山路2", "相关记者：丁2"])
        #expect(try Self.groups(site, "tags/防汛.html") == [])
        #expect(try Self.groups(site, "reporters/丁.html").first == "相关人物：甲3、乙2")
        #expect(try site.view(path: "tags/防汛.html").at("term.hasWays") == .bool(false))
    }

    @Test("ten of a kind are named: those of most articles, then those that the newest article names first")
    func mostCompany() throws {
        let names = (0..<12).map { "人\($0)" }
        let site = Fixture.site(
            Fixture.archive(count: 3) { number, article in
                article.tags = ["防汛"]
                article.people = (number == 2 ? [names[11]] : names).map { PersonMention(name: $0) }
            })
        #expect(
            try Self.groups(site, "tags/防汛.html").first
                == "相关人物：人113、" + names.prefix(9).map { $0 + "2" }.joined(separator: "、"))
    }

    @Test("what more than half of all articles are about is named beside nothing, in an archive that is not tiny")
    func common() throws {
        func groups(_ count: Int) throws -> [String] {
            let archive = Fixture.archive(count: count) { number, article in
                article.places = number < count / 2 + 1 ? ["二七区", "嵩山路"] : []
                article.tags = number < 2 ? ["防汛"] : []
            }
            return try Self.groups(Fixture.site(archive), "tags/防汛.html")
        }
        #expect(try groups(19) == ["相关地点：二七区2、嵩山路2"])
        #expect(try groups(20) == [])
    }

    @Test("a full page of a list has nothing of all articles")
    func fullPages() throws {
        let site = Fixture.site(
            Fixture.archive(count: 100) { number, article in
                article.places = number < 90 ? ["嵩山路", "大学路"] : []
                article.tags = ["防汛"]
                article.date = PartialDate(year: 2023, month: 1 + number % 12).map { .on($0) }
            })
        #expect(try site.view(path: "tags/防汛-1.html").at("term.chart") == .null)
        #expect(try site.view(path: "tags/防汛-1.html").at("term.hasWays") == .bool(false))
        #expect(try site.view(path: "tags/防汛.html").list("term.chart.rows").count == 12)
    }

    @Test("what the owner says of a term stands on its page")
    func notes() throws {
        var authority = AuthorityFile()
        authority.people = [.init(label: "甲", aliases: ["老甲", "甲先生"], note: "本报首任主编。")]
        var archive = Fixture.archive(count: 2) { _, article in
            article.people = ["甲", "乙"].map { PersonMention(name: $0) }
        }
        archive.notes = TermNotes(authority)
        let site = Fixture.site(archive)
        #expect(try site.render(path: "people/甲.html").contains("<p class=\"note\"><span>又称老甲、甲先生</span> 本报首任主编。</p>"))
        #expect(try site.view(path: "people/乙.html").at("term.note") == .null)
    }

    static let charts: [(name: String, dates: [String?], periods: [String], counts: [Int], others: Int)] = [
        (
            "months without a gap", ["2023-05-18", "2023-03-01", "2023-03-31"],
            ["2023/03/index.html", "2023/04/index.html", "2023/05/index.html"], [2, 0, 1], 0
        ),
        (
            "a month is as good as a day", ["2023-05~", "2023-04-30/2023-05-02"],
            ["2023/04/index.html", "2023/05/index.html"], [1, 1], 0
        ),
        ("what has no month stands in no month", ["2023-05-18", "2023", nil], ["2023/05/index.html"], [1], 2),
        ("ten years are months", ["2013-06-01", "2023-05-01"], [], [], 0),
        (
            "more are years", ["2013-05-01", "2023-05-01"], (2013...2023).map { "\($0)/index.html" },
            [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 0
        ),
        (
            "of years alone", ["2021", "2023", nil], ["2021/index.html", "2022/index.html", "2023/index.html"],
            [1, 0, 1], 1
        ),
        ("nothing", [nil], [], [], 1),
    ]

    @Test("a chart counts articles by month, of a long time by year", arguments: charts.indices)
    func chart(_ place: Int) {
        let example = Self.charts[place]
        let archive = Fixture.archive(count: example.dates.count) { number, article in
            article.date = example.dates[number].flatMap { EventDate(edtf: $0) }
        }
        let chart = BarChart(archive.articles.map { (Period(filing: $0), 1) })
        if example.name == "ten years are months" {
            #expect(chart.periods.count == 120 && chart.isOfMonths)
        } else {
            #expect(chart.periods.map { $0.path() } == example.periods, "\(example.name)")
            #expect(chart.counts == example.counts && chart.others == example.others, "\(example.name)")
        }
    }

    @Test("a chart is a picture with a name, a description and a table")
    func picture() throws {
        let months = [1, 1, 1, 1, 3, 12]
        let site = Fixture.site(
            Fixture.archive(count: 6) { number, article in
                article.tags = ["防汛"]
                article.date = PartialDate(year: number == 5 ? 2022 : 2023, month: months[number]).map { .on($0) }
            })
        let html = try site.render(path: "tags/防汛.html")
        #expect(
            html.contains(
                #"<path d="M0 100v-25h4v25zM10 100v-100h4v100zM30 100v-25h4v25z"/><path class="ticks" vector-effect="non-scaling-stroke" d="M9 100v5"/>"#
            ))
        #expect(html.contains("<title>见报时间</title><desc>2022年12月至2023年3月各月的篇数，最多的是2023年1月，4篇。</desc>"))
        #expect(html.contains("<tr><th scope=\"row\">2023年1月</th><td>4</td></tr>"))
        let timeline = try site.render(path: "timeline.html")
        #expect(
            timeline.contains("<tr><th scope=\"row\"><a href=\"2023/01/index.html\">2023年1月</a></th><td>4</td></tr>"))
        #expect(try site.render(path: "dates/index.html").contains("<a href=\"../timeline.html\">报道的时间分布</a>"))
    }

    @Test("few articles make no chart")
    func few() throws {
        func chart(_ count: Int) throws -> Value? {
            let archive = Fixture.archive(count: count) { number, article in
                article.tags = ["防汛"]
                article.date = PartialDate(year: 2023, month: 1 + number % 2).map { .on($0) }
            }
            return try Fixture.site(archive).view(path: "tags/防汛.html").at("term.chart")
        }
        #expect(try chart(4) == .null && chart(5) != .null)
    }
}
