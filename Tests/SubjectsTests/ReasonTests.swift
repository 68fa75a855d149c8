import Archive
import Testing

@testable import Subjects

/// Why labels are labels: the table `Cases/reasons.txt`.
@Suite struct ReasonTests {
    @Test("why a label is one", arguments: try SubjectCase.table("reasons.txt"))
    func why(_ example: SubjectCase) throws {
        let article = try #require(example.articles.first)
        let words = try #require(example.settings["why"]).split(separator: " ").map(String.init)
        var evidence = SubjectEvidence()
        for article in example.articles { evidence.add(article) }
        let finder = SubjectFinder(evidence: evidence, authority: example.authority)
        let found = finder.subjects(of: article)
        let labels = [
            found.people.map { "people " + $0.name }, found.places.map { "places " + $0 },
            found.organisations.map { "organisations " + $0 }, found.tags.map { "topics " + $0 },
        ].joined()
        #expect(labels.count == found.reasons.count)
        let told = zip(labels, found.reasons).map { label, reason in
            "\(label) \(reason.basis)" + (reason.word.isEmpty ? "" : " " + reason.word)
        }
        #expect(told.contains(words.joined(separator: " ")), "\(told)")
    }

    @Test("what the article states is told so, beside what is found")
    func stated() {
        var article = article(["武平县的花开了。"])
        article.places = ["梅林"]
        let found = SubjectFinder(evidence: SubjectEvidence(), authority: AuthorityFile()).subjects(of: article)
        #expect(found.places == ["梅林", "武平县"])
        #expect(found.reasons.map(\.basis) == [.stated, .divisions])
    }

    @Test("reasons are added up by what they are, that of most articles first")
    func sums() {
        var sum = ReasonSum()
        for word in ["来到", "在", "来到"] { sum.add(LabelReason(.leadIn, word)) }
        sum.add(LabelReason(.divisions), count: 4)
        let words = [LabelReasons.Word("来到", articles: 2), .init("在", articles: 1)]
        #expect(sum.rows == [.init(.divisions, articles: 4), .init(.leadIn, articles: 3, words: words)])
    }
}

extension SubjectCase {
    /// With one entry: its kind, its label and its terms; `own` for an archive that wants no topics of the program.
    fileprivate var authority: AuthorityFile {
        var authority = AuthorityFile()
        guard let words = settings["entry"]?.split(separator: " ").map(String.init) else { return authority }
        let entry = words.count > 1 ? AuthorityFile.Entry(label: words[1], terms: Array(words.dropFirst(2))) : nil
        switch words[0] {
        case "places": authority.places = entry.map { [$0] } ?? []
        case "topics": authority.topics = entry.map { [$0] } ?? []
        default: authority.topicChoice = .own
        }
        return authority
    }
}
