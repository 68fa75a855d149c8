import Archive
import Markdown
import Text

extension Site {
    /// Appends the newest dated articles as a JSON Feed (<https://www.jsonfeed.org/version/1.1/>), with their whole text.
    ///
    /// It lists what the Atom feed lists, and its URLs are as absolute as they can be.
    func appendJSONFeed(into bytes: inout Bytes) {
        let settings = archive.settings
        var json = JSONWriter()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", settings.title)
            if address.isKnown {
                json.member("home_page_url", address.best("index.html"))
                json.member("feed_url", address.best("feed.json"))
            }
            if let subtitle = settings.subtitle { json.member("description", subtitle) }
            json.member("language", settings.articleLanguage)
            json.authors([settings.publisher ?? settings.title])
            json.key("items")
            json.array { json in
                for article in newestArticles(archive.articles.indices) { append(item: article, into: &json) }
            }
        }
        json.endLine()
        bytes += json.bytes
    }

    private func append(item article: Article, into json: inout JSONWriter) {
        json.object { json in
            json.member("id", lastingName(of: article))
            json.member("url", address.best(article.id.url))
            json.member("title", article.headlineLine(theme.texts))
            json.member("content_text", plainText(of: article))
            json.member("summary", excerpt(of: article, end: theme.texts(.excerptEnd)))
            json.member("date_published", midnight(article.filingDay))
            json.member("language", archive.settings.articleLanguage)
            json.authors(article.reporters + article.correspondents)
            if !article.tags.isEmpty { json.member("tags", article.tags) }
        }
    }

    /// The body without markup, a blank line between its paragraphs.
    private func plainText(of article: Article) -> String {
        switch article.body {
        case .printed(let paragraphs): paragraphs.map(\.text).joined(separator: "\n\n")
        case .markdown(let source): Markdown.plainText(ofMarkdown: source.span)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func authors(_ names: [String]) {
        guard !names.isEmpty else { return }
        key("authors")
        array { json in
            for name in names { json.object { $0.member("name", name) } }
        }
    }
}
