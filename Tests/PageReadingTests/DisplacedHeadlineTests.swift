import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Headlines that a dump prints where their column begins: in the middle of a text, or parted by a blank.
@Suite("Displaced headlines")
struct DisplacedHeadlineTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var page: String
        /// Headlines without spaces, in print order of the bodies.
        var headlines: [String]
        /// The last words of each body.
        var ends: [String]

        var testDescription: String { name }
    }

    /// A text in lines of eighteen cells; other lines stand between blanks below one of them.
    private static func set(_ text: String, with inset: String, below line: Int) -> String {
        var lines = wrapped(text, width: 18).split(separator: "\n").map(String.init)
        lines.insert("\n" + inset, at: line)
        return lines.joined(separator: "\n")
    }

    static let checkup =
        "本报讯 5月18日，各村积极稳妥推进老年人冬季免费体检工作，做到应检尽检。在城关村的服务点里，除了设立专用通道，最近还采取了延长时间、节假日不停休等多种办法，满足大家的需求。记者 景静"

    static let cases = [
        Case(
            name: "a blank inside a headline's brackets",
            page: "《关于城区绿化的\n\n工作办法》出版发行\n\n本报讯 5月18日，《关于城区绿化的工作办法》一书出版发行。\n记者 景静",
            headlines: ["《关于城区绿化的工作办法》出版发行"], ends: ["一书出版发行。"]),
        Case(
            name: "a headline right above the rest of a sentence, as wide as the column",
            page: set(checkup, with: "各村积极稳妥推进老年人冬季免费体检工作", below: 3),
            headlines: ["各村积极稳妥推进老年人冬季免费体检工作"], ends: ["满足大家的需求。"]),
        Case(
            name: "a line that is as full as the column and says less of what the article says stays text",
            page: set(checkup, with: "老年人体检车开进城关村和各个偏远的村落", below: 3),
            headlines: [""], ends: ["满足大家的需求。"]),
        Case(
            name: "the other line of a headline behind a column's paragraph",
            page: """
                城关镇发挥产业优势

                本报讯 5月18日，城关镇发挥产业优势，建成三个园区。

                助力春季招商引资

                今年，镇里选派干部走访企业，帮助

                解决困难。记者 景静
                """,
            headlines: ["城关镇发挥产业优势助力春季招商引资"], ends: ["帮助解决困难。"]),
        Case(
            name: "one crosshead where blanks stand between paragraphs alone",
            page: """
                城关镇发挥产业优势

                本报讯 5月18日，城关镇发挥产业优势，建成三个园区。

                助力春季招商引资

                今年，镇里选派干部走访企业，帮助解决困难。

                记者 景静
                """,
            headlines: ["城关镇发挥产业优势"], ends: ["帮助解决困难。"]),
        Case(
            name: "one crosshead that tells what the text below it says, though a column ends inside a sentence",
            page: """
                城关镇发挥产业优势

                本报讯 5月18日，城关镇发挥产业优势，建成三个园区。

                选派干部走访企业

                今年，镇里选派干部走访企业，帮助

                解决困难。记者 景静
                """,
            headlines: ["城关镇发挥产业优势"], ends: ["帮助解决困难。"]),
        Case(
            name: "two crossheads part a text into sections",
            page: """
                城关镇发挥产业优势

                本报讯 5月18日，城关镇发挥产业优势，建成三个园区。

                助力春季招商引资

                今年，镇里选派干部走访企业，帮助解决困难。

                推进老旧厂房改造

                去年，镇里改造厂房三十座，迎来十家企业。记者 景静
                """,
            headlines: ["城关镇发挥产业优势"], ends: ["迎来十家企业。"]),
        Case(
            name: "the other line of a headline inside its text, though another article says its words",
            page: """
                全区旅游经济加快复苏

                本报讯 5月18日，全区旅游经济加快复苏，助力全区发展，迎来八万名游客。记者 景静

                城关镇聚焦绿色循环

                本报讯 5月18日，城关镇推进绿色循环，建成三个园区。

                助力高质量发展

                园区里的企业用上了再生水，一年节

                约三万吨。记者 左学彬
                """,
            headlines: ["全区旅游经济加快复苏", "城关镇聚焦绿色循环助力高质量发展"], ends: ["八万名游客。", "节约三万吨。"]),
    ]

    @Test(arguments: cases) func headlines(_ example: Case) {
        let (_, articles) = readPage(example.page, issue: "2023-05-19")
        #expect(articles.map(\.wholeHeadline) == example.headlines.map(bare))
        #expect(zip(articles, example.ends).allSatisfy { $0.texts.last?.hasSuffix($1) == true })
        #expect(articles.count == example.ends.count)
    }
}
