import Archive

/// How many articles each month or year of a time has, without a gap from the first one that has any to the last:
///
///     2023-03  2     3 bars: 2, 0, 1
///     2023-05  1
///
/// An article of which the year alone is known stands in a chart of years.
struct BarChart: Equatable {
    /// All months, or all years.
    let periods: [Period]
    /// Articles of each period.
    let counts: [Int]
    /// Articles that none of the bars holds.
    let others: Int

    var highest: Int { counts.max() ?? 0 }
    var isOfMonths: Bool { periods.first?.isMonth ?? false }

    /// - Parameters:
    ///   - filed: periods, with how many articles are filed under each.
    ///   - mostMonths: months that it shows one by one; of a longer time it shows years.
    init(_ filed: some Sequence<(period: Period, count: Int)>, mostMonths: Int = 120) {
        var years: [Int: Int] = [:], months: [Int: Int] = [:], undated = 0, all = 0
        for (period, count) in filed {
            all += count
            switch period {
            case .year(let year): years[year, default: 0] += count
            case .month(let year, let month):
                years[year, default: 0] += count
                months[12 * year + month - 1, default: 0] += count
            case .day(let day):
                years[day.year, default: 0] += count
                months[12 * day.year + day.month - 1, default: 0] += count
            case .undated: undated += count
            }
        }
        let span = (years.keys.max() ?? 0) - (years.keys.min() ?? 0)
        if let first = months.keys.min(), let last = months.keys.max(), last - first < mostMonths,
            12 * span <= mostMonths
        {
            periods = (first...last).map { .month(year: $0 / 12, month: $0 % 12 + 1) }
            counts = (first...last).map { months[$0] ?? 0 }
        } else if let first = years.keys.min(), let last = years.keys.max() {
            periods = (first...last).map { .year($0) }
            counts = (first...last).map { years[$0] ?? 0 }
        } else {
            (periods, counts) = ([], [])
        }
        others = all - counts.reduce(0, +)
    }
}

extension Period {
    fileprivate var isMonth: Bool { if case .month = self { true } else { false } }
}
