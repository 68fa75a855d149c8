import Text

/// Edits a tree, node by node, into what a reader is to see.
struct ReadableEditor {
    private let options: MarkdownOptions
    private let replacement: LinkReplacement
    /// The last character before the current node in its block; nil where there is none or it is no text.
    private var previous: Unicode.Scalar?
    /// Line ends since `previous`, which the next character decides about.
    private var breaks: [MarkdownNode] = []

    private static let safeSchemes = ["http", "https", "mailto", "tel", "ftp", "xmpp"]

    init(options: MarkdownOptions, replacement: @escaping LinkReplacement) {
        self.options = options
        self.replacement = replacement
    }

    mutating func edit(_ node: MarkdownNode, isLeaving: Bool) {
        switch node.kind {
        case .text, .code: addText(node.literal)
        case .softBreak: breaks.append(node)
        case .rawInline: editRaw(node)
        case .link:
            if isLeaving { editDestination(node) }
        case .image:
            endText()
            if isLeaving { editDestination(node) }
        // What a footnote's number stands between is one sentence.
        case .footnoteReference, .otherInline: break
        case .heading:
            endText()
            if !isLeaving { node.headingLevel = min(node.headingLevel + 1, 6) }
        case .rawBlock:
            endText()
            editRaw(node)
        case .lineBreak, .codeBlock, .otherBlock: endText()
        }
    }

    private func editDestination(_ node: MarkdownNode) {
        let destination = node.url
        guard isSafe(destination), let replaced = replacement(destination), isSafe(replaced) else {
            return node.unwrap()
        }
        if replaced != destination { node.url = replaced }
    }

    private mutating func addText(_ text: String) {
        guard let first = text.unicodeScalars.first else { return }
        if let previous, isWide(previous), isWide(first) {
            for softBreak in breaks { softBreak.remove() }
        }
        breaks = []
        previous = text.unicodeScalars.last
    }

    private mutating func endText() {
        previous = nil
        breaks = []
    }

    private mutating func editRaw(_ node: MarkdownNode) {
        if options.allowsRawHTML { return endText() }
        var html = node.literal
        if isComment(html) { return node.remove() }
        if html.utf8.last == UInt8(ascii: "\n") { html.removeLast() }
        endText()
        node.replace(withText: html)
    }
}

/// Whether a character is set in a full cell, so that no space belongs beside it.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar.isFullWidthMark || scalar.isFullWidthAlphanumeric
}

/// Whether HTML is one comment and nothing else.
private func isComment(_ html: String) -> Bool {
    let bytes = Array(html.utf8)
    let closing = Array("-->".utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }),
        last - first >= 6, bytes[first...].starts(with: "<!--".utf8)
    else { return false }
    let end = (first + 4...last - 2).first { bytes[$0...].starts(with: closing) }
    return end == last - 2
}

extension ReadableEditor {
    /// Whether an address is relative or has a scheme that runs nothing.
    private func isSafe(_ url: String) -> Bool {
        let bytes = url.utf8Span.span
        var end = 0
        while end < bytes.count, !endsScheme(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return true }
        return Self.safeSchemes.contains(String(utf8: url.utf8.prefix(end)).lowercased())
    }
}

/// Whether a byte stands behind a scheme, or tells that there is none. One definition's long address is asked about at each
/// of its uses.
private func endsScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
}
