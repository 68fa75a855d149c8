import Archive
import Text

/// An article's text in parts, each with the lines that print it.
struct TextParts {
    let article: ArticleID
    let source: SourcePath
    let page: String?
    /// Headlines, then paragraphs.
    let parts: [(text: [Unicode.Scalar], lines: [LineRange])]

    init(_ article: Article, markdownText: String?) {
        self.article = article.id
        source = article.source
        page = article.page
        let printed = article.headlines.map { ($0.text, $0.lines) } + article.paragraphs.map { ($0.text, $0.lines) }
        parts = (printed + (markdownText.map { [($0, [])] } ?? [])).map { (Array($0.0.unicodeScalars), $0.1) }
    }
}

/// Where a label stands in an archive, and what stands around it.
struct LabelUse {
    /// Ascending: newest first.
    private(set) var articles: [Int] = []
    private(set) var first: CivilDate?
    private(set) var last: CivilDate?
    private(set) var quotations: [SubjectProposal.Quotation] = []
    /// How often it stands in the text.
    private(set) var count = 0
    /// How often nothing of a word can stand before it: a clause begins, or a word that leads to a name stands there.
    private(set) var open = 0
    /// The characters right before and right behind it, where these are Han.
    private(set) var left: [Unicode.Scalar: Int] = [:]
    private(set) var right: [Unicode.Scalar: Int] = [:]
    /// How often the characters right before it, and right behind it, are a word by themselves.
    private(set) var wordsBefore = 0
    private(set) var wordsBehind = 0
    /// Of a person: the offices that each article prints with the name.
    private(set) var offices: [(article: Int, offices: [String])] = []

    mutating func add(_ number: Int, _ article: Article, _ kind: TermKind, _ label: String, _ text: TextParts) {
        articles.append(number)
        if let day = article.filingDay {
            first = min(first ?? day, day)
            last = max(last ?? day, day)
        }
        if kind == .people {
            let named = article.people.first { $0.name == label }?.offices ?? []
            if !named.isEmpty { offices.append((number, named)) }
        }
        look(for: Array(label.unicodeScalars), in: text)
    }

    private mutating func look(for label: [Unicode.Scalar], in text: TextParts) {
        guard count < mostLookedAt, let first = label.first else { return }
        var isQuoted = quotations.count >= mostQuoted
        for part in text.parts {
            var index = 0
            while let start = part.text[index...].firstIndex(of: first) {
                index = start + 1
                guard part.text[start...].starts(with: label) else { continue }
                note(part.text, start..<start + label.count)
                if !isQuoted {
                    quotations.append(quotation(of: start..<start + label.count, part, text))
                    isQuoted = true
                }
            }
        }
    }

    private mutating func note(_ text: [Unicode.Scalar], _ range: Range<Int>) {
        count += 1
        let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : "\n"
        if !before.isHan || leading.contains(before) { open += 1 }
        if before.isHan {
            left[before, default: 0] += 1
            if WordsBeside.ends(in: text, at: range.lowerBound) { wordsBefore += 1 }
        }
        let behind = range.upperBound < text.count ? text[range.upperBound] : "\n"
        if behind.isHan {
            right[behind, default: 0] += 1
            if WordsBeside.begins(in: text, at: range.upperBound) { wordsBehind += 1 }
        }
    }

    private func quotation(
        of range: Range<Int>, _ part: (text: [Unicode.Scalar], lines: [LineRange]), _ text: TextParts
    ) -> SubjectProposal.Quotation {
        let from = max(0, range.lowerBound - around), to = min(part.text.count, range.upperBound + around)
        let words = part.text[from..<to].map(String.init).joined()
        return SubjectProposal.Quotation(
            text: (from > 0 ? "…" : "") + words + (to < part.text.count ? "…" : ""),
            label: part.text[range].map(String.init).joined(), article: text.article, source: text.source,
            page: text.page, line: part.lines.first?.first, span: part.lines)
    }
}

/// More places tell no more.
private let mostLookedAt = 200
let mostQuoted = 3
/// Characters of a quotation before the label, and behind it.
private let around = 14
/// Characters behind which a name begins: prepositions, links, and what ends a phrase.
private let leading: Set<Unicode.Scalar> = Set("在于从向与和及同对由往赴至到为以是的了被让请据等、".unicodeScalars)
