import Archive
import Mustache
import Testing

@testable import Site

@Suite("Why a label is one, on its page")
struct EvidencePageTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var kind = TermKind.places
        var rows: [LabelReasons.Row]
        var words: String?
    }

    static let cases: [Case] = [
        Case(
            testDescription: "a list", rows: [.init(.divisions, articles: 2)], words: "列在全国行政区划表里"),
        Case(
            testDescription: "words before it, three at most, those of most articles first",
            rows: [
                .init(
                    .leadIn, articles: 9,
                    words: [
                        .init("来到", articles: 4), .init("在", articles: 3), .init("从", articles: 1),
                        .init("到", articles: 1),
                    ])
            ], words: "在9篇报道里见于“来到”“在”“从”之后"),
        Case(
            testDescription: "several reasons, three at most",
            rows: [
                .init(.ending, articles: 4, words: [.init("路", articles: 4)]), .init(.authority, articles: 3),
                .init(.stated, articles: 2), .init(.elsewhere, articles: 1),
            ], words: "在4篇报道里以“路”结尾；在3篇报道里据本站规范档；在2篇报道里由作者或编者注明"),
        Case(
            testDescription: "a topic", kind: .tags,
            rows: [.init(.word, articles: 1, words: [.init("高考", articles: 1)])],
            words: "在1篇报道里写有“高考”等词"),
        Case(testDescription: "a phrase", kind: .tags, rows: [.init(.repeated, articles: 1)], words: "在1篇报道里反复出现"),
        Case(
            testDescription: "an organisation", kind: .organisations,
            rows: [.init(.shortForm, articles: 2, words: [.init("星驾科技", articles: 2)])], words: "在2篇报道里简称“星驾科技”"),
        Case(
            testDescription: "an office is told by the articles themselves", kind: .people,
            rows: [.init(.office, articles: 2)]),
        Case(
            testDescription: "a person of a list", kind: .people, rows: [.init(.listed, articles: 2)],
            words: "在2篇报道里与其他人名并列"),
        Case(testDescription: "nothing known", rows: []),
        Case(testDescription: "a reporter", kind: .reporters, rows: [], words: "在2篇报道里署名"),
        Case(testDescription: "a column", kind: .columns, rows: [], words: "在2篇报道里印作栏名"),
    ]

    @Test(arguments: cases)
    func told(_ example: Case) throws {
        var archive = Fixture.archive(count: 2) { _, article in
            article.places = ["甲"]
            article.organisations = ["甲"]
            article.people = [PersonMention(name: "甲")]
            article.tags = ["甲"]
            article.reporters = ["甲"]
            article.column = "甲"
        }
        archive.reasons[example.kind, "甲"] = example.rows
        let site = Fixture.site(archive)
        #expect(try site.view(path: "\(example.kind.rawValue)/甲.html").text("term.evidence") == example.words)
    }

    @Test("an office and what else somebody is called come first")
    func people() throws {
        var archive = Fixture.archive(count: 3) { number, article in
            article.people = [
                PersonMention(name: "甲", offices: number < 2 ? ["区长"] : [], callings: number == 2 ? ["村民"] : [])
            ]
        }
        archive.reasons[.people, "甲"] = [.init(.office, articles: 2), .init(.calling, articles: 1)]
        #expect(
            try Fixture.site(archive).view(path: "people/甲.html").text("term.evidence")
                == "在2篇报道里见于“区长”之后；在1篇报道里见于“村民”之后")
    }
}
