import Archive
import Testing

@testable import PageReading

@Suite("Bylines")
struct BylineTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var printed: String
        var reporters: [String] = []
        var correspondents: [String] = []
        var credits: [String] = []

        var testDescription: String { printed }
    }

    static let read = [
        Case(printed: "记者 景静", reporters: ["景静"]),
        Case(printed: "记者景静", reporters: ["景静"]),
        Case(printed: "记者：景静", reporters: ["景静"]),
        Case(printed: "本报记者　景静", reporters: ["景静"]),
        Case(printed: "首席记者 景静 见习记者 李四", reporters: ["景静", "李四"]),
        Case(printed: "全媒体记者 张三、李四", reporters: ["张三", "李四"]),
        Case(printed: "记者 景静 通讯员 左学彬 周祎", reporters: ["景静"], correspondents: ["左学彬", "周祎"]),
        Case(printed: "记者景静通讯员马艳平", reporters: ["景静"], correspondents: ["马艳平"]),
        Case(printed: "记者 景静\n通讯员 孙扩龙", reporters: ["景静"], correspondents: ["孙扩龙"]),
        Case(printed: "记者 景静 通讯员 左学\n彬 周祎", reporters: ["景静"], correspondents: ["左学彬", "周祎"]),
        Case(printed: "记者 张歌\n常硕文", reporters: ["张歌", "常硕文"]),
        Case(printed: "（记者 袁帆 程浩源 通讯员 叶雨）", reporters: ["袁帆", "程浩源"], correspondents: ["叶雨"]),
        Case(printed: "记者 张歌 通讯员 袁宇 文\n　　树林", reporters: ["张歌"], correspondents: ["袁宇", "文树林"]),
        Case(printed: "记者 王　伟 李建国", reporters: ["王伟", "李建国"]),
        Case(printed: "记者 阿依古丽·买买提", reporters: ["阿依古丽·买买提"]),
        Case(printed: "记者 阿依古丽·买\n买提 李四", reporters: ["阿依古丽·买买提", "李四"]),
        Case(printed: "记者 李四 诸葛\n飞玉", reporters: ["李四", "诸葛飞玉"]),
        Case(printed: "记者 张三、王建\n国、李四", reporters: ["张三", "王建国", "李四"]),
        Case(printed: "全媒體記者：張三", reporters: ["張三"]),
        Case(
            printed: "记者 张歌 文\n　　通讯员 王五 图", reporters: ["张歌"], correspondents: ["王五"], credits: ["撰文 张歌", "图 王五"]),
        Case(printed: "本报记者 张歌 图\n　　实习生 王五", reporters: ["张歌"], credits: ["图 张歌", "实习生 王五"]),
        Case(printed: "记者 张三 文 李四 摄", reporters: ["张三"], credits: ["撰文 张三", "摄影 李四"]),
        Case(printed: "记者 上官雪健", reporters: ["上官雪健"]),
        Case(printed: "記者 景靜 通訊員 馬艷平", reporters: ["景靜"], correspondents: ["馬艷平"]),
        Case(printed: "记者 谢红文 文竹", reporters: ["谢红文", "文竹"]),
        Case(printed: "记者 张三 文/图", reporters: ["张三"], credits: ["文/图 张三"]),
        Case(printed: "记者 张三/文 李四/图", reporters: ["张三"], credits: ["撰文 张三", "图 李四"]),
        Case(printed: "实习生 王五", credits: ["实习生 王五"]),
        Case(printed: "记者 景静 报道", reporters: ["景静"]),
        Case(printed: "王五 摄", credits: ["摄影 王五"]),
        Case(printed: "责任编辑：张三 校对：李四", credits: ["责任编辑 张三", "校对 李四"]),
        Case(printed: "记者 于 健磊", reporters: ["于健磊"]),
    ]

    /// What dumps leave of bylines that had spaces.
    static let runTogether = [
        Case(printed: "记者蒋秀婷", reporters: ["蒋秀婷"]),
        Case(printed: "记者王伟张敏", reporters: ["王伟", "张敏"]),
        Case(printed: "记者 王伟张敏", reporters: ["王伟", "张敏"]),
        Case(printed: "记者许涛范文芳", reporters: ["许涛", "范文芳"]),
        Case(printed: "记者薛丽云曾源平", reporters: ["薛丽云", "曾源平"]),
        Case(printed: "记者彭飞娜汤玲娜", reporters: ["彭飞娜", "汤玲娜"]),
        Case(printed: "记者欧阳玉军常玲晓", reporters: ["欧阳玉军", "常玲晓"]),
        Case(printed: "记者欧阳玉军", reporters: ["欧阳玉军"]),
        Case(printed: "记者王张子涵", reporters: ["王张子涵"]),
        Case(printed: "记者熊勇欣通讯员郝波明", reporters: ["熊勇欣"], correspondents: ["郝波明"]),
        Case(printed: "记者石文怡通讯员李然刘文玲", reporters: ["石文怡"], correspondents: ["李然", "刘文玲"]),
        Case(printed: "记者 王雪 通\n讯员 白雨芳 江娟", reporters: ["王雪"], correspondents: ["白雨芳", "江娟"]),
        Case(printed: "记\n者郝勇琳陈天海", reporters: ["郝勇琳", "陈天海"]),
        Case(printed: "记者 于\n健磊通讯员吴鑫俊", reporters: ["于健磊"], correspondents: ["吴鑫俊"]),
        Case(printed: "记者程\n雨轩", reporters: ["程雨轩"]),
        Case(printed: "记者李芳程\n雨轩", reporters: ["李芳", "程雨轩"]),
        Case(printed: "记者程雨轩\n李芳", reporters: ["程雨轩", "李芳"]),
        Case(printed: "记者 欧阳\n玉军", reporters: ["欧阳玉军"]),
        Case(printed: "記者張偉陳麗華", reporters: ["張偉", "陳麗華"]),
        Case(printed: "记者孙扩龙", reporters: ["孙扩龙"]),
        Case(printed: "记者阿依古丽·买买提", reporters: ["阿依古丽·买买提"]),
        Case(printed: "记者傅艳怡报道", reporters: ["傅艳怡"]),
        Case(printed: "记者王伟张敏文/图", reporters: ["王伟", "张敏"], credits: ["文/图 王伟 张敏"]),
        Case(printed: "王伟张敏摄", credits: ["摄影 王伟 张敏"]),
    ]

    @Test(arguments: read + runTogether)
    func isRead(_ example: Case) throws {
        let byline = try #require(parse(example.printed))
        #expect(byline.undivided.isEmpty)
        #expect(byline.reporters == example.reporters)
        #expect(byline.correspondents == example.correspondents)
        #expect(byline.credits.map { $0.role + " " + $0.names.joined(separator: " ") } == example.credits)
    }

    static let refused = [
        "", "记者", "记者从国家航天局获悉", "记者 景静报道，今天", "通讯员队伍建设会议", "负责人的汇报。", "二七区召开产业发展推进会",
        "记者就知识产权司法保护\n黄河保护法草案等问题", "记者高质量发展", "记者从市政府获悉", "记者看到", "记者了解到", "记者采访时发现", "记者在中山采访",
        "记者走访了多家企业", "记者来到江西", "记者获悉", "记者通过", "记者 薛丽云曾源平高质量发展",
    ]

    @Test("what is no byline", arguments: refused)
    func isRefused(_ printed: String) { #expect(parse(printed) == nil) }

    private func parse(_ text: String) -> Byline? {
        let scalars = Array(text.unicodeScalars)
        return BylineParser.parse(scalars, scalars.indices)
    }
}

