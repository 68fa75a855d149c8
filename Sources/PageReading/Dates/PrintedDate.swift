/// A date as the article prints it, before its year is known.
struct PrintedDate: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// `5月18日`, `11月19日~21日`; a day without month inherits the page's.
        case days(MonthDay, to: MonthDay?)
        /// 上旬, 中旬, 下旬, 月初, 月底: first and last day; a month's last day is 31 here.
        case part(month: Int?, ClosedRange<Int>)
        /// `5月，`
        case month(Int)
        /// 近日, 日前.
        case recently
        /// 今天 0, 昨天 -1: days from the issue date.
        case relative(Int)
    }

    var kind: Kind
    var year: Int?
    /// 起: it goes on from then.
    var isOpen = false
    /// As they stand: `5月18日上午`.
    var words: String
}

struct MonthDay: Equatable, Sendable {
    var month: Int?
    var day: Int
}
