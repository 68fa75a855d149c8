import Archive
import Mustache
import Text

extension Site {
    func newspaperPageView(_ number: Int) -> PageView {
        let page = facts.page(number)
        let title = pageTitle(page)
        return PageView(
            template: "newspaper-page", section: .newspaperPages, title: title, description: nil,
            breadcrumbs: page.source.issueDate.map { trail(to: .day($0)) } ?? [],
            name: "newspaperPage",
            content: [
                "label": .text(title),
                "source": .text(page.source.source.text),
                "issueDate": page.source.issueDate.map { .link(dateWords($0), Period.day($0).path()) } ?? .null,
                "articleDates": articleDates(page),
                "errorReport": errorReport(on: page),
                "picture": pagePicture(page, articles(of: page)),
                "articles": .list("links", page.articles.compactMap { facts.listed($0) }.map { articleLink($0) }),
                "continued": .list("links", page.continued.compactMap { facts.listed($0) }.map { articleLink($0) }),
                "mappedCharacters": .optional(mappedWords(page)),
                "lines": .list(lineViews(page)),
                "readAcross": .list("spans", page.readAcross.map { spanLink($0) }),
                "withdrawn": .list("spans", page.withdrawn.map { spanLink($0) }),
                "unplaced": .list("texts", page.unplaced.map { unplacedView($0) }),
                "previous": facts.page(beside: number, step: -1).map { pageOfIssue($0) } ?? .null,
                "next": facts.page(beside: number, step: 1).map { pageOfIssue($0) } ?? .null,
            ])
    }

    /// What a page is called.
    func pageTitle(_ page: Page) -> String { facts.name(of: page) }

    /// When the events of the page's articles happened, in words, where its issue date is not known; else null.
    private func articleDates(_ page: Page) -> Value {
        if page.source.issueDate != nil { return .null }
        guard let date = EventDate(of: articles(of: page).compactMap(\.date)),
            case .object(var view) = dateView(date, dateWords)
        else { return .null }
        view.append("note", .optional(dateNote(date, words: nil)))
        return .object(view)
    }

    /// Those that begin on a page, then those that go on on it.
    private func articles(of page: Page) -> [Article] {
        (page.articles + page.continued).compactMap { facts.article($0) }
    }

    /// That the page is shown in other characters than its file holds; nil where it is not.
    private func mappedWords(_ page: Page) -> String? {
        let count = page.source.mappedCharacters
        return count > 0 ? theme.texts(.mappedCharacters, count: count) : nil
    }

    func newspaperPageLink(_ number: Int) -> Value { pageOfIssue(facts.page(number)) }

    func pageOfIssue(_ page: Page) -> Value { .link(pageTitle(page), page.url) }

    private func unplacedView(_ text: UnplacedText) -> Value {
        .object(["text": .text(text.text), "lines": .list(text.lines.map { spanLink($0) })])
    }

    /// A link to some lines within the page.
    private func spanLink(_ lines: LineRange) -> Value {
        .object(["label": .text(lineWords(lines)), "url": .text("#" + lines.anchor)])
    }

    /// The printed lines, each with the place in an article that shows it.
    private func lineViews(_ page: Page) -> [Value] {
        let page = page.whole, articles = articles(of: page).map(\.whole)
        let lines = page.lines, text = page.source.text
        let owners = LineOwners(page: page, articles: articles)
        let frames = LineFrames(page.linkedRanges(articles), lineCount: lines.count, blocks: owners.turns)
        var shown: String?
        return lines.enumerated().map { position, range in
            let number = position + 1, owner = owners.owner(ofLine: number)
            let isFirst = owner != nil && owner?.url != shown
            if let owner { shown = owner.url }
            return .object([
                "anchor": .text("L" + String(number)), "text": .utf8(Bytes(text[range])),
                "url": .optional(owner?.url), "role": .optional(owner?.role.rawValue),
                "way": .optional(isFirst ? owner?.url : nil),
                "beginsBlock": .bool(frames.beginsBlock(number)), "endsBlock": .bool(frames.endsBlock(number)),
                // What stands around a line and within it, so that links to several lines find them together.
                "opens": anchorViews(frames.opened(before: number)),
                "listStart": frames.beginsList(number) ? .integer(number) : .null,
                "crossings": anchorViews(frames.anchors(in: number)),
                "endsList": .bool(frames.endsList(number)),
                "closes": .list(Array(repeating: .bool(true), count: frames.closed(behind: number))),
            ])
        }
    }

    private func anchorViews(_ names: [String]) -> Value { .list(names.map { .object(["anchor": .text($0)]) }) }
}
