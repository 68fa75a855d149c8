import Text

extension TOMLScanner {
    /// A text between quotation marks of one of the four kinds: `"a\n"`, `'a'`, `"""…"""`, `'''…'''`; nil where none stands
    /// here.
    mutating func quotedText() throws(YAMLFailure) -> String? {
        let opening = place
        if take("\"\"\"") { return try longText(closedBy: "\"\"\"", opening, hasEscapes: true) }
        if take("'''") { return try longText(closedBy: "'''", opening, hasEscapes: false) }
        if take("\"") { return try shortText(closedBy: "\"", opening, hasEscapes: true) }
        if take("'") { return try shortText(closedBy: "'", opening, hasEscapes: false) }
        return nil
    }

    private mutating func shortText(
        closedBy mark: StaticString, _ opening: SourcePlace, hasEscapes: Bool
    ) throws(YAMLFailure) -> String {
        var text: Bytes = []
        while !take(mark) {
            guard !isAtLineEnd else { throw unclosed(opening) }
            try appendCharacter(hasEscapes: hasEscapes, to: &text)
        }
        return String(utf8: text)
    }

    private mutating func longText(
        closedBy mark: StaticString, _ opening: SourcePlace, hasEscapes: Bool
    ) throws(YAMLFailure) -> String {
        // A line's end right behind the opening mark is none of the text.
        if startsWith("\r\n") { step() }
        if next == UInt8(ascii: "\n") { step() }
        var text: Bytes = []
        while !take(mark) {
            guard next != nil else { throw unclosed(opening) }
            try appendCharacter(hasEscapes: hasEscapes, to: &text)
        }
        // Up to two marks of the same kind may stand before the closing ones.
        for _ in 0..<2 where next == mark.utf8Start[0] {
            text.append(mark.utf8Start[0])
            step()
        }
        return String(utf8: text)
    }

    private mutating func appendCharacter(hasEscapes: Bool, to text: inout Bytes) throws(YAMLFailure) {
        guard let byte = next else { return }
        if hasEscapes, byte == UInt8(ascii: "\\") { return try appendEscaped(to: &text) }
        text.append(byte)
        step()
    }

    /// `\n`, `\u4E8C`, `\U00020000`, or a backslash that ends its line and takes the blanks that follow with it.
    private mutating func appendEscaped(to text: inout Bytes) throws(YAMLFailure) {
        let start = place
        step()
        if isAtLineEnd, next != nil { return skip { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
        let letter = next.map { Character(Unicode.Scalar($0)) }
        if next != nil { step() }
        switch letter {
        case "b": text.append(0x08)
        case "t": text.append(0x09)
        case "n": text.append(0x0A)
        case "f": text.append(0x0C)
        case "r": text.append(0x0D)
        case "\"", "\\": text.append(letter == "\"" ? 0x22 : 0x5C)
        case "u": text += try scalar(digits: 4, start)
        case "U": text += try scalar(digits: 8, start)
        default: throw YAMLFailure(problem: "a backslash begins no escape that TOML knows", place: start)
        }
    }

    private mutating func scalar(digits: Int, _ start: SourcePlace) throws(YAMLFailure) -> Bytes {
        let first = index
        for _ in 0..<digits where next.map(isHexDigit) == true { step() }
        guard index - first == digits, let number = UInt32(text(from: first), radix: 16),
            let scalar = Unicode.Scalar(number)
        else { throw YAMLFailure(problem: "the escape names no character", place: start) }
        return Bytes(String(Character(scalar)).utf8)
    }

    private func unclosed(_ opening: SourcePlace) -> YAMLFailure {
        YAMLFailure(.openQuotation, place: opening)
    }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
    default: false
    }
}
