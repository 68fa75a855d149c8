import Archive
import Markdown
import Text

/// Articles that the archive's feed holds.
private let feedLength = 50
/// Articles that a term's feed holds. It has their whole texts, as the archive's has, and there are many such feeds.
private let termFeedLength = 20

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

    /// Appends the newest articles of a term.
    func appendFeed(of kind: TermKind, _ position: Int, into bytes: inout Bytes) {
        guard let term = facts.term(kind, position) else { return }
        let settings = settings
        let feed = Feed(
            name: "feed " + (settings.publisher ?? settings.title) + " " + kind.nameInFeeds + term.label,
            title: theme.texts(
                .feedTitle, ["site": settings.title, "term": theme.texts(kind.headKey, ["label": term.label])]),
            path: termFeedPath(kind, term.label), page: term.url())
        append(feed, newestArticles(term.articles, most: termFeedLength), into: &bytes)
    }

    /// The articles that a feed holds: articles without any date have no place in an order by date and stay out.
    ///
    /// - Parameter numbers: ascending.
    func newestArticles(_ numbers: some Sequence<Int>, most: Int = feedLength) -> [Article] {
        Array(numbers.lazy.map { facts.article($0) }.filter { $0.filingDay != nil }.prefix(most))
    }

    /// Appends articles as an Atom feed (RFC 4287).
    ///
    /// - Ids are `urn:uuid:` made of the article's id, and of publisher or title for the feed: they stay when the site moves.
    /// - Links are absolute where the base URL is known, else relative to the feed.
    /// - `published` and `updated` are the day that an article is filed under, at midnight UTC: no clock is read. A feed of no
    ///   article is as old as 1970.
    /// - `content` is the whole text, as paragraphs of HTML.
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
        bytes.append(element: "published", midnight(article.filingDay))
        bytes.append(authors: article.reporters + article.correspondents)
        bytes.append(link: "alternate", to: link(to: article.id.url, from: feed))
        for tag in article.tags.prefix(mostCategories) {
            bytes.append("<category term=\"")
            bytes.append(escapingXML: tag)
            bytes.append("\"/>")
        }
        bytes.append(element: "summary", excerpt(of: article, end: theme.texts(.excerptEnd)))
        bytes.append("<content type=\"html\">")
        for paragraph in plainParagraphs(of: article) { bytes.append(paragraph: paragraph) }
        bytes.append("</content>")
        bytes.append("\n</entry>\n")
    }

    /// Absolute where the base URL is known, else relative to the feed.
    private func link(to path: String, from feed: Feed) -> String {
        address.absolute(path) ?? rootReference(fromPath: feed.path) + address.best(path)
    }
}

/// The paragraphs of an article's body, without markup.
private func plainParagraphs(of article: Article) -> [String] {
    switch article.body {
    case .printed(let paragraphs): paragraphs.map(\.text)
    case .markdown(let source): plainText(ofMarkdown: source.span).split(separator: "\n").map { String($0) }
    }
}

extension TermKind {
    /// What stands before a label in the name of its feed: nothing before a topic's, which were there first.
    fileprivate var nameInFeeds: String { self == .tags ? "" : rawValue + " " }
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
    /// Appends a paragraph of HTML as the text of an XML element.
    fileprivate mutating func append(paragraph text: String) {
        var html: Bytes = []
        html.append(escapingXML: text)
        append("&lt;p&gt;")
        append(escapingHTML: html.span)
        append("&lt;/p&gt;\n")
    }

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
