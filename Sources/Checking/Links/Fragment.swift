import Text

/// What stands behind the `#` of a reference, empty where there is none:
///
///     #fn-%E6%B3%A8   names the element with the id "fn-%E6%B3%A8"; where there is none, that with the id "fn-注"
///
/// Source: the HTML standard, 7.4.6.4 (<https://html.spec.whatwg.org/#find-a-potential-indicated-element>).
struct Fragment: Equatable, Sendable {
    /// As it is written.
    var raw: Bytes
    var decoded: Bytes

    /// Nil where a `%` is not followed by two hexadecimal digits.
    init?(_ raw: ArraySlice<UInt8>) {
        guard let decoded = percentDecoded(raw) else { return nil }
        self.raw = Bytes(raw)
        self.decoded = decoded
    }

    /// Whether it names the page's beginning, which needs no id, or words to be found.
    var isTop: Bool {
        decoded.isEmpty || decoded.starts(with: ":~:".utf8) || String(utf8: decoded).lowercased() == "top"
    }
}
