import Archive

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

extension PrintedDate {
    /// Whether it is a day after the day of issue. What goes on from a day on, a new rule, is news before that day.
    func isAhead(of issue: CivilDate) -> Bool {
        guard case .days(let first, _) = kind, let month = first.month, !isOpen else { return false }
        let named = year.map { CivilDate(year: $0, month: month, day: first.day) }
        return (named ?? issue.nearest(month: month, day: first.day)).map { $0 > issue } ?? false
    }

    /// The month that it names itself.
    var ownMonth: Int? {
        switch kind {
        case .days(let first, _): first.month
        case .part(let month, _): month
        case .month(let month): month
        case .recently, .relative: nil
        }
    }

    var firstDay: Int {
        switch kind {
        case .days(let first, _): first.day
        case .part(_, let days): days.lowerBound
        case .month, .recently, .relative: 1
        }
    }
}

extension CivilDate {
    /// The day of this month nearest to this one; a day past the month's end is its last.
    func nearest(month: Int, day: Int) -> CivilDate? {
        let candidates = (year - 1...year + 1).compactMap { year in
            CivilDate(year: year, month: month, day: min(day, CivilDate.daysInMonth(month, of: year)))
        }
        return candidates.min { distance(to: $0) < distance(to: $1) }
    }

    private func distance(to other: CivilDate) -> Int { abs(daysSince1970 - other.daysSince1970) }
}

struct MonthDay: Equatable, Sendable {
    var month: Int?
    var day: Int
}
