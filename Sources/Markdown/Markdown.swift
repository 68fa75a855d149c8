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
/// - Headings begin at `h2` and skip no level: the article's title is the page's only `h1`.
/// - A line's end between two Han characters or full-width marks is no space, across inline markup too.
/// - Links and images lead to relative addresses or to `http`, `https`, `mailto`, `tel`, `ftp` and `xmpp`; of others
///   the text stays.
/// - More than 100 quotes or lists one inside another are text, as is each table of a text that could have more than
///   100,000 cells, and a definition whose uses would take more than 16 MB: a small file can ask for time and memory that grow
///   with its square.
///
/// - Parameter replacement: asked for each link and picture; by default they stay as they are.
package func appendHTML(
    ofMarkdown utf8: borrowing Span<UInt8>, options: MarkdownOptions = MarkdownOptions(),
    replacingLinks replacement: @escaping LinkReplacement = { $0 }, into bytes: inout Bytes
) {
    let tree = readableTree(utf8, options, replacement)
    var levels = HeadingLevels()
    tree.forEachNode { node, isLeaving in
        if node.kind == .heading, !isLeaving { node.headingLevel = levels.level(of: node.headingLevel) }
    }
    tree.appendHTML(allowsRawHTML: options.allowsRawHTML, into: &bytes)
}

/// The text of Markdown as a reader sees it, without markup: one line for each paragraph, heading, list item, table
/// cell or line of code. Pictures give their descriptions; footnotes come last; raw HTML, where it is allowed, nothing.
package func plainText(
    ofMarkdown utf8: borrowing Span<UInt8>, options: MarkdownOptions = MarkdownOptions()
) -> String {
    readLines(utf8, options).text
}

/// A line of `plainText`.
package struct MarkdownTextLine: Sendable, Equatable {
    package var text: String
    /// Where it begins in the Markdown, or for a line of code where the code does, from 1.
    package var line: Int

    package init(text: String, line: Int) {
        self.text = text
        self.line = line
    }
}

/// The lines of `plainText`, with their places.
///
/// - Parameter isLeavingOutCode: whether code is no part of them; in its place inside a line is a space.
package func textLines(
    ofMarkdown utf8: borrowing Span<UInt8>, options: MarkdownOptions = MarkdownOptions(),
    leavingOutCode isLeavingOutCode: Bool = false
) -> [MarkdownTextLine] {
    readLines(utf8, options, TextLines(leavingOutCode: isLeavingOutCode)).lines
}

private func readLines(
    _ utf8: borrowing Span<UInt8>, _ options: MarkdownOptions, _ empty: TextLines = TextLines()
) -> TextLines {
    var lines = empty
    readableTree(utf8, options).forEachNode { node, isLeaving in lines.add(node, isLeaving: isLeaving) }
    lines.finish()
    return lines
}

func readableTree(
    _ utf8: borrowing Span<UInt8>, _ options: MarkdownOptions, _ replacement: @escaping LinkReplacement = { $0 }
) -> MarkdownTree {
    var limited = Bytes()
    let tree =
        copyLimitingNesting(utf8, into: &limited)
        ? treeLimitingDefinitions(limited.span) : treeLimitingDefinitions(utf8)
    var editor = ReadableEditor(options: options, replacement: replacement)
    tree.forEachNode { node, isLeaving in editor.edit(node, isLeaving: isLeaving) }
    return tree
}

private func treeLimitingDefinitions(_ utf8: borrowing Span<UInt8>) -> MarkdownTree {
    let withTables = possibleTableCells(utf8) <= mostTableCells
    var limited = Bytes()
    return copyLimitingDefinitions(utf8, into: &limited)
        ? MarkdownTree(parsing: limited.span, withTables: withTables)
        : MarkdownTree(parsing: utf8, withTables: withTables)
}
