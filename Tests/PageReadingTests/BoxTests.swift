import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Pages as pdfminer.six dumps them: boxes of a few lines, between blanks, in turns.
@Suite("Boxes in turns")
struct BoxTests {
    static let planting =
        "本报讯 5月25日上午，全区春季植树活动在城东公园举行，三百多名干部群众一起种下树苗，为城市添上一片新绿。"
    static let plan =
        "据了解，今年全区计划植树五万棵，区林业局提前进行了规划，组织工作人员备好苗木，挖好树坑，浇足定根水，确保栽一棵活一棵。目前，已完成三万棵的植树任务。"
    static let care = "区林业局负责人表示，将继续加强管护工作，安排专人定期浇水、施肥、除虫，让每一棵树苗都能够茁壮成长，为群众营造良好的生活环境。记者 景静"
    static let flood =
        "本报讯 5月26日上午，全区防汛工作会议召开，会议要求各单位提高认识，压实责任，加强值班值守，确保全区群众安全度过汛期。"
    static let warning =
        "会议强调，要加强监测预警，及时发布信息，提前转移危险区域的群众，备足防汛物资，做好抢险救援的各项准备工作，把各项防汛措施落实到每一个社区。"
    static let homes =
        "在建设路街道，社区工作人员逐户走访沿河居民，把防汛明白卡送到每一户人家，提醒大家关好门窗、收好阳台上的花盆，遇到积水不要冒险通行，有困难随时打电话。"
    static let school =
        "当天下午，区教育局组织各中小学开展安全教育课，老师结合身边的例子讲解暴雨天气怎样避险，孩子们还动手绘制了自己上学路上的安全地图，带回家和父母一起看。"
    static let review = "会议还通报了去年的防汛工作情况，对下一步工作作出安排，并向二十个先进集体颁发了证书。记者 左学彬"

    /// Columns of an article that is set in a measure, as even as they can be.
    private func columns(_ paragraphs: [String], _ count: Int, measure: Int) -> [[String]] {
        let lines = paragraphs.flatMap { wrapped($0, width: measure).split(separator: "\n").map(String.init) }
        let height = (lines.count + count - 1) / count
        return stride(from: 0, to: lines.count, by: height).map { Array(lines[$0..<min($0 + height, lines.count)]) }
    }

    /// The boxes of a block from top to bottom, each of one line or two.
    private func inTurns(_ columns: [[String]], _ random: inout SeededGenerator) -> String {
        var boxes: [String] = []
        var row = 0
        while row < columns[0].count {
            let height = Int.random(in: 1...2, using: &random)
            boxes += columns.compactMap { column in
                row < column.count ? column[row..<min(row + height, column.count)].joined(separator: "\n") : nil
            }
            row += height
        }
        return boxes.joined(separator: "\n\n")
    }

    private func ordered(_ dump: String) -> (lines: [String], crossings: [Crossing]) {
        var rarity = BigramRarity()
        let others = [Self.planting + Self.plan + Self.care, Self.flood + Self.warning + Self.review]
        for text in [dump] + others { rarity.add(scan(PageSource(source: "page.txt", text: Array(text.utf8)))) }
        let (page, crossings) = putInOrder(PageText(Array(dump.utf8)), rarity: rarity)
        return (page.lines.map { page.string($0.range) }, crossings)
    }

    @Test("columns of each article come one after the other", arguments: [2, 3, 4], [13, 15, 18])
    func blocks(count: Int, measure: Int) {
        var random = SeededGenerator(seed: UInt64(count * 100 + measure))
        let first = columns([Self.planting, Self.plan, Self.school, Self.care], count, measure: measure)
        let second = columns([Self.flood, Self.warning, Self.homes, Self.review], 5 - count, measure: measure)
        let dump = ["全区干部群众植树忙", inTurns(first, &random), "区里召开防汛会", inTurns(second, &random)]
        let (lines, crossings) = ordered(dump.joined(separator: "\n\n"))
        let expected = ["全区干部群众植树忙"] + first.joined() + ["区里召开防汛会"] + second.joined()
        #expect(lines == expected)
        #expect(crossings.count == [first, second].count { $0.count > 1 })
    }

    @Test("a dump of one flow that begins with its last column")
    func flow() {
        let lines = [Self.planting, Self.plan, Self.care].flatMap { wrapped($0, width: 15).split(separator: "\n") }
        let more = [Self.flood, Self.warning, Self.review].flatMap { wrapped($0, width: 15).split(separator: "\n") }
        let article = (["全区植树忙"] + lines).map(String.init)
        let other = (["区里召开防汛会"] + more).map(String.init)
        // The second column begins inside a sentence of the second article.
        let dump = (other[2...] + article + other[..<2]).joined(separator: "\n\n")
        #expect(ordered(dump).lines == article + other)
    }

