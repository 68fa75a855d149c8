import Archive
import Testing

@testable import Subjects

/// Who of one name is likely several: the table `Cases/namesakes.txt`.
@Suite struct NamesakeCaseTests {
    @Test("people of one name who are likely several", arguments: try SubjectCase.table("namesakes.txt"))
    func told(_ example: SubjectCase) throws {
        let name = try #require(example.settings["name"]), apart = try #require(example.settings["apart"])
        var authority = AuthorityFile()
        authority.people = (example.settings["entry"].map { [$0] } ?? []).map { .init(label: $0) }
        let articles = example.foundArticles(authority: authority)
        let gathered = Dictionary(
            uniqueKeysWithValues: TermKind.allCases.map {
                ($0, GatheredTerms(of: $0, in: articles, StatedTerms(authority)))
            })
        let terms = gathered.mapValues(\.terms)
        let found = NamesakeSearch(articles, terms, gathered.mapValues(\.places), TermNotes(authority)).likelyNamesakes
        let groups = found[name].map { group in
            ([group.role] + group.articles.map { "\($0 + 1)" }).joined(separator: " ")
        }
        #expect((groups.isEmpty ? "nobody" : groups.joined(separator: "; ")) == apart)
        #expect(
            terms[.people]?.first { $0.label == name }?.articles.isEmpty == false, "\(articles.map(\.people))")
    }
}

extension SubjectCase {
    /// All its articles with what is found in them, and with their `dates`.
    func foundArticles(authority: AuthorityFile = AuthorityFile()) -> [Article] {
        var evidence = SubjectEvidence()
        let archive = articles
        for article in archive { evidence.add(article) }
        let finder = SubjectFinder(evidence: evidence, authority: authority, district: settings["district"])
        let dates = settings["dates"]?.split(separator: " ") ?? []
        return archive.enumerated().map { number, article in
            var article = article
            if number < dates.count { article.date = EventDate(edtf: String(dates[number])) }
            finder.findSubjects(in: &article)
            return article
        }
    }
}
