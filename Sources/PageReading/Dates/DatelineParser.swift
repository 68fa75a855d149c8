import Archive

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
            var parser = DatelineParser(cursor: Cursor(text, index..<end), start: index)
            index += 1
            guard parser.mayBegin(text), let date = parser.date() else { continue }
            guard let issue, date.isAhead(of: issue) else { return date }
            index = parser.cursor.index
        }
        return nil
    }

    private static func endOfSecondSentence(_ text: [Unicode.Scalar]) -> Int {
        var sentences = 0
        for index in text.indices.prefix(600) where text[index].isFullStop && text[index] != "…" {
            sentences += 1
            if sentences == 2 { return index }
        }
        return min(text.count, 600)
    }

    /// A date begins where no number goes on, and not behind a word that makes it a deadline or a plan.
    private func mayBegin(_ text: [Unicode.Scalar]) -> Bool {
        if start == 0 { return true }
        let isInNumber =
            (text[start].isDigit || text[start].isHanNumeral)
            && (text[start - 1].isDigit || text[start - 1].isHanNumeral
                || ["-", "—", "~", "～", ".", "年", "至"].contains(text[start - 1]))
        let isCounted = text[start] == "日" && text[start - 1].isDigit
        return !isInNumber && !isCounted
            && !Self.ahead.contains { word in
                let count = word.scalars.count
                return start >= count && zip(text[(start - count)..<start], word.scalars).allSatisfy { $0.folded == $1 }
            }
    }

    private static let ahead: [Word] = [
        "将于", "定于", "拟于", "将在", "计划于", "计划在", "预计", "截至", "截止", "截止到", "截至到", "距", "距离", "到", "至", "较", "比", "不晚于",
    ]

    // Built once: they are looked for at each character.
    private static let wordsForDays: [([Word], PrintedDate.Kind)] = [
        (["近日", "日前", "近期", "连日来", "不久前"], .recently), (["今天", "今日"], .relative(0)), (["昨天", "昨日"], .relative(-1)),
        (["前天", "前日"], .relative(-2)),
    ]

    private mutating func date() -> PrintedDate? {
        for (words, kind) in Self.wordsForDays where cursor.takeAny(words) { return finish(kind) }
        guard let first = cursor.next, first.isDigit || first.isHanNumeral else { return nil }
        let year = takeYear()
        guard let kind = monthKind() ?? bareDay() else { return nil }
        return finish(kind, year: year)
    }

    private mutating func takeYear() -> Int? {
        var ahead = cursor
        guard let year = ahead.takeNumber(limit: 4), year > 1000 else { return nil }
        ahead.skipSpaces()
        guard ahead.take("年") else { return nil }
        cursor = ahead
        return year
    }

    private mutating func monthKind() -> PrintedDate.Kind? {
        var ahead = cursor
        guard let month = ahead.takeNumber(limit: 2), (1...12).contains(month) else { return nil }
        ahead.skipSpaces()
        guard ahead.take("月") else { return nil }
        cursor = ahead
        if cursor.takeAny(["底", "末", "下旬"]) { return .part(month: month, 21...31) }
        if cursor.takeAny(["初", "上旬"]) { return .part(month: month, 1...10) }
        if cursor.take("中旬") { return .part(month: month, 11...20) }
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
        let isNamed = ahead.takeAny(["日", "号"])
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
        guard ahead.takeAny(["至", "到", "~", "-", "—", "–", "、"]) else { return nil }
        _ = ahead.take("—")
        var month: Int?
        guard var day = ahead.takeNumber(limit: 2) else { return nil }
        ahead.skipSpaces()
        if ahead.take("月") {
            month = day
            guard let number = ahead.takeNumber(limit: 2) else { return nil }
            day = number
            ahead.skipSpaces()
        }
        guard ahead.takeAny(["日", "号"]), (1...31).contains(day), (1...12).contains(month ?? 1) else { return nil }
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
            _ = cursor.takeAny(["上午", "下午", "晚上", "晚间", "晚", "早上", "早晨", "凌晨", "中午", "傍晚", "清晨", "夜间", "深夜", "夜"])
            var ahead = cursor
            if ahead.takeAny(["前", "内", "之前", "以前", "以来", "后", "均"]) { return nil }
        }
        let isOpen = cursor.take("起")
        let words = cursor.text[start..<cursor.index].filter { !$0.isBlank }
        return PrintedDate(kind: kind, year: year, isOpen: isOpen, words: String(scalars: words))
    }
}
