import Archive
import Mustache
import Testing
import Text

@testable import Site

@Suite("Dates")
struct DatesTests {
    /// An article a date, in archive order.
    private static func site(_ dates: [String]) -> Site {
        Fixture.site(
            Fixture.archive(count: dates.count) { number, article in article.date = EventDate(edtf: dates[number]) })
    }

    @Test("the page of all dates has each year with its months, and what has no date")
    func years() throws {
        let dates = ["2023-05-18", "2023-05-18", "2021-12", ""]
        let view = try Self.site(dates).view(path: "dates/index.html")
        let years = view.list("dates.years")
        #expect(years.map { $0.text("label") } == ["2023年", "2021年"])
        #expect(years.map { $0.at("count") } == [.integer(2), .integer(1)])
        let months = years[0].list("months")
        #expect(months.count == 12 && months[4].text("url") == "2023/05/index.html" && months[3].at("url") == .null)
        #expect(months[4].at("count") == .integer(2))
        #expect(view.text("dates.undated.url") == "undated.html")
    }

    @Test("each day of a year is one square, on its weekday's row, shaded by how much it has")
    func squares() throws {
        let view = try Self.site(["2023-01-01", "2023-01-02", "2023-01-02"]).view(path: "dates/index.html")
        let shades = view.list("dates.years").first?.list("squares.shades") ?? []
        #expect(shades.map { $0.at("shade") } == [.integer(0), .integer(1), .integer(2)])
        // 1 January 2023 was a Sunday, the last of its week.
        #expect(shades[1].text("path") == "M0 72h10v10h-10z" && shades[2].text("path") == "M12 0h10v10h-10z")
        #expect(shades.compactMap { $0.text("path") }.joined().utf8.count { $0 == UInt8(ascii: "z") } == 365)
    }

    static let shades: [(counts: [Int], expected: [Int])] = [
        ([], []), ([0, 0], [0, 0]), ([5, 5, 5], [1, 1, 1]), ([1, 2, 3, 4], [1, 1, 2, 3]),
        ([0, 1, 100, 200, 300, 400, 500, 600, 700], [0, 1, 1, 1, 2, 2, 3, 3, 4]),
    ]

    @Test("shades go by quarters of the days that have something", arguments: shades)
    func shade(_ counts: [Int], _ expected: [Int]) {
        let shades = DayShades(counts)
        #expect(counts.map { shades.shade(of: $0) } == expected)
    }

    @Test("a day shows what earlier years had on it, not what later ones have")
    func earlierYears() throws {
        let site = Self.site(["2023-05-18", "2022-05-18", "2022-05-18", "2021-05-18", "2021-05-19"])
        let years = try site.view(path: "2022/05/18.html").list("period.earlierYears.years")
        #expect(years.map { $0.text("url") } == ["2021/05/18.html"] && years[0].text("title.label") == "标题4")
        #expect(try site.view(path: "2021/05/18.html").at("period.earlierYears") == .null)
        let newest = try site.view(path: "2023/05/18.html")
        #expect(newest.list("period.earlierYears.years").map { $0.at("count") } == [.integer(2), .integer(1)])
        #expect(newest.text("period.earlierYears.all.url") == "dates/05.html#d18")
    }

    @Test("a month of all years has each day with all its years, the newest first")
    func monthOfAllYears() throws {
        let site = Self.site(["2023-05-18", "2020-02-29", "2022-05-18", "2021-05-03"])
        let days = try site.view(path: "dates/05.html").list("onThisDay.days")
        #expect(days.map { $0.text("anchor") } == ["d3", "d18"])
        #expect(days[1].list("years").map { $0.text("url") } == ["2023/05/18.html", "2022/05/18.html"])
        #expect(try site.view(path: "dates/02.html").list("onThisDay.days").map { $0.text("label") } == ["2月29日"])
        #expect(!site.outputs.contains { $0.path == "dates/06.html" })
    }

    @Test("a year's page shows the first titles of a month's fullest days, in the order of days")
    func titlesOfMonths() throws {
        let dates = ["2023-05-01", "2023-05-02", "2023-05-02", "2023-05-03", "2023-05-04", "2023-05-04"]
        let months = try Self.site(dates).view(path: "2023/index.html").list("period.months")
        #expect(months[4].list("titles").map { $0.text("label") } == ["标题1", "标题2", "标题5"])
        #expect(months[3].list("titles").isEmpty)
        #expect(months.allSatisfy { $0.list("calendar.weeks").count == 6 })
    }

    @Test("cards on a day's page hide the day itself, and show every other date")
    func daysOfCards() throws {
        let html = try Self.site(["2023-05-18", "2023-05-18/2023-05-20"]).render(path: "2023/05/18.html")
        #expect(html.contains(#"<time class="of-day" datetime="2023-05-18""#))
        #expect(html.contains(#"<time datetime="2023-05-18" data-edtf="2023-05-18/2023-05-20""#))
    }
}
