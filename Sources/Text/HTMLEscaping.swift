extension Bytes {
    /// Appends `text` so that HTML and XML show exactly its characters, in content and in quoted attributes.
    ///
    /// `&`, `<`, `>`, `"` and `'` become references; all else is copied in runs.
    package mutating func append(escapingHTML text: String) {
        append(escapingHTML: text.utf8Span.span)
    }

    /// Appends UTF-8 bytes, escaped as `append(escapingHTML:)` escapes a string.
    package mutating func append(escapingHTML utf8: Span<UInt8>) {
        var start = 0
        for index in 0..<utf8.count {
            guard let reference = htmlReference(for: utf8[index]) else { continue }
            append(utf8.extracting(start..<index))
            append(reference)
            start = index + 1
        }
        append(utf8.extracting(start..<utf8.count))
    }
}

@inline(__always)
private func htmlReference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
