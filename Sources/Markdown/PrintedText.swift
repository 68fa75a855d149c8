package import Text

/// Appends printed text as inline HTML, without a paragraph around it, as cmark writes a text node. A reader sees exactly its
/// characters: the text never passes a parser, so that nothing in it is markup.
///
/// NUL, which HTML cannot hold, becomes U+FFFD.
package func appendInlineHTML(ofPrinted text: String, into bytes: inout Bytes) {
    let utf8 = text.utf8Span.span
    var start = 0
    while let place = utf8.firstPlace(
        from: start, where: { inlineReplacement(for: $0) != nil }, mayHold: { mayHoldHTMLMark($0) })
    {
        bytes.append(utf8.extracting(start..<place))
        if let replacement = inlineReplacement(for: utf8[place]) { bytes.append(replacement) }
        start = place + 1
    }
    bytes.append(utf8.extracting(start..<utf8.count))
}

/// All that is replaced is 0 or a mark of HTML.
@inline(__always)
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
