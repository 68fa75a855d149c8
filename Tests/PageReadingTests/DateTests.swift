import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

@Suite("Dates")
struct DateTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var words: String?
        var date: String?
        var issue: String? = "2023-05-19"

        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "5月18日上午，开会。", words: "5月18日上午", date: "2023-05-18"),
        Case(text: "5月 18日下午，开会。", words: "5月18日下午", date: "2023-05-18"),
        Case(text: "为推动工作，5月18日起，分两期举办。", words: "5月18日起", date: "2023-05-18/.."),
        Case(text: "11月19日~21日，赴上海。", words: "11月19日~21日", date: "2023-11-19/2023-11-21", issue: "2023-11-22"),
        Case(text: "4月28日至5月3日，举办展览。", words: "4月28日至5月3日", date: "2023-04-28/2023-05-03"),
        Case(text: "5月16日、17日，开会。", words: "5月16日、17日", date: "2023-05-16/2023-05-17"),
        Case(text: "5月16-17日，开会。", words: "5月16-17日", date: "2023-05-16/2023-05-17"),
        Case(text: "2022年5月18日，开会。", words: "2022年5月18日", date: "2022-05-18"),
        Case(text: "五月十八日上午，开会。", words: "五月十八日上午", date: "2023-05-18"),
        Case(text: "二〇二二年十二月二十三日，开会。", words: "二〇二二年十二月二十三日", date: "2022-12-23"),
        Case(text: "十月三十日至十一月三日，开会。", words: "十月三十日至十一月三日", date: "2023-10-30/2023-11-03", issue: "2023-11-04"),
        Case(text: "近日，开会。", words: "近日", date: "2023-05~"),
        Case(text: "记者日前获悉，今后将开会。", words: "日前", date: "2023-05~"),
        Case(text: "5月底，赴杭州。", words: "5月底", date: "2023-05-21~/2023-05-31~"),
        Case(text: "5月上旬，赴杭州。", words: "5月上旬", date: "2023-05-01~/2023-05-10~"),
        Case(text: "5月中旬，赴杭州。", words: "5月中旬", date: "2023-05-11~/2023-05-20~"),
        Case(text: "2月下旬，赴杭州。", words: "2月下旬", date: "2023-02-21~/2023-02-28~"),
        Case(text: "昨日，开会。", words: "昨日", date: "2023-02-28", issue: "2023-03-01"),
        Case(text: "18日，开会。", words: "18日", date: "2023-05-18"),
        Case(text: "12月31日，开会。", words: "12月31日", date: "2022-12-31", issue: "2023-01-02"),
        Case(text: "1月1日起，实行新规。", words: "1月1日起", date: "2024-01-01/..", issue: "2023-12-30"),
        Case(text: "预计未来5年，合作规模不低于300亿元……5月18日，签约。", words: "5月18日", date: "2023-05-18"),
        Case(text: "将于12月29日开业的商场，5月18日揭牌。", words: "5月18日", date: "2023-05-18"),
        Case(text: "截至5月10日，已有三家。5月18日，揭牌。", words: "5月18日", date: "2023-05-18"),
        Case(text: "3月12日是植树节。3月7日，全区植树。", words: "3月7日", date: "2024-03-07", issue: "2024-03-08"),
        Case(text: "3月12日至15日举办花展，欢迎参观。", words: nil, date: nil, issue: "2024-03-08"),
        Case(text: "2025年3月1日，大桥通车。近日，工程开工。", words: "近日", date: "2024-03~", issue: "2024-03-08"),
        Case(text: "3月7日至15日，举办花展。", words: "3月7日至15日", date: "2024-03-07/2024-03-15", issue: "2024-03-08"),
        Case(text: "3月12日是植树节。", words: "3月12日", date: nil, issue: nil),
        Case(text: "请于5月20日前报名。", words: nil, date: nil),
        Case(text: "为期3日的活动举行。", words: nil, date: nil),
        Case(text: "第一句。第二句。5月18日开会。", words: nil, date: nil),
        Case(text: "2月30日，开会。", words: "2月30日", date: nil),
        Case(text: "５月１８日，开会。", words: "５月１８日", date: "2023-05-18"),
        Case(text: "5月18日，开会。", words: "5月18日", date: nil, issue: nil),
    ]

    @Test(arguments: cases)
    func date(_ example: Case) throws {
        let article = try #require(readPage("标题\n\n本报讯 \(example.text)\n记者 景静\n", issue: example.issue).articles.first)
        #expect(article.dateline == example.words)
        #expect(article.date?.description == example.date)
        #expect((article.dateBasis == nil) == (example.date == nil))
    }

    @Test("近日 takes the month of the nearest dated article") func recently() {
        let page = "本报讯 近日，开会。\n记者 景静\n\n本报讯 2023年4月4日，开会。\n记者 景静\n"
        #expect(
            readPage(page, issue: "2023-05-01").articles.map { $0.date?.description } == ["2023-04~", "2023-04-04"])
    }

    static let years: [(String, Set<Int>)] = [
        ("组织开展2023年防汛应急预案综合演练", [2023]), ("二七区2023年度生态环保工作", [2023]), ("持续推动全区2023年地方政府专项债项目", [2023]),
        ("区纪委监委机关2024年第一次工作谋划会", []), ("苏宁易购是2005年二七区引进的企业", []), ("到2025年，实现目标", []), ("自2018年改革转制以来", []),
        ("2021年10月，我国正式设立", []), ("截至2023年底", []), ("较2012年分别增长", []), ("12023年大会", []),
    ]

    @Test("years that a page names as its own", arguments: years)
    func year(_ text: String, _ years: Set<Int>) {
        let page = PageText(Array(text.utf8))
        #expect(yearsNamed(inLines: page.lines.indices, of: page) == years)
    }
}

