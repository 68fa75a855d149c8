import Archive
import Text

/// Articles that the feed holds.
private let feedLength = 50

/// Topics that an entry tells, the most prominent ones. Each topic's feed tells those of all its articles: without a limit
/// an article of 20,000 topics makes 16 GB of feeds.
private let mostCategories = 50

extension Site {
    /// Appends the newest articles of the archive.
    func appendFeed(into bytes: inout Bytes) {
        let settings = settings
        let feed = Feed(
            name: "feed " + (settings.publisher ?? settings.title), title: settings.title, path: "feed.xml",
            page: "index.html")
        append(feed, newestArticles(archive.articles.indices), into: &bytes)
    }

    /// Appends the newest articles of a tag.
    func appendTagFeed(_ position: Int, into bytes: inout Bytes) {
        guard let tag = facts.term(.tags, position) else { return }
        let settings = settings
        let feed = Feed(
            name: "feed " + (settings.publisher ?? settings.title) + " " + tag.label,
            title: theme.texts(
                .feedTitle, ["site": settings.title, "term": theme.texts(.headTags, ["label": tag.label])]),
            path: tagFeedPath(tag.label), page: tag.url())
        append(feed, newestArticles(tag.articles), into: &bytes)
    }

    /// The articles that a feed holds: articles without any date have no place in an order by date and stay out.
    ///
    /// - Parameter numbers: ascending.
    func newestArticles(_ numbers: some Sequence<Int>) -> [Article] {
        Array(numbers.lazy.map { facts.article($0) }.filter { $0.filingDay != nil }.prefix(feedLength))
    }

    /// Appends articles as an Atom feed (RFC 4287).
    ///
    /// - Ids are `urn:uuid:` made of the article's id, and of publisher or title for the feed: they stay when the site moves.
    /// - Links are absolute where the base URL is known, else relative to the feed.
    /// - `updated` is the day that an article is filed under, at midnight UTC: no clock is read. A feed of no article is
    ///   as old as 1970.
    private func append(_ feed: Feed, _ articles: [Article], into bytes: inout Bytes) {
        let settings = settings
        bytes.append(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        bytes.append(escapingXML: settings.articleLanguage)
        bytes.append("\">\n")
        bytes.append(element: "id", lastingName(of: feed.name))
        bytes.append(element: "title", feed.title)
        if let subtitle = settings.subtitle { bytes.append(element: "subtitle", subtitle) }
        bytes.append(element: "updated", midnight(articles.first?.filingDay))
        bytes.append(authors: [settings.publisher ?? settings.title])
        bytes.append(link: "self", to: link(to: feed.path, from: feed))
        bytes.append(link: "alternate", to: link(to: feed.page, from: feed))
        bytes.append("\n")
        for article in articles { append(entry: article, of: feed, into: &bytes) }
        bytes.append("</feed>\n")
    }

    private func append(entry article: Article, of feed: Feed, into bytes: inout Bytes) {
        bytes.append("<entry>\n")
        bytes.append(element: "id", lastingName(of: article))
        bytes.append(element: "title", article.headlineLine(theme.texts))
        bytes.append(element: "updated", midnight(article.filingDay))
        bytes.append(authors: article.reporters + article.correspondents)
        bytes.append(link: "alternate", to: link(to: article.id.url, from: feed))
        for tag in article.tags.prefix(mostCategories) {
            bytes.append("<category term=\"")
            bytes.append(escapingXML: tag)
            bytes.append("\"/>")
        }
        bytes.append(element: "summary", excerpt(of: article, end: theme.texts(.excerptEnd)))
        bytes.append("\n</entry>\n")
    }

    /// Absolute where the base URL is known, else relative to the feed.
    private func link(to path: String, from feed: Feed) -> String {
        address.absolute(path) ?? rootReference(fromPath: feed.path) + address.best(path)
    }
}

/// What one feed tells of itself.
private struct Feed {
    /// What its lasting id is made from.
    var name: String
    var title: String
    /// Its own path, and that of the page that lists the same articles.
    var path: String
    var page: String
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
