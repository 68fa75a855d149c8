package import Archive
import Text

/// A stretch of the calendar that has a page of its own.
package enum Period: Hashable, Sendable {
    case year(Int)
    case month(year: Int, month: Int)
    case day(CivilDate)
    case undated
}

extension Period {
    /// The period that an article is filed under: as exactly as its date is known, an interval at its start.
    /// Without a date of its own an article belongs to the day of its issue.
    init(filing article: borrowing Article) {
        guard let date = article.date else {
            self = article.issueDate.map { .day($0) } ?? .undated
            return
        }
        if let day = date.calendarDay {
            self = .day(day)
        } else if let month = date.start.month {
            self = .month(year: date.start.year, month: month)
        } else {
            self = .year(date.start.year)
        }
    }

    /// All days of a month; none of any other period.
    var days: [CivilDate] {
        guard case .month(let year, let month) = self else { return [] }
        return (1...CivilDate.daysInMonth(month, of: year)).compactMap { CivilDate(year: year, month: month, day: $0) }
    }

    /// The next longer period around this one; nil for a year and for what has no date.
    var parent: Period? {
        switch self {
        case .day(let day): .month(year: day.year, month: day.month)
        case .month(let year, _): .year(year)
        case .year, .undated: nil
        }
    }

    /// `2023/index.html`, `2023/05/index.html`, `2023/05/18.html`, `undated.html`; the full pages of its list (`ListPages`) get `-2`.
    func path(number: Int = 0) -> String {
        // Byte by byte: each day of each calendar has one.
        var path: Bytes = []
        path.reserveCapacity(24)
        switch self {
        case .year(let year): path.append(year: year, "/index")
        case .month(let year, let month):
            path.append(year: year, "/")
            path.append(decimal: month, width: 2)
            path.append("/index")
        case .day(let day):
            path.append(year: day.year, "/")
            path.append(decimal: day.month, width: 2)
            path.append("/")
            path.append(decimal: day.day, width: 2)
        case .undated: path.append("undated")
        }
        if number > 0 {
            path.append("-")
            path.append(decimal: number)
        }
        path.append(".html")
        return String(utf8: path)
    }
}

extension Period: Comparable {
    /// By first day, the longer period first; what has no date comes last.
    package static func < (a: Period, b: Period) -> Bool { a.sortKey < b.sortKey }

    private var sortKey: Int {
        switch self {
        case .year(let year): year * 10_000
        case .month(let year, let month): year * 10_000 + month * 100
        case .day(let day): day.year * 10_000 + day.month * 100 + day.day
        case .undated: Int.max
        }
    }
}

extension Bytes {
    fileprivate mutating func append(year: Int, _ end: StaticString) {
        append(decimal: year, width: 4)
        append(end)
    }
}

func fourDigits(_ number: Int) -> String { String(String(10_000 + number).dropFirst()) }

func twoDigits(_ number: Int) -> String { String(String(100 + number).dropFirst()) }
