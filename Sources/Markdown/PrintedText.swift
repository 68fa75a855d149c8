package import Text

/// Appends printed text as inline HTML, without a paragraph around it, as cmark writes a text node. A reader sees exactly its
/// characters: the text never passes a parser, so that nothing in it is markup.
///
/// NUL, which HTML cannot hold, becomes U+FFFD.
package func appendInlineHTML(ofPrinted text: String, into bytes: inout Bytes) {
    let utf8 = text.utf8Span.span
    var start = 0
    for index in 0..<utf8.count {
        guard let replacement = inlineReplacement(for: utf8[index]) else { continue }
        bytes.append(utf8.extracting(start..<index))
        bytes.append(replacement)
        start = index + 1
    }
    bytes.append(utf8.extracting(start..<utf8.count))
}

private func inlineReplacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0: "\u{FFFD}"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
}
