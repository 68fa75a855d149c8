import Archive
import Markdown
import PageReading

/// The plain text of each article that came from Markdown.
typealias MarkdownTexts = [ArticleID: String]

/// A Markdown article as the archive knows it, with its plain text.
struct MarkdownArticle: Sendable {
    var article: Article
    var text: String

    /// Its id comes from the file's stem and the text, as the ids of a page's articles do.
    init(_ source: MarkdownSource) {
        text = plainText(ofMarkdown: source.body.span)
        article = Article(
            id: articleID(stem: fileStem(of: source.source), body: text), source: source.source, page: source.page,
            headlines: headlines(of: source), title: source.title, column: source.column, date: source.date,
            dateBasis: source.date == nil ? nil : .printed, reporters: source.reporters,
            correspondents: source.correspondents, body: .markdown(source.body))
        article.tags = source.tags
        article.people = source.people.map { PersonMention(name: $0) }
        article.places = source.places
    }
}

/// The parts of a headline; they have no printed lines: the file states them.
private func headlines(of source: MarkdownSource) -> [Headline] {
    let parts: [(Headline.Role, String?)] = [
        (.kicker, source.kicker), (.headline, source.title), (.subtitle, source.subtitle),
    ]
    return parts.compactMap { role, text in text.map { Headline(role: role, text: $0, lines: []) } }
}

/// Adds Markdown articles to those of pages. Where an id is taken (a file of the same stem and text), the Markdown article
/// gets a longer one, of its whole path.
func join(_ markdown: [MarkdownArticle], to articles: inout [Article]) -> MarkdownTexts {
    var taken = Set(articles.map(\.id))
    var texts: MarkdownTexts = [:]
    for var new in markdown {
        if !taken.insert(new.article.id).inserted {
            new.article.id = articleID(stem: new.article.source, body: new.text, letters: 12)
            taken.insert(new.article.id)
        }
        texts[new.article.id] = new.text
        articles.append(new.article)
    }
    return texts
}
