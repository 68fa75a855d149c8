package import Archive
import Text

/// A decision about a label that an editor may want to take: what is proposed, why, and where it stands in print.
package struct SubjectProposal: Sendable, Equatable {
    package enum Advice: Sendable, Equatable {
        /// It is a name: an entry of its own says so for good.
        case entry
        /// It is none: it goes under `not`.
        case refusal
        /// It is another name of the same thing.
        case alias(of: String)
        /// It is several that are called alike, each told by what stands with it.
        case split([String])
    }

    /// A place in print where the label stands.
    package struct Quotation: Sendable, Equatable {
        package var text: String
        /// What is quoted: the label, or the one that it may be an alias of.
        var label: String
        package var article: ArticleID
        package var source: SourcePath
        package var page: String?
        /// In the file, from 1; nil for an article in Markdown.
        package var line: Int?
        /// The lines of the paragraph or headline.
        var span: [LineRange]
    }

    package var kind: TermKind
    package var label: String
    package var articles: Int
    /// The days of its oldest and newest article, where any is dated.
    package var first: CivilDate?
    package var last: CivilDate?
    package var advice: Advice
    /// In words.
    package var reasons: [String]
    /// Of a label that is likely a piece of a name what that is, as far as the character beside it tells; else nil.
    package var pieceOf: String?
    /// How likely the decision mends something, in hundredths.
    package var odds: Int
    /// Three at most, from different articles where there are. Of a label that may be several people's the articles are different people's,
    /// and the last one of a likely alias is of the other label.
    package var quotations: [Quotation]
    /// How many articles the decision is likely to mend, in hundredths.
    package var worth: Int { articles * odds }
}

/// What an archive's labels show that an editor may want to decide, what mends most first. Labels that the authority file names, and
/// words that it refuses, are proposed no more.
///
/// - Parameter articles: in archive order, with their labels.
package func proposals(
    for articles: [Article], markdownTexts: [ArticleID: String], authority: AuthorityFile
) -> [SubjectProposal] {
    let kinds: [TermKind] = [.people, .places, .organisations, .tags]
    var uses: [TermKind: [String: LabelUse]] = [:]
    for (number, article) in articles.enumerated() {
        let article = article.whole
        let parts = TextParts(article, markdownText: markdownTexts[article.id])
        for kind in kinds {
            for label in article.terms(of: kind) {
                uses[kind, default: [:]][label, default: LabelUse()].add(number, article, kind, label, parts)
            }
        }
    }
    let known = KnownLabels(authority)
    let others = kinds.reduce(into: [:]) { $0[$1] = Set((uses[$1] ?? [:]).keys) }
    let strange = StrangeCharacters(others.values.joined())
    let gathered = Dictionary(
        uniqueKeysWithValues: kinds.map { ($0, GatheredTerms(of: $0, in: articles, StatedTerms(authority))) })
    let namesakes = NamesakeSearch(
        articles, gathered.mapValues(\.terms), gathered.mapValues(\.places), TermNotes(authority)
    ).likelyNamesakes
    let found = kinds.flatMap { kind in
        KindProposals(kind, uses[kind] ?? [:], known, labels: others, strange, namesakes).all()
    }.sorted { ($1.worth, $1.articles, $0.label) < ($0.worth, $0.articles, $1.label) }
    return found.map { $0.quoting(namesakes[$0.label], articles, markdownTexts) }
}

extension SubjectProposal {
    /// Of one that is likely several people the same with an article of each of them quoted.
    fileprivate func quoting(
        _ groups: [LikelyNamesakes.Group], _ articles: [Article], _ markdownTexts: [ArticleID: String]
    ) -> SubjectProposal {
        guard case .split = advice else { return self }
        var proposal = self
        proposal.quotations = groups.prefix(mostQuoted).compactMap { group in
            group.articles.first.flatMap { number in
                let article = articles[number].whole
                var use = LabelUse()
                use.add(number, article, kind, label, TextParts(article, markdownText: markdownTexts[article.id]))
                return use.quotations.first
            }
        }
        return proposal
    }

    /// The same with the very line of each quotation, where a line holds the label whole.
    package func located(in pages: [SourcePath: Page]) -> SubjectProposal {
        var proposal = self
        for index in quotations.indices {
            guard let page = pages[quotations[index].source] else { continue }
            let text = page.source.text, lines = page.lines
            let numbers = quotations[index].span.flatMap { $0.first...$0.last }.filter { $0 <= lines.count }
            let words = quotations[index].label
            let line = numbers.first { String(utf8: text[lines[$0 - 1]]).contains(words) }
            if let line { proposal.quotations[index].line = line }
        }
        return proposal
    }
}

/// Labels and words that the authority file has an answer for.
struct KnownLabels {
    private var named: [TermKind: Set<String>] = [:]
    private var refused: [TermKind: Set<String>] = [:]

    init(_ authority: AuthorityFile) {
        let refusals = authority.refused
        let sections: [(TermKind, [AuthorityFile.Entry], [String])] = [
            (.tags, authority.topics, refusals.topics), (.people, authority.people, refusals.people),
            (.places, authority.places, refusals.places),
            (.organisations, authority.organisations, refusals.organisations),
        ]
        for (kind, entries, words) in sections {
            named[kind] = Set(entries.flatMap { [$0.label] + $0.aliases })
            refused[kind] = Set(entries.flatMap(\.not) + words)
        }
    }

    func isNamed(_ label: String, _ kind: TermKind) -> Bool { named[kind]?.contains(label) == true }
    func isRefused(_ label: String, _ kind: TermKind) -> Bool { refused[kind]?.contains(label) == true }
}
