import Text

/// Gathers the text of a tree line by line.
struct TextLines {
    private(set) var text = ""
    /// The line of the Markdown on which each line of the text begins.
    private var places: [Int] = []
    private let leavesOutCode: Bool

    init(leavingOutCode: Bool = false) { leavesOutCode = leavingOutCode }

    mutating func add(_ node: MarkdownNode, isLeaving: Bool) {
        switch node.kind {
        case .code where leavesOutCode: append(" ", of: node)
        case .codeBlock where leavesOutCode: beginLine()
        case .text, .code: append(node.literal, of: node)
        case .softBreak, .lineBreak: append(" ", of: node)
        case .codeBlock:
            beginLine()
            // Ends in a line's end.
            let code = node.literal
            places += Array(repeating: node.place.line, count: code.utf8.count { $0 == UInt8(ascii: "\n") })
            text += code
        case .heading, .otherBlock: beginLine()
        case .rawInline, .rawBlock, .link, .image, .footnoteReference, .otherInline: break
        }
    }

    mutating func finish() {
        if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    }

    var lines: [MarkdownTextLine] {
        zip(text.split(separator: "\n", omittingEmptySubsequences: false), places).map {
            MarkdownTextLine(text: String($0), line: $1)
        }
    }

    private var isAtLineStart: Bool { text.isEmpty || text.utf8.last == UInt8(ascii: "\n") }

    private mutating func append(_ part: String, of node: MarkdownNode) {
        if part.isEmpty { return }
        if isAtLineStart { places.append(node.place.line) }
        text += part
    }

    private mutating func beginLine() {
        if !isAtLineStart { text += "\n" }
    }
}
