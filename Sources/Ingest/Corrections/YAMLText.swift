import Archive
import Text

/// `4-6`, `8`
func lineWords(_ range: LineRange) -> String {
    range.first == range.last ? "\(range.first)" : "\(range.first)-\(range.last)"
}

/// `4-6, 8`
func words(_ ranges: [LineRange]) -> String { ranges.map(lineWords).joined(separator: ", ") }

/// The beginning of a printed text, to find one's way by.
func comment(_ text: String) -> String {
    isYAMLText([text]) ? "  # " + text.prefix(24) + (text.count > 24 ? "…" : "") : ""
}

/// A list on one line.
func flow(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

/// A JSON string is a YAML one.
func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(utf8: json.bytes)
}

/// Whether texts hold only characters that a YAML file may, and come back from it as they are.
func isYAMLText(_ texts: [String]) -> Bool {
    texts.allSatisfy { text in
        !text.isEmpty && text.unicodeScalars.allSatisfy(isPrintable)
            && text.first?.isWhitespace == false && text.last?.isWhitespace == false
    }
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
}
