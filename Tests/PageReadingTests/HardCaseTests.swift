import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Pages that a simpler reader gets wrong. Each case has a name, a page, and what must come out of it.
@Suite("Hard cases")
struct HardCaseTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var page: String
        /// Headlines without spaces, in print order of the bodies.
        var headlines: [String]
        /// The last words of each body.
        var ends: [String]
        var columns: [String?]?
        var unplaced: [String] = []

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "the rest of a line that an extractor cut at its marks, behind a full stop",
            page: """
                城关镇建成三个园区
                本报讯 5月18日，城关镇建成三个园
                区，迎来十家企业，一年节约用水三万
                吨，镇里把它们称作城里“不冒烟的花
                园”
                。这一片绿色的园区后来被命名为
                城东花园。
                今年前三个月，镇里选派干部走访
                企业，帮助解决困难，推进老旧厂房改
                造，又有五家企业来到这里。
                记者 景静
                """,
            headlines: ["城关镇建成三个园区"], ends: ["又有五家企业来到这里。"]),
        Case(
            name: "the nearest headline is another article's",
            page: """
                本报讯 5月18日，全区召开防汛备汛会议，检查防汛物资。
                记者 景静

                本报讯 5月18日，全区举办人才招聘大会，三百人参加招聘。
                记者 景静

                举办人才招聘大会

                召开防汛备汛会议
                """,
            headlines: ["召开防汛备汛会议", "举办人才招聘大会"], ends: ["检查防汛物资。", "三百人参加招聘。"]),
        Case(
            name: "two headline blocks of one article, parted by a blank",
            page: """
                本报讯 5月18日，区领导调研街道产业项目运行情况，要求提升市场品质特色。
                记者 景静

                区领导调研街道产业项目运行情况

                提升市场品质特色

                召开防汛备汛会议

                本报讯 5月18日，全区召开防汛备汛会议。
                记者 景静
                """,
            headlines: ["区领导调研街道产业项目运行情况提升市场品质特色", "召开防汛备汛会议"], ends: ["提升市场品质特色。", "防汛备汛会议。"]),
        Case(
            name: "a short last line is no headline, a headline with 、 and “” is one",
            page: """
                区领导调研“双轮驱动”、“安居乐业”工程

                本报讯 5月18日，区领导先后察看
                了“双轮驱动”和“安居乐业”工程，听
                取了粮二库专班及相关

                负责人的汇报。
                记者 景静
                """,
            headlines: ["区领导调研“双轮驱动”、“安居乐业”工程"], ends: ["相关负责人的汇报。"]),
        Case(
            name: "a label rules the items below it, not the page",
            page: """
                召开防汛备汛会议

                本报讯 5月18日，召开防汛备汛会议。
                记者 景静

                ■新闻连连看

                举办人才招聘大会

                本报讯 5月18日，举办人才招聘大会。
                记者 景静

                视察退役军人工作

                本报讯 5月18日，视察退役军人工作。
                记者 景静
                """,
            headlines: ["召开防汛备汛会议", "举办人才招聘大会", "视察退役军人工作"], ends: ["备汛会议。", "招聘大会。", "军人工作。"],
            columns: [nil, "新闻连连看", "新闻连连看"]),
        Case(
            name: "a label without items is unplaced", page: "标题在此\n\n本报讯 今天开会。\n记者 景静\n\n【简讯】\n", headlines: ["标题在此"],
            ends: ["今天开会。"],
            columns: [nil], unplaced: ["【简讯】"]),
        Case(
            name: "下转 ends an article, 上接 begins one",
            page: "召开防汛会议\n\n本报讯 5月18日，召开防汛会议，会议强调（下转第3版）\n\n人才招聘大会举行\n\n（上接第1版）人才招聘大会在此举行，三百人参加。\n记者 景静",
            headlines: ["召开防汛会议", "人才招聘大会举行"], ends: ["会议强调", "三百人参加。"]),
        Case(
            name: "a caption inside a body is no part of it",
            page: "召开防汛会议\n\n本报讯 5月18日，召开防汛会议，检查\n\n图为会议现场。王五 摄\n\n防汛物资。\n记者 景静", headlines: ["召开防汛会议"],
            ends: ["检查防汛物资。"],
            unplaced: ["图为会议现场。王五 摄"]),
        Case(name: "one article", page: "标题\n本报讯 今天开会。", headlines: ["标题"], ends: ["今天开会。"]),
        Case(name: "an empty page", page: "", headlines: [], ends: []),
        Case(
            name: "only headlines", page: "召开防汛会议\n\n人才招聘大会举行\n", headlines: [], ends: [],
            unplaced: ["召开防汛会议", "人才招聘大会举行"]),
        Case(
            name: "one article without any mark", page: "奋斗正当时\n\n春天来了，奋斗正当时。\n大家都在努力，今年会更好。", headlines: ["奋斗正当时"],
            ends: ["今年会更好。"]),
        Case(name: "text alone is an article", page: "春天来了，大家都在努力，今年会更好。", headlines: [""], ends: ["今年会更好。"]),
        Case(
            name: "a commentary under its headline, between marked articles",
            page: """
                召开防汛备汛会议

                本报讯 5月18日，召开防汛备汛会议。
                记者 景静

                让青春绽放光彩

                青春是用来奋斗的，让青春在奋斗中绽放光彩。

                举办人才招聘大会

                本报讯 5月18日，举办人才招聘大会。
                记者 景静
                """,
            headlines: ["召开防汛备汛会议", "让青春绽放光彩", "举办人才招聘大会"], ends: ["备汛会议。", "绽放光彩。", "招聘大会。"]),
        Case(
            name: "a crosshead stays in its body",
            page: "召开防汛备汛会议\n\n本报讯 5月18日，召开防汛备汛会议。\n\n物资准备\n\n物资要足。\n记者 景静", headlines: ["召开防汛备汛会议"], ends: ["物资要足。"]),
        Case(
            name: "a vertical headline", page: "召\n开\n防\n汛\n会\n\n本报讯 5月18日，召开防汛会。\n记者 景静", headlines: ["召开防汛会"],
            ends: ["召开防汛会。"]),
        Case(
            name: "advertisement, weather and figures are unplaced",
            page: "召开防汛备汛会议\n\n本报讯 5月18日，召开防汛备汛会议。\n记者 景静\n\n旺铺招租 13800000000\n\n今天多云 18℃~25℃\n",
            headlines: ["召开防汛备汛会议"],
            ends: ["备汛会议。"], unplaced: ["旺铺招租 13800000000", "今天多云 18℃~25℃"]),
        Case(
            name: "folio line and page staff are unplaced",
            page: "2023年5月19日 星期五\n\n召开防汛备汛会议\n\n本报讯 5月18日，召开防汛备汛会议。\n记者 景静\n\n责任编辑：张三 校对：李四\n",
            headlines: ["召开防汛备汛会议"], ends: ["备汛会议。"], unplaced: ["2023年5月19日 星期五", "责任编辑：张三 校对：李四"]),
        Case(
            name: "traditional characters", page: "召開防汛會議\n\n本報訊（記者 景靜）5月18日，召開防汛會議。\n", headlines: ["召開防汛會議"],
            ends: ["防汛會議。"]),
        Case(
            name: "a byline over two blocks", page: "召开防汛会议\n\n本报讯 今天召开防汛会议。\n\n记者 景静\n\n通讯员 孙扩龙\n",
            headlines: ["召开防汛会议"],
            ends: ["防汛会议。"]),
        Case(
            name: "a byline between headline and text", page: "奋斗正当时\n\n本报记者 景静\n\n春天来了，奋斗正当时。\n", headlines: ["奋斗正当时"],
            ends: ["奋斗正当时。"]),
        Case(
            name: "an opening cut in two by a column's end",
            page: "空间站取得进展\n\n新华社北京5月18日电\n（记者 张三 通讯员\n\n李四）空间站取得进展。\n", headlines: ["空间站取得进展"],
            ends: ["空间站取得进展。"]),
        Case(
            name: "an opening cut inside its bracket",
            page: "空间站取得进展\n\n新华社北京5月18日电（\n记者 张三 通讯员 李四）\n空间站取得进展。\n", headlines: ["空间站取得进展"],
            ends: ["空间站取得进展。"]),
        Case(
            name: "an opening without text is no article", page: "标题在此\n\n本报讯\n", headlines: [], ends: [],
            unplaced: ["标题在此", "本报讯"]),
        Case(
            name: "a byline between headline and text, without blanks",
            page: "奋斗正当时\n本报记者 景静\n春天来了，奋斗正当时。\n\n防汛不松懈\n□本报记者 李四\n雨季来了，防汛不松懈。\n",
            headlines: ["奋斗正当时", "防汛不松懈"], ends: ["奋斗正当时。", "防汛不松懈。"]),
        Case(
            name: "a byline cut in two by a column's end",
            page: "召开防汛会议\n\n本报讯 今天召开防汛会议。记者 朱萍 通讯员 于斌 邵\n\n秀\n\n举办招聘会\n\n本报讯 今天举办招聘会。（记者 董翔、\n\n毛洋）\n",
            headlines: ["召开防汛会议", "举办招聘会"], ends: ["召开防汛会议。", "举办招聘会。"]),
        Case(
            name: "an opening cut in two inside a role",
            page: "召开防汛会议\n\n本报讯（记者 董翔 特约通讯\n\n员 毛洋）今天召开防汛会议。\n\n会议强调安全。\n", headlines: ["召开防汛会议"],
            ends: ["会议强调安全。"]),
        Case(
            name: "a bare label",
            page: "召开防汛会议\n\n本报讯 今天召开防汛会议。\n\n要闻速览\n\n举办招聘会\n\n本报讯 今天举办招聘会。\n",
            headlines: ["召开防汛会议", "举办招聘会"], ends: ["召开防汛会议。", "举办招聘会。"], columns: [nil, "要闻速览"]),
        Case(
            name: "a quoted source under a headline begins an article",
            page: "召开防汛会议\n\n本报讯 今天召开防汛会议，会上讲了空间站。\n\n空间站有进展\n\n据央视新闻客户端消息，空间站有进展。\n",
            headlines: ["召开防汛会议", "空间站有进展"], ends: ["讲了空间站。", "空间站有进展。"]),
        Case(
            name: "wire copy waits for no byline: what stands under the next headline is another article",
            page: "空间站有进展\n\n新华社北京5月18日电 空间站有进展。\n\n让青春绽放光彩\n\n青春是用来奋斗的，让青春绽放光彩。\n记者 景静\n",
            headlines: ["空间站有进展", "让青春绽放光彩"], ends: ["有进展。", "绽放光彩。"]),
        Case(
            name: "a headline that the text below knows better is no crosshead",
            page: "两国元首会谈\n\n两国元首今天会谈，总理也将会见记者。\n\n总理会见友好人士\n\n总理今天会见友好人士，谈了友好往来。\n",
            headlines: ["两国元首会谈", "总理会见友好人士"], ends: ["会见记者。", "友好往来。"]),
        Case(
            name: "a line between two columns' ends is as full as the column",
            page: """
                召开防汛会议

                本报讯 会后，全区各部门签署工业

                基础设施数字经济绿色发展领域多项

                合作文件，会议就此结束了。
                记者 景静
                """,
            headlines: ["召开防汛会议"], ends: ["会议就此结束了。"]),
        Case(
            name: "a headline with a comma", page: "向着新目标，奋楫再出发\n\n本报讯 5月18日，大家向着新目标奋楫再出发。\n记者 景静",
            headlines: ["向着新目标，奋楫再出发"],
            ends: ["再出发。"]),
        Case(
            name: "a name in brackets ends a text, a headed notice follows",
            page: """
                文化馆接待读者

                本报讯 5月18日，文化馆举行活动，全年接待读者20万人次。（何晓）

                寻物启事

                5月3日在车站遗失黑色提包一个，拾到者请与失主联系。
                """,
            headlines: ["文化馆接待读者", "寻物启事"], ends: ["20万人次。（何晓）", "请与失主联系。"]),
        Case(
            name: "a notice without a heading of its own, behind a text that ends with a name in brackets",
            page: """
                文化馆接待读者

                本报讯 5月18日，文化馆举行活动，全年接待读者20万人次。（何晓）

                寻物启事
                5月3日在车站遗失黑色提包一个，拾到者请与失主联系。
                """,
            headlines: ["文化馆接待读者"], ends: ["20万人次。（何晓）"],
            unplaced: ["寻物启事\n5月3日在车站遗失黑色提包一个，拾到者请与失主联系。"]),
        Case(
            name: "a correction behind a text that ends with a name in brackets",
            page: """
                文化馆接待读者

                本报讯 5月18日，文化馆举行活动，全年接待读者20万人次。（何晓）

                【更正】

                本报5月2日第二版所载文章中的地名有误，特此更正。
                """,
            headlines: ["文化馆接待读者"], ends: ["20万人次。（何晓）"],
            unplaced: ["【更正】", "本报5月2日第二版所载文章中的地名有误，特此更正。"]),
        Case(
            name: "a subtitle below a blank",
            page: """
                春风化雨润桃李

                ——全区教育工作综述

                本报讯 5月18日，记者走进校园，看全区教育工作的变化。
                记者 景静
                """,
            headlines: ["春风化雨润桃李——全区教育工作综述"], ends: ["教育工作的变化。"]),
        Case(
            name: "a signature below the only text is no headline",
            page: """
                关于召开市第十五届人民代表大会第三次会议的公告

                市第十五届人民代表大会第三次会议定于5月28日在市会议中心召开，请全体代表于5月27日到大会秘书处报到。

                大会秘书处
                """,
            headlines: ["关于召开市第十五届人民代表大会第三次会议的公告"], ends: ["到大会秘书处报到。"], unplaced: ["大会秘书处"]),
        Case(
            name: "a signature below the only text, under a headline with a comma",
            page: """
                团结一心开创新局面，市第十五届人民代表大会第三次会议隆重开幕

                市第十五届人民代表大会第三次会议昨天上午开幕，
                来自各区的三百名代表出席，大会秘书处通报了情况。

                大会秘书处
                """,
            headlines: ["团结一心开创新局面，市第十五届人民代表大会第三次会议隆重开幕"], ends: ["通报了情况。"], unplaced: ["大会秘书处"]),
        Case(
            name: "an article that lacks nothing gives no text away, however much another says its words",
            page: """
                全区召开招商引资推进会议

                本报讯 5月18日，全区召开招商引资推进会议，部署招商引资重点工作。

                举办人才招聘大会

                本报讯 5月18日，全区举办人才招聘大会，三百人参加招聘。

                全区召开招商引资推进会议，部署招商引资重点工作，签约招商引资重点项目。
                记者 景静

                检查防汛物资储备

                本报讯 5月18日，全区检查防汛物资储备，要求各
                """,
            headlines: ["全区召开招商引资推进会议", "举办人才招聘大会", "检查防汛物资储备"],
            ends: ["重点工作。", "重点项目。", "要求各"]),
    ]

    @Test(arguments: cases)
    func page(_ example: Case) {
        let (page, articles) = readPage(example.page, issue: "2023-05-19")
        #expect(articles.map(\.wholeHeadline) == example.headlines)
        #expect(articles.count == example.ends.count)
        for (article, end) in zip(articles, example.ends) {
            #expect(article.texts.last?.hasSuffix(end) == true, "\(article.texts)")
        }
        if let columns = example.columns { #expect(articles.map(\.column) == columns) }
        #expect(page.unplaced.map(\.text) == example.unplaced)
        #expect(articles.allSatisfy { !$0.title.isEmpty })
    }

    @Test("both lines of a byline over two blocks are read") func bylineOverTwoBlocks() {
        let article = readPage("本报讯 今天召开防汛会议。\n\n记者 景静\n\n通讯员 孙扩龙 周祎\n").articles.first
        #expect(article?.reporters == ["景静"])
        #expect(article?.correspondents == ["孙扩龙", "周祎"])
    }

    @Test("forty briefs") func fortyBriefs() {
        let subjects = ["防汛", "人才", "招商", "消防", "统战", "党建", "商贸", "教育"]
        let briefs = (0..<40).map { "第\($0)街道\(subjects[$0 % 8])工作会召开\n\n本报讯 5月18日，第\($0)街道召开\(subjects[$0 % 8])工作会。" }
        let articles = readPage("【简讯】\n\n" + briefs.joined(separator: "\n\n")).articles
        #expect(articles.count == 40)
        #expect(articles.map(\.column) == Array(repeating: "简讯", count: 40))
        #expect(articles.enumerated().allSatisfy { $1.wholeHeadline.hasPrefix("第\($0)街道") })
    }

    @Test("the same headline twice in an archive stays with each article") func sameHeadline() {
        let pages = (4...5).map { month in
            PageSource(
                source: "\(month).txt", text: Array("二七区召开产业发展推进会\n\n本报讯 \(month)月18日，二七区召开产业发展推进会。\n记者 景静".utf8))
        }
        let articles = readPages(pages).articles
        #expect(articles.map(\.title) == ["二七区召开产业发展推进会", "二七区召开产业发展推进会"])
        #expect(articles[0].id != articles[1].id)
    }

    @Test("wire copy") func wireCopy() throws {
        let page = "我国空间站取得进展\n\n新华社北京5月18日电（记者 张三、李四）中国空间站取得新的进展。\n\n据新华社报道，国际空间站也有进展。\n"
        let article = try #require(readPage(page, issue: "2023-05-19").articles.first)
        #expect(article.origin == "新华社")
        #expect(article.reporters == ["张三", "李四"])
        #expect(article.dateline == "5月18日")
        #expect(article.date?.description == "2023-05-18")
        #expect(article.texts == ["中国空间站取得新的进展。", "据新华社报道，国际空间站也有进展。"])
    }

    @Test("a quoted source is the origin and stays in the text") func quotedSource() throws {
        let article = try #require(readPage("空间站取得进展\n\n据新华社报道，5月18日，空间站取得进展。\n", issue: "2023-05-19").articles.first)
        #expect(article.origin == "新华社")
        #expect(article.texts == ["据新华社报道，5月18日，空间站取得进展。"])
    }
}

