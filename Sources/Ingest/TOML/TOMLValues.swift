import Archive
import Text

/// Lists and tables that may stand one inside another in a value.
private let deepest = 64

extension TOMLScanner {
    /// A key with its parts: `title`, `"二七 区"`, `taxonomies.tags`.
    mutating func keys() throws(YAMLFailure) -> [TOMLKey] {
        var keys: [TOMLKey] = []
        repeat {
            guard keys.count < deepest else { throw failure("nested too deeply") }
            skipBlanks()
            let start = place
            guard let name = try quotedText() ?? bareKey() else { throw failure("a key is expected") }
            keys.append(TOMLKey(name: name, place: start))
            skipBlanks()
        } while take(".")
        return keys
    }

    private mutating func bareKey() -> String? {
        let start = index
        // TOML wants letters of other alphabets quoted; here they are a key all the same.
        skip { isWordByte($0) || $0 >= 0x80 }
        return index > start ? text(from: start) : nil
    }

    mutating func value(depth: Int = 0) throws(YAMLFailure) -> YAMLNode {
        let start = place
        guard depth < deepest else { throw failure("nested too deeply") }
        if let text = try quotedText() { return YAMLNode(content: .scalar(text, isPlain: false), place: start) }
        if take("[") { return YAMLNode(content: .sequence(try values(depth)), place: start) }
        if take("{") { return YAMLNode(content: .mapping(try entries(depth)), place: start) }
        return YAMLNode(content: .scalar(try bareValue(), isPlain: true), place: start)
    }

    /// Up to the `]`; a comma may stand behind the last.
    private mutating func values(_ depth: Int) throws(YAMLFailure) -> [YAMLNode] {
        var nodes: [YAMLNode] = []
        skipLines()
        while !take("]") {
            nodes.append(try value(depth: depth + 1))
            skipLines()
            guard !take(",") else {
                skipLines()
                continue
            }
            try expect("]", "a list goes on with \",\" or ends with \"]\"")
            return nodes
        }
        return nodes
    }

    /// Up to the `}`.
    private mutating func entries(_ depth: Int) throws(YAMLFailure) -> [YAMLNode.Entry] {
        var table = TOMLTable()
        skipLines()
        while !take("}") {
            let name = try keys()
            try expect("=", "\"=\" is expected behind a key")
            skipBlanks()
            try table.add(try value(depth: depth + 1), at: name)
            skipLines()
            guard !take(",") else {
                skipLines()
                continue
            }
            try expect("}", "a table goes on with \",\" or ends with \"}\"")
            return table.entries
        }
        return table.entries
    }

    /// A number, a day with or without time, `true` or `false`, as it is written.
    private mutating func bareValue() throws(YAMLFailure) -> String {
        let start = index, place = place
        skip(while: isValueByte)
        // A time may stand behind its day and a blank.
        if next == 0x20, writtenDay(text(from: start)) != nil {
            skipBlanks()
            skip(while: isValueByte)
        }
        let value = trimmed(text(from: start))
        guard !value.isEmpty else { throw failure("a value is expected") }
        guard value == "true" || value == "false" || isNumber(value) || writtenDay(value) != nil || isTime(value) else {
            throw YAMLFailure(problem: "\"\(value)\" is no value: a text needs quotation marks", place: place)
        }
        return value
    }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
    default: false
    }
}

/// Texts without quotation marks are taken whole, to be named in the fault.
private func isValueByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte >= 0x80 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: ":")
}

/// `42`, `-1_000.5e3`, `0xFF`, `inf`.
private func isNumber(_ text: String) -> Bool {
    let digits = text.filter { $0 != "_" }
    let unsigned = digits.drop { $0 == "+" || $0 == "-" }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where unsigned.hasPrefix(prefix) {
        return UInt64(unsigned.dropFirst(2), radix: radix) != nil
    }
    return Double(digits) != nil
}

/// `10:30:00`.
private func isTime(_ text: String) -> Bool { writtenDay("2000-01-01T" + text) != nil }

private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
}
