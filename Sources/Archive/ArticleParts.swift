/// What of an article only those need who show it whole, not those who list it. It may lie in a depot.
package struct ArticleParts: Sendable, Equatable {
    package var body: Article.Body
    package var otherLines: [LineRange]

    package init(body: Article.Body, otherLines: [LineRange]) {
        self.body = body
        self.otherLines = otherLines
    }
}

extension ArticleParts {
    /// How many characters of an article's text stay in memory where the others lie in a depot: lists show no more.
    package static let leadLength = 96
}

/// A depot that knows what parts of articles look like as bytes.
package protocol ArticleDepot: AnyObject, Sendable {
    /// Nil where they have to stay in memory.
    func put(_ parts: ArticleParts) -> Range<Int>?
    func parts(in place: Range<Int>) -> ArticleParts
}

/// The parts of an article, in memory or in a depot.
enum StoredParts: Sendable {
    case held(ArticleParts)
    case deposited(any ArticleDepot, Range<Int>, lead: String, isMarkdown: Bool)

    /// Read from the depot each time that they are asked for.
    var parts: ArticleParts {
        switch self {
        case .held(let parts): parts
        case .deposited(let depot, let place, _, _): depot.parts(in: place)
        }
    }

    var isMarkdown: Bool {
        switch self {
        case .held(let parts): if case .markdown = parts.body { true } else { false }
        case .deposited(_, _, _, let isMarkdown): isMarkdown
        }
    }

    /// Nil for parts in memory.
    var lead: String? {
        if case .deposited(_, _, let lead, _) = self { lead } else { nil }
    }

    mutating func deposit(in depot: any ArticleDepot, plainText: String?) {
        guard case .held(let parts) = self, let place = depot.put(parts) else { return }
        let lead = plainText.map(beginning) ?? parts.lead
        self = .deposited(depot, place, lead: lead, isMarkdown: isMarkdown)
    }
}

extension ArticleParts {
    /// The first characters of the text; none of Markdown.
    var lead: String {
        if case .printed(let paragraphs) = body { beginning(of: paragraphs.first?.text ?? "") } else { "" }
    }

    /// Of an article that has no more text than this.
    init(lead: String) { self.init(body: .printed([Paragraph(text: lead, lines: [])]), otherLines: []) }
}

private func beginning(of text: String) -> String { String(text.unicodeScalars.prefix(ArticleParts.leadLength)) }

extension StoredParts: Equatable {
    static func == (a: StoredParts, b: StoredParts) -> Bool { a.parts == b.parts }
}
