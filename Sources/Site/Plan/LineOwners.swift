import Archive

/// Which article, and which part of it, shows each printed line of a page.
///
///     12  二七区召开产业发展推进会      headline   articles/k3/f9q2x7ab.html
///     13  本报讯 5月18日上午，二七区    paragraph  articles/k3/f9q2x7ab.html#p1
///     14                               –
///     15  广告                         –          unplaced
struct LineOwners {
    enum Role: String {
        case headline, paragraph, other, unplaced, withdrawn
    }

    struct Owner {
        var role: Role
        /// Nil for an unplaced line and a withdrawn one.
        var article: ArticleID?
        /// Relative to the site's root; nil likewise.
        var url: String?
    }

    /// Owners by line, from 1; of a line that several articles hold, the first in print order.
    private var owners: [Owner?]

    /// - Parameter articles: those that begin on the page, in print order, then those that go on on it.
    init(page: Page, articles: [Article]) {
        owners = Array(repeating: nil, count: page.lineCount + 1)
        claim(page.withdrawn, Owner(role: .withdrawn))
        for article in articles {
            if article.source == page.source.source { claim(article) }
            for part in article.continuations where part.source == page.source.source { claim(part, of: article) }
        }
        for text in page.unplaced { claim(text.lines, Owner(role: .unplaced)) }
    }

    private mutating func claim(_ article: Article) {
        for (position, paragraph) in article.paragraphs.enumerated() {
            claim(paragraph.lines, .paragraph(position, of: article))
        }
        for headline in article.headlines { claim(headline.lines, Owner(role: .headline, of: article)) }
        claim(article.otherLines, Owner(role: .other, of: article))
    }

    private mutating func claim(_ part: Continuation, of article: Article) {
        for (position, lines) in part.paragraphLines.enumerated() {
            claim(lines, .paragraph(part.firstParagraph + position, of: article))
        }
        for headline in part.headlines { claim(headline.lines, Owner(role: .headline, of: article)) }
        claim(part.otherLines, Owner(role: .other, of: article))
    }

    /// The owner of a line, from 1; nil for a blank one.
    func owner(ofLine line: Int) -> Owner? { owners[line] }

    /// The lines, from 1, with which another article's text begins, or text that no article holds. Blank lines belong to what is
    /// before them.
    var turns: [Int] {
        var turns: [Int] = [], former: Owner?
        for (line, owner) in owners.enumerated() {
            guard let owner else { continue }
            if former == nil || former?.article != owner.article { turns.append(line) }
            former = owner
        }
        return turns
    }

    private mutating func claim(_ ranges: [LineRange], _ owner: Owner) {
        for range in ranges {
            for line in owners.indices.clamped(to: range.first..<range.last + 1) where owners[line] == nil {
                owners[line] = owner
            }
        }
    }
}

extension LineOwners.Owner {
    fileprivate init(role: LineOwners.Role, of article: Article) {
        self.init(role: role, article: article.id, url: article.id.url)
    }

    /// - Parameter position: of the paragraph, from 0.
    fileprivate static func paragraph(_ position: Int, of article: Article) -> LineOwners.Owner {
        LineOwners.Owner(role: .paragraph, article: article.id, url: "\(article.id.url)#p\(position + 1)")
    }
}
