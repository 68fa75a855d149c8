import Text

/// Writes a table as RFC 4180 says: UTF-8 without a byte-order mark, lines that end in CR LF, a header first.
///
/// A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, their full-width forms, a tab or a line end
/// at its beginning) gets an apostrophe before it: printed text must not run on a reader's machine. Source: OWASP, *CSV
/// Injection*. Exactly as it is printed a text stands in the JSON data.
struct CSVWriter {
    var bytes: Bytes = []
    private var isAtRowStart = true

    mutating func row(_ cells: [String]) {
        for text in cells { cell(text) }
        endRow()
    }

    mutating func cell(_ text: String) {
        if !isAtRowStart { bytes.append(UInt8(ascii: ",")) }
        isAtRowStart = false
        append(cell: startsFormula(text) ? "'" + text : text)
    }

    mutating func endRow() {
        bytes.append("\r\n")
        isAtRowStart = true
    }

    private mutating func append(cell: String) {
        guard cell.utf8.contains(where: needsQuotes) else { return bytes.append(cell) }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension [String] {
    /// Several labels as one cell: `甲|乙`. In a label that holds the mark itself, or a backslash, a backslash stands before it, so
    /// that each list can be told from every other.
    var cell: String {
        count < 2 ? first?.withMarkedBars ?? "" : map(\.withMarkedBars).joined(separator: "|")
    }
}

extension String {
    /// The text with a backslash before each bar and backslash.
    fileprivate var withMarkedBars: String {
        guard utf8.contains(where: isBar) else { return self }
        return String(utf8: utf8.flatMap { isBar($0) ? [UInt8(ascii: "\\"), $0] : [$0] })
    }
}

private func isBar(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\\") }

private func startsFormula(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": true
    default: false
    }
}

private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
}
