/// When something happened, as exactly as the printed words allow and no more.
///
/// Written in EDTF (ISO 8601-2:2019, level 1): `2023-05-18`, `2023-05~`, `2023?-05-18`, `2023-05-18/..`,
/// `2023-05-21~/2023-05-31~`.
package enum EventDate: Hashable, Sendable {
    case on(PartialDate)
    /// From a date to a later one, both inside; open where there is no end.
    case interval(PartialDate, PartialDate?)
}

/// A year, a month or a day. It takes six bytes, for every article has two.
package struct PartialDate: Hashable, Sendable {
    private let storedYear: Int16
    /// 0 for none.
    private let storedMonth: UInt8
    /// 0 for none.
    private let storedDay: UInt8

    package var year: Int { Int(storedYear) }
    /// From 1.
    package var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
    /// From 1; nil where `month` is.
    package var day: Int? { storedDay == 0 ? nil : Int(storedDay) }
    /// About then: `~` behind the whole date.
    package var isApproximate: Bool
    /// The year is inferred on thin evidence: `?` behind the year.
    package var isYearUncertain: Bool

    /// Nil where there is no such date.
    package init?(
        year: Int, month: Int? = nil, day: Int? = nil, isApproximate: Bool = false, isYearUncertain: Bool = false
    ) {
        guard month != nil || day == nil, CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil else {
            return nil
        }
        storedYear = Int16(year)
        storedMonth = UInt8(month ?? 0)
        storedDay = UInt8(day ?? 0)
        self.isApproximate = isApproximate
        self.isYearUncertain = isYearUncertain
    }

    package init(_ date: CivilDate) {
        storedYear = Int16(date.year)
        storedMonth = UInt8(date.month)
        storedDay = UInt8(date.day)
        isApproximate = false
        isYearUncertain = false
    }

    /// The day meant, where a day is meant and not only about it.
    package var civilDate: CivilDate? {
        guard let month, let day, !isApproximate else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The first day that this date may mean.
    package var firstDay: CivilDate {
        CivilDate(year: year, month: month ?? 1, day: day ?? 1)!  // the initialiser lets no other date in
    }

    /// The last day that this date may mean.
    package var lastDay: CivilDate {
        let month = month ?? 12
        return CivilDate(year: year, month: month, day: day ?? CivilDate.daysInMonth(month, of: year))!
    }
}

extension EventDate {
    package var start: PartialDate {
        switch self {
        case .on(let date), .interval(let date, _): date
        }
    }

    /// The last date named: of an open interval its start.
    package var end: PartialDate {
        switch self {
        case .on(let date): date
        case .interval(let start, let end): end ?? start
        }
    }

    /// The day that this date is filed under in the calendar: a day that is named, or the start of an interval of days.
    package var calendarDay: CivilDate? { start.civilDate }
}

extension PartialDate: CustomStringConvertible {
    package var description: String {
        var text = padded(year, 4) + (isYearUncertain ? "?" : "")
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return isApproximate ? text + "~" : text
    }
}

extension EventDate: CustomStringConvertible {
    /// The date in EDTF.
    package var description: String {
        switch self {
        case .on(let date): "\(date)"
        case .interval(let start, let end): "\(start)/" + (end.map { "\($0)" } ?? "..")
        }
    }
}

extension PartialDate {
    /// Reads one EDTF date as `description` writes it; nil for anything else.
    package init?(edtf text: String) {
        var parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
        guard (1...3).contains(parts.count) else { return nil }
        let isApproximate = parts[parts.count - 1].hasSuffix("~")
        if isApproximate { parts[parts.count - 1].removeLast() }
        let isYearUncertain = parts[0].hasSuffix("?")
        if isYearUncertain { parts[0].removeLast() }
        let numbers = zip(parts, [4, 2, 2]).compactMap { part, width in digits(part, count: width) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil,
            isApproximate: isApproximate, isYearUncertain: isYearUncertain)
    }
}

/// The number that exactly `count` ASCII digits write.
func digits(_ text: String, count: Int) -> Int? {
    text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
}

extension EventDate {
    /// Reads EDTF as `description` writes it; nil for anything else, and for an interval that runs backwards.
    package init?(edtf text: String) {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        guard let start = PartialDate(edtf: sides[0]) else { return nil }
        switch sides.count {
        case 1: self = .on(start)
        case 2 where sides[1] == "..": self = .interval(start, nil)
        case 2:
            guard let end = PartialDate(edtf: sides[1]), start.firstDay <= end.lastDay else { return nil }
            self = .interval(start, end)
        default: return nil
        }
    }
}
