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

/// What tells of an article's parts without a look at them.
package struct PartsDigest: Sendable, Equatable {
    /// A number for all of them.
    package var whole: UInt64
    /// For what lists may show: of printed text its first characters (`leadLength`). A list that shows more of it is told by `whole` alone.
    package var listed: UInt64
    /// For the words of the paragraphs.
    package var words: UInt64
    /// About how many bytes they take in the open data.
    package var weight: Int

    package init(whole: UInt64, listed: UInt64, words: UInt64, weight: Int) {
        (self.whole, self.listed, self.words, self.weight) = (whole, listed, words, weight)
    }
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
package struct ArticlePlace: Sendable, Equatable {
    private let start, middle, end: Int
    package let digest: PartsDigest

    package var lead: Range<Int> { start..<middle }
    package var parts: Range<Int> { middle..<end }

    /// - Parameter leadLength: how much of the place the first characters take.
    package init(_ place: Range<Int>, leadLength: Int, digest: PartsDigest) {
        (start, middle, end) = (place.lowerBound, place.lowerBound + leadLength, place.upperBound)
        self.digest = digest
    }
}

/// The parts of an article, in memory or in a depot.
enum StoredParts: Sendable {
    /// The digest is nil where nobody worked it out yet.
    case held(ArticleParts, PartsDigest? = nil)
    case deposited(any ArticleDepot, ArticlePlace, isMarkdown: Bool)

    /// Read from the depot each time that they are asked for.
    var parts: ArticleParts {
        switch self {
        case .held(let parts, _): parts
        case .deposited(let depot, let place, _): depot.parts(in: place)
        }
    }

    var digest: PartsDigest? {
        switch self {
        case .held(_, let digest): digest
        case .deposited(_, let place, _): place.digest
        }
    }

    var isMarkdown: Bool {
        switch self {
        case .held(let parts, _): if case .markdown = parts.body { true } else { false }
        case .deposited(_, _, let isMarkdown): isMarkdown
        }
    }

    var isHeld: Bool { if case .held = self { true } else { false } }

    /// Nil for parts in memory; else read each time that it is asked for.
    var lead: String? {
        if case .deposited(let depot, let place, _) = self { depot.lead(in: place) } else { nil }
    }

    mutating func deposit(in depot: any ArticleDepot, plainText: String?) {
        guard case .held(let parts, _) = self else { return }
        let lead = plainText.map(beginning) ?? parts.lead
        guard let place = depot.put(parts, lead: lead) else { return }
        self = .deposited(depot, place, isMarkdown: isMarkdown)
    }
}

extension ArticleParts {
    /// The first characters of the text; none of Markdown.
    package var lead: String {
        if case .printed(let paragraphs) = body { beginning(of: paragraphs.first?.text ?? "") } else { "" }
    }

    /// About how many bytes they take as JSON.
    package var weight: Int {
        switch body {
        case .printed(let paragraphs):
            paragraphs.reduce(0) { $0 + 30 + $1.text.utf8.count + 8 * $1.lines.count }
        case .markdown(let source): source.count
        }
    }

    /// Of an article that has no more text than this.
    init(lead: String) { self.init(body: .printed([Paragraph(text: lead, lines: [])]), otherLines: []) }
}

private func beginning(of text: String) -> String { String(text.unicodeScalars.prefix(ArticleParts.leadLength)) }

extension StoredParts: Equatable {
    static func == (a: StoredParts, b: StoredParts) -> Bool {
        if case .deposited(let depot, let place, _) = a, case .deposited(let other, let otherPlace, _) = b,
            depot === other, place == otherPlace
        {
            return true
        }
        return a.parts == b.parts
    }
}