    @Test("no column but the last ends above others, and none to the left is left behind")
    func heights() {
        var heights = ColumnHeights()
        heights.add(20, .first, .last, to: 0)
        heights.add(9, .heading, .last, to: 1)
        #expect(heights.lead(of: 0, before: 1) == 10)
        #expect(heights.costOfUneven([0, 1]) == 0)
        #expect(heights.costOfUneven([1, 0]) == BoxWeights.missingLine * Float(BoxWeights.mostMissing))
        var state = BoxState()
        state.key[0] = ColumnFoot(box: 1, role: .last)
        state.key[1] = ColumnFoot(box: 0, role: .last)
        state.heights = heights
        // Back to the left: free where both have come as far, dear where the left one went ahead.
        state.key[1] = ColumnFoot(box: 2, role: .last)
        #expect(state.leaving(for: 0, at: 3).cost == BoxWeights.ahead)
        state.heights.level(0, 1)
        #expect(state.leaving(for: 0, at: 3).cost == 0)
        // The right one went ahead, which only its end explains.
        state.heights.add(5, .first, .last, to: 1)
        let left = state.leaving(for: 0, at: 3)
        #expect(left.cost == 0 && left.key[1]?.isEnded == true)
    }

    @Test("a paragraph goes on in the column whose article says the same words")
    func sharedWords() {
        let texts = [
            "春季植树活动在城东公园举行，干部群众种下树苗。", "防汛工作会议召开，要求各单位加强值班值守。",
            "植树活动结束后，城东公园的树苗有专人浇水。", "值班值守的安排，防汛工作会议也作了说明。",
        ]
        let dump = Array(texts.joined(separator: "\n\n").utf8)
        var rarity = BigramRarity()
        rarity.add(scan(PageSource(source: "page.txt", text: dump)))
        let boxes = BoxedPage(PageText(dump), rarity: rarity)
        var key = BoxState.Key()
        key[0] = ColumnFoot(box: 0, role: .last)
        key[1] = ColumnFoot(box: 1, role: .last)
        let steps = [1, 0].map { BoxPath.Step(above: -1, box: $0, column: $0, role: .first) }
        let water = boxes.words.costs(of: 2, after: steps, key)
        let duty = boxes.words.costs(of: 3, after: steps, key)
        #expect(water[0] == 0 && water[1] > 0)
        #expect(duty[1] == 0 && duty[0] > 0)
        // A byline ended the article.
        key[0] = ColumnFoot(box: 0, role: .byline)
        #expect(boxes.words.costs(of: 2, after: steps, key)[1] == 0)
    }

    @Test(
        "behind the names of a byline go on names, and no text",
        arguments: [("保丰收。记者 方涵", true), ("保丰收。记者从市教育局", false), ("推动国礼工美", false)])
    func namesGoOn(above: String, isByline: Bool) {
        let dump = [above, "国礼工美重器、网红", "天 通讯员 周明梅"].joined(separator: "\n\n")
        let boxes = BoxedPage(PageText(Array(dump.utf8)), rarity: BigramRarity())
        let foot = ColumnFoot(box: 0, role: .middle)
        let (text, names) = (1, 2)
        let more =
            boxes.stepCost(below: foot, to: .middle, of: text) - boxes.stepCost(below: foot, to: .middle, of: names)
        #expect(isByline == (more >= BoxWeights.textInByline - 1))
    }

    @Test("boxes in order stay as they are, with their blanks")
    func inOrder() {
        let column = columns([Self.flood, Self.warning, Self.homes, Self.school, Self.review], 1, measure: 15)[0]
        let dump = (["全区植树忙"] + column).joined(separator: "\n\n")
        let (lines, crossings) = ordered(dump)
        #expect(lines == ["全区植树忙"] + column)
        #expect(crossings.isEmpty)
    }

    /// Two articles, the first in three columns, the second in two.
    private var twoArticles: String {
        var random = SeededGenerator(seed: 315)
        let first = columns([Self.planting, Self.plan, Self.school, Self.care], 3, measure: 15)
        let second = columns([Self.flood, Self.warning, Self.homes, Self.review], 2, measure: 15)
        let parts = ["全区干部群众植树忙", inTurns(first, &random), "区里召开防汛会", inTurns(second, &random)]
        return parts.joined(separator: "\n\n")
    }

    @Test("an order is sure where boxes go on with each other, and in doubt where they were mixed")
    func doubt() {
        #expect(ordered(twoArticles).crossings.map { $0.isConfident } == [true, true])
        var random = SeededGenerator(seed: 11)
        let boxes = twoArticles.split(separator: "\n\n", omittingEmptySubsequences: true).shuffled(using: &random)
        let (lines, crossings) = ordered(boxes.joined(separator: "\n\n"))
        #expect(crossings == [Crossing(first: 1, last: lines.count + boxes.count - 1, isConfident: false)])
        #expect(crossings.faults(path: "page.txt").count == 1)
    }

