import Archive
import Mustache

extension Site {
    /// The way to all dates: each year as squares of its days, and the months of all years.
    func datesView() -> PageView {
        let calendar = index.calendar
        let shades = DayShades(calendar.sameDays.values.joined().map { calendar[.day($0)].count })
        return PageView(
            template: "dates", section: .dates, title: theme.texts(.navigationDates), description: nil, name: "dates",
            content: [
                "years": .list(calendar.years.map { yearOfDays($0, calendar, shades) }),
                "timeline": archive.articles.isEmpty ? .null : .link(theme.texts(.timelineTitle), timelinePath),
                "undated": calendar.entries[.undated].map { undatedLink($0.count) } ?? .null,
                "onThisDay": .list(
                    "months", Set(calendar.sameDays.keys.map(\.month)).sorted().map { monthOfAllYears($0) }),
            ])
    }

    private func yearOfDays(_ year: Int, _ calendar: Calendar, _ shades: DayShades) -> Value {
        let months: [Value] = (1...12).map { month in
            let period = Period.month(year: year, month: month), entry = calendar.entries[period]
            return .object([
                "label": .text(dateWords.monthInYear(month)), "url": .optional(entry.map { _ in period.path() }),
                "count": .integer(entry?.count ?? 0),
            ])
        }
        let paths = DaySquares.paths(of: year) { shades.shade(of: calendar[.day($0)].count) }
        return .object([
            "label": .text(dateWords(.year(year))), "url": .text(Period.year(year).path()),
            "count": .integer(calendar[.year(year)].count), "months": .list(months),
            "squares": .object([
                "label": .text(theme.texts(.daysOfYear, ["year": dateWords(.year(year))])),
                "width": .integer(DaySquares.width), "height": .integer(DaySquares.height),
                "shades": .list(
                    paths.enumerated().filter { !$0.element.isEmpty }.map {
                        .object(["shade": .integer($0.offset), "path": .text($0.element)])
                    }),
            ]),
        ])
    }

    private func undatedLink(_ count: Int) -> Value {
        .object([
            "label": .text(theme.texts(.undated)), "url": .text(Period.undated.path()), "count": .integer(count),
        ])
    }

    private func monthOfAllYears(_ month: Int) -> Value {
        .link(dateWords.monthInYear(month), onThisDayPath(month: month))
    }

    /// A month of all years: of each of its days, what each year had.
    func onThisDayView(month: Int) -> PageView {
        let days: [Value] = MonthDay.days(of: month).compactMap { day in
            let years = facts.sameDays(day)
            if years.isEmpty { return nil }
            return .object([
                "anchor": .text(day.anchor), "label": .text(dateWords(day)),
                "years": .list(years.reversed().map { sameDayView($0) }),
            ])
        }
        let label = theme.texts(.onThisDayOfAllYears, ["day": dateWords.monthInYear(month)])
        return PageView(
            template: "on-this-day", section: .dates, title: label, description: nil, breadcrumbs: trail(to: nil),
            name: "onThisDay", content: ["label": .text(label), "days": .list(days)])
    }

    /// What one year had on a day of the year.
    func sameDayView(_ same: (day: CivilDate, count: Int, first: Int)) -> Value {
        .object([
            "label": .text(dateWords(.year(same.day.year))), "url": .text(Period.day(same.day).path()),
            "count": .integer(same.count), "title": articleLink(facts.listed(same.first)),
        ])
    }
}
