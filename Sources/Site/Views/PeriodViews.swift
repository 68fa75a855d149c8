import Archive
import Mustache

/// Titles of one day that its month's page shows.
private let titlesOfADay = 5
/// Titles of one month that its year's page shows.
private let titlesOfAMonth = 3
/// Earlier years that a day's page shows.
private let earlierYears = 5

extension Site {
    /// The page of a year, a month, a day, or of what has no date.
    func periodView(_ period: Period, number: Int) -> PageView {
        let page = facts.listPage(number, of: period), title = dateWords(period)
        var content: Object = [
            "label": .text(title),
            "articles": cards(page),
            "pager": pagerView(last: page.last, number: number, path: period.path),
        ]
        content.append(contentsOf: number == 0 ? surroundings(of: period) : nothingAround)
        return PageView(
            template: period.template, section: .dates, title: listTitle(title, number: number), description: nil,
            breadcrumbs: trail(to: period.parent), name: "period", content: content)
    }

    /// What is of the whole period. A full page of its list has none of it, so that it stays as it is.
    private func surroundings(of period: Period) -> Object {
        let entry = facts.entry(period) ?? Calendar.Entry()
        var content: Object = [
            "count": .integer(entry.count),
            "newspaperPages": .list("links", entry.pages.map { newspaperPageLink($0) }),
            "frontPage": frontPage(of: entry),
            "previous": periodLink(entry.previous), "next": periodLink(entry.next),
        ]
        content.append(contentsOf: details(of: period))
        return content
    }

    /// The first page of a day's issue that there is a picture of, small; null where there is none, and of a period without pages of its own.
    private func frontPage(of entry: Calendar.Entry) -> Value {
        pageThumbnail(entry.pages.lazy.map { facts.page($0) }.first { $0.pictures != nil })
    }

    /// All names of `surroundings`, so that a template does not find those of what is around it.
    private var nothingAround: Object {
        [
            "count": .null, "newspaperPages": .null, "frontPage": .null, "previous": .null, "next": .null,
            "months": .null,
            "calendar": .null, "days": .null, "earlierYears": .null,
        ]
    }

    /// What only a period of this length has.
    private func details(of period: Period) -> Object {
        switch period {
        case .year(let year):
            ["months": .list((1...12).map { monthOfYear(.month(year: year, month: $0)) })]
        case .month(let year, let month):
            ["calendar": monthGrid(period, current: period), "days": .list(dayDigests(year, month))]
        case .day(let day):
            [
                "calendar": period.parent.map { monthGrid($0, current: period) } ?? .null,
                "earlierYears": earlierYearViews(day),
            ]
        case .undated:
            [:]
        }
    }

    /// The links from all dates down to `period`; to all dates alone where that is nil.
    func trail(to period: Period?) -> [Value] {
        let periods = period.map { Array(sequence(first: $0, next: \.parent)) } ?? []
        return [.link(theme.texts(.navigationDates), datesPath)] + periods.reversed().map { periodLink($0) }
    }

    /// A month as its year's page shows it: its days, and the first titles of those that have most articles.
    private func monthOfYear(_ month: Period) -> Value {
        var days: [(count: Int, first: Int)] = []
        for day in month.days {
            guard let entry = facts.entry(.day(day)), let first = entry.articles.first else { continue }
            days.append((entry.count, first))
        }
        let most = days.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        let shown = most.prefix(titlesOfAMonth).sorted { $0.offset < $1.offset }
        return .object([
            "calendar": monthGrid(month, current: nil),
            "titles": .list(shown.map { articleLink(facts.listed($0.element.first)) }),
        ])
    }

