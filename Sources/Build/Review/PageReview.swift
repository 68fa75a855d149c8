import Archive
import Glibc
import Ingest
import PageReading
import Text

/// What is doubtful of one page.
struct PageReview {
    let page: Page
    let parts: [ReadPart]
    /// Of the page as it was read before corrections, in print order.
    let doubts: [ArticleDoubts]
    let corrections: PageCorrections?
    let path: String
    let correctionsPath: String
    /// Of the page's text, as corrections name it.
    let digits: String

    func result() -> (items: [ReviewItem], settled: Int) {
        var items: [ReviewItem] = []
        var settled = 0
        let owners = doubts.map { owner(of: $0.lines) }
        for (found, owner) in zip(doubts, owners) {
            guard let owner else { continue }
            let part = parts[owner], settledFields = settledFields(of: part)
            let reading = ReviewReading(page: page, parts: parts, owners: owners)
            var reasons = found.doubts.map { (doubt: $0, isOpen: !settledFields.isSuperset(of: $0.kind.fields)) }
            settled += reasons.count { !$0.isOpen && $0.doubt.evidence >= leastTold }
            let gone = reasons.reduce(0) { $0 + ($1.isOpen ? 0 : $1.doubt.evidence) }
            reasons.removeAll { !$0.isOpen || $0.doubt.evidence < leastTold }
            var told = reasons.map { reading.reason($0.doubt, of: part, found.signs) }
            var right = reasons.isEmpty ? 1 : 1 - probability(found.probability, less: gone)
            for (reason, field, odds) in reading.fieldReasons(of: part) {
                if settledFields.contains(field) {
                    settled += 1
                } else {
                    told.append(reason)
                    right *= 1 - odds
                }
            }
            if told.isEmpty { continue }
            let fields = Set(reasons.flatMap { $0.doubt.kind.fields }).union(
                reading.fieldReasons(of: part).map(\.field))
            items.append(item(part, 1 - right, told, reading.confirmation(of: part, fields.subtracting(settledFields))))
        }
        let years = parts.filter { $0.article?.dateBasis == .neighbours }
        let open = years.filter { !settledFields(of: $0).contains(.date) }
        return (items + unplacedItems() + yearItem(open), settled + years.count - open.count)
    }

    /// The part that holds most of some lines.
    private func owner(of ranges: [LineRange]) -> Int? {
        let lines = Set(ranges.flatMap { $0.first...$0.last })
        let shared = parts.map { $0.lines.intersection(lines).count }
        return shared.indices.max { shared[$0] < shared[$1] }.flatMap { shared[$0] > 0 ? $0 : nil }
    }

    /// What the corrections file says of a part: each list or field that it names is settled, whatever it says.
    private func settledFields(of part: ReadPart) -> Set<CorrectedField> {
        var settled: Set<CorrectedField> = []
        for correction in corrections?.articles ?? [] {
            switch correction.subject.value {
            case .id(let id): if id != part.id { continue }
            case .lines(let ranges):
                guard part.lines.isSubset(of: Set(ranges.flatMap { $0.first...$0.last })) else { continue }
                settled.formUnion([.paragraphs, .headlines])
            }
            if correction.paragraphs != nil { settled.insert(.paragraphs) }
            if correction.headlines != nil { settled.insert(.headlines) }
            if correction.fields.date != nil { settled.insert(.date) }
            if correction.fields.reporters != nil { settled.insert(.reporters) }
            if correction.fields.correspondents != nil { settled.insert(.correspondents) }
            if correction.fields.credits != nil { settled.insert(.credits) }
        }
        return settled
    }

    private func probability(_ probability: Double, less evidence: Double) -> Double {
        guard probability < 1 else { return 1 }
        let odds = probability / (1 - probability) * exp(-evidence)
        return odds / (1 + odds)
    }

    private func item(
        _ part: ReadPart, _ probability: Double, _ reasons: [ReviewReason], _ rows: [String]
    ) -> ReviewItem {
        ReviewItem(
            probability: probability, path: path, url: page.url, lines: part.ranges, article: part.id,
            title: part.title, reasons: reasons, corrections: correctionsPath,
            confirmation: ["page: \(digits)", "articles:", CorrectionRows.article(part.id)] + rows)
    }

