/// The words of dates. They are built once, for dates are looked for at many places of a page.
enum DateWords {
    /// Whether a date may begin with a character: a quick look that spares most text the words.
    static func mayBegin(_ character: Unicode.Scalar) -> Bool {
        character.mayBe(.beginsDay) || character.isDigit || character == "〇" || character == "○"
    }

    static let year: Word = "年"
    static let month: Word = "月"
    static let days: [Word] = ["日", "号"]

    /// Days that are told by no number.
    static let wordsForDays: [([Word], PrintedDate.Kind)] = [
        (["近日", "日前", "近期", "连日来", "不久前"], .recently), (["今天", "今日"], .relative(0)), (["昨天", "昨日"], .relative(-1)),
        (["前天", "前日"], .relative(-2)),
    ]

    // Parts of a month.
    static let firstDays: [Word] = ["初", "上旬"]
    static let middleDays: Word = "中旬"
    static let lastDays: [Word] = ["底", "末", "下旬"]

    /// Between the first and the last day; a dash may be two characters long.
    static let until: [Word] = ["至", "到", "~", "-", "—", "–", "、"]
    static let dash: Word = "—"

    static let timesOfDay: [Word] = [
        "上午", "下午", "晚上", "晚间", "晚", "早上", "早晨", "凌晨", "中午", "傍晚", "清晨", "夜间", "深夜", "夜",
    ]

    /// Before a day, these make it a deadline or a plan.
    static let ahead: [Word] = [
        "将于", "定于", "拟于", "将在", "计划于", "计划在", "预计", "截至", "截止", "截止到", "截至到", "距", "距离", "到", "至", "较", "比", "不晚于",
    ]

    /// Behind a day, these make it a deadline or a span of time.
    static let spans: [Word] = ["前", "内", "之前", "以前", "以来", "后", "均"]

    /// What goes on from a day on.
    static let onwards: Word = "起"
}
