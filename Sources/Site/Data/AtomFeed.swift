import Archive
import Text

/// Articles that the feed holds.
private let feedLength = 50

extension Site {
    /// Appends the newest dated articles as an Atom feed (RFC 4287).
    ///
    /// - Ids are `urn:uuid:` made of the article's id, and of publisher or title for the feed: they stay when the site moves.
    /// - Links are absolute where the base URL is known, else relative to the feed.
    /// - `updated` is the day that an article is filed under, at midnight UTC: no clock is read. Articles without any
    ///   date have no place in an order by date and stay out; a feed of none is as old as 1970.
    func appendFeed(into bytes: inout Bytes) {
        let articles = archive.articles.lazy.filter { $0.filingDay != nil }.prefix(feedLength)
        let settings = archive.settings
        bytes.append(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        bytes.append(escapingXML: settings.language)
        bytes.append("\">\n")
        bytes.append(element: "id", lastingName(of: "feed " + (settings.publisher ?? settings.title)))
        bytes.append(element: "title", settings.title)
        if let subtitle = settings.subtitle { bytes.append(element: "subtitle", subtitle) }
        bytes.append(element: "updated", midnight(articles.first?.filingDay))
        bytes.append(authors: [settings.publisher ?? settings.title])
        bytes.append(link: "self", to: address.best("feed.xml"))
        bytes.append(link: "alternate", to: address.best("index.html"))
        bytes.append("\n")
        for article in articles { append(entry: article, into: &bytes) }
        bytes.append("</feed>\n")
    }

    private func append(entry article: Article, into bytes: inout Bytes) {
        bytes.append("<entry>\n")
        bytes.append(element: "id", lastingName(of: "article " + article.id.letters))
        bytes.append(element: "title", article.title)
        bytes.append(element: "updated", midnight(article.filingDay))
        bytes.append(authors: article.reporters + article.correspondents)
        bytes.append(link: "alternate", to: address.best(article.id.url))
        for tag in article.tags {
            bytes.append("<category term=\"")
            bytes.append(escapingXML: tag)
            bytes.append("\"/>")
        }
        bytes.append(element: "summary", excerpt(of: article, end: theme.texts(.excerptEnd)))
        bytes.append("\n</entry>\n")
    }
}

extension Bytes {
    fileprivate mutating func append(authors: [String]) {
        for author in authors {
            append("<author>")
            append(element: "name", author)
            append("</author>")
        }
    }

    fileprivate mutating func append(link relation: StaticString, to url: String) {
        append("<link rel=\"")
        append(relation)
        append("\" href=\"")
        append(escapingXML: url)
        append("\"/>")
    }
}

/// `2023-05-18T00:00:00Z`; of no day the first second of 1970.
private func midnight(_ day: CivilDate?) -> String { (day?.description ?? "1970-01-01") + "T00:00:00Z" }

/// A `urn:uuid:` of 122 bits of the name's hashes (RFC 9562, version 8).
private func lastingName(of name: String) -> String {
    let high = contentHash(Bytes(name.utf8).span), low = contentHash(Bytes((name + " low").utf8).span)
    var digits = hexadecimal(high & ~0xF000 | 0x8000) + hexadecimal(low & ~(3 << 62) | 2 << 62)
    for position in [20, 16, 12, 8] { digits.insert("-", at: digits.index(digits.startIndex, offsetBy: position)) }
    return "urn:uuid:" + digits
}

/// 16 digits.
private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