@Suite("Headlines")
struct HeadlineTests {
    static let cases: [(headline: String, body: String, parts: [String], title: String)] = [
        (
            "主动担当作为 全力推动项目取得实质性进展\n二七区召开产业发展推进会", "5月18日，二七区召开产业发展推进会。要主动担当作为，全力推动项目取得实质性进展。",
            ["headline 主动担当作为 全力推动项目取得实质性进展", "subtitle 二七区召开产业发展推进会"], "二七区召开产业发展推进会"
        ),
        ("力争将学习考察成果\n尽快转化为签约成果", "小分队赴上海，力争将学习考察成果尽快转化为签约成果。", ["headline 力争将学习考察成果尽快转化为签约成果"], "力争将学习考察成果尽快转化为签约成果"),
        (
            "在基层找到突破与创新\n形成特有的发展思路", "大家要在基层找到突破与创新，形成特有的发展思路。", ["headline 在基层找到突破与创新 形成特有的发展思路"],
            "在基层找到突破与创新 形成特有的发展思路"
        ),
        (
            "区领导带队赴上海开展考察招商活动 用“第一力度”抓招商引资“一号工程”", "近日，区领导带队赴上海开展考察招商活动。",
            ["kicker 区领导带队赴上海开展考察招商活动", "headline 用“第一力度”抓招商引资“一号工程”"], "区领导带队赴上海开展考察招商活动"
        ),
        (
            "城关街道\n便民服务驿站开业", "5月18日，便民服务驿站开业。驿站位于城关街道。", ["kicker 城关街道", "headline 便民服务驿站开业"], "便民服务驿站开业"
        ),
        ("区政协\n视察重建工作", "5月18日，区政协委员视察重建工作。", ["headline 区政协 视察重建工作"], "区政协 视察重建工作"),
        ("市、区代表视察\n城关镇工作", "市、区代表视察了城关镇。代表们视察城墙。", ["headline 市、区代表视察城关镇工作"], "市、区代表视察城关镇工作"),
        ("二七区签约 探索央地合作新模式", "5月26日，二七区签约。", ["headline 二七区签约 探索央地合作新模式"], "二七区签约 探索央地合作新模式"),
        (
            "2023年新疆新能源装 机突破2000万千瓦", "新疆新能源装机规模突破。新疆新能源装机突破2000万千瓦。", ["headline 2023年新疆新能源装机突破2000万千瓦"],
            "2023年新疆新能源装机突破2000万千瓦"
        ),
    ]

    @Test(arguments: cases)
    func parts(_ headline: String, _ body: String, _ parts: [String], _ title: String) throws {
        let article = try #require(readPage("\(headline)\n\n本报讯 \(body)\n记者 景静").articles.first)
        #expect(article.headlines.map { "\($0.role) \($0.text)" } == parts)
        #expect(article.title == title)
    }
}
