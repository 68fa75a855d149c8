import Archive
import Testing

@testable import Subjects

struct PlacesCase: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var places: [String] = []
    var organisations: [String] = []

    var testDescription: String { name }
}

@Suite struct PlacesTests {
    @Test(arguments: [
        PlacesCase(name: "a district and a street office", text: "他来到二七区大学路街道调研。", places: ["二七区", "大学路街道"]),
        PlacesCase(name: "a road in a list", text: "先后察看了永康路、嵩山路。", places: ["永康路", "嵩山路"]),
        PlacesCase(name: "a bare name", text: "小分队赴上海、杭州招商。", places: ["上海", "杭州"]),
        PlacesCase(name: "the same city with and without 市", text: "郑州市召开会议，郑州有信心。", places: ["郑州"]),
        PlacesCase(
            name: "a park with a long name", text: "走进灏宇数字包装产业园、仲景医药健康产业园。", places: ["灏宇数字包装产业园", "仲景医药健康产业园"]),
        PlacesCase(name: "a country", text: "他从埃塞俄比亚回国。", places: ["埃塞俄比亚"]),
        PlacesCase(
            name: "a firm", text: "拜访了上海森亿医疗科技有限公司、均和集团。", organisations: ["上海森亿医疗科技有限公司", "均和集团"]),
        PlacesCase(
            name: "和 inside a firm's name", text: "考察了浙江和泽医药科技股份有限公司。", organisations: ["浙江和泽医药科技股份有限公司"]),
        PlacesCase(
            name: "brackets inside a firm's name", text: "对皇誉宠物食品（上海）有限公司进行了考察。", organisations: ["皇誉宠物食品（上海）有限公司"]),
        PlacesCase(name: "agencies of a district", text: "会上，区民宗局、区教育局发言。", organisations: ["区民宗局", "区教育局"]),
        PlacesCase(
            name: "an agency with its place", text: "听取了郑州市生态环境局二七分局的汇报。", places: ["郑州"],
            organisations: ["郑州市生态环境局二七分局"]),
        PlacesCase(
            name: "units inside an organisation stay places", text: "来到长城社区退役军人服务站。", places: ["长城社区"],
            organisations: ["长城社区退役军人服务站"]),
        PlacesCase(name: "whole names", text: "国家发改委和财政部发文。", organisations: ["国家发展改革委", "财政部"]),
        PlacesCase(name: "traditional characters", text: "他來到臺州的嵩山路。", places: ["臺州", "嵩山路"]),
        PlacesCase(name: "the republic", text: "《中华人民共和国港口法》施行。"),
        PlacesCase(name: "the beginning of another word", text: "要适应市场、优化区域布局，局长到会，做好路口管理。"),
        PlacesCase(name: "ordinary words", text: "全市各区要打通道路，加强基层社区建设，服务城市更新，走出新路。"),
        PlacesCase(name: "a firm without a name", text: "听取该公司汇报，多家科技公司参加，一家医院揭牌。"),
        PlacesCase(name: "a verb and an ending", text: "听取了区、市的意见，传达了省有关精神。"),
        PlacesCase(name: "a count", text: "全区17个镇街、100余部电梯。"),
        PlacesCase(name: "bare names inside other words", text: "立足远大理想，保持均衡水平，迎接亚运城市志愿者。"),
        PlacesCase(name: "a bare name before a word that is its own", text: "赴上海外出考察，到云南方知。", places: ["上海", "云南"]),
        PlacesCase(name: "names of ordinary words alone", text: "设立专门委员会，走进热门景区，建设重点实验室。"),
        PlacesCase(name: "verbs before an ending", text: "要珍爱湿地、守住湿地，聘请委员会，找准政协定位。"),
        PlacesCase(
            name: "an office inside an ending", text: "听取全国人大常委会法制工作委员会汇报。", organisations: ["全国人大常委会法制工作委员会"]),
        PlacesCase(name: "a country that ends in a road", text: "他到过塞浦路斯。", places: ["塞浦路斯"]),
    ])
    func placesAndOrganisations(_ test: PlacesCase) {
        let article = found(test.text)
        #expect(article.places == test.places)
        #expect(article.organisations == test.organisations)
    }

