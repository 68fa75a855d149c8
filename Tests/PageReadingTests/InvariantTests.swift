import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Nothing is lost: each line that is not blank is in one article or unplaced, never both, never neither; only a line that
/// was read across columns may be in several.
@Suite("Every line has one place")
struct InvariantTests {
    static let seeds = [
        "000_f248a89dec4d7f57", "001_f3a92ef96d51ddea", "002_d98d242f13f66086", "003_6b662c5ca2a0e3a9",
        "004_fc9f3b4fa98b32b1",
    ]

    @Test(arguments: seeds)
    func realPage(_ name: String) throws {
        check(String(utf8: try Repository.read("seeds/\(name).txt")), "as printed")
    }

    @Test(arguments: HardCaseTests.cases)
    func hardCase(_ example: HardCaseTests.Case) { check(example.page, example.name) }

    @Test("shuffled, cut and spoiled pages", arguments: seeds)
    func spoiledPages(_ name: String) throws {
        let text = String(utf8: try Repository.read("seeds/\(name).txt"))
        for seed in 0..<25 {
            var random = SeededGenerator(seed: UInt64(seed))
            check(spoil(text, &random), "seed \(seed)")
        }
    }

    static let extremes = [
        ("nothing", ""), ("a line end", "\n"), ("blank lines", String(repeating: "\n　\n \t\r\n", count: 1_000)),
        ("one long line", "标题\n\n本报讯 5月18日，" + String(repeating: "今天，", count: 1_000)),
        ("one long line without marks", String(repeating: "今", count: 60_000)),
        ("single characters", String(repeating: "今\n", count: 1_000)),
        ("only openings", String(repeating: "本报讯 今天。\n", count: 1_000)),
        ("one line again and again", String(repeating: "二七区召开产业发展推进会\n", count: 1_000)),
        ("one gap again and again", String(repeating: "召开防汛会议\n\n", count: 600)),
        ("many briefs", String(repeating: "召开防汛会议\n\n本报讯 今天召开防汛会议。\n\n", count: 150)),
        ("bylines cut by blanks", "本报讯 今天。" + String(repeating: "（记者 景静、\n\n", count: 400)),
        ("only bylines", String(repeating: "记者 景静\n", count: 1_000)),
        ("only jumps", String(repeating: "标题\n\n（上接第1版）今天开会\n（下转第3版）\n\n", count: 400)),
        ("a jump on four lines", "（下\n转\n第3\n版）"), ("a jump on two lines behind text", "本报讯 今天落实。\n（下\n转第3版）\n"),
        ("a jump on three lines behind text", "本报讯 会议强调落实。\n（下\n转第\n3版）"),
        ("only labels", String(repeating: "■新闻连连看\n\n", count: 1_000)),
        ("headings and text in turn", "本报讯 今天。\n\n" + String(repeating: "标题在此\n\n今天开会。\n\n", count: 600)),
        ("brackets", "本报讯" + String(repeating: "（记者 ", count: 10_000)),
        ("names in brackets on one line", "本报讯 今天。" + String(repeating: "（张三）", count: 30_000)),
        ("names in brackets on lines", "本报讯 今天。" + String(repeating: "（张三）\n", count: 5_000)),
        ("closing marks", "本报讯 今天。" + String(repeating: "）\n", count: 5_000)),
        ("digits", String(repeating: "1", count: 50_000) + "年" + String(repeating: "9月", count: 10_000)),
        ("null and control characters", "本报讯\u{0} 今\u{1}天\u{C}。\n\u{0}\n记者 \u{7}景静"),
        ("markup", "<script>alert(1)</script>\n\n# 标题\n\n本报讯 {{今天}} ]]> 开会。\n记者 景静"),
    ]

    @Test(arguments: extremes)
    func extremePage(_ name: String, _ text: String) { check(text, name) }

    @Test("characters at random", arguments: 0..<60)
    func randomText(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let scalars = (0..<Int.random(in: 1...800, using: &random)).map { _ -> Unicode.Scalar in
            switch random.next() % 4 {
            case 0: Self.noise.randomElement(using: &random) ?? " "
            case 1: Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &random)) ?? " "
            case 2: Unicode.Scalar(UInt32.random(in: 0...0x7F, using: &random)) ?? " "
            default: Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "\n"
            }
        }
        check(String(String.UnicodeScalarView(scalars)), "seed \(seed)")
    }

    @Test("formulas cut anywhere", arguments: 0..<20)
    func randomFormulas(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<200 {
            let words = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                Self.formulas.randomElement(using: &random) ?? ""
            }
            check(words.joined(), "seed \(seed)")
        }
    }

    private func check(_ text: String, _ comment: String) {
        let (page, articles) = readPage(text)
        var owners: [Int: Int] = [:]
        let lists = articles.map(\.allLines) + [page.unplaced.flatMap(\.lines)]
        for lines in lists {
            let numbers = Set(lines.flatMap { Array($0.first...$0.last) })
            for number in numbers { owners[number, default: 0] += 1 }
        }
        let lines = Array(text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" })
        let wrong = lines.indices.filter { index in
            let isInked = lines[index].unicodeScalars.contains { !$0.isBlank }
            let count = owners[index + 1] ?? 0
            if isInked, page.readAcross.contains(where: { $0.contains(index + 1) }) { return count == 0 }
            return count != (isInked ? 1 : 0)
        }
        #expect(
            wrong.isEmpty,
            "\(comment): \(wrong.prefix(3).map { "line \($0 + 1) has \(owners[$0 + 1] ?? 0) places: \(lines[$0].prefix(40))" })"
        )
    }

    private func spoil(_ text: String, _ random: inout SeededGenerator) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        switch random.next() % 4 {
        case 0: lines.shuffle(using: &random)
        case 1: lines.removeLast(Int.random(in: 0..<lines.count, using: &random))
        case 2: lines.removeFirst(Int.random(in: 0..<lines.count, using: &random))
        default: lines.removeAll { _ in random.next() % 3 == 0 }
        }
        var scalars = Array(lines.joined(separator: "\n").unicodeScalars)
        for _ in 0..<Int(random.next() % 200) where !scalars.isEmpty {
            scalars[Int.random(in: 0..<scalars.count, using: &random)] = Self.noise.randomElement(using: &random) ?? " "
        }
        return String(String.UnicodeScalarView(scalars))
    }

    static let formulas = [
        "下转", "上接", "下", "转", "接", "第3版", "第", "3", "版", "（", "）", "(", ")", "本报讯", "新华社北京5月18日电", "据新华社报道", "记者",
        "通讯员",
        "摄", "文/图", "张三", "王", "、", "/", "：", "。", "，", "■", "▲", "【", "】", "图为", "——", "落实", "5月18日", "星期五", " ", "　　",
        "\n",
        "\n", "\n", "\n\n", "\r\n",
    ]
    static let noise = Array("\n\n　 “”（）。，记者摄图讯电年月日0123456789a·■、：…\u{300}😀".unicodeScalars)
}

extension Article {
    var allLines: [LineRange] { headlines.flatMap(\.lines) + paragraphs.flatMap(\.lines) + otherLines }
}
