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

    package init(words: [[UInt32]]) { self.words = words }
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

/// Without white space and name dots at its ends: a dot between two Han characters is in no folded text.
func trimmed(_ word: [UInt32]) -> [UInt32] {
    func isTrimmed(_ scalar: UInt32) -> Bool { scalar == 0x20 || isNameDot(scalar) }
    guard let first = word.firstIndex(where: { !isTrimmed($0) }), let last = word.lastIndex(where: { !isTrimmed($0) })
    else { return [] }
    return Array(word[first...last])
}
