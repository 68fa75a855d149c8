import Archive
import Testing
import Text

@testable import Subjects

/// An archive as a table: each text with its labels, and what is proposed for one of them.
struct ProposalCase: CustomTestStringConvertible, Sendable {
    struct Labelled: Sendable {
        var text: String
        var people: [PersonMention] = []
        var places: [String] = []
        var organisations: [String] = []
        var tags: [String] = []
    }

    var testDescription: String
    var kind: TermKind
    var label: String
    var texts: [Labelled]
    /// Nil where nothing is to be proposed.
    var advice: SubjectProposal.Advice?
    /// What a reason must say.
    var reason = ""
    var authority = AuthorityFile()
}

private func places(_ label: String, _ texts: [String], _ more: [String] = []) -> [ProposalCase.Labelled] {
    texts.map { ProposalCase.Labelled(text: $0, places: [label] + more) }
}

private func organisations(_ label: [String], _ texts: [String]) -> [ProposalCase.Labelled] {
    texts.map { text in ProposalCase.Labelled(text: text, organisations: label.filter { text.contains($0) }) }
}

private func person(_ name: String, _ office: String, _ text: String, _ organisation: String) -> ProposalCase.Labelled {
    ProposalCase.Labelled(
        text: text, people: [PersonMention(name: name, offices: [office])], organisations: [organisation])
}

private func authority(_ fill: (inout AuthorityFile) -> Void) -> AuthorityFile {
    var authority = AuthorityFile()
    fill(&authority)
    return authority
}

@Suite("What is proposed for the authority file")
struct ProposalTests {
    private static let good = places(
        "嵩山路", ["在嵩山路施工。", "嵩山路、大学路通车。", "市民来到嵩山路。", "嵩山路拓宽了。"])
    private static let bad = places(
        "补齐社区", ["要补齐社区短板。", "尽快补齐社区设施。", "逐步补齐社区服务。"].map { $0.replacing("补齐", with: "快补齐") })
    private static let owned = organisations(
        ["区城管局", "二七区城市管理局"],
        ["二七区城市管理局巡查，区城管局整改。", "区城管局和二七区城市管理局一道。", "区城管局到场。"])
    private static let misprint =
        (0..<3).map { person("樊惠林", "二七区委书记", "区委书记樊惠林第\($0)次调研。", "区委") }
        + [person("樊慧林", "二七区委书记", "区委书记樊慧林调研。", "区委")]
    private static let twoOfOneName = [
        person("王伟", "区委书记", "区委书记王伟调研。", "区委"), person("王伟", "区委书记", "区委书记王伟讲话。", "区委"),
        person("王伟", "学生", "学生王伟获奖。", "一中"), person("王伟", "学生", "学生王伟返校。", "一中"),
    ]

