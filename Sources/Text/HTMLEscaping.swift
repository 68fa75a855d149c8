extension Bytes {
    /// Appends `text` so that HTML and XML show exactly its characters, in content and in quoted attributes.
    ///
    /// `&`, `<`, `>`, `"` and `'` become references; all else is copied in runs.
    package mutating func append(escapingHTML text: String) {
        append(escapingHTML: text.utf8Span.span)
    }

    /// Appends UTF-8 bytes, escaped as `append(escapingHTML:)` escapes a string.
    package mutating func append(escapingHTML utf8: Span<UInt8>) {
        forEachPiece(escapingHTML: utf8) { append(contentsOf: $0) }
    }
}

/// Hands on what escaped bytes are made of: runs of what stays as it is, and references.
@inline(__always)
func forEachPiece(escapingHTML utf8: Span<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    while let place = utf8.firstPlace(
        from: start, where: { htmlReference(for: $0) != nil }, mayHold: { mayHoldHTMLMark($0) })
    {
        utf8.extracting(start..<place).withUnsafeBufferPointer(body)
        if let reference = htmlReference(for: utf8[place]) {
            body(UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
        }
        start = place + 1
    }
    utf8.extracting(start..<utf8.count).withUnsafeBufferPointer(body)
}

/// Whether one of eight bytes may be `"`, `&`, `'`, `<` or `>`, of which the last two differ in one bit, or below these; digits, points
/// and slashes of addresses are none.
@inlinable @inline(__always)
package func mayHoldHTMLMark(_ word: UInt64) -> Bool {
    holdsByte(below: 0x28, word) || holdsByte(UInt8(ascii: ">"), word | 0x0202_0202_0202_0202)
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
