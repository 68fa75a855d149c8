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
    /// How many characters of an article's text lie by themselves in a depot: lists show no more.
    package static let leadLength = 96
}

/// A depot that knows what parts of articles look like as bytes.
package protocol ArticleDepot: AnyObject, Sendable {
    /// Nil where they have to stay in memory.
    ///
    /// - Parameter lead: the first characters of the article's text.
    func put(_ parts: ArticleParts, lead: String) -> ArticlePlace?
    func parts(in place: ArticlePlace) -> ArticleParts
    func lead(in place: ArticlePlace) -> String
}

/// Where an article's parts lie in a depot, and before them the first characters of its text, which are asked for far more often.
package struct ArticlePlace: Sendable {
    private let start, middle, end: Int

    package var lead: Range<Int> { start..<middle }
    package var parts: Range<Int> { middle..<end }

    /// - Parameter leadLength: how much of the place the first characters take.
    package init(_ place: Range<Int>, leadLength: Int) {
        (start, middle, end) = (place.lowerBound, place.lowerBound + leadLength, place.upperBound)
    }
}

/// The parts of an article, in memory or in a depot.
enum StoredParts: Sendable {
    case held(ArticleParts)
    case deposited(any ArticleDepot, ArticlePlace, isMarkdown: Bool)

    /// Read from the depot each time that they are asked for.
    var parts: ArticleParts {
        switch self {
        case .held(let parts): parts
        case .deposited(let depot, let place, _): depot.parts(in: place)
        }
    }

    var isMarkdown: Bool {
        switch self {
        case .held(let parts): if case .markdown = parts.body { true } else { false }
        case .deposited(_, _, let isMarkdown): isMarkdown
        }
    }

    var isHeld: Bool { if case .held = self { true } else { false } }

    /// Nil for parts in memory; else read each time that it is asked for.
    var lead: String? {
        if case .deposited(let depot, let place, _) = self { depot.lead(in: place) } else { nil }
    }

    mutating func deposit(in depot: any ArticleDepot, plainText: String?) {
        guard case .held(let parts) = self else { return }
        let lead = plainText.map(beginning) ?? parts.lead
        guard let place = depot.put(parts, lead: lead) else { return }
        self = .deposited(depot, place, isMarkdown: isMarkdown)
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
