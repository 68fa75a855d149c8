import Text

extension Bytes {
    /// Appends `<name>text</name>`.
    mutating func append(element name: StaticString, _ text: String) {
        append("<")
        append(name)
        append(">")
        append(escapingXML: text)
        append("</")
        append(name)
        append(">")
    }

    /// Appends text for XML 1.0: escaped, and U+FFFD for the characters that no XML may hold.
    mutating func append(escapingXML text: String) {
        if text.unicodeScalars.allSatisfy(isXMLCharacter) {
            append(escapingHTML: text)
        } else {
            var allowed = String.UnicodeScalarView()
            allowed.append(contentsOf: text.unicodeScalars.map { isXMLCharacter($0) ? $0 : "\u{FFFD}" })
            append(escapingHTML: String(allowed))
        }
    }
}

/// Source: W3C, *Extensible Markup Language 1.0*, production 2.
private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
}
