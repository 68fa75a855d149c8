import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// What the cut makes of one block of lines: each segment as its kind and its lines.
@Suite("Cutting a block")
struct BlockCutTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var block: String
        /// `heading 1-2`: lines count from 1 in the block.
        var segments: [String]

        var testDescription: String { name }
    }

    @Test(arguments: cases) func segments(_ example: Case) {
        let page = PageText(Array(example.block.utf8)).mended()
        var rarity = BigramRarity()
        rarity.add(scan(PageSource(source: "page.txt", text: Array(example.block.utf8))))
        let cut = BlockCut.segments(of: page.lines.indices, page, rarity: rarity, weights: .standard)
        #expect(
            cut.map { segment in
                let first = page.lines[segment.lines.lowerBound].number
                let last = page.lines[segment.lines.upperBound - 1].number
                return "\(segment.kind) " + (first == last ? "\(first)" : "\(first)-\(last)")
            } == example.segments)
    }

    static let cases = [
        Case(
            name: "text without an opening is one piece",
            block: """
                树下摆了三十张竹椅，来纳凉的人自
                己带茶。社区的志愿者每晚七点来，给孩
                子们讲一个和这棵树有关的故事，讲到九
                点散场。
                """, segments: ["text 1-4"]),
        Case(
            name: "an opening begins text inside a block",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-2", "text 3-4"]),
        Case(
            name: "a headline stands between text and the opening below",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-2", "heading 3", "text 4-5"]),
        Case(
            name: "a byline glued to text ends it",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱修补人行道。记者 安慧
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-2", "heading 3", "text 4-5"]),
        Case(
            name: "a byline that a line's end cuts goes on below",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，修补人行道。记者 安慧 通讯
                员 白雨芳
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-3", "heading 4", "text 5-6"]),
        Case(
            name: "a byline on its own line ends an article",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                记者 安慧
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-2", "byline 3", "heading 4", "text 5-6"]),
        Case(
            name: "a byline under a headline leads to its text",
            block: """
                守塔人
                ——记灯塔管理员费海生
                本报记者 尹冬
                天刚擦黑，费海生就提着马灯上
                了塔。一百二十三级台阶，他闭着眼
                睛也能走，哪一级松了他都知道。
                """, segments: ["heading 1-2", "byline 3", "text 4-6"]),
        Case(
            name: "the commentator signs without a name",
            block: """
                少开一场会，多进十家门
                ●本报评论员
                开会是为了办事，会开得太多，事就
                没有人去办。石桥街道把每周三场例会并
                成一场，省出来的时间用来走访，值得叫
                好。
                """, segments: ["heading 1", "byline 2", "text 3-6"]),
        Case(
            name: "a caption ends with its full stop",
            block: """
                图为居民在树下纳凉。
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["aside 1", "heading 2", "text 3-4"]),
        Case(
            name: "a caption takes the photographer on the line below",
            block: """
                图为居民在树下纳凉。
                本报记者 安慧 摄
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["aside 1-2", "heading 3", "text 4-5"]),
        Case(
            name: "a running head is no headline",
            block: """
                2024年6月4日 星期二
                要闻
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["aside 1", "aside 2", "heading 3", "text 4-5"]),
        Case(
            name: "how to reach the paper is no text",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                新闻热线：0371-66556277
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-2", "aside 3", "heading 4", "text 5-6"]),
        Case(
            name: "the names of the page's staff are no byline",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                责任编辑 安慧 校对 白雨
                """, segments: ["text 1-2", "aside 3"]),
        Case(
            name: "a headline of two lines is inset in a sentence",
            block: """
                本报讯 6月3日，城中的路灯全部换成
                了节能灯，全年省电三成，省下的钱用来修
                补人行道和河边的栏杆，还给每盏灯编了号
                路灯换新
                小巷不暗
                码，坏了用手机扫一扫就能报修，值班的师
                傅半个小时以内赶到，夜里也有人值守，居
                民们都说方便，孩子们放学也敢走小路回家
                了。
                """, segments: ["text 1-3", "heading 4-5", "text 6-9"]),
        Case(
            name: "a label stands between articles",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                记者 安慧
                ■新闻连连看
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-2", "byline 3", "label 4", "heading 5", "text 6-7"]),
        Case(
            name: "a mark before who wrote it makes no label, though a name is cut by the line's end",
            block: """
                河西中学操场开放
                ◎本报记者李国庆 通讯员 安
                慧、孙思源
                """, segments: ["heading 1", "byline 2-3"]),
        Case(
            name: "a jump is no label",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道，
                ▶下转2版
                """, segments: ["text 1-3"]),
        Case(
            name: "text that begins with its day stands under a headline",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                记者 安慧
                河西中学操场开放
                6月3日，河西中学的操场向居民开
                放，早晚各两个小时，进门要登记，孩子
                要由大人带着。
                """, segments: ["text 1-2", "byline 3", "heading 4", "text 5-7"]),
        Case(
            name: "text that names its source stands under a headline",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                记者 安慧
                河西中学操场开放
                据桐河日报报道，河西中学的操场向
                居民开放，早晚各两个小时，进门要登记，
                孩子要由大人带着。
                """, segments: ["text 1-2", "byline 3", "heading 4", "text 5-7"]),
        Case(
            name: "a vertical headline is one, numerals in it included",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                三
                代
                人
                守
                一
                片
                林
                青坪镇的护林人马家，从爷爷到孙
                子，守着同一片杉木林。爷爷栽下的树，
                已有两人合抱那么粗。
                """, segments: ["text 1-2", "heading 3-9", "text 10-12"]),
        Case(
            name: "a table of figures has its title, head and unit",
            block: """
                路灯全部换成了节能灯，全年省电三
                成，省下的钱用来修补人行道。
                记者 安慧
                本周菜价
                品种 本周 上周
                白菜 1.20 1.35
                萝卜 0.95 0.90
                （单位：元/斤）
                河西中学操场开放
                本报讯 6月3日，河西中学的操场向
                居民开放，早晚各两个小时。
                """, segments: ["text 1-2", "byline 3", "aside 4-8", "heading 9", "text 10-11"]),
        Case(
            name: "a crosshead stands between paragraphs",
            block: """
                本报讯 5月12日，南渡老街改造满一
                年，空置的铺面从六十三间减到四间。
                留住人
                改造没有迁走一户居民。想开店的给
                贷款，想租房的由社区牵线，一百一十户
                人家照旧在街上过日子。
                """, segments: ["text 1-2", "heading 3", "text 4-6"]),
    ]
}

@Suite("Lines that an extractor cut")
struct FragmentTests {
    /// The page's lines as they were printed, by the numbers of those that the dump has.
    private func lines(_ block: String) -> [ClosedRange<Int>] {
        PageText(Array(block.utf8)).mended().lines.map(\.numbers)
    }

    private static let text = """
        吨，镇里把它们称作城里“不冒烟的花
        园”
        MARK这一片绿色的园区后来被命名为
        城东花园，迎来十家企业，一年节约用
        水三万吨，又有五家企业来到这里。
        """

    @Test("what began with the mark that ends a sentence goes on with the line above, as no line of print begins so")
    func restBehindFullStop() {
        #expect(lines(Self.text.replacing("MARK", with: "。")) == [1...1, 2...3, 4...4, 5...5])
    }

    @Test("without that mark nothing tells that it does")
    func restWithoutMark() {
        let text = Self.text.replacing("MARK", with: "").replacing("园”", with: "园”。")
        #expect(lines(text) == [1...1, 2...2, 3...3, 4...4, 5...5])
    }
}