    @Test("boxes stay as dumped, and in doubt, where their lines are cut clearly worse in the new order")
    func worseCut() {
        let dump = twoArticles
        var rarity = BigramRarity()
        for text in [
            dump, Self.planting + Self.plan + Self.school + Self.care, Self.flood + Self.warning + Self.review,
        ] {
            rarity.add(scan(PageSource(source: "page.txt", text: Array(text.utf8))))
        }
        let page = PageText(Array(dump.utf8))
        let numbers = page.lines.map { $0.number }
        #expect(mendedInOrder(page, rarity: rarity, weights: .standard).page.lines.map { $0.number } != numbers)
        // Weights under which it speaks for a cut of boxes as they stand that it tears sentences.
        var weights = ReadingWeights.standard
        weights.torn = 50
        weights.looseness = -1
        let (kept, doubt) = mendedInOrder(page, rarity: rarity, weights: weights)
        #expect(kept.lines.map { $0.number } == numbers)
        #expect(doubt.map { $0.isConfident } == [false])
    }

    @Test("a column goes on with the top of another whose words its article says")
    func words() {
        let columns = [
            ["全区植树忙", Self.planting, Self.care], [Self.plan, "区里召开防汛会", Self.flood], [Self.warning],
        ]
        let dump = columns.joined().joined(separator: "\n\n")
        let boxes = BoxedPage(PageText(Array(dump.utf8)), rarity: BigramRarity())
        var box = 0
        let steps = columns.enumerated().map { number, column in
            column.map { text in
                defer { box += 1 }
                let role: LineRole = text.hasSuffix("。") || text.contains("记者") ? .first : .heading
                return BoxPath.Step(above: -1, box: box, column: number, role: role)
            }
        }
        let words = ColumnWords(steps, of: boxes)
        #expect(words[0, 1] == 0)
        #expect(words[2, 1] > 0)
    }

    @Test("two columns of a flow that begin paragraphs at one height go on in their turns")
    func inStep() {
        let columns = [[Self.planting, Self.plan, Self.school], [Self.flood, Self.warning, Self.homes]].map { column in
            column.flatMap { wrapped($0, width: 15).split(separator: "\n").map(String.init) }
        }
        let dump = zip(columns[0], columns[1]).flatMap { [$0, $1] }.joined(separator: "\n\n")
        var rarity = BigramRarity()
        for text in [dump] + columns.map({ $0.joined() }) {
            rarity.add(scan(PageSource(source: "page.txt", text: Array(text.utf8))))
        }
        var search = FlowSearch(BoxedPage(PageText(Array(dump.utf8)), rarity: rarity), columns: 2)
        let found = search.best().blocks.flatMap(\.columns)
        #expect(found.map { Set($0.map { $0 % 2 }).count } == [1, 1])
    }

    @Test("what a box's end left of a byline goes with the byline", arguments: ["兰", "兰 通讯员 左学彬"])
    func endOfByline(_ end: String) {
        var random = SeededGenerator(seed: 7)
        let first = columns([Self.planting, Self.plan, Self.school, "全区还将继续植树。记者 景"], 2, measure: 15)
        let second = columns([Self.flood, Self.warning, Self.homes, Self.review], 2, measure: 15)
        let heading = "区里召开防汛会"
        let dump = ["全区干部群众植树忙", inTurns(first, &random), end, heading, inTurns(second, &random)]
        let (lines, _) = ordered(dump.joined(separator: "\n\n"))
        #expect(lines == ["全区干部群众植树忙"] + first.joined() + [end, heading] + second.joined())
    }

    @Test(
        "what a box's end left of a byline hardly stands below text that ends in none", arguments: ["兰", "兰 通讯员 左学彬"])
    func strayEndOfByline(_ end: String) {
        let dump = ["区里召开防汛会议。", "会议到此结束。记者 景", end, "景静 李二兰"]
        let boxes = BoxedPage(PageText(Array(dump.joined(separator: "\n\n").utf8)), rarity: BigramRarity())
        func cost(of box: Int, below foot: Int) -> Float {
            boxes.stepCost(below: ColumnFoot(box: foot, role: .last), to: .byline, of: box)
        }
        #expect(cost(of: 2, below: 0) > cost(of: 3, below: 0))
        #expect(cost(of: 2, below: 1) == cost(of: 3, below: 1))
    }

    @Test("every line stays, whatever the order of the boxes")
    func everyLine() {
        let column = columns(
            [Self.planting, Self.plan, Self.care, Self.flood, Self.warning, Self.review], 1, measure: 14)[0]
        for seed in 1...4 {
            var random = SeededGenerator(seed: UInt64(seed))
            let dump = column.shuffled(using: &random).joined(separator: "\n\n")
            #expect(ordered(dump).lines.sorted() == column.sorted())
        }
    }
}
