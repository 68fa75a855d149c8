import Archive
import TestSupport
import Testing
import Text

@testable import Subjects

private let authority: AuthorityFile = {
    var file = AuthorityFile()
    file.topics = [
        .init(label: "招商引资", aliases: ["招商"], terms: ["签约"], not: ["招商银行"]),
        .init(label: "防汛", terms: ["汛期"]),
        .init(label: "党建", terms: ["党支部"]),
    ]
    return file
}()

private let long = String(repeating: "各单位认真落实会议精神。", count: 40)

struct TopicCase: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var headline = "消息"
    var tags: [String]

    var testDescription: String { name }
}

@Suite struct TopicTests {
    @Test(arguments: [
        TopicCase(name: "one mention in a brief", text: "全区招商有序推进。", tags: ["招商引资"]),
        TopicCase(name: "one mention in a long article", text: long + "全区招商有序推进。", tags: []),
        TopicCase(name: "two mentions in a long article", text: long + "招商成果多，签约快。", tags: ["招商引资"]),
        TopicCase(name: "one mention in the headline", text: long, headline: "外出招商有成果", tags: ["招商引资"]),
        TopicCase(name: "the most relevant first", text: "招商。汛期到，防汛忙，防汛队伍到位。", tags: ["防汛", "招商引资"]),
        TopicCase(name: "a tie keeps the file's order", text: "党支部学习。防汛。招商。", tags: ["招商引资", "防汛", "党建"]),
        TopicCase(name: "not", text: "招商银行开业，招商银行搬家。", tags: []),
        TopicCase(name: "overlapping terms count once", text: long + "招商引资。", tags: []),
        TopicCase(name: "traditional characters", text: "黨支部學習。", tags: ["党建"]),
    ])
    func topics(_ test: TopicCase) {
        #expect(found(test.text, authority: authority, headline: test.headline).tags == test.tags)
    }

