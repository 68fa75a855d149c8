import Archive

/// A day of the year, of whatever year: 18 May.
struct MonthDay: Hashable, Sendable {
    /// From 1.
    let month: Int
    /// From 1.
    let day: Int

    init(month: Int, day: Int) { (self.month, self.day) = (month, day) }

    init(_ date: CivilDate) { self.init(month: date.month, day: date.day) }

    /// All days that a month has in some year.
    static func days(of month: Int) -> [MonthDay] {
        let leapYear = 2000
        return (1...CivilDate.daysInMonth(month, of: leapYear)).map { MonthDay(month: month, day: $0) }
    }

    /// What a link to it names on its month's page of all years: `d18`.
    var anchor: String { "d\(day)" }
}

/// The path of the page that leads to all dates.
let datesPath = "dates/index.html"

/// The path of the page of a month of all years: `dates/05.html`.
func onThisDayPath(month: Int) -> String { "dates/\(twoDigits(month)).html" }
