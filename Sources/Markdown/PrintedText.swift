package import Text

/// Appends printed text as inline HTML, without a paragraph around it. A reader sees exactly its characters: the text
/// becomes a text node of cmark's tree and never passes its parser, so that nothing in it is markup.
///
/// NUL, which HTML cannot hold, becomes U+FFFD.
package func appendInlineHTML(ofPrinted text: String, into bytes: inout Bytes) {
    let node = MarkdownTextNode()
    node.appendHTML(of: text.utf8.contains(0) ? withoutNUL(text) : text, into: &bytes)
}

private func withoutNUL(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
}