@Suite("Openings")
struct OpeningTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var printed: String
        var rest: String
        var origin: String?
        var date: String?
        var reporters: [String] = []

        var testDescription: String { printed }
    }

    static let read = [
        Case(printed: "本报讯 5月18日上午，开会。", rest: "5月18日上午，开会。"),
        Case(printed: "本报讯（记者 袁帆 通讯员 叶雨）近日，开会。", rest: "近日，开会。", reporters: ["袁帆"]),
        Case(printed: "本报讯 （记者 袁\n帆）近日，开会。", rest: "近日，开会。", reporters: ["袁帆"]),
        Case(printed: "本報訊（記者 袁帆）近日，開會。", rest: "近日，開會。", reporters: ["袁帆"]),
        Case(printed: "本报郑州5月18日讯 开会。", rest: "开会。", date: "5月18日"),
        Case(printed: "新华社北京5月18日电（记者 张三、李四）开会。", rest: "开会。", origin: "新华社", date: "5月18日", reporters: ["张三", "李四"]),
        Case(printed: "新华社北京5月18\n日电 开会。", rest: "开会。", origin: "新华社", date: "5月18\n日"),
        Case(printed: "据新华社郑州5月18日电 开会。", rest: "开会。", origin: "新华社", date: "5月18日"),
        Case(printed: "据新华社电 开会。", rest: "开会。", origin: "新华社"),
        Case(printed: "人民日报北京5月18日电 （记者 张三）开会。", rest: "开会。", origin: "人民日报", date: "5月18日", reporters: ["张三"]),
        Case(printed: "商报讯（记者 张三）开会。", rest: "开会。", reporters: ["张三"]),
        Case(printed: "（记者 张三）今天开会。", rest: "今天开会。", reporters: ["张三"]),
        Case(printed: "（上接第1版）继续开会。", rest: "继续开会。"),
        Case(printed: "本报讯8月25日，开会。", rest: "8月25日，开会。"),
        Case(printed: "本报讯（记者傅艳怡通讯员陈婷姜鑫）8月25日开会。", rest: "8月25日开会。", reporters: ["傅艳怡"]),
        Case(printed: "本报讯（记\n者傅艳怡高志\n远）8月25日开会。", rest: "8月25日开会。", reporters: ["傅艳怡", "高志远"]),
    ]

    @Test(arguments: read)
    func isRead(_ example: Case) throws {
        let text = Array(example.printed.unicodeScalars)
        let opening = try #require(Opening.parse(text, text.indices))
        #expect(String(scalars: text[opening.end...]) == example.rest)
        #expect(opening.origin == example.origin)
        #expect(opening.date.map { String(scalars: text[$0]) } == example.date)
        #expect(opening.byline.reporters == example.reporters)
    }

    static let refused = [
        "", "本报", "本次会议通电后，", "人民公社电话会议召开。", "新华社长篇通讯：肩负光荣使命", "德新社12日报道称，一项调查", "（记者 张三）", "电力公司",
        "社会通讯录。", "据悉，中交投资是世界500强企业。",
    ]

    @Test("what is no opening", arguments: refused)
    func isRefused(_ printed: String) {
        let text = Array(printed.unicodeScalars)
        #expect(Opening.parse(text, text.indices) == nil)
    }
}

