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
    for (_, code) in found where names.count <= mostNames && !names.contains(code.text) { names.append(code.text) }
    if names.count > mostNames { names[mostNames] = "…" }
    let place = place(of: first.code.opening, from: first.line, in: article.body)
    let fault = ArticleFault.shortcodes(names)
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
    let bytes = Bytes(line.utf8)
    var closings = ClosingMarks(bytes)
    var found: [Shortcode] = []
    var index = 0
    while let brace = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
        index = brace + 1
        guard let mark = shortcodeMarks.first(where: { bytes[brace...].starts(with: $0.opening.utf8) }) else {
            continue
        }
        index = brace + mark.opening.utf8.count
        guard let name = shortcodeName(bytes[index...]), closings.holds(mark.closing, behind: index) else { continue }
        found.append(Shortcode(opening: mark.opening, name: name))
    }
    return found
}

/// Where closing marks stand in a line, each part of which is looked at once, however many openings there are.
private struct ClosingMarks {
    private let line: Bytes
    /// The last place found of each mark; the line's end where there is none any more.
    private var places: [String: Int] = [:]

    init(_ line: Bytes) { self.line = line }

    /// - Parameter index: not less than in the calls before.
    mutating func holds(_ mark: String, behind index: Int) -> Bool {
        var place = places[mark] ?? index
        if place < index || places[mark] == nil { place = firstPlace(of: Bytes(mark.utf8), from: index) }
        places[mark] = place
        return place < line.count
    }

    private func firstPlace(of mark: Bytes, from index: Int) -> Int {
        var place = index
        while place < line.count, line[place] != mark[0] || !line[place...].starts(with: mark) { place += 1 }
        return place
    }
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
