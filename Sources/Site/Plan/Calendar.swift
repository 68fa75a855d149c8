import Archive

/// The archive by date: which articles and newspaper pages belong to each year, month and day.
struct Calendar: Sendable {
    /// One period that something belongs to.
    struct Entry: Sendable {
        /// Filed under the period itself, as indexes into the archive's lists; in archive order.
        var articles: [Int] = []
        /// Newspaper pages issued on this day.
        var pages: [Int] = []
        /// Articles of the period and of all shorter ones in it.
        var count = 0
        /// The nearest periods of the same length.
        var previous: Period?
        var next: Period?
    }

    let entries: [Period: Entry]
    /// All periods that have an entry, ascending.
    let periods: [Period]
    /// The days of all years that have articles, ascending.
    let sameDays: [MonthDay: [CivilDate]]

    init(_ archive: Archive) {
        var entries: [Period: Entry] = [:]
        for (period, articles) in runs(of: archive.articles) {
            entries[period, default: Entry()].articles += articles
            for around in sequence(first: period, next: \.parent) {
                entries[around, default: Entry()].count += articles.count
            }
        }
        for (index, page) in archive.pages.enumerated() {
            guard let day = page.source.issueDate else { continue }
            entries[.day(day), default: Entry()].pages.append(index)
            for around in sequence(first: Period.day(day), next: \.parent) where entries[around] == nil {
                entries[around] = Entry()
            }
        }
        periods = entries.keys.sorted()
        sameDays = Dictionary(
            grouping: periods.compactMap { period in
                if case .day(let day) = period, entries[period]?.articles.isEmpty == false { day } else { nil }
            }, by: { MonthDay($0) })
        self.entries = linked(entries, in: periods)
    }

    subscript(_ period: Period) -> Entry { entries[period] ?? Entry() }

    /// The years, newest first.
    var years: [Int] {
        periods.reversed().compactMap { if case .year(let year) = $0 { year } else { nil } }
    }

    /// The newest month that has an entry.
    var newestMonth: Period? {
        periods.last { if case .month = $0 { true } else { false } }
    }

    /// The newest day of which there are newspaper pages.
    var newestIssue: CivilDate? {
        periods.lazy.reversed().compactMap { period in
            if case .day(let day) = period, entries[period]?.pages.isEmpty == false { day } else { nil }
        }.first
    }
}

/// Articles that stand behind one another and belong to one period: in archive order nearly all of a period do.
private func runs(of articles: [Article]) -> [(period: Period, articles: Range<Int>)] {
    var runs: [(period: Period, articles: Range<Int>)] = []
    for (index, article) in articles.enumerated() {
        let period = Period(filing: article)
        if let last = runs.last, last.period == period {
            runs[runs.count - 1].articles = last.articles.lowerBound..<index + 1
        } else {
            runs.append((period, index..<index + 1))
        }
    }
    return runs
}

/// Tells each entry its neighbours of the same length.
private func linked(_ entries: [Period: Calendar.Entry], in periods: [Period]) -> [Period: Calendar.Entry] {
    var entries = entries
    var last: [Int: Period] = [:]
    for period in periods {
        if let previous = last[period.length] {
            entries[previous]?.next = period
            entries[period]?.previous = previous
        }
        last[period.length] = period
    }
    return entries
}

extension Period {
    /// A number that only periods of the same length share.
    fileprivate var length: Int {
        switch self {
        case .year: 0
        case .month: 1
        case .day: 2
        case .undated: 3
        }
    }
}
