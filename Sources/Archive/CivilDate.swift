/// A day of the Gregorian calendar, without time of day or time zone. It takes four bytes, for every list of articles has their days.
package struct CivilDate: Hashable, Sendable, Comparable {
    private let storedYear: Int16
    private let storedMonth: UInt8
    private let storedDay: UInt8

    package var year: Int { Int(storedYear) }
    /// From 1.
    package var month: Int { Int(storedMonth) }
    /// From 1.
    package var day: Int { Int(storedDay) }

    /// Nil where there is no such day. Years run from 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.daysInMonth(month, of: year)).contains(day)
        else { return nil }
        storedYear = Int16(year)
        storedMonth = UInt8(month)
        storedDay = UInt8(day)
    }

    /// Reads `2023-05-18`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 3, let year = digits(parts[0], count: 4), let month = digits(parts[1], count: 2),
            let day = digits(parts[2], count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The weekday, 1 for Monday to 7 for Sunday (ISO 8601).
    package var weekday: Int { (ordinal + 2) % 7 + 1 }

    /// Days since 1 January 1970 (negative before), for distances between days.
    ///
    /// Source: Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `days_from_civil`.
    package var daysSince1970: Int { ordinal - 719_468 }

    /// Days since 1 March of the year 0, a Wednesday.
    private var ordinal: Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    package static func < (a: CivilDate, b: CivilDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

extension CivilDate: CustomStringConvertible {
    /// `2023-05-18`
    package var description: String {
        padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}

/// `number` in decimal with zeros before it up to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
