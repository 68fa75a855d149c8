import Archive
import Ingest
import Subjects
import Text

/// Matters of names: a label that may be several people's, one that may be another name of another label, and one that may be a piece
/// of a longer name. What `subjects --propose` proposes of these, as a review tells it; what `subjects.yml` names or refuses is proposed
/// no more, and so does not come back.
struct NameReview {
    let pages: [SourcePath: Page]
    /// Where its files are.
    let folder: String

    func items(_ proposals: [SubjectProposal]) -> [ReviewItem] { proposals.compactMap(item) }

    private func item(_ proposal: SubjectProposal) -> ReviewItem? {
        let proposal = proposal.located(in: pages)
        guard let first = proposal.quotations.first, let matter = matter(of: proposal) else { return nil }
        let reason = ReviewReason(
            kind: matter.kind, message: matter.message, lines: lines(of: proposal, in: first.source),
            choices: matter.choices)
        return ReviewItem(
            probability: Double(proposal.odds) / 100, path: path(first), url: url(of: first), lines: lines(of: first),
            article: nil, title: proposal.label, reasons: [reason], places: proposal.quotations.map(place),
            corrections: folder + "/" + subjectsFile, confirmation: SubjectRows.entry(proposal.section, proposal.label),
            articles: proposal.articles)
    }

    private typealias Matter = (kind: String, message: String, choices: [ReviewChoice])

    /// What may be wrong, and how it may be instead; nil where that is no matter of a name split or merged.
    private func matter(of proposal: SubjectProposal) -> Matter? {
        let label = proposal.label, section = proposal.section
        let why = proposal.reasons.first.map { ": " + $0 } ?? ""
        switch proposal.advice {
        case .split(let parts):
            let labels = parts.map { "\(label) (\($0))" }
            let choice = ReviewChoice(
                message: "they are \(parts.count)", correction: SubjectRows.entries(section, labels))
            let message = "\(label) may be \(parts.count) of one name, \(parts.joined(separator: "; "))"
            return ("namesakes", message + why, [choice])
        case .alias(let other):
            let choice = ReviewChoice(
                message: "it is \(other)", correction: SubjectRows.entry(section, other, aliases: [label]))
            return ("otherName", "\(label) may be \(other)" + why, [choice])
        case .refusal:
            guard let whole = proposal.pieceOf else { return nil }
            let refusal = SubjectRows.refusal(section, label)
            let choices = [
                ReviewChoice(
                    message: "the name is \(whole)", correction: SubjectRows.entry(section, whole) + refusal),
                ReviewChoice(message: "it is no name", correction: refusal),
            ]
            return ("cutName", "\(label) may be a piece of \(whole)" + why, choices)
        case .entry: return nil
        }
    }

    private func path(_ quotation: SubjectProposal.Quotation) -> String { quotation.source.path(below: folder) }

    private func url(of quotation: SubjectProposal.Quotation) -> String {
        pages[quotation.source]?.url ?? quotation.article.url
    }

    private func lines(of quotation: SubjectProposal.Quotation) -> [LineRange] {
        quotation.line.map { [LineRange($0, $0)] } ?? []
    }

    private func lines(of proposal: SubjectProposal, in source: SourcePath) -> [LineRange] {
        let numbers = proposal.quotations.filter { $0.source == source }.compactMap(\.line)
        return [LineRange](lines: Set(numbers).sorted())
    }

    private func place(_ quotation: SubjectProposal.Quotation) -> ReviewPlace {
        ReviewPlace(
            text: quotation.text, path: path(quotation), url: url(of: quotation), line: quotation.line)
    }
}
