import Archive

/// Which article, and which part of it, shows each printed line of a page.
///
///     12  二七区召开产业发展推进会      headline   articles/k3/f9q2x7ab.html
///     13  本报讯 5月18日上午，二七区    paragraph  articles/k3/f9q2x7ab.html#p1
///     14                               –
///     15  广告                         –          unplaced
struct LineOwners {
    enum Role: String {
        case headline, paragraph, other, unplaced
    }

    struct Owner {
        var role: Role
        /// Relative to the site's root; nil for an unplaced line.
        var url: String?
    }

    /// Owners by line, from 1; of a line that several articles hold, the first in print order.
    private var owners: [Owner?]

    /// - Parameter articles: the page's own, in print order.
    init(page: Page, articles: [Article]) {
        owners = Array(repeating: nil, count: page.lines.count + 1)
        for article in articles {
            let url = article.id.url
            for (position, paragraph) in article.paragraphs.enumerated() {
                claim(paragraph.lines, Owner(role: .paragraph, url: "\(url)#p\(position + 1)"))
            }
            for headline in article.headlines { claim(headline.lines, Owner(role: .headline, url: url)) }
            claim(article.otherLines, Owner(role: .other, url: url))
        }
        for text in page.unplaced { claim(text.lines, Owner(role: .unplaced, url: nil)) }
    }

    /// The owner of a line, from 1; nil for a blank one.
    func owner(ofLine line: Int) -> Owner? { owners[line] }

    private mutating func claim(_ ranges: [LineRange], _ owner: Owner) {
        for range in ranges {
            for line in owners.indices.clamped(to: range.first..<range.last + 1) where owners[line] == nil {
                owners[line] = owner
            }
        }
    }
}
