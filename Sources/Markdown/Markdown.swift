package import Text

/// How Markdown is shown.
package struct MarkdownOptions: Sendable, Equatable {
    /// Whether HTML in the text is HTML. Only for texts whose authors may do anything on the site: such HTML can run
    /// scripts. GFM's tag filter applies.
    ///
    /// Otherwise a reader sees the tags as text, and comments vanish: they were not written for readers.
    package var allowsRawHTML = false

    package init(allowsRawHTML: Bool = false) {
        self.allowsRawHTML = allowsRawHTML
    }
}

/// Appends the HTML of GitHub-flavoured Markdown: tables, strikethrough, autolinks, task lists, footnotes.
///
/// - Headings go one level down (`#` becomes `h2`, the sixth level stays): the article's title is the page's only `h1`.
/// - A line's end between two Han characters or full-width marks is no space, across inline markup too.
/// - Links and images lead to relative addresses or to `http`, `https`, `mailto`, `tel`, `ftp` and `xmpp`; of others
///   the text stays.
/// - More than 100 quotes or lists one inside another are text, as is each table of a text that could have more than
///   100,000 cells: a small file can ask for time and memory that grow with its square.
///
/// - Parameter replacement: asked for each link and picture; by default they stay as they are.
package func appendHTML(
    ofMarkdown utf8: borrowing Span<UInt8>, options: MarkdownOptions = MarkdownOptions(),
    replacingLinks replacement: @escaping LinkReplacement = { $0 }, into bytes: inout Bytes
) {
    readableTree(utf8, options, replacement).appendHTML(allowsRawHTML: options.allowsRawHTML, into: &bytes)
}

/// The text of Markdown as a reader sees it, without markup: one line for each paragraph, heading, list item, table
/// cell or line of code. Pictures give their descriptions; footnotes come last; raw HTML, where it is allowed, nothing.
package func plainText(
    ofMarkdown utf8: borrowing Span<UInt8>, options: MarkdownOptions = MarkdownOptions()
) -> String {
    var lines = TextLines()
    readableTree(utf8, options).forEachNode { node, isLeaving in lines.add(node, isLeaving: isLeaving) }
    return lines.finished()
}

func readableTree(
    _ utf8: borrowing Span<UInt8>, _ options: MarkdownOptions, _ replacement: @escaping LinkReplacement = { $0 }
) -> MarkdownTree {
    var limited = Bytes()
    let isLimited = copyLimitingNesting(utf8, into: &limited)
    let withTables = possibleTableCells(utf8) <= mostTableCells
    let tree =
        isLimited
        ? MarkdownTree(parsing: limited.span, withTables: withTables)
        : MarkdownTree(parsing: utf8, withTables: withTables)
    var editor = ReadableEditor(options: options, replacement: replacement)
    tree.forEachNode { node, isLeaving in editor.edit(node, isLeaving: isLeaving) }
    return tree
}

/// Gathers the text of a tree line by line.
private struct TextLines {
    private var text = ""

    mutating func add(_ node: MarkdownNode, isLeaving: Bool) {
        switch node.kind {
        case .text, .code: text += node.literal
        case .softBreak, .lineBreak: text += " "
        case .codeBlock:
            beginLine()
            text += node.literal
        case .heading, .otherBlock: beginLine()
        case .rawInline, .rawBlock, .link, .image, .footnoteReference, .otherInline: break
        }
    }

    func finished() -> String {
        String(text.utf8.last == UInt8(ascii: "\n") ? text.dropLast() : text[...])
    }

    private mutating func beginLine() {
        if !text.isEmpty && text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
    }
}
