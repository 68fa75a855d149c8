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
        /// Columns side by side, of the same height; `　　` is an indent, an empty line a place without type.
        var columns: [String]
        /// Lines of the dump that show how the columns were read across.
        var dumped: [String]

        var testDescription: String { name }
    }

    static let left = """
        　　本报讯 5月25日上午，全区春季植树
        活动在城东公园举行，三百多名干部群众
        一起种下树苗。
        　　据了解，今年全区计划植树五万棵，区
        林业局提前进行了规划，组织工作人员备
        好苗木，挖好树坑，浇足定根水，确保栽
        """
    static let right = """
        一棵活一棵。目前，已完成三万棵的植树
        任务。
        　　区林业局负责人表示，将继续加强管护
        工作，安排专人定期浇水、施肥、除虫，
        让每一棵树苗都能够茁壮成长，为群众营
        造良好的生活环境。记者 景静
        """
    static let headed = """
        造良好的生活环境。记者 景静
        　　　　　　全区召开防汛会议
        　　本报讯 5月26日上午，全区防汛工作
        会议召开，会议要求各单位提高认识，压
        实责任，加强值班值守，确保全区群众安
        全度过汛期。记者 张三
        """
    static let third = """
        　　会议强调，要加强监测预警，及时发布
        信息，提前转移危险区域的群众，备足防
        汛物资，做好抢险救援的各项准备工作。
        　　会议还通报了去年的防汛工作情况，对
        下一步工作作出安排。记者 李四
        """

    static let cases = [
        Case(
            name: "two columns; a short left line and an indented right one stand alone", columns: [left, right],
            dumped: ["一起种下树苗。", "活动在城东公园举行，三百多名干部群众 任务。"]),
        Case(
            name: "three columns", columns: [left, right, third],
            dumped: ["活动在城东公园举行，三百多名干部群众 任务。", "区林业局负责人表示，将继续加强管护 汛物资，做好抢险救援的各项准备工作。"]),
        Case(
            name: "a headline inside a column", columns: [left, headed],
            dumped: ["本报讯 5月25日上午，全区春季植树 造良好的生活环境。记者 景静", "全区召开防汛会议"]),
        Case(
            name: "the left column goes on alone",
            columns: [left + "\n" + right, third],
            dumped: ["造良好的生活环境。记者 景静"]),
    ]

    @Test(arguments: cases) func untangles(_ example: Case) {
        let dump = readAcross(example.columns)
        #expect(Set(example.dumped).isSubset(of: dump))
        let (page, crossings) = untangledPage(dump.joined(separator: "\n"))
        let lines = example.columns.flatMap { $0.split(separator: "\n").map { trimmed(String($0)) } }
        #expect(page.lines.map { page.string($0.range) } == lines)
        #expect(crossings.map(\.isConfident) == [true])
    }

    @Test("what was torn off a line's end stands behind it")
    func tornMarks() {
        var lines = readAcross([Self.left, Self.right])
        let place = lines.firstIndex { $0.hasSuffix(" 让每一棵树苗都能够茁壮成长，为群众营") } ?? 0
        lines[place] = lines[place].replacing("，为群众营", with: "")
        lines.insert("，为群众营", at: place)
        let (page, _) = untangledPage(lines.joined(separator: "\n"))
        let found = page.lines.map { page.string($0.range) }
        let torn = found.firstIndex(of: "，为群众营") ?? 0
        #expect(torn > 0 && found[torn - 1] == "让每一棵树苗都能够茁壮成长")
    }

    @Test("a column begins after a gap, and so does a headline")
    func gaps() {
        let (page, _) = untangledPage(readAcross([Self.left, Self.headed]).joined(separator: "\n"))
        let afterGap = page.lines.filter(\.isAfterGap).map { page.string($0.range) }
        #expect(
            afterGap == [
                "本报讯 5月25日上午，全区春季植树", "造良好的生活环境。记者 景静", "全区召开防汛会议", "本报讯 5月26日上午，全区防汛工作",
            ])
    }

    static let plain: [(String, String)] = [
        ("a headline with a space", "永远跟党走 同心庆七一 二七区举办群众歌咏比赛活动\n\n本报讯 5月18日，全区群众歌\n咏比赛举行，二十支队伍登台\n演唱了经典歌曲。记者 景静"),
        ("justified lines", "本 报 讯 5 月 18 日 ， 全 区 群 众 歌\n咏比赛举行，二十支队伍登台\n演 唱 了 经 典 歌 曲 。 记 者 景 静"),
        ("a byline wider than the column", "本报讯 5月18日，全区群众歌\n咏比赛举行，二十支队伍登台\n记者 景静 通讯员 左学彬 周祎 张三丰 李四光"),
        ("a table", "城市 天气 最高气温 最低气温\n郑州 晴天 32℃ 18℃\n开封 多云 31℃ 17℃\n洛阳 阵雨 28℃ 16℃"),
        ("a wide table of figures", figures), ("a list of names", names),
    ]

    static let figures = (10..<60).map { (row: Int) -> String in
        (1...20).map { String(row * $0 * 37 % 9_973) }.joined(separator: " ")
    }.joined(separator: "\n")
    static let names = [String](repeating: "张三 李四丰 王小明 欧阳修 周祎 景静 左学彬 马艳平 孙扩龙 叶雨", count: 12)
        .joined(separator: "\n")

    @Test("pages that hold no such line stay as they are", arguments: plain)
    func identity(_ name: String, _ text: String) {
        let (same, crossings) = untangledPage(text)
        #expect(same.scalars == PageText(Array(text.utf8)).scalars)
        #expect(crossings.isEmpty)
    }

    @Test("the seeds stay as they are", arguments: InvariantTests.seeds)
    func seeds(_ name: String) throws {
        let text = String(utf8: try Repository.read("seeds/\(name).txt"))
        let (same, crossings) = untangledPage(text)
        #expect(same.scalars == PageText(Array(text.utf8)).scalars)
        #expect(crossings.isEmpty)
    }

    @Test("two articles share the lines that both have a part of, and each has its own text")
    func owners() {
        let dump = readAcross([
            Self.left + "\n一棵活一棵。记者 景静", String(Self.headed.split(separator: "\n", maxSplits: 1)[1]),
        ])
        let (page, articles) = readPage(dump.joined(separator: "\n"), issue: "2023-05-26")
        #expect(page.readAcross == [LineRange(1, dump.count)])
        #expect(articles.map(\.reporters) == [["景静"], ["张三"]])
        #expect(articles.first?.texts.last?.hasSuffix("浇足定根水，确保栽一棵活一棵。") == true)
        #expect(articles.last?.texts.last?.hasSuffix("确保全区群众安全度过汛期。") == true)
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

    @Test("every line of any columns is kept", arguments: 0..<20)
    func nothingIsLost(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let columns = (0..<Int.random(in: 2...4, using: &random)).map { _ in
            [Self.left, Self.right, Self.headed, Self.third].shuffled(using: &random).prefix(2).joined(separator: "\n")
        }
        let dump = readAcross(columns)
        let (page, _) = untangledPage(dump.joined(separator: "\n"))
        let dumped = dump.joined().filter { !$0.isWhitespace }.sorted()
        let kept = page.lines.map { page.string($0.range) }.joined().filter { !$0.isWhitespace }.sorted()
        #expect(kept == dumped, "seed \(seed)")
        #expect(Set(page.lines.map(\.number)) == Set(1...dump.count), "seed \(seed)")
    }
}