    static let cases: [ProposalCase] = [
        ProposalCase(
            testDescription: "a name in many articles gets an entry", kind: .places, label: "嵩山路", texts: good,
            advice: .entry, reason: "100% of 4 places"),
        ProposalCase(
            testDescription: "a name of one article is worth none", kind: .places, label: "嵩山路",
            texts: Array(good.prefix(1)), advice: nil),
        ProposalCase(
            testDescription: "behind the same character each time it is a piece", kind: .places, label: "补齐社区",
            texts: bad, advice: .refusal, reason: "快 stands before it each time"),
        ProposalCase(
            testDescription: "before the same character each time it is a piece", kind: .places, label: "中学社",
            texts: places("中学社", ["在中学社团里。", "向中学社团说。", "到中学社团去。"]), advice: .refusal,
            reason: "团 stands behind it each time"),
        ProposalCase(
            testDescription: "where nothing shows that a name begins", kind: .places, label: "配置幼儿园",
            texts: places("配置幼儿园", ["新配置幼儿园。", "先配置幼儿园。", "优配置幼儿园。"]), advice: .refusal,
            reason: "no place shows"),
        ProposalCase(
            testDescription: "a name holds no 的", kind: .organisations, label: "美丽的学校",
            texts: organisations(["美丽的学校"], ["在美丽的学校。"]), advice: .refusal, reason: "holds 的"),
        ProposalCase(
            testDescription: "有限 is a part of names", kind: .organisations, label: "中原有限公司",
            texts: organisations(["中原有限公司"], ["在中原有限公司。"]), advice: nil),
        ProposalCase(
            testDescription: "so is what three labels hold", kind: .places, label: "新那曲路",
            texts: places("新那曲路", ["在新那曲路。"], ["老那曲镇", "大那曲桥"]), advice: nil),
        ProposalCase(
            testDescription: "what two hold may be a piece of a sentence", kind: .places, label: "新那曲路",
            texts: places("新那曲路", ["在新那曲路。"], ["老那曲镇"]), advice: .refusal, reason: "holds 那"),
        ProposalCase(
            testDescription: "a topic that is a place", kind: .tags, label: "嵩山路",
            texts: good.map { use in
                var use = use
                use.tags = ["嵩山路"]
                return use
            }, advice: .refusal, reason: "is one of the places, too"),
        ProposalCase(
            testDescription: "a short form beside the full name", kind: .organisations, label: "区城管局", texts: owned,
            advice: .alias(of: "二七区城市管理局"), reason: "2 of its articles"),
        ProposalCase(
            testDescription: "the full name is no alias", kind: .organisations, label: "二七区城市管理局", texts: owned,
            advice: nil),
        ProposalCase(
            testDescription: "a short form of two names is none of theirs", kind: .organisations, label: "区教育局",
            texts: organisations(
                ["区教育局", "二七区教育局", "金水区教育局"],
                ["二七区教育局开会，区教育局说。", "金水区教育局开会，区教育局说。"]), advice: nil),
        ProposalCase(
            testDescription: "a misprint of a name with the same office", kind: .people, label: "樊慧林", texts: misprint,
            advice: .alias(of: "樊惠林"), reason: "二七区委书记 樊惠林"),
        ProposalCase(
            testDescription: "the name itself is none", kind: .people, label: "樊惠林", texts: misprint, advice: .entry),
        ProposalCase(
            testDescription: "names alike with other offices are two people", kind: .people, label: "樊慧林",
            texts: Array(misprint.prefix(3)) + [person("樊慧林", "学生", "学生樊慧林获奖。", "一中")], advice: nil),
        ProposalCase(
            testDescription: "offices that never meet, with nobody in common", kind: .people, label: "王伟",
            texts: twoOfOneName, advice: .split(["区委书记", "学生"]), reason: "share no other name"),
        ProposalCase(
            testDescription: "the same organisation makes one of them", kind: .people, label: "王伟",
            texts: twoOfOneName.map { use in
                var use = use
                use.organisations.append("市政府")
                return use
            }, advice: .entry),
        ProposalCase(
            testDescription: "an office said more fully is the same", kind: .people, label: "王伟",
            texts: [
                person("王伟", "区委书记", "区委书记王伟调研。", "区委"),
                person("王伟", "二七区委书记", "二七区委书记王伟讲话。", "二七区"),
                person("王伟", "书记", "书记王伟到场。", "一中"),
            ], advice: .entry),
        ProposalCase(
            testDescription: "what has an entry is proposed no more", kind: .places, label: "嵩山路", texts: good,
            advice: nil, authority: authority { $0.places = [.init(label: "嵩山路")] }),
        ProposalCase(
            testDescription: "nor what is an alias", kind: .organisations, label: "区城管局", texts: owned, advice: nil,
            authority: authority { $0.organisations = [.init(label: "二七区城市管理局", aliases: ["区城管局"])] }),
        ProposalCase(
            testDescription: "what is refused is proposed no more", kind: .places, label: "补齐社区", texts: bad,
            advice: nil,
            authority: authority { $0.refused.places = ["补齐社区"] }),
        ProposalCase(
            testDescription: "nor what an entry refuses", kind: .organisations, label: "区城管局", texts: owned,
            advice: nil,
            authority: authority { $0.organisations = [.init(label: "二七区城市管理局", not: ["区城管局"])] }),
    ]

    private static func archive(_ texts: [ProposalCase.Labelled]) -> [Article] {
        texts.enumerated().map { number, labelled in
            var article = Article(
                id: ArticleID(letters: "a\(number)"), source: "p\(number).txt", page: "A01",
                issueDate: CivilDate(year: 2023, month: 5, day: 1 + number), title: "题",
                body: .printed([Paragraph(text: labelled.text, lines: [LineRange(3, 4)])]))
            (article.people, article.places) = (labelled.people, labelled.places)
            (article.organisations, article.tags) = (labelled.organisations, labelled.tags)
            return article
        }
    }

    @Test(arguments: cases.indices)
    func advice(_ place: Int) {
        let example = Self.cases[place]
        let all = proposals(for: Self.archive(example.texts), markdownTexts: [:], authority: example.authority)
        let found = all.first { $0.kind == example.kind && $0.label == example.label }
        #expect(found?.advice == example.advice, "\(example): \(String(describing: found))")
        if !example.reason.isEmpty {
            #expect(found?.reasons.contains { $0.contains(example.reason) } == true, "\(found?.reasons ?? [])")
        }
    }

    @Test("what mends most comes first; each has its dates and three quotations with page and line at most")
    func order() throws {
        let all = proposals(
            for: Self.archive(Self.bad + Self.good + Self.good), markdownTexts: [:], authority: AuthorityFile())
        #expect(all.map(\.label) == ["补齐社区", "嵩山路"])
        #expect(all.map(\.worth) == all.map(\.worth).sorted(by: >))
        let last = try #require(all.last)
        #expect(last.articles == 8 && last.quotations.count == 3)
        #expect(last.first?.description == "2023-05-04" && last.last?.description == "2023-05-11")
        #expect(
            last.quotations[0].text == "在嵩山路施工。" && last.quotations[0].line == 3 && last.quotations[0].page == "A01")
        #expect(Set(last.quotations.map(\.source)).count == 3)
    }
}
