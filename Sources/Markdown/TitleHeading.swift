import Text

/// The heading that says what a whole text is about.
package struct TitleHeading: Sendable, Equatable {
    /// As a reader sees it, without markup.
    package var text: String
    /// Its lines in the Markdown, from 1.
    package var lines: ClosedRange<Int>
    /// Whether a reader sees nothing before it.
    package var isFirst: Bool

    package init(text: String, lines: ClosedRange<Int>, isFirst: Bool) {
        self.text = text
        self.lines = lines
        self.isFirst = isFirst
    }
}

/// The first heading of the first level that stands in no quote or list and says something; nil where there is none.
///
///     # 二七区召开**推进会**       text 二七区召开推进会, lines 1...1
package func titleHeading(ofMarkdown utf8: borrowing Span<UInt8>) -> TitleHeading? {
    var finder = TitleFinder()
    readableTree(utf8, MarkdownOptions()).forEachNode { node, isLeaving in finder.visit(node, isLeaving: isLeaving) }
    return finder.found
}

private struct TitleFinder {
    private(set) var found: TitleHeading?
    /// The heading being read.
    private var open: TitleHeading?
    private var blocksBefore = 0

    mutating func visit(_ node: MarkdownNode, isLeaving: Bool) {
        if found != nil { return }
        if var heading = open {
            switch node.kind {
            case .text, .code: heading.text += node.literal
            case .softBreak, .lineBreak: heading.text += " "
            default: break
            }
            open = heading
            if isLeaving, node.kind == .heading { close(heading) }
        } else if !isLeaving, node.isTopLevel {
            // Headings are one level down from where the author put them.
            if node.kind == .heading, node.headingLevel == 2 { open = start(of: node) } else { blocksBefore += 1 }
        }
    }

    private func start(of node: MarkdownNode) -> TitleHeading {
        let first = node.place.line
        return TitleHeading(text: "", lines: first...max(first, node.lastLine), isFirst: blocksBefore == 0)
    }

    private mutating func close(_ heading: TitleHeading) {
        open = nil
        blocksBefore += 1
        let isBlank = heading.text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        if !isBlank { found = heading }
    }
}
