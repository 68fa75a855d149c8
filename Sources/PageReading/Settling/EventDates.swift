import Archive

/// Turns the printed dates of one page into event dates.
struct EventDates {
    private let articles: [ReadArticle]
    private let year: PageYear?
    /// For each article the nearest one that names its month; of two as near the one above.
    private let nearestDated: [Int?]

    init(articles: [ReadArticle], year: PageYear?) {
        self.articles = articles
        self.year = year
        var nearest = [Int?](repeating: nil, count: articles.count)
        var last: Int?
        for index in articles.indices {
            if articles[index].date?.ownMonth != nil { last = index }
            nearest[index] = last
        }
        last = nil
        for index in articles.indices.reversed() {
            if articles[index].date?.ownMonth != nil { last = index }
            guard let below = last else { continue }
            if nearest[index].map({ below - index < index - $0 }) ?? true { nearest[index] = below }
        }
        nearestDated = nearest
    }

    /// Those of all articles.
    var all: [(EventDate, DateBasis)?] { articles.indices.map { date(of: $0) } }

    /// The date of article `index` and how its year was found; nil where the words name none or no year is known.
    func date(of index: Int) -> (EventDate, DateBasis)? {
        guard let printed = articles[index].date else { return nil }
        if printed.year != nil { return event(printed, month: nil).map { ($0, .printed) } }
        guard let basis = year?.basis else { return nil }
        let month = month(near: index)
        return event(printed, month: month).map { ($0, basis) }
    }

    /// The month that an article without one inherits: of the page's nearest dated article, else of the issue.
    private func month(near index: Int) -> MonthOfYear? {
        if let nearest = nearestDated[index], let date = articles[nearest].date, let month = date.ownMonth {
            return resolved(month, day: date.firstDay, printedYear: date.year)
        }
        return year?.issueDate.map { MonthOfYear(year: $0.year, month: $0.month) }
    }

    private func resolved(_ month: Int, day: Int, printedYear: Int?) -> MonthOfYear? {
        guard let year = printedYear ?? year?.year(of: month, day: day) else { return nil }
        return MonthOfYear(year: year, month: month)
    }
}

private struct MonthOfYear {
    var year: Int
    var month: Int
}

extension EventDates {
    private func event(_ printed: PrintedDate, month inherited: MonthOfYear?) -> EventDate? {
        var place = inherited
        if let own = printed.ownMonth { place = resolved(own, day: printed.firstDay, printedYear: printed.year) }
        switch printed.kind {
        case .relative(let days): return relative(days)
        case .recently: return place.flatMap { partial($0, isApproximate: true) }.map { .on($0) }
        case .month: return place.flatMap { partial($0) }.map { .on($0) }
        case .part(_, let days): return place.flatMap { part($0, days) }
        case .days(let first, let last): return place.flatMap { self.days(first, last, $0, isOpen: printed.isOpen) }
        }
    }

    private func relative(_ days: Int) -> EventDate? {
        guard var date = year?.issueDate else { return nil }
        for _ in 0..<(-days) { date = dayBefore(date) ?? date }
        return .on(PartialDate(date))
    }

    private func part(_ place: MonthOfYear, _ days: ClosedRange<Int>) -> EventDate? {
        let last = min(days.upperBound, CivilDate.daysInMonth(place.month, of: place.year))
        guard let from = partial(place, day: days.lowerBound, isApproximate: true),
            let to = partial(place, day: last, isApproximate: true)
        else { return nil }
        return .interval(from, to)
    }

    private func days(_ first: MonthDay, _ last: MonthDay?, _ place: MonthOfYear, isOpen: Bool) -> EventDate? {
        guard let from = partial(place, day: first.day) else { return nil }
        if isOpen { return .interval(from, nil) }
        guard let last else { return .on(from) }
        let month = last.month ?? place.month
        // A range that ends in an earlier month runs over New Year.
        let year = month < place.month ? place.year + 1 : place.year
        guard let to = partial(MonthOfYear(year: year, month: month), day: last.day), from.firstDay <= to.lastDay else {
            return .on(from)
        }
        return .interval(from, to)
    }

    private func partial(_ place: MonthOfYear, day: Int? = nil, isApproximate: Bool = false) -> PartialDate? {
        PartialDate(
            year: place.year, month: place.month, day: day, isApproximate: isApproximate,
            isYearUncertain: year?.isUncertain ?? false)
    }
}

private func dayBefore(_ date: CivilDate) -> CivilDate? {
    if date.day > 1 { return CivilDate(year: date.year, month: date.month, day: date.day - 1) }
    let (year, month) = date.month > 1 ? (date.year, date.month - 1) : (date.year - 1, 12)
    return CivilDate(year: year, month: month, day: CivilDate.daysInMonth(month, of: year))
}
