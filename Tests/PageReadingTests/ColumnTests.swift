import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Pages as `pdftotext` dumps columns that stand close.
@Suite("Columns read across")
struct ColumnTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var page: String
        /// The lines in reading order; a blank line where a gap is.
        var untangled: String
        var isConfident = true

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "two columns, a short left line and an indented right one on lines of their own",
            page: """
                本报讯 5月25日上午，全区春季植树 好苗木，挖好树坑，浇足定根水，确保
                活动在城东公园举行，三百多名干部群 栽一棵活一棵。
                众一起种下树苗。
                据了解，今年全区计划植树五万棵，
                区林业局提前进行了规划，组织人员备 目前已完成三万棵。记者 景静
                """,
            untangled: """
                本报讯 5月25日上午，全区春季植树
                活动在城东公园举行，三百多名干部群
                众一起种下树苗。
                区林业局提前进行了规划，组织人员备

                好苗木，挖好树坑，浇足定根水，确保
                栽一棵活一棵。
                据了解，今年全区计划植树五万棵，
                目前已完成三万棵。记者 景静
                """)
    ]

    @Test(arguments: cases) func untangles(_ example: Case) {
        let (page, crossings) = untangledPage(example.page)
        #expect(shown(page) == example.untangled)
        #expect(crossings.map(\.isConfident) == [example.isConfident])
    }

    static let plain = [
        ("a headline with a space", "永远跟党走 同心庆七一 二七区举办群众歌咏比赛活动\n\n本报讯 5月18日，全区群众歌\n咏比赛举行，二十支队伍登台\n演唱了经典歌曲。记者 景静"),
        ("justified lines", "本 报 讯 5 月 18 日 ， 全 区 群 众 歌\n咏比赛举行，二十支队伍登台\n演 唱 了 经 典 歌 曲 。 记 者 景 静"),
        ("a byline wider than the column", "本报讯 5月18日，全区群众歌\n咏比赛举行，二十支队伍登台\n记者 景静 通讯员 左学彬 周祎 张三丰 李四光"),
        ("a table", "城市 天气 最高气温 最低气温\n郑州 晴天 32℃ 18℃\n开封 多云 31℃ 17℃\n洛阳 阵雨 28℃ 16℃"),
    ]

    @Test("pages that hold no such line stay as they are", arguments: plain)
    func identity(_ name: String, _ text: String) {
        let page = PageText(Array(text.utf8))
        let (same, crossings) = untangledPage(text)
        #expect(same.lines == page.lines, "\(name)")
        #expect(crossings.isEmpty, "\(name)")
    }

    @Test("the seeds stay as they are", arguments: InvariantTests.seeds)
    func seeds(_ name: String) throws {
        let text = String(utf8: try Repository.read("seeds/\(name).txt"))
        let (same, crossings) = untangledPage(text)
        #expect(same.scalars == PageText(Array(text.utf8)).scalars)
        #expect(crossings.isEmpty)
    }

    @Test("a line of two columns has an owner for each")
    func owners() throws {
        let (page, articles) = readPage(Self.cases[0].page, issue: "2023-05-26")
        let lines = articles.map { article in article.allLines }
        #expect(lines.flatMap { $0 }.contains { $0.contains(1) })
        #expect(page.readAcross == [LineRange(1, 5)])
    }

    @Test("what leaves doubt is told with its lines and a hint")
    func warning() {
        let crossings = [
            Crossing(first: 12, last: 40, isConfident: false), Crossing(first: 50, last: 60, isConfident: true),
        ]
        #expect(
            crossings.faults(path: "a.txt").map(\.description) == [
                "a.txt:12: warning: columns read across, lines 12-40: their order is not sure\n"
                    + "hint: dump the page again with pdftotext -raw, or give the PDF in the place of the text"
            ])
    }

    /// The page and the archive that it makes by itself.
    private func untangledPage(_ text: String) -> (page: PageText, crossings: [Crossing]) {
        var rarity = BigramRarity()
        rarity.add(scan(PageSource(source: "page.txt", text: Array(text.utf8))))
        for known in Self.archive { rarity.add(scan(PageSource(source: "other.txt", text: Array(known.utf8)))) }
        return untangled(PageText(Array(text.utf8)), rarity: rarity)
    }

    private func shown(_ page: PageText) -> String {
        page.lines.enumerated().map { index, line in
            (index > 0 && line.isAfterGap ? "\n" : "") + page.string(line.range)
        }.joined(separator: "\n")
    }

    /// Other pages of the archive: they use the same words.
    static let archive = [
        "春季植树活动，干部群众一起种下树苗，组织人员备好苗木，确保栽一棵活一棵。", "群众参加活动，备好物资，确保目前完成。",
    ]
}