    /// What earlier years had on the same day, the newest first; null where they had nothing.
    private func earlierYearViews(_ day: CivilDate) -> Value {
        let earlier = facts.sameDays(MonthDay(day)).filter { $0.day < day }.reversed()
        if earlier.isEmpty { return .null }
        return .object([
            "years": .list(earlier.prefix(earlierYears).map { sameDayView($0) }),
            "all": .object([
                "label": .text(theme.texts(.onThisDayOfAllYears, ["day": dateWords(MonthDay(day))])),
                "url": .text(onThisDayPath(month: day.month) + "#" + MonthDay(day).anchor),
            ]),
        ])
    }

    func periodLink(_ period: Period?) -> Value {
        period.map { .link(dateWords($0), $0.path()) } ?? .null
    }

    /// The days of a month that have something, each with its first titles and its newspaper pages.
    private func dayDigests(_ year: Int, _ month: Int) -> [Value] {
        (1...CivilDate.daysInMonth(month, of: year)).compactMap { number in
            guard let day = CivilDate(year: year, month: month, day: number),
                let entry = facts.entry(.day(day))
            else { return nil }
            return .object([
                "label": .text(dateWords(day)), "url": .text(Period.day(day).path()),
                "count": .integer(entry.count),
                "titles": .list(entry.articles.prefix(titlesOfADay).map { articleLink(facts.listed($0)) }),
                "more": .optional(
                    entry.count > titlesOfADay
                        ? theme.texts(.countArticles, count: entry.count) : nil),
                "newspaperPages": .list("links", entry.pages.map { newspaperPageLink($0) }),
            ])
        }
    }

    /// A month as a grid of weeks, Monday first. Days with something to show are links.
    ///
    /// - Parameters:
    ///   - period: a month.
    ///   - current: whose page shows the grid; nil for a page of no period.
    func monthGrid(_ period: Period, current: Period?) -> Value {
        guard case .month(let year, let month) = period, let first = CivilDate(year: year, month: month, day: 1) else {
            return .null
        }
        let count = facts.count(of: period)
        let blank: [Value] = Array(repeating: blankDay, count: first.weekday - 1)
        var cells = blank + dayCells(year, month, current: current)
        // All months are of one height, whichever day they begin on.
        while cells.count < 6 * 7 { cells.append(blankDay) }
        let weeks: [Value] = stride(from: 0, to: cells.count, by: 7).map {
            .object(["days": .list(Array(cells[$0..<$0 + 7]))])
        }
        return .object([
            "label": .text(dateWords(period)), "shortLabel": .text(dateWords.monthInYear(month)),
            "url": .optional(count.map { _ in period.path() }), "count": .integer(count ?? 0),
            "isCurrent": .bool(period == current), "weeks": .list(weeks),
        ])
    }

    private var blankDay: Value { plainDay(.null) }

    /// A day without a link. It has all names, so that a template does not find those of what is around it.
    private func plainDay(_ number: Value) -> Value {
        .object(["number": number, "url": .null, "label": .null, "isCurrent": .bool(false)])
    }

    private func dayCells(_ year: Int, _ month: Int, current: Period?) -> [Value] {
        var cells = facts.days(of: .month(year: year, month: month)) {
            (1...CivilDate.daysInMonth(month, of: year)).map { dayCell(year, month, $0, current: nil) }
        }
        if case .day(let day)? = current, day.year == year, day.month == month {
            cells[day.day - 1] = dayCell(year, month, day.day, current: current)
        }
        return cells
    }

    private func dayCell(_ year: Int, _ month: Int, _ number: Int, current: Period?) -> Value {
        guard let day = CivilDate(year: year, month: month, day: number),
            let count = facts.count(of: .day(day))
        else { return plainDay(.integer(number)) }
        return .object([
            "number": .integer(number), "url": .text(Period.day(day).path()),
            "label": .text(theme.texts(.calendarDay, ["date": dateWords(day), "count": String(count)])),
            "isCurrent": .bool(current == .day(day)),
        ])
    }
}

extension Period {
    fileprivate var template: String {
        switch self {
        case .year: "year"
        case .month: "month"
        case .day: "day"
        case .undated: "undated"
        }
    }
}
