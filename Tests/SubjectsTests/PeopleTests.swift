import Archive
import TestSupport
import Testing

@testable import Subjects

/// An archive of the given texts, each a paragraph of an article of its own, and what is found in the first.
func found(_ texts: String..., authority: AuthorityFile = AuthorityFile(), headline: String = "消息") -> Article {
    var articles = texts.map { article([$0], headline: headline) }
    var evidence = SubjectEvidence()
    for article in articles { evidence.add(article) }
    SubjectFinder(evidence: evidence, authority: authority).findSubjects(in: &articles[0])
    return articles[0]
}

func article(_ paragraphs: [String], headline: String = "消息") -> Article {
    Article(
        id: ArticleID(letters: "0000000000"), source: "a.txt",
        headlines: [Headline(role: .headline, text: headline, lines: [])], title: headline,
        body: .printed(paragraphs.map { Paragraph(text: $0, lines: []) }))
}

struct PeopleCase: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    /// `name` or `name=office|office`, in the order found.
    var people: [String]
    /// Further articles of the archive.
    var archive: [String] = []

    var testDescription: String { name }
}

private func described(_ people: [PersonMention]) -> [String] {
    people.map { $0.offices.isEmpty ? $0.name : $0.name + "=" + $0.offices.joined(separator: "|") }
}

@Suite struct PeopleTests {
    @Test(arguments: [
        PeopleCase(name: "after an office", text: "区委书记樊惠林主持会议。", people: ["樊惠林=区委书记"]),
        PeopleCase(
            name: "several offices", text: "区委常委、组织部长、社治委主任、党校校长李卓瑜主持第一期开班仪式。",
            people: ["李卓瑜=区委常委|组织部长|社治委主任|党校校长"]),
        PeopleCase(
            name: "a verb before the office", text: "与会人员观看了北京大学新结构经济学研究院院长林毅夫所作的报告。",
            people: ["林毅夫=北京大学新结构经济学研究院院长"]),
        PeopleCase(name: "two characters", text: "机械研究所副总经理王伟详细汇报了情况。", people: ["王伟=机械研究所副总经理"]),
        PeopleCase(name: "等 is no part of a name", text: "项目执行副指挥长徐建等陪同调研。", people: ["徐建=项目执行副指挥长"]),
        PeopleCase(
            name: "在 is no part of a name", text: "区委常委、副区长王潜在致辞中表示，前景广阔。",
            people: ["王潜=区委常委|副区长"]),
        PeopleCase(name: "a rare surname", text: "区委副书记、区长虎荣鑫强调，要落实。", people: ["虎荣鑫=区委副书记|区长"]),
        PeopleCase(name: "a surname that is a direction", text: "区政协副主席南中洋，其他同志参加。", people: ["南中洋=区政协副主席"]),
        PeopleCase(name: "a compound surname", text: "县委书记欧阳明远强调，要落实。", people: ["欧阳明远=县委书记"]),
        PeopleCase(
            name: "a list behind a calling", text: "会上，区领导吕安民、屈连武、王传胜参加。", people: ["吕安民=区领导", "屈连武=区领导", "王传胜=区领导"]),
        PeopleCase(
            name: "an office that several hold is said of a whole list", text: "副区长张淼、李焱，区委书记樊惠林、赵垚参加。",
            people: ["张淼=副区长", "李焱=副区长", "樊惠林=区委书记", "赵垚"]),
        PeopleCase(
            name: "a new office ends a shared one", text: "区领导张淼、区长李焱、赵垚参加。", people: ["张淼=区领导", "李焱=区长", "赵垚"]),
        PeopleCase(
            name: "only a list shares an office", text: "区领导张淼出席。李焱强调，要落实。", people: ["张淼=区领导", "李焱"]),
        PeopleCase(name: "a list before a verb", text: "石大川、王勇、王小峰参加会见。", people: ["石大川", "王勇", "王小峰"]),
        PeopleCase(name: "before a speech verb", text: "随后，刘志强指出，要抓紧。", people: ["刘志强"]),
        PeopleCase(
            name: "once sure, sure everywhere", text: "各单位由张淼带队，分头行动。", people: ["张淼"],
            archive: ["副区长张淼强调，要落实。"]),
        PeopleCase(
            name: "the archive tells two characters from three", text: "局长王伟明说，要落实。", people: ["王伟明=局长"],
            archive: ["副总经理王伟指出，要落实。", "副总经理王伟，到会。"]),
        PeopleCase(
            name: "a function word that ends a name", text: "主任王建和，副主任林文和省长到会。", people: ["王建和=主任", "林文=副主任"]),
        PeopleCase(
            name: "the archive proves a function word to be the name's own", text: "部长王建和以视频方式到会。",
            people: ["王建和=部长"], archive: ["部长王建和强调，要落实。", "部长王建和，到会。"]),
        PeopleCase(name: "a title behind the name", text: "张文宏教授表示，不必担心。", people: ["张文宏"]),
        PeopleCase(
            name: "the next person's office begins behind the last", text: "省委书记周远航和省长王晓陪同考察。",
            people: ["周远航=省委书记", "王晓=省长"]),
        PeopleCase(
            name: "a name in transliteration with a dot", text: "艺术家买买提·吐尔逊介绍，这是第一次。", people: ["买买提·吐尔逊"]),
        PeopleCase(name: "three parts", text: "总统约翰·F·肯尼迪说。", people: ["约翰·F·肯尼迪=总统"]),
        PeopleCase(
            name: "a name in transliteration behind an office", text: "德国总理朔尔茨表示，愿意合作。", people: ["朔尔茨=德国总理"]),
        PeopleCase(
            name: "traditional characters", text: "區委書記張國華強調，要落實。", people: ["張國華=區委書記"]),
        PeopleCase(
            name: "a surname beyond the basic plane's common part", text: "村支部书记闫㛃强调，要落实。", people: ["闫㛃=村支部书记"]),
        PeopleCase(
            name: "headline first, then how often", text: "区长李明亮、副区长王小川到会。王小川表示，好。王小川要求，快。王小川强调，稳。",
            people: ["王小川=副区长", "李明亮=区长"]),
    ])
    func people(_ test: PeopleCase) {
        var articles = ([test.text] + test.archive).map { article([$0]) }
        var evidence = SubjectEvidence()
        for article in articles { evidence.add(article) }
        SubjectFinder(evidence: evidence, authority: AuthorityFile()).findSubjects(in: &articles[0])
        #expect(described(articles[0].people) == test.people)
    }