    @Test func aMarkdownArticleKeepsItsTagsFirst() {
        var article = Article(
            id: ArticleID(letters: "0000000000"), source: "a.md", title: "招商", body: .markdown(Array("招商".utf8)))
        article.tags = ["自选", "防汛"]
        article.people = [PersonMention(name: "樊惠林")]
        var evidence = SubjectEvidence()
        evidence.add(article, markdownText: "区委书记樊惠林强调，招商。区长虎荣鑫参加。")
        SubjectFinder(evidence: evidence, authority: authority)
            .findSubjects(in: &article, markdownText: "区委书记樊惠林强调，招商。区长虎荣鑫参加。")
        #expect(article.tags == ["自选", "防汛", "招商引资"])
        #expect(
            article.people == [
                PersonMention(name: "樊惠林", offices: ["区委书记"]), PersonMention(name: "虎荣鑫", offices: ["区长"]),
            ])
    }

    struct ChoiceCase: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var choice: TopicChoice?
        var ownTopics: [String] = []
        var articleTags: [String] = []
        var tags: [String]
    }

    @Test(
        "whose topics an article has",
        arguments: [
            ChoiceCase(testDescription: "the program's where there are no others", tags: ["教育"]),
            ChoiceCase(testDescription: "none where the owner wants his own alone", choice: .own, tags: []),
            ChoiceCase(testDescription: "the owner's where he has some", ownTopics: ["开学"], tags: ["开学"]),
            ChoiceCase(testDescription: "none where none of his fits", ownTopics: ["防汛"], tags: []),
            ChoiceCase(
                testDescription: "both where he asks for it", choice: .both, ownTopics: ["开学"], tags: ["开学", "教育"]),
            ChoiceCase(testDescription: "the article's own", articleTags: ["自选"], tags: ["自选"]),
            ChoiceCase(
                testDescription: "the article's and the program's", choice: .both, articleTags: ["自选"],
                tags: ["自选", "教育"]),
            ChoiceCase(testDescription: "each once", choice: .both, ownTopics: ["教育"], tags: ["教育"]),
        ])
    func choice(_ test: ChoiceCase) {
        var authority = AuthorityFile()
        authority.topics = test.ownTopics.map { .init(label: $0) }
        authority.topicChoice = test.choice
        var first = article(["今天，全区中小学迎来开学第一天，教育局安排有序，老师和学生走进校园，课堂上同学们认真听讲。"], headline: "新学期中小学开学")
        first.tags = test.articleTags
        var evidence = SubjectEvidence()
        evidence.add(first)
        SubjectFinder(evidence: evidence, authority: authority).findSubjects(in: &first)
        #expect(first.tags == test.tags)
    }

    @Test("another choice of topics is another authority file")
    func digestOfChoice() {
        let digests = [nil, TopicChoice.own, .both].map { choice in
            var authority = AuthorityFile()
            authority.topicChoice = choice
            return authority.subjectsDigest(district: nil)
        }
        #expect(Set(digests).count == 3)
    }

    @Test("each topic of the program has words that tell, and none twice")
    func starterTopics() {
        let lines = WordList.starterTopics.entries
        let labels = StarterTopics.shared.labels
        #expect(labels.count > 30 && Set(labels).count == labels.count)
        for label in labels {
            let own = lines.filter { $0.word.dropLast() == label }
            #expect(own.contains { $0.word.last == "+" }, "\(label) has no words that tell")
            let words = own.flatMap { $0.value.split(separator: " ") }
            #expect(Set(words).count == words.count, "\(label) has a word twice")
            let unread = words.filter {
                CharacterTable.shared.folded($0).first.map { !CharacterTable.shared.classes(of: $0).contains(.han) }
                    ?? true
            }
            #expect(unread.isEmpty, "texts are compared with words that begin in Han")
            #expect(own.allSatisfy { "+-~".contains($0.word.last ?? " ") })
        }
    }

    @Test(
        "ordinary news knows what everybody prints",
        arguments: [("高质量发展", 300...9999), ("樱桃采摘周", 0...0), ("发展樱", 0...0)])
    func ordinaryPhrases(_ phrase: String, _ articles: ClosedRange<Int>) {
        let text = ArticleText(of: article([phrase], headline: "甲"))
        let range = text.bodyStart..<text.bodyStart + phrase.unicodeScalars.count
        #expect(articles.contains(OrdinaryPhrases.shared.frequency(of: range, in: text)))
    }

    @Test func aPhraseThatIsRepeatedIsATopic() {
        let text = "首届樱桃采摘周开幕。据介绍，樱桃采摘周有三场活动；游客说，樱桃采摘周很好。欢迎到樱桃采摘周来。"
        let others = (1...40).map { "第\($0)场活动在会议室举行，各单位认真落实。" }
        var articles = ([text] + others).map { article([$0]) }
        var evidence = SubjectEvidence()
        for article in articles { evidence.add(article) }
        SubjectFinder(evidence: evidence, authority: AuthorityFile()).findSubjects(in: &articles[0])
        #expect(articles[0].tags == ["樱桃采摘周"])
    }

    @Test(
        "pieces of sentences are no topics",
        arguments: ["同比增长", "广大干部群众", "坚定支持", "前两个月", "宗教界人士", "春节期间", "樱桃下降"])
    func piecesOfSentences(_ piece: String) {
        let text = ["甲\(piece)乙。", "丙\(piece)丁。", "戊\(piece)己。", "庚\(piece)辛。"]
        var articles = ([text] + (1...40).map { ["第\($0)场活动在会议室举行，各单位认真落实。"] }).map { article($0) }
        var evidence = SubjectEvidence()
        for article in articles { evidence.add(article) }
        SubjectFinder(evidence: evidence, authority: AuthorityFile()).findSubjects(in: &articles[0])
        #expect(articles[0].tags == [])
    }

    @Test(
        "no phrase rather than junk",
        arguments: [
            "今天天气很好。", "的的的的的的的的的的的的", "进一步加强进一步加强进一步加强", String(repeating: "甲乙丙丁戊己庚辛", count: 50), "",
        ])
    func noPhrase(_ text: String) {
        #expect(found(text).tags == [])
    }

    @Test func theAuthorityFilesContradictionsAreTold() {
        var file = AuthorityFile()
        file.topics = [
            .init(label: "防汛", aliases: ["汛"], line: 3), .init(label: "抗旱", aliases: ["汛"], line: 4),
            .init(label: "党建", terms: ["党课"], not: ["党课"], line: 5), .init(label: "", line: 6),
        ]
        file.places = [.init(label: "二七区", line: 9), .init(label: "二七区", aliases: ["区"], line: 10)]
        let warnings = SubjectFinder(evidence: SubjectEvidence(), authority: file, authorityPath: "s.yml").warnings
        #expect(warnings.map(\.line) == [4, 5, 6, 10])
        #expect(warnings.allSatisfy { $0.severity == .warning && $0.path == "s.yml" && !$0.hint.isEmpty })
        #expect(SubjectFinder(evidence: SubjectEvidence(), authority: authority).warnings.isEmpty)
    }
}
