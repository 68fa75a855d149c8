/// A parsed JSON text (RFC 8259). For small files and for checking; what is large is written and read as bytes.
package indirect enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// Members in the order of the text; of a name that stands twice both are kept.
    case object([Member])

    package struct Member: Equatable, Sendable {
        package var name: String
        package var value: JSONValue

        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value of the first member called `name`; nil where there is none or this is no object.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var integer: Int? {
        if case .number(let number) = self { Int(exactly: number) } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    package var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }
}

/// Where a text stops being JSON.
package struct JSONError: Error, Equatable {
    /// From 0, in bytes.
    package var offset: Int
    package var expected: String
}

extension JSONValue {
    /// Parses one JSON text (RFC 8259), at most 200 values deep.
    package init(parsing utf8: Bytes) throws(JSONError) {
        var parser = JSONParser(utf8: utf8)
        self = try parser.document()
    }
}

private struct JSONParser {
    let utf8: Bytes
    var index = 0
    var depth = 0

    init(utf8: Bytes) { self.utf8 = utf8 }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value()
        skipSpace()
        guard index == utf8.count else { throw expected("the end of the text") }
        return value
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        guard index < utf8.count else { throw expected("a value") }
        switch utf8[index] {
        case UInt8(ascii: "{"): return try nested { parser throws(JSONError) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(JSONError) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte where byte == UInt8(ascii: "-") || isDigit(byte): return try number()
        default: throw expected("a value")
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard depth < 200 else { throw expected("fewer nested values") }
        depth += 1
        index += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        var members: [JSONValue.Member] = []
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let name = try string()
            guard take(":") else { throw expected("\":\"") }
            members.append(.init(name: name, value: try value()))
        } while take(",")
        guard take("}") else { throw expected("\",\" or \"}\"") }
        return .object(members)
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        var elements: [JSONValue] = []
        if take("]") { return .array(elements) }
        repeat { elements.append(try value()) } while take(",")
        guard take("]") else { throw expected("\",\" or \"]\"") }
        return .array(elements)
    }

    private mutating func string() throws(JSONError) -> String {
        guard index < utf8.count, utf8[index] == UInt8(ascii: "\"") else { throw expected("a string") }
        index += 1
        var bytes: Bytes = []
        while let end = utf8.span.firstPlace(
            from: index, where: endsRunOfJSONString,
            mayHold: { holdsByte(below: UInt8(ascii: "\"") + 1, $0) || holdsByte(UInt8(ascii: "\\"), $0) })
        {
            bytes += utf8[index..<end]
            index = end + 1
            switch utf8[end] {
            case UInt8(ascii: "\""): return String(utf8: bytes)
            case UInt8(ascii: "\\"): try escape(into: &bytes)
            default: throw expected("no control character in a string")
            }
        }
        index = utf8.count
        throw expected("the string's closing quotation mark")
    }

    private mutating func escape(into bytes: inout Bytes) throws(JSONError) {
        guard index < utf8.count else { throw expected("an escape") }
        index += 1
        switch utf8[index - 1] {
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "b"): bytes.append(8)
        case UInt8(ascii: "f"): bytes.append(12)
        case UInt8(ascii: "u"): bytes.append(String(try unicodeEscape()))
        case let byte where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"):
            bytes.append(byte)
        default: throw expected("an escape")
        }
    }

    /// A pair of surrogates is one character; one that stands alone becomes U+FFFD.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let first = try hexUnit()
        guard first & 0xFC00 == 0xD800, index + 1 < utf8.count, utf8[index] == UInt8(ascii: "\\"),
            utf8[index + 1] == UInt8(ascii: "u")
        else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        let start = index
        index += 2
        let second = try hexUnit()
        guard second & 0xFC00 == 0xDC00 else {
            index = start
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
    }

    private mutating func hexUnit() throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard index < utf8.count, let digit = hexValue(utf8[index]) else {
                throw expected("four hexadecimal digits")
            }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    /// `-`, digits without a zero before them, `.` and digits, `e` and digits: nothing else is a number.
    private mutating func number() throws(JSONError) -> JSONValue {
        let start = index
        skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { skip("-") }
            try digits()
        }
        return .number(Double(String(utf8: utf8[start..<index])) ?? 0)
    }

    private mutating func digits() throws(JSONError) {
        guard index < utf8.count, isDigit(utf8[index]) else { throw expected("a digit") }
        while index < utf8.count, isDigit(utf8[index]) { index += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    @discardableResult
    private mutating func skip(_ letter: Unicode.Scalar) -> Bool {
        guard index < utf8.count, utf8[index] == UInt8(ascii: letter) else { return false }
        index += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let end = index + word.utf8CodeUnitCount
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard end <= utf8.count, utf8[index..<end].elementsEqual(letters) else { throw expected("a value") }
        index = end
        return value
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < utf8.count, utf8[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < utf8.count, [0x20, 0x09, 0x0A, 0x0D].contains(utf8[index]) { index += 1 }
    }

    private func expected(_ what: String) -> JSONError {
        JSONError(offset: index, expected: what)
    }
}
