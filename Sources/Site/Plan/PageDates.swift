import Archive

extension EventDate {
    /// When the events of a page's articles happened, first to last: what is known of a page without an issue date.
    ///
    ///     2023-05-26  2023-05-31  2023-05~       2023-05-26/2023-05-31   days that are known count alone
    ///     2023-05~    2023-05-21~/2023-05-31~    2023-05~
    ///
    /// - Returns: nil where no article has a date.
    init?(of dates: [EventDate]) {
        let days = dates.filter { $0.start.civilDate != nil && $0.end.civilDate != nil }
        self.init(spanning: days.isEmpty ? dates : days)
    }

    /// From the earliest to the latest of these dates; of two that begin or end with one day, the vaguer one says it.
    private init?(spanning dates: [EventDate]) {
        let starts = dates.map(\.start), ends = dates.map(\.end)
        guard let start = starts.min(by: { ($0.firstDay, $0.precision) < ($1.firstDay, $1.precision) }),
            let end = ends.max(by: { ($0.lastDay, $1.precision) < ($1.lastDay, $0.precision) })
        else { return nil }
        self = start == end ? .on(start) : .interval(start, end)
    }
}

extension PartialDate {
    /// 0 for a year, 1 for a month, 2 for a day.
    fileprivate var precision: Int { day != nil ? 2 : month != nil ? 1 : 0 }
}