    @Test func theArchiveShortensWhatAVerbPrecedes() {
        let elsewhere = ["到金水区去。", "，金水区很大。", "、金水区、"]
        var articles = (["喜迎金水区客人。"] + elsewhere).map { article([$0]) }
        var evidence = SubjectEvidence()
        for article in articles { evidence.add(article) }
        SubjectFinder(evidence: evidence, authority: AuthorityFile()).findSubjects(in: &articles[0])
        #expect(articles[0].places == ["金水区"])
    }

    /// The organisations of the first text, by the evidence of all.
    private func organisations(_ texts: String..., authority: AuthorityFile = AuthorityFile()) -> [String] {
        let articles = texts.map { article([$0]) }
        var first = articles[0], evidence = SubjectEvidence()
        for article in articles { evidence.add(article) }
        SubjectFinder(evidence: evidence, authority: authority).findSubjects(in: &first)
        return first.organisations
    }

    @Test func anAgencyIsItsOnlyOwners() {
        let short = "会上，区教育局发言。"
        let ours = "会上，二七区教育局发言。", ourCity = "听取郑州市二七区教育局汇报。"
        #expect(organisations(short, ours, ourCity) == ["二七区教育局"])
        #expect(organisations(short, ours) == ["区教育局"], "one witness is none")
        #expect(organisations(short, ours, ourCity, "会上，金水区教育局发言。") == ["区教育局"], "two owners")
        #expect(organisations(short, "会上，二七区民宗局发言。", "会上，二七区民宗局发言。") == ["区教育局"], "another agency")
        var authority = AuthorityFile()
        authority.organisations = [.init(label: "教育局（区）", aliases: ["区教育局"])]
        #expect(organisations(short, ours, ourCity, authority: authority) == ["教育局（区）"])
    }

    @Test func aFirmsFullNameTellsItsShortOne() {
        let full = "拜访了河南星驾科技有限公司。"
        #expect(organisations("走访星驾科技。", full) == ["河南星驾科技有限公司"])
        #expect(organisations("走访星驾科技。") == [])
        #expect(organisations("走访星驾科技。", full, "拜访了上海星驾科技股份有限公司。") == ["星驾科技"], "two firms")
        #expect(organisations("中国人民有信心。", "拜访了中国人民保险集团有限公司。") == [], "a level")
        #expect(organisations("引星驾科技园入区。", full) == [], "inside a longer word")
        #expect(organisations("科技金融很好。", "拜访了河南科技金融有限公司。") == [], "ordinary words")
    }

    @Test func theAuthorityFilesNameGoesBeforeTheUsualOne() {
        var authority = AuthorityFile()
        authority.organisations = [AuthorityFile.Entry(label: "工信部")]
        #expect(organisations("工信部昨日发文。", authority: authority) == ["工信部"])
        #expect(organisations("工信部昨日发文。") == ["工业和信息化部"])
    }

    @Test func theAuthorityFilePrefersItsLabels() {
        var authority = AuthorityFile()
        authority.organisations = [.init(label: "二七区教育局", aliases: ["区教育局"], not: ["金水区教育局"])]
        authority.places = [.init(label: "樱桃沟", not: ["樱桃沟路"])]
        #expect(found("会上，区教育局发言。", authority: authority).organisations == ["二七区教育局"])
        #expect(found("樱桃沟的花开了。", authority: authority).places == ["樱桃沟"])
        #expect(found("樱桃沟路的花开了。", authority: authority).places == [])
        #expect(!found("会上，金水区教育局发言。", authority: authority).organisations.contains("二七区教育局"))
    }
}
