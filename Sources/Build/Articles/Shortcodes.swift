import Archive
import Markdown
import Text

/// What other generators would run in a text, and this one shows as it stands:
///
///     {{< figure src="a.jpg" >}}  {{% notice %}}     Hugo
///     {% include a.html %}  {{ site.title }}         Jekyll, Hexo, Zola
struct Shortcode: Equatable {
    /// `{{<`
    var opening: String
    /// `figure`; of a closing one the same: `{{< /figure >}}`.
    var name: String

    /// `{{< figure >}}`, whatever stands behind the name.
    var text: String { "\(opening) \(name) \(shortcodeMarks.first { $0.opening == opening }?.closing ?? "")" }
}

/// Longer ones before those that they begin with.
private let shortcodeMarks: [(opening: String, closing: String)] = [
    ("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"),
]

/// One warning for an article that has shortcodes outside code, at the first of them.
func shortcodeFaults(of article: MarkdownSource, path: String) -> [SourceFault] {
    guard mayHoldShortcodes(article.body) else { return [] }
    let lines = textLines(ofMarkdown: article.body.span, leavingOutCode: true)
    let found = lines.flatMap { line in shortcodes(in: line.text).map { (line: line.line, code: $0) } }
    guard let first = found.first else { return [] }
    var names: [String] = []
    for (_, code) in found where !names.contains(code.text) { names.append(code.text) }
    let place = place(of: first.code.opening, from: first.line, in: article.body)
    let fault = ArticleFault.shortcodes(names.count > mostNames ? names.prefix(mostNames) + ["…"] : names)
    return [SourceFault(fault, path: path, line: place.line + article.bodyLine - 1, column: place.column)]
}

/// How many shortcodes one warning names.
private let mostNames = 10

private func mayHoldShortcodes(_ body: Bytes) -> Bool {
    let span = body.span
    for index in body.indices.dropLast() where span[index] == UInt8(ascii: "{") {
        if span[index + 1] == UInt8(ascii: "{") || span[index + 1] == UInt8(ascii: "%") { return true }
    }
    return false
}

/// The shortcodes of a line of text, in its order.
func shortcodes(in line: String) -> [Shortcode] {
    var found: [Shortcode] = []
    var rest = Bytes(line.utf8)[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
        rest = rest[brace...]
        guard let mark = shortcodeMarks.first(where: { rest.starts(with: $0.opening.utf8) }) else {
            rest = rest.dropFirst()
            continue
        }
        rest = rest.dropFirst(mark.opening.utf8.count)
        guard let name = shortcodeName(rest), holds(mark.closing, rest) else { continue }
        found.append(Shortcode(opening: mark.opening, name: name))
    }
    return found
}

/// The first word of a shortcode: `figure` of ` /figure >}}`. Nil where none stands there, as in Hugo's `{{</* figure */>}}`,
/// which is meant to be seen.
private func shortcodeName(_ text: ArraySlice<UInt8>) -> String? {
    let marks = [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/")]
    let name = text.drop { marks.contains($0) }.prefix(40).prefix(while: isNameByte)
    return name.isEmpty ? nil : String(utf8: name)
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
    default: false
    }
}

/// How far behind a shortcode's name its end is looked for, in bytes.
private let longestShortcode = 2000

private func holds(_ mark: String, _ text: ArraySlice<UInt8>) -> Bool {
    let mark = Bytes(mark.utf8)
    let window = text.prefix(longestShortcode)
    return window.indices.contains { window[$0] == mark[0] && window[$0...].starts(with: mark) }
}

/// Where `mark` first stands in a text from a line on, both from 1.
private func place(of mark: String, from line: Int, in text: Bytes) -> (line: Int, column: Int) {
    let mark = Bytes(mark.utf8)
    var number = 1, lineStart = 0
    for index in text.indices {
        if number >= line, text[index] == mark[0], text[index...].starts(with: mark) {
            return (number, index - lineStart + 1)
        }
        if text[index] == UInt8(ascii: "\n") { (number, lineStart) = (number + 1, index + 1) }
    }
    return (line, 0)
}
