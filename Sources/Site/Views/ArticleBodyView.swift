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
            "source": .text(article.source.text),
            "evidence": .list(evidence(article, page: linkedPage)),
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
                "name": .text(theme.texts(.paragraphName, count: position + 1)),
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

    func articleLink(_ article: Article) -> Value { .link(article.headlineLine(theme.texts), article.id.url) }
}
