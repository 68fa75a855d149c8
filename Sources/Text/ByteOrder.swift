import Glibc

extension String {
    /// Whether this text comes before another in the order of their bytes, in which all files of a site are listed.
    package func precedesInBytes(_ other: String) -> Bool { order(other) < 0 }

    /// Below 0 where this text comes before the other in the order of bytes, 0 where both have the same.
    fileprivate func order(_ other: String) -> Int {
        utf8Span.span.withUnsafeBytes { a in
            other.utf8Span.span.withUnsafeBytes { b in
                guard let first = a.baseAddress, let second = b.baseAddress else { return a.count - b.count }
                let order = memcmp(first, second, min(a.count, b.count))
                return order == 0 ? a.count - b.count : Int(order)
            }
        }
    }
}

/// A label to look for: equal to all that Unicode holds to be the same text, as a `String` is.
///
/// A `String` beyond ASCII is put into a normal form each time that it is hashed; this one when it is made, and is bytes from then on.
package struct LabelKey: Hashable, Sendable {
    private let text: String

    package init(_ label: String) { text = label.normalized(to: .nfc) }

    package static func == (a: LabelKey, b: LabelKey) -> Bool { a.text.order(b.text) == 0 }

    package func hash(into hasher: inout Hasher) {
        text.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
