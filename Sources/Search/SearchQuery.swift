import Text

/// What a reader typed, understood.
///
///     招商 "城市 更新" -会议        →   招商 and 城市 更新, without 会议
///     招商 OR 引资 人物:樊惠林      →   one of 招商 and 引资, filed under the person 樊惠林
///     日期:2023-05..2023-06         →   from May to June 2023
///     2023年5月  5月18日             →   in May 2023, and on 18 May of any year
package struct SearchQuery: Equatable, Sendable {
    /// A folded text that an article must hold, exactly as it stands.
    struct Clause: Hashable, Sendable {
        var text: [UInt32]
        var field: QueryField?
        /// Whether it stood in quotation marks: then nothing less will do.
        var isExact = false
    }

    /// Of each group one clause must be answered.
    var groups: [[Clause]] = []
    /// Folded words that an article must not hold.
    package var excluded: [[UInt32]] = []
    var dates: [DateBounds] = []

    /// What is looked for in titles and texts, in the order in which it was typed.
    package var words: [[UInt32]] {
        get {
            groups.flatMap { $0 }.filter { $0.field == nil || $0.field == .title }.reduce(into: []) { words, clause in
                if !words.contains(clause.text) { words.append(clause.text) }
            }
        }
        set { groups = newValue.map(trimmed).filter { !$0.isEmpty }.map { [Clause(text: $0)] } }
    }

    /// Words end at white space. A word in quotation marks may hold white space; the marks count only where they stand
    /// at both ends of a word. `-` before a word excludes it, unless nothing else is asked for. `OR`, `|` and `或` join
    /// what stands beside them.
    package init(_ text: String, folding: Folding) {
        var parts = queryParts(of: Array(text.unicodeScalars))
        if parts.allSatisfy(\.isExcluded) { parts = parts.map { QueryPart(literal: $0.literal, text: $0.literal) } }
        func folded(_ part: QueryPart) -> [UInt32] { trimmed(folding.folded(part.text)) }
        for group in joinedParts(parts) {
            let clauses = group.map { Clause(text: folded($0), field: $0.field, isExact: $0.isExact) }
                .filter { !$0.text.isEmpty }
            let isKnown = groups.contains {
                $0.map(\.text) == clauses.map(\.text) && $0.map(\.field) == clauses.map(\.field)
            }
            if !clauses.isEmpty, !isKnown { groups.append(clauses) }
        }
        for word in parts.filter(\.isExcluded).map(folded) where !word.isEmpty && !excluded.contains(word) {
            excluded.append(word)
        }
        dates = parts.compactMap(\.dates)
    }
}

/// What a word can be asked of: the title, or what an article is filed under.
enum QueryField: String, Sendable {
    case title, reporter, person, place, tag, column, organisation
}

/// The ends of a range of dates, each `2023`, `2023-05`, `2023-05-18`, or both `--05-18` of any year; nil for an open end.
struct DateBounds: Equatable, Sendable {
    var from: String?
    var to: String?
}

/// Parts that an operator stands between are alternatives; one that stands between no two is text.
private func joinedParts(_ parts: [QueryPart]) -> [[QueryPart]] {
    func isWanted(_ place: Int) -> Bool {
        parts.indices.contains(place) && !parts[place].isExcluded && parts[place].dates == nil
    }
    func isOperator(_ place: Int) -> Bool {
        isWanted(place) && parts[place].field == nil && ["OR", "ＯＲ", "|", "｜", "或"].contains(parts[place].literal)
    }
    func joins(_ place: Int) -> Bool {
        isOperator(place) && isWanted(place - 1) && isWanted(place + 1) && !isOperator(place - 1)
            && !isOperator(place + 1)
    }
    var groups: [[QueryPart]] = []
    for place in parts.indices where isWanted(place) && !joins(place) {
        if joins(place - 1) { groups[groups.count - 1].append(parts[place]) } else { groups.append([parts[place]]) }
    }
    return groups
}

/// Without white space and name dots at its ends: a dot between two Han characters is in no folded text.
private func trimmed(_ word: [UInt32]) -> [UInt32] {
    func isTrimmed(_ scalar: UInt32) -> Bool { scalar == 0x20 || isNameDot(scalar) }
    guard let first = word.firstIndex(where: { !isTrimmed($0) }), let last = word.lastIndex(where: { !isTrimmed($0) })
    else { return [] }
    return Array(word[first...last])
}
