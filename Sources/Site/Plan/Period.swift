package import Archive

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
    init(filing article: Article) {
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
        let suffix = (number > 0 ? "-\(number)" : "") + ".html"
        return switch self {
        case .year(let year): "\(fourDigits(year))/index" + suffix
        case .month(let year, let month): "\(fourDigits(year))/\(twoDigits(month))/index" + suffix
        case .day(let day): "\(fourDigits(day.year))/\(twoDigits(day.month))/\(twoDigits(day.day))" + suffix
        case .undated: "undated" + suffix
        }
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

func fourDigits(_ number: Int) -> String { String(String(10_000 + number).dropFirst()) }

func twoDigits(_ number: Int) -> String { String(String(100 + number).dropFirst()) }
