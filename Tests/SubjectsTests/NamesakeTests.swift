import Archive
import Testing

@testable import Subjects

/// Two people of one name, told apart by the authority file.
@Suite struct NamesakeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var labels = ["王伟 (区委书记)", "王伟 (二七中学)"]
        var people: [String]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "by the office", text: "区委书记王伟强调，要落实。", people: ["王伟 (区委书记)"]),
        Case(name: "by the beginning of an office", text: "原区委书记王伟强调，要落实。", people: ["王伟 (区委书记)"]),
        Case(name: "by the article", text: "二七中学的王伟得了冠军。", people: ["王伟 (二七中学)"]),
        Case(
            name: "the office before the article", text: "区委书记王伟来到二七中学。", people: ["王伟 (区委书记)"]),
        Case(name: "by nothing", text: "王伟得了冠军。", people: ["王伟"]),
        Case(name: "by both in the article", text: "区委书记来到二七中学，王伟强调，要落实。", people: ["王伟"]),
        Case(
            name: "offices of both", text: "区委书记王伟强调，二七中学校长王伟表示，要落实。", people: ["王伟"]),
        Case(
            name: "full-width brackets, no space", text: "区委书记王伟强调，要落实。", labels: ["王伟（区委书记）"],
            people: ["王伟（区委书记）"]),
        Case(name: "in traditional characters", text: "區委書記王偉強調，要落實。", people: ["王伟 (区委书记)"]),
        Case(name: "another name stays as it is", text: "区委书记李建国强调，要落实。", people: ["李建国"]),
        Case(name: "a label of brackets alone is none", text: "区委书记王伟强调。", labels: ["(区委书记)"], people: ["王伟"]),
        Case(name: "empty brackets say nothing", text: "区委书记王伟强调。", labels: ["王伟 ()"], people: ["王伟"]),
    ])
    func told(_ test: Case) {
        var authority = AuthorityFile()
        authority.people = test.labels.map { .init(label: $0) }
        #expect(found(test.text, authority: authority).people.map(\.name) == test.people)
    }

    @Test func anAliasIsWhoItStandsFor() {
        var authority = AuthorityFile()
        authority.people = [.init(label: "王伟 (区委书记)", aliases: ["老王书记"]), .init(label: "王伟 (二七中学)")]
        #expect(found("区委书记办公室里，老王书记说，好。", authority: authority).people.map(\.name) == ["王伟 (区委书记)"])
    }

    @Test func whoIsToldApartGivesNoWarning() {
        var authority = AuthorityFile()
        authority.people = [.init(label: "王伟 (区委书记)"), .init(label: "王伟 (二七中学)")]
        #expect(SubjectFinder(evidence: SubjectEvidence(), authority: authority).warnings == [])
    }
}
