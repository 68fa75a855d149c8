import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Texts of articles whose words are each other's in nothing.
private let flood = "防汛指挥部昨日发出通知，各街道要备足沙袋、水泵和救生衣，低洼院落的住户要在汛期到来之前转移。水位超过警戒线时，桥洞和隧道一律封闭，抢险队员全部到岗，水泵昼夜不停。"
private let school = "新学年的课程表增加了三节体育课，孩子们在操场上学习游泳、跳绳和足球。老师们说，课后服务延长到傍晚六点，家长可以放心下班，食堂的晚餐由营养师配好。"
private let market = "改造后的菜市场换上了电子秤，摊主的营业执照挂在柜台前。蔬菜的农药残留每天早上检测，结果滚动播出，顾客扫码便知产地和价格。"

private func set(_ headline: String, _ text: String, byline: String = "记者 景静") -> String {
    headline + "\n\n" + wrapped("本报讯 5月18日，" + text + byline, width: 17) + "\n"
}

/// A page, and what is doubtful of its articles.
struct DoubtCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var page: String
    /// Which article, and what kind of doubt it must have; nil where none of the page may be doubtful.
    var expected: (article: Int, kind: Doubt.Kind, other: Int?)?
}

@Suite("What is doubtful of a page")
struct DoubtTests {
    private static let whole = [
        set("防汛指挥部备足沙袋和水泵", flood), set("新学年课程表增加体育课", school), set("菜市场换上电子秤", market),
    ]

    static let cases: [DoubtCase] = [
        DoubtCase(testDescription: "three whole articles", page: whole.joined(separator: "\n"), expected: nil),
        DoubtCase(testDescription: "one whole article", page: whole[0], expected: nil),
        DoubtCase(
            testDescription: "an article without headline",
            page: whole[0] + "\n" + whole[1] + "\n" + wrapped("本报讯 5月19日，" + market + "记者 景静", width: 17) + "\n",
            expected: (2, .noHeadline, nil)),
        DoubtCase(
            testDescription: "an article that breaks off",
            page: whole[0] + "\n" + whole[1] + "\n"
                + set("菜市场换上电子秤", "改造后的菜市场换上了电子秤，摊主的营业执照挂在柜", byline: ""),
            expected: (2, .ending, nil)),
        DoubtCase(
            testDescription: "an article that names no writer, where the others do",
            page: whole[0] + "\n" + whole[1] + "\n" + set("菜市场换上电子秤", market, byline: ""),
            expected: (2, .ending, nil)),
        DoubtCase(
            testDescription: "lines of another article stand in its midst",
            page: set("防汛指挥部备足沙袋和水泵", flood + school + "防汛要备足沙袋、水泵。") + "\n" + whole[1] + "\n" + whole[2],
            expected: (0, .strangeLines, 1)),
        DoubtCase(
            testDescription: "a headline that another article says better",
            page: set("蔬菜农药残留检测结果", flood) + "\n" + set("新学年课程表增加体育课", school) + "\n" + whole[2],
            expected: (2, .headlineShared, nil)),
        DoubtCase(
            testDescription: "lines of no article beside it",
            page: whole[0] + "\n" + whole[1] + "\n公园的荷花开了，游人划着小船。\n" + "\n" + whole[2],
            expected: (2, .strayLines, nil)),
    ]

    @Test(arguments: cases.indices)
    func told(_ place: Int) {
        let example = Self.cases[place]
        let page = scan(PageSource(source: "page.txt", text: Array(example.page.utf8)))
        var rarity = BigramRarity()
        rarity.add(page)
        let found = doubts(of: page, rarity: rarity)
        guard let expected = example.expected else {
            #expect(found.allSatisfy { $0.probability < 0.25 }, "\(example): \(found.map(\.probability))")
            return
        }
        let most = found.indices.max { found[$0].probability < found[$1].probability }
        #expect(most == expected.article, "\(example): \(found.map(\.probability))")
        let doubt = found[expected.article].doubts.first { $0.kind == expected.kind }
        #expect(doubt != nil, "\(example): \(found[expected.article].doubts.map(\.kind))")
        if let other = expected.other { #expect(doubt?.other == other) }
    }

    @Test("doubts come in the order of the page's articles, and by the same lines")
    func order() {
        let page = PageSource(source: "page.txt", text: Array(Self.whole.joined(separator: "\n").utf8))
        let scanned = scan(page)
        var rarity = BigramRarity()
        rarity.add(scanned)
        let read = readPages([page]).articles
        let found = doubts(of: scanned, rarity: rarity)
        #expect(found.count == read.count)
        for (doubtful, article) in zip(found, read) {
            let all = article.headlines.flatMap(\.lines) + article.paragraphs.flatMap(\.lines) + article.otherLines
            let lines = Set(all.flatMap { $0.first...$0.last })
            #expect(doubtful.lines.allSatisfy { ($0.first...$0.last).allSatisfy(lines.contains) })
        }
    }

    @Test("each sign has a name of its own, a kind of doubt and a weight that is not negative")
    func signs() {
        let kinds = Doubt.Kind.allCases.flatMap(\.signs)
        #expect(Set(ArticleSigns.named.map(\.name)).count == ArticleSigns.named.count)
        for sign in ArticleSigns.named {
            #expect(kinds.filter { $0 == sign.path }.count == 1, "\(sign.name)")
            #expect(DoubtWeights.standard.signs[keyPath: sign.path] >= 0, "\(sign.name)")
        }
    }
}
