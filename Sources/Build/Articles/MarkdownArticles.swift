import Archive
import Markdown
import PageReading

/// What is known of the bodies of articles that came from Markdown.
struct MarkdownContents: Sendable {
    /// The plain text of each one.
    var texts: [ArticleID: String] = [:]
    /// Of those that have any, with the lines of their files.
    var links: [ArticleID: [MarkdownLink]] = [:]
    /// Where articles were before, as they state; their files are relative to `seeds/`.
    var oldAddresses: [OldAddress] = []
}

/// A Markdown article as the archive knows it, with its plain text and the links in it.
struct MarkdownArticle: Sendable {
    var article: Article
    var text: String
    var links: [MarkdownLink]
    /// That its author took it down.
    var notice: WithdrawalNotice?
    var aliases: [Placed<String>]

    /// Its id comes from the file's stem and the text, as the ids of a page's articles do. Nil without a title.
    init?(_ source: MarkdownSource) {
        guard let title = source.title else { return nil }
        text = plainText(ofMarkdown: source.body.span)
        links = Markdown.links(inMarkdown: source.body.span)
        for index in links.indices { links[index].line += source.bodyLine - 1 }
        article = Article(
            id: articleID(stem: source.source.stem, body: text), source: source.source, page: source.page,
            headlines: headlines(of: source), title: title, column: source.column, date: source.date,
            dateBasis: source.date == nil ? nil : source.dateBasis, reporters: source.reporters,
            correspondents: source.correspondents, body: .markdown(source.body))
        article.tags = source.tags
        article.people = source.people.map { PersonMention(name: $0) }
        article.places = source.places
        notice = source.withdrawal
        aliases = source.aliases
    }

    fileprivate var oldAddresses: [OldAddress] {
        aliases.map {
            OldAddress(
                path: $0.value, target: article.id.url, file: article.source.text, line: $0.line, column: $0.column)
        }
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
/// gets a longer one, of its whole path. Of those that were taken down nothing is kept but that.
func join(
    _ markdown: [MarkdownArticle], to articles: inout [Article], _ withdrawals: inout [Withdrawal]
) -> MarkdownContents {
    if markdown.isEmpty { return MarkdownContents() }
    var taken = Set(articles.map(\.id) + withdrawals.map(\.id))
    var contents = MarkdownContents()
    for var new in markdown {
        if !taken.insert(new.article.id).inserted {
            new.article.id = articleID(stem: new.article.source.text, body: new.text, letters: 12)
            taken.insert(new.article.id)
        }
        contents.oldAddresses += new.oldAddresses
        if let notice = new.notice {
            withdrawals.append(Withdrawal(id: new.article.id, source: new.article.source, notice: notice))
            continue
        }
        contents.texts[new.article.id] = new.text
        if !new.links.isEmpty { contents.links[new.article.id] = new.links }
        articles.append(new.article)
    }
    return contents
}
