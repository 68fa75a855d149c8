package import Text

/// Appends printed text as inline HTML, without a paragraph around it, as cmark writes a text node. A reader sees exactly its
/// characters: the text never passes a parser, so that nothing in it is markup.
///
/// A comma of ASCII between two characters of Han stands in `<span class="w">`, for style sheets to show it as wide as the others:
/// dumps of pages have both, as their fonts come.
///
/// NUL, which HTML cannot hold, becomes U+FFFD.
package func appendInlineHTML(ofPrinted text: String, into bytes: inout Bytes) {
    let utf8 = text.utf8Span.span
    var start = 0
    while let place = utf8.firstPlace(
        from: start, where: { inlineReplacement(for: $0) != nil || $0 == comma },
        mayHold: { mayHoldHTMLMark($0) || holdsByte(comma, $0) })
    {
        bytes.append(utf8.extracting(start..<place))
        if let replacement = inlineReplacement(for: utf8[place]) {
            bytes.append(replacement)
        } else {
            bytes.append(isBetweenHan(place, utf8) ? "<span class=\"w\">,</span>" : ",")
        }
        start = place + 1
    }
    bytes.append(utf8.extracting(start..<utf8.count))
}

private let comma = UInt8(ascii: ",")

/// Whether the characters before and behind a byte are of the blocks from U+3000 to U+9FFF: of Han, or its marks.
private func isBetweenHan(_ place: Int, _ utf8: Span<UInt8>) -> Bool {
    let first: ClosedRange<UInt8> = 0xE3...0xE9
    return place >= 3 && place + 1 < utf8.count && first.contains(utf8[place - 3]) && first.contains(utf8[place + 1])
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
