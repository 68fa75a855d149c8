import Text

/// The text that values were read from, to be looked at again when something is wrong with it.
struct FieldSource {
    private let lines: [ArraySlice<UInt8>]
    private let firstLine: Int

    /// - Parameter firstLine: the line of the file on which `text` begins, from 1.
    init(_ text: Bytes, firstLine: Int) {
        lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        self.firstLine = firstLine
    }

    private func text(of line: Int) -> ArraySlice<UInt8>? {
        lines.indices.contains(line - firstLine) ? lines[line - firstLine] : nil
    }

    // MARK: Colons

    /// The full-width colon of this line, or of one of the two before it: what follows such a line is no YAML any more.
    func fullWidthColon(atOrBefore line: Int) -> (key: String, place: SourcePlace)? {
        for line in (line - 2...line).reversed() {
            if let colon = fullWidthColon(in: line) { return colon }
        }
        return nil
    }

    /// The full-width colon behind the first words of a line, where YAML wants the other one: `title：会议`.
    func fullWidthColon(in line: Int) -> (key: String, place: SourcePlace)? {
        guard let text = text(of: line) else { return nil }
        let start = text.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.endIndex
        let words = String(utf8: text[start...].prefix(longestKey)).prefix { $0 != "：" }
        let end = start + words.utf8.count
        guard !words.isEmpty, text[end...].starts(with: "：".utf8), !words.contains(where: { ":#\"'".contains($0) })
        else { return nil }
        return (String(words), SourcePlace(line: line, column: end - text.startIndex + 1))
    }

    // MARK: Control characters

    /// Where a control character stands that the value holds which begins at `start`: itself, or the escape that stands for
    /// it. Nil where it is not found.
    func place(of control: Unicode.Scalar, from start: SourcePlace) -> SourcePlace? {
        var column = start.column
        for line in start.line..<start.line + mostLines {
            guard let text = text(of: line) else { return nil }
            if let index = index(of: control, in: text.dropFirst(column - 1)) {
                return SourcePlace(line: line, column: index - text.startIndex + 1)
            }
            column = 1
        }
        return nil
    }

    private func index(of control: Unicode.Scalar, in text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == control.value { return index }
            if text[index] == UInt8(ascii: "\\") {
                if isEscape(text[index...], of: control) { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }
}

/// In bytes.
private let longestKey = 200
/// A text between quotation marks may go over many lines, and is looked through so far.
private let mostLines = 100

/// Whether a text begins with `\a`, `\x07`, `\u0007` or `\U00000007`.
private func isEscape(_ text: ArraySlice<UInt8>, of scalar: Unicode.Scalar) -> Bool {
    guard let letter = text.dropFirst().first else { return false }
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: return escapes[letter] == scalar.value
    }
    return UInt32(String(utf8: text.dropFirst(2).prefix(digits)), radix: 16) == scalar.value
}

/// What letters stand for behind a backslash, of control characters. Source: YAML 1.1, 5.6.
private let escapes: [UInt8: UInt32] = [
    UInt8(ascii: "0"): 0, UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "v"): 0xB, UInt8(ascii: "f"): 0xC,
    UInt8(ascii: "r"): 0xD, UInt8(ascii: "e"): 0x1B,
]
