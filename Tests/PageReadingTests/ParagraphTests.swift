import Archive
import TestSupport
import Testing

@testable import PageReading

@Suite("Paragraphs")
struct ParagraphTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var page: String
        var paragraphs: [String]

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "a word cut by a column's end goes on", page: "本报讯 全力推动各个项目取得实质\n\n性的进展。\n记者 景静",
            paragraphs: ["全力推动各个项目取得实质性的进展。"]),
        Case(
            name: "a paragraph cut before its first comma goes on",
            page: """
                本报讯 近日，全区召开推进会，区领
                导参加了本次会议，会议听取了汇报并
                部署工作。

                二七区委副书记李雅为参训的学员们

                上了一课，从调查研究四个方面，进行了
                全面细致精准的阐述，并对做好调查研究
                工作提出了意见。
                记者 景静
                """,
            paragraphs: [
                "近日，全区召开推进会，区领导参加了本次会议，会议听取了汇报并部署工作。",
                "二七区委副书记李雅为参训的学员们上了一课，从调查研究四个方面，进行了全面细致精准的阐述，并对做好调查研究工作提出了意见。",
            ]),
        Case(
            name: "a short line after a full stop ends a paragraph, blank or not",
            page: """
                本报讯 虎荣鑫先后察看了库房安
                全的情况，听取了粮二库专班及相关
                负责人的汇报。
                虎荣鑫强调，城市更新项目是一项
                民生工程，必须高度重视。
                记者 景静
                """,
            paragraphs: ["虎荣鑫先后察看了库房安全的情况，听取了粮二库专班及相关负责人的汇报。", "虎荣鑫强调，城市更新项目是一项民生工程，必须高度重视。"]),
        Case(
            name: "a full stop at the end of a full line ends no paragraph",
            page: """
                本报讯 要转变思路，加大力度，
                实事求是地解决各项目的遗留问题了。
                要以责任感和使命感，主动担当作为，
                全力推动进展。
                记者 景静
                """,
            paragraphs: ["要转变思路，加大力度，实事求是地解决各项目的遗留问题了。要以责任感和使命感，主动担当作为，全力推动进展。"]),
        Case(
            name: "a blank between two full lines is no paragraph end",
            page: """
                本报讯 会议听取了全区各部门汇报
                的工作情况，与会的领导和各个部门负
                责人进行了十分热烈而充分的讨论发言。

                区委书记随后在会议上再次强调指出，要
                瞄准科技创新型企业，聚焦产业生态的建
                设，加快转化。
                记者 景静
                """,
            paragraphs: [
                "会议听取了全区各部门汇报的工作情况，与会的领导和各个部门负责人进行了十分热烈而充分的讨论发言。区委书记随后在会议上再次强调指出，要瞄准科技创新型企业，聚焦产业生态的建设，加快转化。"
            ]),
        Case(
            name: "without blanks, a line two cells short begins a paragraph",
            page: """
                本报讯 近日，全区开展了夏季

                防汛演练，各街道和部门选派的队伍
                分别参加了这次演练，物资准备充足。
                演练结束以后，区领导来到物资
                仓库，察看了各类防汛物资的储备与
                保管情况。
                记者 景静
                """,
            paragraphs: ["近日，全区开展了夏季防汛演练，各街道和部门选派的队伍分别参加了这次演练，物资准备充足。", "演练结束以后，区领导来到物资仓库，察看了各类防汛物资的储备与保管情况。"]),
        Case(
            name: "paragraphs of two lines each",
            page: """
                本报讯 近日，全区开展了夏季
                防汛演练，各街道的队伍全部参加了。

                演练结束以后，区领导来到物资
                仓库，察看了全部物资的储备与保管。
                记者 景静
                """,
            paragraphs: ["近日，全区开展了夏季防汛演练，各街道的队伍全部参加了。", "演练结束以后，区领导来到物资仓库，察看了全部物资的储备与保管。"]),
        Case(
            name: "《…》 and “…” run across lines and blanks", page: "本报讯 印发了《关于规范和监督罚款设\n\n定的意见》，要求“该宽则\n宽”。\n记者 景静",
            paragraphs: ["印发了《关于规范和监督罚款设定的意见》，要求“该宽则宽”。"]),
        Case(
            name: "flowing lines are paragraphs", page: "本报讯 第一段落在这里。\n第二段落在这里,还没有\n\n完。\n\n第三段。\n记者 景静",
            paragraphs: ["第一段落在这里。", "第二段落在这里,还没有完。", "第三段。"]),
        Case(
            name: "printed indents alone begin paragraphs", page: "　　本报讯 第一段。\n　　第二段。还有。\n续行在此。\n　　第三段。\n记者 景静",
            paragraphs: ["第一段。", "第二段。还有。续行在此。", "第三段。"]),
        Case(
            name: "spaces of justified setting go, spaces that part phrases stay",
            page: "本报讯 5月 18日，世界 500 强企\n业开展“永远跟党走 同心\n庆七一”活动， 共 3天。\n记者 景静",
            paragraphs: ["5月18日，世界500强企业开展“永远跟党走 同心庆七一”活动，共3天。"]),
        Case(
            name: "Latin words keep their spaces", page: "本报讯 他听说《New York Times》已经报道了\n此事。\n记者 景静",
            paragraphs: ["他听说《New York Times》已经报道了此事。"]),
        Case(
            name: "Windows line ends", page: "标题\r\n\r\n本报讯 今天\r\n开会。\r\n记者 景静\r\n", paragraphs: ["今天开会。"]),
    ]

    @Test(arguments: cases)
    func paragraphs(_ example: Case) {
        #expect(readPage(example.page).articles.flatMap(\.texts) == example.paragraphs)
    }

    static let sentences = [
        "近日，全区召开产业发展推进会，会议听取了城市更新和中央商务区等项目的进展情况汇报，就推进过程中存在的问题现场研究了解决措施。",
        "会议指出，要切实增强工作的责任感和紧迫感，聚焦问题攻坚克难。各部门要协同配合，形成合力，全力抓好招商引资和项目建设。",
        "会议要求，要广泛招商引项目，通过外出招商、全员招商等多种方式，主动对接、精准指导，赢得企业对发展的信心，吸引更多优质项目落地。",
    ]

    @Test("columns of any width", arguments: 10...32)
    func anyWidth(_ width: Int) {
        let body = ["本报讯 " + Self.sentences[0], Self.sentences[1], Self.sentences[2]].map { wrapped($0, width: width) }
        let blank = readPage("推进会召开\n\n" + body.joined(separator: "\n\n") + "\n记者 景静\n").articles
        #expect(blank.map(\.texts) == [Self.sentences])
        #expect(blank.map(\.wholeHeadline) == ["推进会召开"])
        #expect(blank.map(\.reporters) == [["景静"]])
    }
}

