import Archive

/// Which lines of a page articles hold, and as what: by line, from 1.
struct LineOwners {
    struct Owner {
        /// `headline`, `kicker`, `subtitle`, `paragraph 3` or `byline`.
        var role: String
        var article: ArticleID
    }

    private var owners: [Int: Owner] = [:]

    /// - Parameter articles: those that begin on the page, then those that go on on it; whole.
    init(of page: Page, articles: [Article]) {
        for article in articles {
            if article.source == page.source.source {
                let paragraphs = article.paragraphs.enumerated().map { ($0 + 1, $1.lines) }
                claim(article.headlines, paragraphs, article.otherLines, article.id)
            }
            for part in article.continuations where part.source == page.source.source {
                let paragraphs = part.paragraphLines.enumerated().map { (part.firstParagraph + $0 + 1, $1) }
                claim(part.headlines, paragraphs, part.otherLines, article.id)
            }
        }
    }

    subscript(line: Int) -> Owner? { owners[line] }

    /// An article's lines, ascending.
    func lines(of article: ArticleID) -> [Int] { owners.filter { $0.value.article == article }.keys.sorted() }

    private mutating func claim(
        _ headlines: [Headline], _ paragraphs: [(number: Int, lines: [LineRange])], _ other: [LineRange],
        _ id: ArticleID
    ) {
        for headline in headlines { claim(headline.lines, headline.role.rawValue, id) }
        for paragraph in paragraphs { claim(paragraph.lines, "paragraph \(paragraph.number)", id) }
        claim(other, "byline", id)
    }

    private mutating func claim(_ lines: [LineRange], _ role: String, _ id: ArticleID) {
        for line in lines.flatMap({ $0.first...$0.last }) where owners[line] == nil {
            owners[line] = Owner(role: role, article: id)
        }
    }
}
