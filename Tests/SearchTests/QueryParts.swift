import Text

@testable import Search

/// One part of a query: what stands between white space.
struct QueryPart {
    /// As it was typed.
    var literal: String
    /// Without what the other members tell.
    var text: String
    var isExcluded = false
    var isExact = false
    var field: QueryField?
    var dates: DateBounds?
}

private let fieldNames: [(name: String, field: QueryField?)] = [
    ("标题", .title), ("title", .title), ("记者", .reporter), ("reporter", .reporter), ("人物", .person),
    ("person", .person), ("地点", .place), ("place", .place), ("标签", .tag), ("tag", .tag), ("栏目", .column),
    ("column", .column), ("机构", .organisation), ("organisation", .organisation), ("日期", nil), ("date", nil),
]

func queryParts(of scalars: [Unicode.Scalar]) -> [QueryPart] {
    var parts: [QueryPart] = []
    var index = 0
    while index < scalars.count {
        if isWhiteSpace(scalars[index]) { index += 1 } else { parts.append(nextPart(scalars, &index)) }
    }
    return parts
}

private func nextPart(_ scalars: [Unicode.Scalar], _ index: inout Int) -> QueryPart {
    let start = index
    let isExcluded = (scalars[index] == "-" || scalars[index] == "－") && !isSpaceOrEnd(index + 1, scalars)
    if isExcluded { index += 1 }
    let named = index
    let name = fieldName(at: &index, scalars)
    var content = index..<index
    let closing = closingMark(of: index, scalars)
    if let closing {
        content = index + 1..<closing
        index = closing + 1
    } else {
        while !isSpaceOrEnd(index, scalars) { index += 1 }
        content = content.lowerBound..<index
    }
    var part = QueryPart(
        literal: text(scalars[start..<index]), text: text(scalars[content]), isExcluded: isExcluded,
        isExact: closing != nil)
    guard let name else {
        let dates = isExcluded || part.isExact ? nil : DateBounds(part.text)
        if dates?.namesMonth == true { part.dates = dates }
        return part
    }
    let dates = name.field == nil && !isExcluded ? DateBounds(part.text) : nil
    if isExcluded || (name.field == nil && dates == nil) {
        // What is excluded is text, and so is a date that is none.
        part.text = text(scalars[named..<index])
    } else {
        (part.field, part.dates) = (name.field, dates)
    }
    return part
}

/// The field's name and colon at `index`, which moves past them; nil where there is none, or nothing behind it.
private func fieldName(at index: inout Int, _ scalars: [Unicode.Scalar]) -> (name: String, field: QueryField?)? {
    for name in fieldNames {
        let end = index + name.name.unicodeScalars.count
        guard end < scalars.count, scalars[index..<end].elementsEqual(name.name.unicodeScalars) else { continue }
        guard scalars[end] == ":" || scalars[end] == "：", !isSpaceOrEnd(end + 1, scalars) else { return nil }
        index = end + 1
        return name
    }
    return nil
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

/// The mark that closes the quotation opened at `index`, at the end of a word; nil where none is opened or closed.
private func closingMark(of index: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    guard index < scalars.count, let closing = closingMarks[scalars[index]] else { return nil }
    return (index + 1..<scalars.count).dropFirst().first { scalars[$0] == closing && isSpaceOrEnd($0 + 1, scalars) }
}

private let closingMarks: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "＂": "＂", "“": "”", "「": "」"]

private func isSpaceOrEnd(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index >= scalars.count || isWhiteSpace(scalars[index])
}

private func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
}

extension DateBounds {
    /// `2023-05..2023-06-15`, `2023年5月`, `5月18日`, `..2020`, with `~` for `..` and full-width forms; nil for anything else.
    init?(_ text: String) {
        let scalars = Array(text.normalized(to: .nfkc).unicodeScalars)
        var ends: [[Unicode.Scalar]] = [[]]
        var index = 0
        while index < scalars.count {
            let dots = scalars[index...].prefix { $0 == "." }.count
            if dots > 1 || scalars[index] == "~" {
                ends.append([])
                index += max(1, dots)
            } else {
                ends[ends.count - 1].append(scalars[index])
                index += 1
            }
        }
        let dates = ends.map(civilDate)
        guard ends.count <= 2, let first = dates[0], let last = dates[dates.count - 1] else { return nil }
        let given = [first, last].filter { !$0.isEmpty }
        guard let one = given.first, given.allSatisfy({ $0.hasPrefix("--") == one.hasPrefix("--") }) else { return nil }
        self.init(from: first.isEmpty ? nil : first, to: last.isEmpty ? nil : last)
    }
}

extension DateBounds {
    /// Whether all its ends name a month: such dates are understood without the field's name.
    var namesMonth: Bool { [from, to].compactMap { $0 }.allSatisfy { $0.contains("-") } }
}

/// `2023`, `2023-05`, `2023-05-18`, or `--05-18` for a day of any year; empty for nothing; nil for what is no date.
private func civilDate(_ scalars: [Unicode.Scalar]) -> String? {
    if scalars.isEmpty { return "" }
    if scalars.last == "日", let month = scalars.firstIndex(of: "月"), month <= 2 {
        return civilDate(Array("2000年".unicodeScalars) + scalars).map { "-" + $0.dropFirst(4) }
    }
    var rest = scalars[...]
    var date = ""
    for (digits, signs, bound) in [(4...4, "年", 9999), (1...2, "月", 12), (1...2, "日", 31)] {
        if rest.isEmpty { break }
        let number = rest.prefix { ("0"..."9").contains($0) }
        guard digits.contains(number.count), let value = Int(text(number)), value <= bound, date.isEmpty || value > 0
        else { return nil }
        date += (date.isEmpty ? "" : "-") + (number.count == 1 ? "0" : "") + text(number)
        rest = rest.dropFirst(number.count)
        guard let sign = rest.first else { break }
        let isSign = signs.unicodeScalars.first == sign
        guard isSign || (signs != "日" && rest.count > 1 && ["-", ".", "/"].contains(sign)) else { return nil }
        rest = rest.dropFirst()
    }
    return rest.isEmpty ? date : nil
}
