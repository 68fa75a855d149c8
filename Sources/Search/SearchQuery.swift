import Text

/// What a reader typed, understood.
///
///     招商 "城市 更新" -会议   →   招商, 城市 更新, without 会议
package struct SearchQuery: Equatable, Sendable {
    /// Folded words, each of which an article must hold exactly as it stands.
    package var words: [[UInt32]] = []
    /// Folded words that an article must not hold.
    package var excluded: [[UInt32]] = []

    /// Words end at white space. A word in quotation marks may hold white space; the marks count only where they stand
    /// at both ends of a word. `-` before a word excludes it, unless nothing else is asked for.
    package init(_ text: String, folding: Folding) {
        var parts = queryParts(of: Array(text.unicodeScalars))
        if parts.allSatisfy(\.isExcluded) {
            parts = parts.map { .init(text: $0.literal, isExcluded: false, literal: "") }
        }
        for part in parts {
            let word = trimmed(folding.folded(part.text))
            if word.isEmpty { continue }
            if part.isExcluded {
                if !excluded.contains(word) { excluded.append(word) }
            } else if !words.contains(word) {
                words.append(word)
            }
        }
    }
}

private struct QueryPart {
    var text: String
    var isExcluded: Bool
    /// The part as it was typed.
    var literal: String
}

private func queryParts(of scalars: [Unicode.Scalar]) -> [QueryPart] {
    var parts: [QueryPart] = []
    var index = 0
    while index < scalars.count {
        if isWhiteSpace(scalars[index]) {
            index += 1
            continue
        }
        let start = index
        let isExcluded = (scalars[index] == "-" || scalars[index] == "－") && !isSpaceOrEnd(index + 1, scalars)
        if isExcluded { index += 1 }
        var content = index..<index
        if let end = closingMark(of: index, scalars) {
            content = index + 1..<end
            index = end + 1
        } else {
            while !isSpaceOrEnd(index, scalars) { index += 1 }
            content = content.lowerBound..<index
        }
        parts.append(
            QueryPart(
                text: text(scalars[content]), isExcluded: isExcluded, literal: text(scalars[start..<index])))
    }
    return parts
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

/// The mark that closes the quotation opened at `index`, at the end of a word; nil where none is opened or closed.
private func closingMark(of index: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    guard let closing = closingMarks[scalars[index]] else { return nil }
    return (index + 1..<scalars.count).dropFirst().first { scalars[$0] == closing && isSpaceOrEnd($0 + 1, scalars) }
}

private let closingMarks: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "＂": "＂", "“": "”", "「": "」"]

private func isSpaceOrEnd(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index >= scalars.count || isWhiteSpace(scalars[index])
}

private func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x3000: true
    default: false
    }
}

/// Without white space and name dots at its ends: a dot between two Han characters is in no folded text.
private func trimmed(_ word: [UInt32]) -> [UInt32] {
    func isTrimmed(_ scalar: UInt32) -> Bool { scalar == 0x20 || isNameDot(scalar) }
    guard let first = word.firstIndex(where: { !isTrimmed($0) }), let last = word.lastIndex(where: { !isTrimmed($0) })
    else { return [] }
    return Array(word[first...last])
}
