import Archive
import Mustache
import Testing

@testable import Site

@Suite("Dates in words")
struct DateWordsTests {
    static let cases = [
        ("2023-05-18", "2023年5月18日"), ("2023-05", "2023年5月"), ("2023-05~", "2023年5月（约）"), ("2023", "2023年"),
        ("2023~", "2023年（约）"), ("2023-05-18/..", "2023年5月18日起"), ("2023-11-19/2023-11-21", "2023年11月19日—21日"),
        ("2023-05-28/2023-06-03", "2023年5月28日—6月3日"), ("2023-12-30/2024-01-02", "2023年12月30日—2024年1月2日"),
        ("2023-05-21~/2023-05-31~", "2023年5月21日—31日（约）"), ("2023-05-21/2023-05-31~", "2023年5月21日—31日（约）"),
        ("2023-05-21~/2023-05-31", "2023年5月21日（约）—31日"), ("2023-05/2023-07", "2023年5月—7月"),
        ("2022/2023", "2022年—2023年"), ("2023-05/2023-05-18", "2023年5月—5月18日"),
        ("2023?-05-18", "2023年5月18日（年份存疑）"), ("2023?-05~", "2023年5月（约）（年份存疑）"),
        ("2023?-05-18/2023?-05-20", "2023年5月18日—20日（年份存疑）"), ("2023-05-18/2023-05-18", "2023年5月18日"),
        ("0999-01-02", "999年1月2日"),
    ]

    @Test(arguments: cases)
    func words(_ edtf: String, _ words: String) throws {
        let date = try #require(EventDate(edtf: edtf))
        #expect(DateWords(texts: Theme.builtIn.texts)(date) == words)
    }

    @Test(
        "machines get a date that HTML knows",
        arguments: [
            ("2023-05-18", "2023-05-18"), ("2023-05~", "2023-05"), ("2023?-05-18", "2023-05-18"), ("2023", "2023"),
            ("2023-05-21~/2023-05-31~", "2023-05-21"), ("2023-05-18/..", "2023-05-18"),
        ])
    func machineText(_ edtf: String, _ text: String) throws {
        #expect(try #require(EventDate(edtf: edtf)).machineText == text)
    }
}

@Suite("Calendar")
struct CalendarTests {
    @Test(
        "a month's grid begins on Monday and has six whole weeks, so that all are of one height",
        arguments: [
            ("2023-05-18", 0), ("2023-11-19", 2), ("2021-02-03", 0), ("2024-02-29", 3), ("2020-03-01", 6),
        ])
    func grid(_ day: String, _ blanks: Int) throws {
        let archive = Fixture.archive(count: 1) { _, article in article.date = EventDate(edtf: day) }
        let path = String(day.prefix(7)).replacing("-", with: "/") + "/index.html"
        let rows = try Fixture.site(archive).view(path: path).list("period.calendar.weeks").map { $0.list("days") }
        #expect(rows.count == 6 && rows.allSatisfy { $0.count == 7 })
        #expect(rows[0].prefix { $0.at("number") == .null }.count == blanks)
        let links = rows.joined().compactMap { $0.text("url") }
        #expect(links == [day.replacing("-", with: "/") + ".html"])
    }

    @Test("days lead to the nearest days that have something")
    func steps() throws {
        let site = Fixture.site(try Fixture.sampleArchive())
        let view = try site.view(path: "2023/06/02.html")
        #expect(view.text("period.previous.url") == "2023/05/31.html")
        #expect(view.text("period.next.url") == "2023/11/19.html")
        #expect(view.list("period.newspaperPages.links").map { $0.text("label") } == ["2023年6月2日 A01版"])
    }

    @Test("a year counts what its months hold")
    func counts() throws {
        let site = Fixture.site(try Fixture.sampleArchive())
        #expect(try site.view(path: "2023/index.html").at("period.count") == .integer(5))
        #expect(try site.view(path: "2023/05/index.html").at("period.count") == .integer(4))
        #expect(try site.view(path: "index.html").list("home.years").map { $0.text("label") } == ["2023年", "2022年"])
    }
}
