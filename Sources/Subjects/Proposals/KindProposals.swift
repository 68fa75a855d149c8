import Archive
import Text

/// What is proposed for the labels of one kind.
struct KindProposals {
    private let kind: TermKind
    private let uses: [String: LabelUse]
    private let known: KnownLabels
    /// The archive's labels of every kind.
    private let labels: [TermKind: Set<String>]
    private let strangeCharacters: StrangeCharacters
    private let namesakes: LikelyNamesakes

    init(
        _ kind: TermKind, _ uses: [String: LabelUse], _ known: KnownLabels, labels: [TermKind: Set<String>],
        _ strangeCharacters: StrangeCharacters, _ namesakes: LikelyNamesakes
    ) {
        self.namesakes = namesakes
        (self.kind, self.uses, self.known, self.labels) = (kind, uses, known, labels)
        self.strangeCharacters = strangeCharacters
    }

    func all() -> [SubjectProposal] {
        let fuller = AliasSearch(kind, uses.mapValues { (Set($0.articles), $0.offices) }).fullerNames()
        return uses.keys.sorted().compactMap { label in
            guard let use = uses[label], !known.isNamed(label, kind), !known.isRefused(label, kind) else { return nil }
            guard let advised = advice(label, use, fuller: fuller[label]) else { return nil }
            return SubjectProposal(
                kind: kind, label: label, articles: use.articles.count, first: use.first, last: use.last,
                advice: advised.advice, reasons: advised.reasons, pieceOf: advised.pieceOf, odds: advised.odds,
                quotations: quotations(use, advised.advice))
        }
    }

    /// Of a likely alias the last one is of the other label.
    private func quotations(_ use: LabelUse, _ advice: SubjectProposal.Advice) -> [SubjectProposal.Quotation] {
        guard case .alias(let other) = advice, let fuller = uses[other]?.quotations.first else { return use.quotations }
        return use.quotations.prefix(mostQuoted - 1) + [fuller]
    }

    private struct Advised {
        var advice: SubjectProposal.Advice
        var reasons: [String]
        var odds: Int
        var pieceOf: String?
    }

    private struct NameDoubt {
        var reason: String
        var odds: Int
        /// The name that it may be a piece of.
        var pieceOf: String?
    }

    /// The likeliest that something is to be mended.
    private func advice(_ label: String, _ use: LabelUse, fuller: (label: String, reason: String)?) -> Advised? {
        let doubts = doubts(label, use)
        if let most = doubts.max(by: { $0.odds < $1.odds }), most.odds > ProposalOdds.alias || fuller == nil {
            return Advised(
                advice: .refusal, reasons: doubts.map(\.reason), odds: most.odds, pieceOf: most.pieceOf)
        }
        if let fuller {
            return Advised(advice: .alias(of: fuller.label), reasons: [fuller.reason], odds: ProposalOdds.alias)
        }
        let groups = kind == .people ? namesakes[label].map(\.role) : []
        if groups.count > 1 {
            return Advised(
                advice: .split(groups), reasons: ["the articles with each of these share no other name"],
                odds: ProposalOdds.split)
        }
        guard use.articles.count >= leastEntries else { return nil }
        return Advised(advice: .entry, reasons: [evidence(use)], odds: ProposalOdds.entry)
    }

    private func evidence(_ use: LabelUse) -> String {
        let share = use.count == 0 ? 0 : use.open * 100 / use.count
        let offices = use.offices.isEmpty ? "" : "; an office stands with it in \(use.offices.count) articles"
        return "stands where a name may begin in \(share)% of \(use.count) places\(offices)"
    }

    /// What speaks against its being a name.
    private func doubts(_ label: String, _ use: LabelUse) -> [NameDoubt] {
        var doubts: [NameDoubt] = []
        if let word = strangeCharacters.first(in: label) {
            doubts.append(NameDoubt(reason: "holds \(word)", odds: ProposalOdds.holdsWord))
        }
        for other in [TermKind.people, .places, .organisations] where other != kind {
            if labels[other]?.contains(label) == true {
                doubts.append(
                    NameDoubt(reason: "is one of the \(other.rawValue), too", odds: ProposalOdds.otherKind))
            }
        }
        if kind == .people, !use.offices.isEmpty { return doubts }
        if use.count >= fewestPlaces {
            if use.open == 0, use.wordsBefore * 2 < use.count,
                let only = use.left.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
            {
                let isAlways = use.left.count == 1
                doubts.append(
                    isAlways
                        ? NameDoubt(
                            reason: "\(only.key) stands before it each time", odds: ProposalOdds.cut,
                            pieceOf: "\(only.key)" + label)
                        : NameDoubt(
                            reason: "no place shows that a name begins there", odds: ProposalOdds.noBorder))
            }
            if use.right.count == 1, let only = use.right.first, only.value == use.count,
                use.wordsBehind * 2 < use.count
            {
                doubts.append(
                    NameDoubt(
                        reason: "\(only.key) stands behind it each time", odds: ProposalOdds.cut,
                        pieceOf: label + "\(only.key)"))
            }
        }
        return doubts
    }
}

/// How likely a decision mends something, in hundredths: what `benchmarks/names_proposals.py` finds of 3,000 articles of news, as if one more
/// of each were right and one wrong.
private enum ProposalOdds {
    /// The same character stands beside it each time, and is no word: a piece of a longer name. 4 of 4.
    static let cut = 83
    /// 35 of 47 are one. Of misprints of people's names nothing is measured: there are none.
    static let alias = 73
    /// Not measured: there are none. Whoever is told apart has shown much, and little is lost where a page is looked at.
    static let split = 50
    /// Not measured: there are none.
    static let otherKind = 25
    /// 0 of 2.
    static let noBorder = 25
    /// A character that few names hold: 4 of 26.
    static let holdsWord = 18
    /// An entry mends nothing by itself, and keeps a good name; 41 of 1,105 such labels are none.
    static let entry = 4
}

/// Labels of fewer articles are worth no entry of their own.
private let leastEntries = 3
/// So many places tell what stands around a name.
private let fewestPlaces = 3
