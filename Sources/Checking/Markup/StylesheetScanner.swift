import Text

/// The references of a stylesheet: `url(…)` and `@import "…"`, outside of comments.
///
/// Each is the range of its bytes, without quotation marks, in the order of the file. Escapes are not read: no file of
/// a site needs one.
func stylesheetReferences(in bytes: Bytes) -> [Range<Int>] {
    var references: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8):
            index = bytes[(index + 2)...].firstRange(of: "*/".utf8)?.upperBound ?? bytes.count
        case UInt8(ascii: "u") where bytes[index...].starts(with: "url(".utf8):
            let value = styleValue(in: bytes, from: index + 4, until: UInt8(ascii: ")"))
            references.append(value)
            index = value.upperBound + 1
        case UInt8(ascii: "@") where bytes[index...].starts(with: "@import".utf8):
            let value = styleValue(in: bytes, from: index + 7, until: UInt8(ascii: ";"))
            let isWrapped = bytes[value].starts(with: "url(".utf8)
            if !isWrapped { references.append(value) }
            index = isWrapped ? value.lowerBound : value.upperBound + 1
        default:
            index += 1
        }
    }
    return references
}

/// A value in quotation marks, or up to white space or `end`.
private func styleValue(in bytes: Bytes, from start: Int, until end: UInt8) -> Range<Int> {
    let first = bytes[start...].firstIndex { !isSpace($0) } ?? bytes.count
    guard first < bytes.count else { return first..<first }
    let quote = bytes[first]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let last = bytes[(first + 1)...].firstIndex(of: quote) ?? bytes.count
        return (first + 1)..<last
    }
    let last = bytes[first...].firstIndex { isSpace($0) || $0 == end } ?? bytes.count
    return first..<last
}
