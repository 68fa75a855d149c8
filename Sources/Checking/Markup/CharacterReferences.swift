import Text

extension Bytes {
    /// Appends markup text with its character references replaced: `&lt;`, `&#39;`, `&#x4E8C;`.
    ///
    /// Of the named ones those of XML and the common ones of typography are known; any other stays as it is written.
    mutating func append(replacingReferencesIn text: ArraySlice<UInt8>) {
        var rest = text
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            append(contentsOf: rest[..<start])
            rest = rest[start...]
            // No reference is longer than 12 bytes: a text of many & is still read once.
            guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(ofReference: rest[(start + 1)..<end])
            else {
                append(UInt8(ascii: "&"))
                rest = rest.dropFirst()
                continue
            }
            append(String(scalar))
            rest = rest[(end + 1)...]
        }
        append(contentsOf: rest)
    }
}

/// The character of a reference, given without `&` and `;`.
private func scalar(ofReference name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(utf8: name)
    guard name.hasPrefix("#") else { return namedReferences[name] }
    let number = name.dropFirst()
    if number.contains("+") || number.contains("-") { return nil }  // a sign, which Swift would read
    let value =
        number.hasPrefix("x") || number.hasPrefix("X")
        ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    return value.flatMap(Unicode.Scalar.init)
}

private let namedReferences: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}", "middot": "·", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
    "times": "×", "copy": "©", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓",
]
