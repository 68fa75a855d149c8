import Text

/// A link or picture of a Markdown text.
package struct MarkdownLink: Sendable, Equatable {
    /// Where it leads, as it is written; backslashes and entities are resolved, `%XX` are not.
    package var destination: String
    /// From 1.
    package var line: Int
    /// From 1, in UTF-8 bytes; 0 where only the line is known.
    package var column: Int

    package init(destination: String, line: Int, column: Int) {
        self.destination = destination
        self.line = line
        self.column = column
    }
}

/// What a link or picture with a destination leads to instead; nil where only its text is to stay.
package typealias LinkReplacement = (_ destination: String) -> String?

/// The links and pictures that a reader of the text gets, in its order.
package func links(
    inMarkdown utf8: borrowing Span<UInt8>, options: MarkdownOptions = MarkdownOptions()
) -> [MarkdownLink] {
    var links: [MarkdownLink] = []
    readableTree(utf8, options).forEachNode { node, isLeaving in
        guard !isLeaving, node.kind == .link || node.kind == .image else { return }
        let (line, column) = node.place
        links.append(MarkdownLink(destination: node.url, line: line, column: column))
    }
    return links
}