    @Test(
        "nobody is named",
        arguments: [
            "X014王红线桐树洼段水毁修复加固项目正在推进。", "统筹推进职工安置、商户稳定、评估介入。", "均和集团与金融机构座谈。",
            "总书记高度重视。", "会议要求，高质量推进。", "文件要求，各单位落实。", "方案提出，分三步走。", "高校要求，学生返校。",
            "于是说，时间紧。", "区委书记主持会议。", "记者王红摄。", "李书记强调，王主任要求。", "王先生说，张女士表示。",
            "中方表示，愿意合作。", "向记者表示感谢。", "中铁·泰和里项目进展顺利。", "联东U谷·郑州二七科技创新谷。", "总书记考察时强调，要落实。",
            "江苏提出，要落实。", "市委书记和市长要求，抓紧。", "任务、安全、金融、文化参加评比。", "", "、、、，。", "书记", "区委书记王",
        ])
    func nobody(_ text: String) {
        #expect(described(found(text).people) == [])
    }

    @Test func namesOfBylinesAreNoPeople() {
        #expect(found("据本报记者王大明报道，天气晴好。", "副区长王大明强调，要落实。").people == [])
    }

    @Test func theHeadlineComesFirst() {
        let article = found("区长李明亮、副区长王小川到会。", headline: "王小川调研教育工作")
        #expect(article.people.map(\.name) == ["王小川", "李明亮"])
    }

    @Test func theAuthorityFileNamesAndForbids() {
        var authority = AuthorityFile()
        authority.people = [
            .init(label: "樊惠林", aliases: ["老樊"]), .init(label: "王伟", not: ["王伟大厦书记"]),
            .init(label: "钱多多", not: ["书记钱多多"]),
        ]
        #expect(found("老樊来了。", authority: authority).people.map(\.name) == ["樊惠林"])
        #expect(found("书记钱多多强调，好。", authority: authority).people == [])
        #expect(found("老樊说，书记樊惠林强调，好。", authority: authority).people.map(\.name) == ["樊惠林"])
    }
}
