import Archive
import Text

/// Finds the date of an article's event: the first date of its first two sentences that is no duration, no deadline and
/// not ahead.
struct DatelineParser {
    private var cursor: Cursor
    private let start: Int

    /// - Parameter issue: the day of issue, where known: dates after it are plans, not events.
    static func parse(_ text: [Unicode.Scalar], issue: CivilDate?) -> PrintedDate? {
        let end = endOfSecondSentence(text)
        var index = 0
        while index < end {
            let start = index
            index += 1
            guard DateWords.mayBegin(text[start]), mayBegin(text, at: start) else { continue }
            var parser = DatelineParser(cursor: Cursor(text, start..<end), start: start)
            guard let date = parser.date() else { continue }
            guard let issue, date.isAhead(of: issue) else { return date }
            index = parser.cursor.index
        }
        return nil
    }

    /// Whether a text begins with a day: `12月7日`, `2023年5月19日`, `近日`.
    static func beginsWithDay(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, DateWords.mayBegin(text[range.lowerBound]) else { return false }
        var cursor = Cursor(text, range)
        if DateWords.wordsForDays.contains(where: { cursor.takeAny($0.0) }) { return true }
        if cursor.takeNumber(limit: 4) != nil, cursor.take(DateWords.year), cursor.isAtEnd { return false }
        _ = cursor.takeNumber(limit: 2)
        return cursor.take(DateWords.month) && cursor.takeNumber(limit: 2) != nil && cursor.takeAny(DateWords.days)
    }

    private static func endOfSecondSentence(_ text: [Unicode.Scalar]) -> Int {
        var sentences = 0
        for index in text.indices.prefix(600)
        where !text[index].isHan && text[index].isFullStop && text[index] != "…" {
            sentences += 1
            if sentences == 2 { return index }
        }
        return min(text.count, 600)
    }

    /// A date begins where no number goes on, and not behind a word that makes it a deadline or a plan.
    private static func mayBegin(_ text: [Unicode.Scalar], at start: Int) -> Bool {
        if start == 0 { return true }
        let isInNumber =
            (text[start].isDigit || text[start].isHanNumeral)
            && (text[start - 1].isDigit || text[start - 1].isHanNumeral
                || ["-", "—", "~", "～", ".", "年", "至"].contains(text[start - 1]))
        let isCounted = text[start] == "日" && text[start - 1].isDigit
        return !isInNumber && !isCounted
            && !DateWords.ahead.contains { word in
                start >= word.count && zip(text[(start - word.count)..<start], word).allSatisfy { $0.folded == $1 }
            }
    }

    private mutating func date() -> PrintedDate? {
        for (words, kind) in DateWords.wordsForDays where cursor.takeAny(words) { return finish(kind) }
        guard let first = cursor.next, first.isDigit || first.isHanNumeral else { return nil }
        let year = takeYear()
        guard let kind = monthKind() ?? bareDay() else { return nil }
        return finish(kind, year: year)
    }

    private mutating func takeYear() -> Int? {
        var ahead = cursor
        guard let year = ahead.takeNumber(limit: 4), year > 1000 else { return nil }
        ahead.skipSpaces()
        guard ahead.take(DateWords.year) else { return nil }
        cursor = ahead
        return year
    }

    private mutating func monthKind() -> PrintedDate.Kind? {
        var ahead = cursor
        guard let month = ahead.takeNumber(limit: 2), (1...12).contains(month) else { return nil }
        ahead.skipSpaces()
        guard ahead.take(DateWords.month) else { return nil }
        cursor = ahead
        if cursor.takeAny(DateWords.lastDays) { return .part(month: month, 21...31) }
        if cursor.takeAny(DateWords.firstDays) { return .part(month: month, 1...10) }
        if cursor.take(DateWords.middleDays) { return .part(month: month, 11...20) }
        if let days = dayRange(month: month) { return days }
        // A month alone is a date only as a clause of its own.
        var after = cursor
        _ = after.take("份")
        return after.next == "," && isClauseStart ? .month(month) : nil
    }

    private var isClauseStart: Bool {
        guard start > 0 else { return true }
        let before = cursor.text[start - 1]
        return before.isFullStop || before.isComma || before == "、"
    }

    /// `18日`, `18日至20日`, `18-20日`, `18日至6月2日`, behind a month or, with a boundary on both sides, alone.
    private mutating func dayRange(month: Int?) -> PrintedDate.Kind? {
        var ahead = cursor
        guard let first = ahead.takeNumber(limit: 2), (1...31).contains(first) else { return nil }
        ahead.skipSpaces()
        let isNamed = ahead.takeAny(DateWords.days)
        if let last = laterDay(&ahead) {
            cursor = ahead
            return .days(MonthDay(month: month, day: first), to: MonthDay(month: last.month ?? month, day: last.day))
        }
        guard isNamed else { return nil }
        cursor = ahead
        return .days(MonthDay(month: month, day: first), to: nil)
    }

    private func laterDay(_ cursor: inout Cursor) -> MonthDay? {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.takeAny(DateWords.until) else { return nil }
        _ = ahead.take(DateWords.dash)
        var month: Int?
        guard var day = ahead.takeNumber(limit: 2) else { return nil }
        ahead.skipSpaces()
        if ahead.take(DateWords.month) {
            month = day
            guard let number = ahead.takeNumber(limit: 2) else { return nil }
            day = number
            ahead.skipSpaces()
        }
        guard ahead.takeAny(DateWords.days), (1...31).contains(day), (1...12).contains(month ?? 1) else { return nil }
        cursor = ahead
        return MonthDay(month: month, day: day)
    }

    private mutating func bareDay() -> PrintedDate.Kind? {
        guard cursor.next?.isDigit == true, isClauseStart || ["于", "在"].contains(cursor.text[start - 1]),
            let days = dayRange(month: nil)
        else {
            return nil
        }
        guard let next = cursor.next else { return nil }
        return [",", "上", "下", "晚", "凌", "起", "在", "从", "至", "早", "中"].contains(next) ? days : nil
    }

    /// Reads the time of day and 起; refuses deadlines and spans of time.
    private mutating func finish(_ kind: PrintedDate.Kind, year: Int? = nil) -> PrintedDate? {
        if case .days = kind {
            _ = cursor.takeAny(DateWords.timesOfDay)
            var ahead = cursor
            if ahead.takeAny(DateWords.spans) { return nil }
        }
        let isOpen = cursor.take(DateWords.onwards)
        let words = cursor.text[start..<cursor.index].filter { !$0.isBlank }
        return PrintedDate(kind: kind, year: year, isOpen: isOpen, words: String(scalars: words))
    }
}
