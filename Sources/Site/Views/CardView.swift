import Archive
import Markdown
import Mustache
import Text

/// Characters of a body that a card shows: fewer than lie in a depot by themselves (`ArticleParts.leadLength`).
private let excerptLength = 80

/// An article as lists show it.
@Sendable func cardView(_ article: Article, _ texts: InterfaceText, _ dateWords: DateWords) -> Object {
    [
        "url": .text(article.id.url),
        "title": .text(article.title),
        "headlines": headlineViews(article.listedHeadlineParts, title: article.title),
        "date": article.listDate.map { dateView($0, dateWords) } ?? .null,
        "column": .optional(article.column),
        "page": .optional(article.page.map { texts(.pageNumber, ["page": $0]) }),
        "excerpt": .text(excerpt(of: article, end: texts(.excerptEnd))),
    ]
}

/// An article as others lead on to it: a link with its title and its date.
@Sendable func stepView(_ article: Article, _ texts: InterfaceText, _ dateWords: DateWords) -> Object {
    [
        "label": .text(article.title), "url": .text(article.id.url),
        "date": article.listDate.map { dateView($0, dateWords) } ?? .null,
    ]
}

extension Article {
    /// The date that lists show: the event's, else the issue's.
    var listDate: EventDate? { date ?? issueDate.map { .on(PartialDate($0)) } }
}

/// A date in words and for machines.
func dateView(_ date: EventDate, _ words: DateWords) -> Value {
    .object([
        "text": .text(words(date)), "edtf": .text(date.description), "machine": .text(date.machineText),
        "isDay": .bool(date.isPlainDay),
    ])
}

/// The beginning of an article's body, with `end` behind it where it was cut.
func excerpt(of article: Article, end: String) -> String {
    if let lead = article.lead { return excerpt(of: lead, end: end) }
    return switch article.body {
    case .printed(let paragraphs): excerpt(of: paragraphs.first?.text ?? "", end: end)
    case .markdown(let source): excerpt(of: plainText(ofMarkdown: source.span), end: end)
    }
}

private func excerpt(of text: String, end: String) -> String {
    guard let cut = text.unicodeScalars.index(text.startIndex, offsetBy: excerptLength, limitedBy: text.endIndex),
        cut < text.endIndex
    else { return text }
    return String(text[..<cut]) + end
}
