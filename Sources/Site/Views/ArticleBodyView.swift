import Archive
import Markdown
import Mustache
import Text

/// A newspaper page with the address that links to its lines begin with.
private struct LinkedPage {
    let page: Page
    let url: String

    init(_ page: Page) {
        self.page = page.withLines
        url = urlReference(toPath: page.url)
    }
}

extension Site {
    /// The body, where each part of it is printed, and how to cite it.
    func bodyViews(_ article: Article, page: Page?) -> Object {
        let linkedPage = page.map { LinkedPage($0) }
        return [
            "paragraphs": .list(paragraphViews(article, page: linkedPage)),
            "markdown": markdownView(article),
            "newspaperPage": page.map { pageOfIssue($0) } ?? .null,
            "continuedOn": .list(
                "links", article.continuations.compactMap { furtherPage(of: $0) }.map { pageOfIssue($0) }),
            "source": .text(article.source),
            "evidence": .list(evidence(article, page: linkedPage)),
            "citation": .text(citation(of: article)),
        ]
    }

    /// The printed lines that show what is no paragraph.
    private func evidence(_ article: Article, page: LinkedPage?) -> [Value] {
        let parts = article.continuations
        let headlines =
            lineLinks(article.headlines.flatMap(\.lines), page: page)
            + parts.flatMap { lineLinks($0.headlines.flatMap(\.lines), of: $0) }
        let others =
            lineLinks(article.otherLines, page: page) + parts.flatMap { lineLinks($0.otherLines, of: $0) }
        return [
            .group(theme.texts(.headlineLines), headlines, kind: "headline"),
            .group(theme.texts(.otherLines), others, kind: "other"),
        ].compactMap { $0 }
    }

    /// The newspaper page on which an article goes on.
    private func furtherPage(of part: Continuation) -> Page? {
        facts.page(ofSource: part.source)
    }

    private func markdownView(_ article: Article) -> Value {
        guard case .markdown(let source) = article.body else { return .null }
        var html: Bytes = []
        let links = article.links, root = rootReference(fromPath: article.id.url)
        appendHTML(
            ofMarkdown: source.span,
            replacingLinks: { destination in
                switch links[destination] {
                case .file(let path, let suffix): root + urlReference(toPath: path) + suffix
                case .nowhere: nil
                case nil: destination
                }
            }, into: &html)
        return .markup(html)
    }

    private func paragraphViews(_ article: Article, page: LinkedPage?) -> [Value] {
        article.paragraphs.enumerated().map { position, paragraph in
            let further = article.continuations.flatMap { part in lineLinks(part.lines(ofParagraph: position), of: part)
            }
            var html: Bytes = []
            appendInlineHTML(ofPrinted: paragraph.text, into: &html)
            return .object([
                "anchor": .text("p\(position + 1)"), "html": .markup(html),
                "lines": .list(lineLinks(paragraph.lines, page: page) + further),
            ])
        }
    }

    /// Links to printed lines: `第12–15行`. None where the article is on no newspaper page.
    private func lineLinks(_ ranges: [LineRange], page: LinkedPage?) -> [Value] {
        lineLinks(ranges, page: page) { lineWords($0) }
    }

    /// Links to the lines of a further page: `A03版第4–9行`.
    private func lineLinks(_ ranges: [LineRange], of part: Continuation) -> [Value] {
        let name = part.page.map { theme.texts(.pageNumber, ["page": $0]) } ?? ""
        return lineLinks(ranges, page: furtherPage(of: part).map { LinkedPage($0) }) { name + lineWords($0) }
    }

    private func lineLinks(_ ranges: [LineRange], page: LinkedPage?, _ label: (LineRange) -> String) -> [Value] {
        guard let page, !ranges.isEmpty else { return [] }
        return page.page.joinedAcrossBlanks(ranges).map { range in
            .object(["label": .text(label(range)), "url": .text(page.url + "#" + range.anchor)])
        }
    }

    /// `第12行`, `第12–15行`
    func lineWords(_ range: LineRange) -> String {
        range.first == range.last
            ? theme.texts(.lineOne, ["line": String(range.first)])
            : theme.texts(.lineMany, ["first": String(range.first), "last": String(range.last)])
    }

    /// The reference that others cite the article by, after GB/T 7714 for newspapers: `景静. 题名[N]. 报纸, 2023-05-19(A03).`
    /// The title is the whole headline in print order. What is not known stays away; the file is always there.
    private func citation(of article: Article) -> String {
        let texts = theme.texts, settings = settings
        let names = article.reporters + article.correspondents
        var text = names.isEmpty ? "" : texts(.citationNames, ["names": names.joined(separator: ", ")])
        text += texts(.citationTitle, ["title": article.headlineParts.joined(texts, subtitle: .citationSubtitle)])
        text += texts(.citationPublication, ["publication": settings.publisher ?? settings.title])
        if let day = article.issueDate { text += texts(.citationDate, ["date": day.description]) }
        let pages = ([article.page] + article.continuations.map(\.page)).compactMap { $0 }
        if !pages.isEmpty { text += texts(.citationPage, ["page": pages.joined(separator: ", ")]) }
        text += texts(.citationSource, ["file": article.source])
        if let url = address.absolute(article.id.url) { text += texts(.citationAddress, ["address": url]) }
        return text
    }

    /// The articles before and after this one, in the archive and on its page.
    func neighbours(of number: Int, _ article: Article, page: Page?) -> Object {
        let newer = facts.article(beside: number, step: -1), older = facts.article(beside: number, step: 1)
        let links = [
            neighbour(newer, "newer", areDated(newer, article) ? .previousNewer : .previous),
            neighbour(older, "older", areDated(article, older) ? .nextOlder : .next),
            neighbour(article.beside(-1, on: page).flatMap { facts.listed($0) }, "previousOnPage", .previousOnPage),
            neighbour(article.beside(1, on: page).flatMap { facts.listed($0) }, "nextOnPage", .nextOnPage),
        ]
        return ["neighbours": .list("links", links.compactMap { $0 })]
    }

    /// Whether both have a day: of others none is known to be newer.
    private func areDated(_ article: Article?, _ other: Article?) -> Bool {
        article?.filingDay != nil && other?.filingDay != nil
    }

    /// The link to an article beside another; nil where there is none.
    private func neighbour(_ article: Article?, _ relation: String, _ name: TextKey) -> Value? {
        article.map {
            .object([
                "relation": .text(relation), "name": .text(theme.texts(name)),
                "label": .text($0.headlineLine(theme.texts)), "url": .text($0.id.url),
            ])
        }
    }

    func articleLink(_ article: Article) -> Value { .link(article.headlineLine(theme.texts), article.id.url) }
}

extension Article {
    /// The article so many places behind this one on the newspaper page that it begins on; nil where there is none.
    fileprivate func beside(_ step: Int, on page: Page?) -> ArticleID? {
        guard let page, let place = page.articles.firstIndex(of: id), page.articles.indices.contains(place + step)
        else { return nil }
        return page.articles[place + step]
    }
}
