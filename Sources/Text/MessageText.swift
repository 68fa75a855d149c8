/// A message with each text that it quotes cut at 120 characters, so that a file of one long word gives no flood:
///
///     "aaaa…" leads nowhere: there is no such file
///
/// - Complexity: O(length of the message).
func withShortQuotations(_ message: String) -> String {
    if message.utf8.count <= mostQuoted { return message }
    let parts = message.split(separator: "\"", maxSplits: mostParts, omittingEmptySubsequences: false)
    let isQuoted = (0..<parts.count).map { $0 % 2 == 1 }
    return zip(parts, isQuoted).map { cut($0, at: $1 ? mostQuoted : mostOwn) }.joined(separator: "\"")
}

/// In characters: of a text that is quoted, and of the words between two.
private let mostQuoted = 120, mostOwn = 400
/// A text that holds so many quotation marks is cut as one.
private let mostParts = 12

private func cut(_ part: Substring, at length: Int) -> String {
    let scalars = part.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
        end < scalars.endIndex
    else { return String(part) }
    return String(part[..<end]) + "…"
}

/// A text as it may go to a terminal: what a terminal would obey, and what shows text in another order than it stands,
/// is written out. `\u001B[31m` colours nothing, `\u202E` turns nothing round. In JSON the text stays what it was.
///
/// - Parameter keepingLines: line ends and tabs stay; else they are written out too.
package func writtenOut(_ text: String, keepingLines: Bool = false) -> String {
    guard text.utf8.contains(where: mayBeginCommand) else { return text }
    var written = ""
    for scalar in text.unicodeScalars {
        let isKept = keepingLines && (scalar == "\n" || scalar == "\t")
        if !isKept, let sign = sign(forCommand: scalar) {
            written += sign
        } else {
            written.unicodeScalars.append(scalar)
        }
    }
    return written
}

/// `\u001B` for a character that a terminal would obey; nil for one that may be shown.
func sign(forCommand scalar: Unicode.Scalar) -> String? { isCommand(scalar) ? "\\u" + hexNumber(of: scalar) : nil }

/// `U+001B`
package func codePoint(of scalar: Unicode.Scalar) -> String { "U+" + hexNumber(of: scalar) }

/// Of four digits or more: `001B`.
private func hexNumber(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Whether a byte may begin one of `isCommand` in UTF-8.
private func mayBeginCommand(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
}

/// Control characters, line and paragraph separators, and marks of direction.
private func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}