@Suite("Closings")
struct ClosingTests {
    static let cases = [
        ("更多项目落地。记者 景静", "更多项目落地。"), ("更多项目落地。\n记者 景静 通讯员 马艳平", "更多项目落地。"),
        ("生命财产安全。 记者 景静", "生命财产安全。"), ("更多项目落地。（记者 景静）", "更多项目落地。"),
        ("更多项目落地。记者 景\n静", "更多项目落地。"), ("更多项目落地（下转第3版）", "更多项目落地"),
        ("更多项目落地。记者 景静（下转第三版）", "更多项目落地。"), ("要求结束能源制裁\n记者 景静", "要求结束能源制裁"),
        ("更多项目落地。记者薛丽云曾源平", "更多项目落地。"), ("更多项目落地。记\n者薛丽云\n曾源平", "更多项目落地。"),
        ("要求结束能源制裁\n记者薛丽云通讯员曾源平", "要求结束能源制裁"), ("更多项目落地。\n记者蒋秀婷", "更多项目落地。"),
    ]

    @Test(arguments: cases)
    func isRead(_ printed: String, _ text: String) throws {
        let page = PageText(Array(printed.utf8))
        let closing = try #require(Closing.parse(page, page.lines.indices))
        #expect(page.string(0..<closing.start) == text)
    }

    static let refused = [
        "随后采访了记者张三", "感谢记者 景静", "一线记者。", "更多项目落地。", "更多项目落地。记者了解到", "近日，\n记者走访了多家企业", "随后，\n记者王伟", "昨天上午\n记者从市政府获悉",
    ]

    @Test("记者 inside a sentence is no byline", arguments: refused)
    func isRefused(_ printed: String) {
        let page = PageText(Array(printed.utf8))
        #expect(Closing.parse(page, page.lines.indices) == nil)
    }
}
