/// Writes JSON (RFC 8259) into bytes as it goes; commas are its own business.
///
///     var json = JSONWriter()
///     json.object {
///         $0.key("title"); $0.string("二七区")
///     }
///
/// Characters beyond ASCII are written as they are. `/` is not escaped.
package struct JSONWriter {
    package var bytes: Bytes
    private var needsComma = false

    package init(into bytes: Bytes = []) {
        self.bytes = bytes
    }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        value("{")
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        value("[")
        needsComma = false
        elements(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func string(_ text: String) {
        value("\"")
        bytes.append(escapingJSON: text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A string of UTF-8 bytes.
    package mutating func string(_ utf8: Span<UInt8>) {
        value("\"")
        bytes.append(escapingJSON: utf8)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A string, or `null`.
    package mutating func string(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    package mutating func integer(_ number: Int) {
        value("")
        bytes.append(decimal: number)
    }

    /// A number in as many digits as tell it from every other.
    ///
    /// - Precondition: it is finite.
    package mutating func number(_ number: Double) {
        value("")
        bytes.append("\(number)")
    }

    package mutating func bool(_ truth: Bool) { value(truth ? "true" : "false") }

    package mutating func null() { value("null") }

    /// Ends one JSON text of a JSON Lines file.
    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func value(_ opening: StaticString) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(opening)
        needsComma = true
    }
}

extension JSONWriter {
    /// `"name": "text"`.
    package mutating func member(_ name: String, _ text: String?) {
        key(name)
        string(text)
    }

    /// `"name": number`.
    package mutating func member(_ name: String, _ number: Int) {
        key(name)
        integer(number)
    }

    /// `"name": ["…", …]`.
    package mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        array { for text in texts { $0.string(text) } }
    }
}

extension Bytes {
    /// Appends `text` as it stands between the quotation marks of a JSON string.
    package mutating func append(escapingJSON text: String) {
        append(escapingJSON: text.utf8Span.span)
    }

    fileprivate mutating func append(escapingJSON utf8: Span<UInt8>) {
        var start = 0
        while let place = utf8.firstPlace(
            from: start, where: endsRunOfJSONString,
            mayHold: { holdsByte(below: UInt8(ascii: "\"") + 1, $0) || holdsByte(UInt8(ascii: "\\"), $0) })
        {
            append(utf8.extracting(start..<place))
            append(jsonEscapeOf: utf8[place])
            start = place + 1
        }
        append(utf8.extracting(start..<utf8.count))
    }

    private mutating func append(jsonEscapeOf byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        default:
            append("\\u00")
            append(hexDigit(byte >> 4))
            append(hexDigit(byte & 15))
        }
    }
}

/// Whether a byte stands in a JSON string for itself no more.
@inline(__always)
func endsRunOfJSONString(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

/// The digit `0`–`9`, `A`–`F` of a value below 16.
package func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