@Suite("Years of pages")
struct YearTests {
    private func page(_ name: String, _ text: String) -> PageSource {
        PageSource(source: SourcePath(name), text: Array(text.utf8))
    }

    @Test("the strongest evidence wins and is recorded") func chain() {
        let named = "标题\n\n本报讯 5月18日，开展2023年防汛演练。\n记者 景静\n"
        let silent = "标题\n\n本报讯 5月19日，开会。\n记者 景静\n"
        let result = readPages([page("a.txt", named), page("b.txt", silent)])
        #expect(result.articles.map { $0.date?.description } == ["2023-05-18", "2023-05-19"])
        #expect(result.articles.map(\.dateBasis) == [.pageWords, .neighbours])
        var settings = ArchiveSettings()
        settings.year = 2022
        let told = readPages([page("a.txt", named), page("b.txt", silent)], settings: settings)
        #expect(told.articles.map { $0.date?.description } == ["2022-05-18", "2022-05-19"])
        #expect(told.articles.map(\.dateBasis) == [.archiveFile, .archiveFile])
    }

    static let proofs: [(name: String, text: String, line: Int?)] = [
        ("a year as the page's own", "标题\n\n本报讯 5月18日，开会。\n\n组织2023年防汛演练。\n记者 景静\n", 5),
        ("one that runs over a line's end", "标题\n\n本报讯 5月18日，开会。\n会上组织了20\n23年防汛演练。\n记者 景静\n", 4),
        ("a folio line", "标题\n\n本报讯 5月18日，回顾2023年防汛工作。\n记者 景静\n\n2023年5月19日 星期五\n", 6),
        ("a date with its year", "本报讯 2023年5月18日，开会。\n记者 景静\n\n本报讯 5月19日，开会。\n记者 景静\n", 1),
        ("nothing", "标题\n\n本报讯 5月18日，开会。\n记者 景静\n", nil),
    ]

    @Test("a page knows the line that names its year", arguments: proofs)
    func line(_ name: String, _ text: String, _ number: Int?) {
        let pages = readPages([page("a.txt", text), page("b.txt", "本报讯 2023年5月18日，开会。\n记者 景静\n")]).pages
        #expect(pages[0].yearLine == number, "\(name)")
    }

    @Test("writers who share a page's name tell its year before the place in the archive does") func writers() {
        let pages = [
            page("a.txt", "本报讯 5月18日，开展2021年防汛演练。\n记者 张三\n"), page("b.txt", "本报讯 5月18日，开展2023年防汛演练。\n记者 景静\n"),
            page("c.txt", "本报讯 5月19日，开会。\n记者 张三\n"),
        ]
        #expect(readPages(pages).articles[2].date?.description == "2021-05-19")
        #expect(readPages(pages.reversed()).articles[0].date?.description == "2021-05-19")
    }

    static let places = [
        ("0.txt", "2020"), ("a0.txt", "2020"), ("b0.txt", "2021"), ("c0.txt", "2022"), ("d0.txt", "2023"),
        ("e0.txt", "2024"), ("z.txt", "2024"),
    ]

    @Test(
        "a page that nothing else tells of has the year of the page before it, the first that of the page behind",
        arguments: places)
    func place(_ name: String, _ year: String) {
        let known = zip("abcde", 2020...2024).map { name, year in
            page("\(name).txt", "本报讯 5月18日，开展\(year)年防汛演练。\n")
        }
        let silent = page(name, "本报讯 5月19日，开会。\n")
        #expect(readPages(known + [silent]).articles[5].date?.description == "\(year)-05-19")
        #expect(readPages([silent] + known.reversed()).articles[0].date?.description == "\(year)-05-19")
    }

    @Test("a folio line and a date printed whole tell the year of the page") func printedYears() {
        let folio = "2023年5月19日 星期五\n\n标题\n\n本报讯 5月18日，回顾2021年防汛工作。\n记者 景静\n"
        let whole = "本报讯 2023年5月18日，开会。\n记者 景静\n\n本报讯 5月19日，开会。\n记者 景静\n"
        #expect(readPages([page("a.txt", folio)]).articles.map { $0.date?.description } == ["2023-05-18"])
        let articles = readPages([page("b.txt", whole)]).articles
        #expect(articles.map { $0.date?.description } == ["2023-05-18", "2023-05-19"])
        #expect(articles.map(\.dateBasis) == [.printed, .pageWords])
    }

    @Test("evidence that contradicts itself is uncertain") func uncertain() {
        let pages = [
            page("a.txt", "本报讯 5月18日，开展2021年防汛演练。\n记者 景静\n"), page("b.txt", "本报讯 5月18日，开展2023年防汛演练。\n记者 景静\n"),
            page("c.txt", "本报讯 5月19日，开会。\n记者 景静\n"),
        ]
        #expect(readPages(pages).articles[2].date?.description == "2023?-05-19")
    }

    @Test("no year anywhere is told and not guessed") func unknown() {
        let result = readPages([page("a.txt", "本报讯 5月18日，开会。\n记者 张三\n")])
        #expect(result.articles[0].date == nil)
        #expect(result.articles[0].dateline == "5月18日")
        #expect(result.faults.map(\.severity) == [.warning])
    }
}
