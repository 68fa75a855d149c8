import Archive
import TestSupport
import Testing
import Text

@testable import Subjects

/// What is proposed for the authority file: the table `Cases/proposals.txt`.
@Suite("What is proposed for the authority file")
struct ProposalTests {
    @Test("what is proposed for a label, and why", arguments: try SubjectCase.table("proposals.txt"))
    func advice(_ example: SubjectCase) throws {
        let (kind, label) = try #require(example.settings["label"].flatMap(Self.kindAndName))
        let gives = try #require(example.settings["gives"])
        let all = proposals(for: Self.archive(example.texts), markdownTexts: [:], authority: authority(of: example))
        let found = all.first { $0.kind == kind && $0.label == label }
        #expect(found.map { Self.words($0.advice) } ?? "nothing" == gives, "\(String(describing: found))")
        let reasons = found?.reasons ?? []
        if let reason = example.settings["reason"] { #expect(reasons.contains { $0.contains(reason) }, "\(reasons)") }
        #expect(found?.pieceOf == example.settings["pieceOf"])
        for quote in example.settings["quotes"]?.split(separator: "、") ?? [] {
            #expect(found?.quotations.contains { $0.text.contains(quote) } == true)
        }
    }

    private static func words(_ advice: SubjectProposal.Advice) -> String {
        switch advice {
        case .entry: "entry"
        case .refusal: "refusal"
        case .alias(let label): "alias " + label
        case .split(let parts): "split " + parts.joined(separator: "、")
        }
    }

    /// `places 嵩山路`
    private static func kindAndName(_ text: String) -> (TermKind, String)? {
        guard let space = text.firstIndex(of: " ") else { return nil }
        let kind = text[..<space] == "topics" ? "tags" : String(text[..<space])
        return TermKind(rawValue: kind).map { ($0, String(text[text.index(after: space)...])) }
    }

    private func authority(of example: SubjectCase) -> AuthorityFile {
        var authority = AuthorityFile()
        if let (kind, text) = example.settings["entry"].flatMap(Self.kindAndName) {
            let names = text.split { "=≠".contains($0) }.map(String.init)
            let others = Array(names.dropFirst()), isRefusal = text.contains("≠")
            let entry = AuthorityFile.Entry(
                label: names[0], aliases: isRefusal ? [] : others, not: isRefusal ? others : [])
            switch kind {
            case .people: authority.people = [entry]
            case .places: authority.places = [entry]
            default: authority.organisations = [entry]
            }
        }
        if let (_, label) = example.settings["refused"].flatMap(Self.kindAndName) { authority.refused.places = [label] }
        return authority
    }

    /// `在嵩山路施工。 <- places 嵩山路; people 王伟=区委书记`
    private static func archive(_ texts: [String]) -> [Article] {
        texts.enumerated().map { number, line in
            let parts = line.split(separator: " <- ").map(String.init)
            var article = Article(
                id: ArticleID(letters: "a\(number)"), source: "p\(number).txt", page: "A01",
                issueDate: CivilDate(year: 2023, month: 5, day: 1 + number), title: "题",
                body: .printed([Paragraph(text: parts[0], lines: [LineRange(3, 4)])]))
            for group in parts.dropFirst().joined().split(separator: "; ") {
                guard let (kind, names) = kindAndName(String(group)) else { continue }
                article.take(names.split(separator: "、").map(String.init), as: kind)
            }
            return article
        }
    }

    private static let good = ["在嵩山路施工。", "嵩山路、大学路通车。", "市民来到嵩山路。", "嵩山路拓宽了。"]
        .map { $0 + " <- places 嵩山路" }
    private static let bad = ["要快补齐社区短板。", "尽快补齐社区设施。", "逐步快补齐社区服务。"].map { $0 + " <- places 补齐社区" }

    @Test("what mends most comes first; each has its dates and three quotations with page and line at most")
    func order() throws {
        let all = proposals(
            for: Self.archive(Self.bad + Self.good + Self.good), markdownTexts: [:], authority: AuthorityFile())
        #expect(all.map(\.label) == ["补齐社区", "嵩山路"])
        #expect(all.map(\.worth) == all.map(\.worth).sorted(by: >))
        let last = try #require(all.last)
        #expect(last.articles == 8 && last.quotations.count == 3)
        #expect(last.first?.description == "2023-05-04" && last.last?.description == "2023-05-11")
        let quotation = try #require(last.quotations.first)
        #expect(quotation.text == "在嵩山路施工。" && quotation.line == 3 && quotation.page == "A01")
        #expect(Set(last.quotations.map(\.source)).count == 3)
    }
}

extension Article {
    /// Of people an office may stand behind the name: `王伟=区委书记`.
    fileprivate mutating func take(_ names: [String], as kind: TermKind) {
        switch kind {
        case .people:
            people = names.map { name in
                let parts = name.split(separator: "=").map(String.init)
                return PersonMention(name: parts[0], offices: Array(parts.dropFirst()))
            }
        case .places: places = names
        case .organisations: organisations = names
        default: tags = names
        }
    }
}