    /// Sentences that no article holds, and that no editor has called unplaced.
    private func unplacedItems() -> [ReviewItem] {
        let agreed = Set((corrections?.unplaced?.value ?? []).flatMap { $0.first...$0.last })
        return page.unplaced.filter { text in
            holdsSentences(text.text) && !text.lines.allSatisfy { ($0.first...$0.last).allSatisfy(agreed.contains) }
        }.map { text in
            let new = ReviewChoice(
                message: "a new article", correction: ["articles:", CorrectionRows.newArticle(text.lines)])
            let reason = ReviewReason(
                kind: "unplaced", message: "sentences of no article", lines: text.lines, choices: [new])
            return ReviewItem(
                probability: ReviewOdds.unplacedSentences, path: path, url: page.url, lines: text.lines, article: nil,
                title: String(text.text.prefix(24)), reasons: [reason], corrections: correctionsPath,
                confirmation: ["page: \(digits)", CorrectionRows.unplaced(text.lines)])
        }
    }

    /// That the year of some of the page's articles is that of other pages: one matter, for a page is of one year.
    private func yearItem(_ parts: [ReadPart]) -> [ReviewItem] {
        guard let first = parts.first, let date = first.article?.date else { return [] }
        let rest = parts.count > 1 ? ", as is that of \(parts.count - 1) more of the page" : ""
        let reason = ReviewReason(
            kind: "year", message: "its year is that of other pages: \(date)" + rest, lines: [], choices: [])
        let rows = parts.flatMap { part in
            [CorrectionRows.article(part.id)]
                + (part.article?.date.map { [CorrectionRows.plain("date", "\($0)")] } ?? [])
        }
        return [
            ReviewItem(
                probability: ReviewOdds.yearOfNeighbours, path: path, url: page.url, lines: first.ranges,
                article: first.id, title: first.title, reasons: [reason], corrections: correctionsPath,
                confirmation: ["page: \(digits)", "articles:"] + rows)
        ]
    }

    private func holdsSentences(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.count >= ReviewOdds.sentence && scalars.contains { $0 == "。" || $0 == "，" }
    }
}

/// A kind of doubt is told where it makes an article half as doubtful again, or more.
private let leastTold = 0.4

/// What is not told by signs of the page's layout, and how likely it is that it is wrong: shares of what was read of 700 typeset pages
/// (`benchmarks/review.py --fit`), and of names run together of 2,770 bylines made of names from news (`benchmarks/names_joined.py`).
enum ReviewOdds {
    /// Years that are those of other pages: 147 of 259 articles of a hundred pages whose day nothing told, among as many whose file did.
    /// National news of two years, in which little tells one year from the other; a district's paper says more.
    static let yearOfNeighbours = 0.57
    /// Names run together that nothing in the archive parts stand as one name: 7 of 7 are wrong.
    static let undividedNames = 0.9
    /// Names printed in one that were parted, and may nearly as well be parted otherwise: of 5 such bylines and 2 of typeset pages none is
    /// wrong. Without such a doubt 30 of 2,750 are.
    static let partedNames = 0.1
    /// Sentences of no article: of 59 such texts all are an article's.
    static let unplacedSentences = 0.98
    /// So many characters are more than a caption or an announcement's line.
    static let sentence = 60
    /// Less doubtful articles are not listed: of 865 these are 725, and 4 of the 69 that are wrong.
    static let leastListed = 0.05
}

extension Doubt.Kind {
    /// What an editor has to say of an article for this doubt not to come back.
    var fields: Set<CorrectedField> {
        switch self {
        case .order, .readAcross, .seam, .strangeLines, .ending, .inside, .strayLines: [.paragraphs]
        case .headline, .headlineShared, .noHeadline, .strayHeading: [.headlines]
        case .neighbour: [.paragraphs, .headlines]
        }
    }
}
