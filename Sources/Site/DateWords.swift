import Archive

/// Dates in the words of the interface: `2023年5月18日`, `2023年5月（约）`, `2023年11月19日—21日`.
struct DateWords: Sendable {
    let texts: InterfaceText

    func callAsFunction(_ date: EventDate) -> String {
        switch date {
        case .on(let day): return words(day)
        case .interval(let start, nil): return texts(.dateFrom, ["date": words(start)])
        case .interval(let start, let end?):
            if start == end { return words(start) }
            return range(start, end)
        }
    }

    func callAsFunction(_ day: CivilDate) -> String { plain(PartialDate(day)) }

    func callAsFunction(_ period: Period) -> String {
        switch period {
        case .year(let year): texts(.dateYear, ["year": String(year)])
        case .month(let year, let month): fill(.dateMonth, year: year, month: month)
        case .day(let day): self(day)
        case .undated: texts(.undated)
        }
    }

    /// A day of any year: `5月18日`.
    func callAsFunction(_ day: MonthDay) -> String {
        fill(.dateDayInYear, month: day.month, day: day.day)
    }

    /// A month without its year: `5月`.
    func monthInYear(_ month: Int) -> String { fill(.dateMonthInYear, month: month) }

    private func words(_ date: PartialDate) -> String {
        marked(plain(date), approximate: date.isApproximate, uncertain: date.isYearUncertain)
    }

    /// Both ends, the later one without what it shares with the earlier. A mark that both bear stands once, at the end.
    private func range(_ start: PartialDate, _ end: PartialDate) -> String {
        let isApproximate = start.isApproximate && end.isApproximate
        let isUncertain = start.isYearUncertain && end.isYearUncertain
        let ends = [(start, plain(start)), (end, plain(end, after: start))].map { date, text in
            marked(
                text, approximate: date.isApproximate && !isApproximate, uncertain: date.isYearUncertain && !isUncertain
            )
        }
        let both = texts(.dateRange, ["start": ends[0], "end": ends[1]])
        return marked(both, approximate: isApproximate, uncertain: isUncertain)
    }

    private func marked(_ text: String, approximate: Bool, uncertain: Bool) -> String {
        let text = approximate ? texts(.dateApproximate, ["date": text]) : text
        return uncertain ? texts(.dateUncertain, ["date": text]) : text
    }

    private func plain(_ date: PartialDate, after start: PartialDate? = nil) -> String {
        let sharesYear = start?.year == date.year
        guard let month = date.month else { return texts(.dateYear, ["year": String(date.year)]) }
        guard let day = date.day else {
            return fill(sharesYear ? .dateMonthInYear : .dateMonth, year: date.year, month: month)
        }
        if sharesYear, start?.month == month, start?.day != nil {
            return fill(.dateDayInMonth, year: date.year, month: month, day: day)
        }
        return fill(sharesYear ? .dateDayInYear : .dateDay, year: date.year, month: month, day: day)
    }

    /// Every text of a date gets all that is known: what another text beside it says already, a language may leave out or not.
    private func fill(_ key: TextKey, year: Int? = nil, month: Int, day: Int? = nil) -> String {
        texts(
            key,
            [
                "year": year.map { String($0) } ?? "", "month": String(month),
                "monthName": texts.monthNames[month - 1], "day": day.map { String($0) } ?? "",
            ])
    }
}

extension EventDate {
    /// Whether it is one day and nothing about it is in doubt: what the page of the day says of itself.
    var isPlainDay: Bool {
        guard case .on(let day) = self else { return false }
        return day.civilDate != nil && !day.isYearUncertain
    }

    /// The start as HTML's `<time datetime>` takes it: EDTF without its marks.
    var machineText: String {
        var plain = start
        plain.isApproximate = false
        plain.isYearUncertain = false
        return plain.description
    }
}