@Suite("Identity")
struct IdentityTests {
    private func page(_ source: String, _ text: String) -> PageSource {
        PageSource(source: SourcePath(source), text: Array(text.utf8))
    }

    private let text = "标题\n\n本报讯 今天召开产业发展推进会。\n记者 景静\n"

    @Test("an id does not move with headline, date or place on the page") func stable() {
        let first = readPages([page("a/x.txt", text)]).articles[0].id
        let second = readPages([page("b/x.txt", "■栏目\n\n另一个标题\n\n" + text.dropFirst(4))]).articles[0].id
        #expect(first == second)
        #expect(first.letters.utf8.count == 10)
    }

    @Test("clashes get longer ids, the same in any order") func clashes() {
        let pages = [page("a/x.txt", text), page("b/x.txt", text), page("c/x.txt", text + "\n" + text)]
        let ids = readPages(pages).articles.map { ($0.source, $0.id.letters) }
        #expect(Set(ids.map(\.1)).count == 4)
        #expect(ids.allSatisfy { $0.1.utf8.count == 12 })
        let turned = readPages(pages.reversed()).articles.map { ($0.source, $0.id.letters) }
        #expect(ids.sorted { $0 < $1 }.map(\.1) == turned.sorted { $0 < $1 }.map(\.1))
    }

    @Test("the order of pages changes nothing") func order() {
        let pages = (0..<4).map { page("p\($0).txt", "标题\($0)\n\n本报讯 5月\($0 + 1)日，开展202\($0)年工作。\n记者 景静\n") }
        let forward = readPages(pages).articles
        #expect(readPages(pages.reversed()).articles.reversed() == forward)
    }
}

@Suite("Sentence ends")
struct SentenceEndTests {
    static let ends = [
        "开会。", "“开会。”", "（开会！）", "开会。（何晓）", "开会。 （何晓 景静）", "开会。（何晓、景静）", "开会。（何晓）（景静）", "开会……", "开会。\n　　）",
    ]

    @Test("stand behind a full stop, closing marks and names in brackets", arguments: ends)
    func ended(_ text: String) { #expect(Array(text.unicodeScalars)[...].endsSentence) }

    static let others = [
        "", "开会", "）", "开会（何晓）", "开会。（见右图）", "开会。（）", "开会，", "（何晓）（何晓）", "开会。（甲乙）（丙丁）（何晓）",
    ]

    @Test("stand nowhere else", arguments: others)
    func open(_ text: String) { #expect(!Array(text.unicodeScalars)[...].endsSentence) }
}
