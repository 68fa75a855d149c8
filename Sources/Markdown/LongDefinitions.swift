import Text

// cmark-gfm copies the address and the title of a definition, `[a]: address "title"`, to each link that uses it: 80 KB of text, with
// one address of 30 KB and 12,500 uses of it, become 375 MB.

/// A definition of so many bytes is always one.
private let alwaysAllowed = 256

/// Copies a text with a backslash before each definition that is too long for the number of links, so that it is text; false, and no
/// copy, where there is none. Of pictures in the text itself (`data:`), which are never shown, the beginning stays.
///
/// - Parameter mostCopied: how many bytes of addresses and titles all links of a text may have from its definitions, about.
func copyLimitingDefinitions(
    _ utf8: borrowing Span<UInt8>, mostCopied: Int = 16_000_000, into copy: inout Bytes
) -> Bool {
    var brackets = 0
    for index in 0..<utf8.count where utf8[index] == UInt8(ascii: "]") { brackets += 1 }
    let limit = max(alwaysAllowed, mostCopied / max(1, brackets))
    var copied: Int?
    var index = 0
    while index + 1 < utf8.count {
        defer { index += 1 }
        guard utf8[index] == UInt8(ascii: "]"), utf8[index + 1] == UInt8(ascii: ":"),
            let definition = Definition(utf8, closing: index, limit: limit), definition.length > limit,
            definition.start >= copied ?? 0
        else { continue }
        if definition.isData {
            copy.append(utf8.extracting((copied ?? 0)..<definition.address.lowerBound + 6))
            copied = definition.address.upperBound
        } else {
            copy.append(utf8.extracting((copied ?? 0)..<definition.start))
            copy.append(UInt8(ascii: "\\"))
            copied = definition.start
        }
        index = definition.address.upperBound - 1
    }
    guard let copied else { return false }
    copy.append(utf8.extracting(copied..<utf8.count))
    return true
}

/// What may be a definition: `[a]: address "title"`.
private struct Definition {
    /// Where its `[` stands.
    let start: Int
    let address: Range<Int>
    /// Whether the address is the picture itself.
    let isData: Bool
    /// Of address and title, in bytes; what is longer than the limit is not measured to its end.
    let length: Int

    /// - Parameters:
    ///   - closing: where the `]` before the colon stands.
    ///   - limit: how long a definition may be.
    init?(_ utf8: borrowing Span<UInt8>, closing: Int, limit: Int) {
        var start = closing
        repeat { start -= 1 } while start >= 0 && closing - start < 1001 && !isBracket(utf8[start])
        // A footnote's text is nobody's address.
        guard start >= 0, utf8[start] == UInt8(ascii: "["), utf8[start + 1] != UInt8(ascii: "^") else { return nil }
        self.start = start
        let begin = skipBlanks(utf8, from: closing + 2)
        isData = beginsWithData(utf8, from: begin)
        let end = addressEnd(utf8, from: begin, most: isData ? utf8.count : limit + 1)
        address = begin..<end
        let title = skipBlanks(utf8, from: end)
        length = end - begin + titleEnd(utf8, from: title, most: limit + 1) - title
    }
}

private func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }

private func beginsWithData(_ utf8: borrowing Span<UInt8>, from start: Int) -> Bool {
    let begin = start < utf8.count && utf8[start] == UInt8(ascii: "<") ? start + 1 : start
    guard begin + 5 <= utf8.count else { return false }
    return "data:".utf8.enumerated().allSatisfy { utf8[begin + $0] | 0x20 == $1 | 0x20 }
}

/// Behind blanks with at most one line end among them, and the marks of quotes behind it.
private func skipBlanks(_ utf8: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    var lineEnds = 0
    while index < utf8.count, utf8[index] <= 0x20 || (lineEnds == 1 && utf8[index] == UInt8(ascii: ">")) {
        if utf8[index] == UInt8(ascii: "\n") { lineEnds += 1 }
        if lineEnds > 1 { break }
        index += 1
    }
    return index
}

private func addressEnd(_ utf8: borrowing Span<UInt8>, from start: Int, most: Int) -> Int {
    let last = min(utf8.count, start + most)
    var index = start
    if index < utf8.count, utf8[index] == UInt8(ascii: "<") {
        while index < last, utf8[index] != UInt8(ascii: ">"), utf8[index] != UInt8(ascii: "\n") { index += 1 }
    } else {
        while index < last, utf8[index] > 0x20 { index += 1 }
    }
    return index
}

/// The end of a title that begins with one of its marks, else `start`. A blank line ends it at the latest.
private func titleEnd(_ utf8: borrowing Span<UInt8>, from start: Int, most: Int) -> Int {
    guard start < utf8.count else { return start }
    let closing: UInt8
    switch utf8[start] {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = utf8[start]
    default: return start
    }
    var index = start + 1
    var isBlankLine = false
    let last = min(utf8.count, start + most)
    while index < last, utf8[index] != closing || utf8[index - 1] == UInt8(ascii: "\\") {
        if utf8[index] == UInt8(ascii: "\n") {
            if isBlankLine { break }
            isBlankLine = true
        } else if utf8[index] > 0x20 {
            isBlankLine = false
        }
        index += 1
    }
    return index
}
