import Glibc

extension String {
    /// Whether this text comes before another in the order of their bytes, in which all files of a site are listed.
    package func precedesInBytes(_ other: String) -> Bool { byteOrder(other) < 0 }

    /// Below 0 where this text comes before the other in the order of bytes, 0 where both have the same.
    package func byteOrder(_ other: String) -> Int {
        utf8Span.span.withUnsafeBytes { a in
            other.utf8Span.span.withUnsafeBytes { b in Text.byteOrder(a[...], b[...]) }
        }
    }
}

/// Below 0 where some bytes come before others, 0 where both are the same.
package func byteOrder(_ a: Slice<UnsafeRawBufferPointer>, _ b: Slice<UnsafeRawBufferPointer>) -> Int {
    let first = UnsafeRawBufferPointer(rebasing: a), second = UnsafeRawBufferPointer(rebasing: b)
    guard let start = first.baseAddress, let otherStart = second.baseAddress else { return a.count - b.count }
    let order = memcmp(start, otherStart, min(a.count, b.count))
    return order == 0 ? a.count - b.count : Int(order)
}

/// The places of some texts in the order of their bytes, those of the same bytes in the order in which they stand.
package func orderInBytes(_ texts: [String]) -> [Int] {
    // Most lists are in this order already, or are told apart at their beginning.
    if texts.areInByteOrder { return Array(texts.indices) }
    let heads = texts.indices.map { TextHead(texts[$0], place: $0) }
    return heads.sorted { a, b in
        for word in 0..<4 where a.words[word] != b.words[word] { return a.words[word] < b.words[word] }
        let order = texts[a.place].byteOrder(texts[b.place])
        return order == 0 ? a.place < b.place : order < 0
    }
    .map(\.place)
}

extension [String] {
    fileprivate var areInByteOrder: Bool {
        indices.dropFirst().allSatisfy { self[$0 - 1].byteOrder(self[$0]) <= 0 }
    }
}

/// The first 32 bytes of a text as four numbers: they tell most paths of a site apart, without a look at the texts.
private struct TextHead {
    var words = SIMD4<UInt64>()
    var place: Int

    init(_ text: String, place: Int) {
        self.place = place
        let bytes = text.utf8Span.span
        for index in 0..<min(32, bytes.count) { words[index / 8] |= UInt64(bytes[index]) << UInt64(56 - index % 8 * 8) }
    }
}

/// A label to look for: equal to all that Unicode holds to be the same text, as a `String` is.
///
/// A `String` beyond ASCII is put into a normal form each time that it is hashed; this one when it is made, and is bytes from then on.
package struct LabelKey: Hashable, Sendable {
    private let text: String

    package init(_ label: String) { text = label.normalized(to: .nfc) }

    package static func == (a: LabelKey, b: LabelKey) -> Bool {
        a.text.utf8.count == b.text.utf8.count && a.text.byteOrder(b.text) == 0
    }

    package func hash(into hasher: inout Hasher) {
        text.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