/// Reads columns across, as `pdftotext` does where they stand close: the parts of one height are one line, as far as no
/// wide gap parts them.
private func readAcross(_ columns: [String]) -> [String] {
    let columns = columns.map { $0.split(separator: "\n").map(String.init) }
    let measure = columns.joined().map(width).max() ?? 0
    return (0..<(columns.map(\.count).max() ?? 0)).flatMap { height in
        var lines: [String] = []
        var isFull = false
        for line in columns.map({ height < $0.count ? $0[height] : "" }) {
            if isFull, !line.isEmpty, !line.hasPrefix("　") {
                lines[lines.count - 1] += " " + line
            } else if !line.isEmpty {
                lines.append(trimmed(line))
            }
            isFull = width(line) >= measure - 2
        }
        return lines
    }
}

private func width(_ line: String) -> Int { line.unicodeScalars.reduce(0) { $0 + $1.halfCells } }

private func trimmed(_ line: String) -> String { String(line.drop { $0 == "　" }) }

/// A page untangled by what its own words and those of two more pages tell.
private func untangledPage(_ text: String) -> (page: PageText, crossings: [Crossing]) {
    var rarity = BigramRarity()
    for page in [text, ColumnTests.left + ColumnTests.right, ColumnTests.headed + ColumnTests.third] {
        rarity.add(scan(PageSource(source: "page.txt", text: Array(page.utf8))))
    }
    return untangled(PageText(Array(text.utf8)), rarity: rarity)
}
