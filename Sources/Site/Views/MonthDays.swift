import Mustache
import Synchronization

/// The days of months as calendars show them, but for the current day: all days of a month show the same.
final class MonthDays: Sendable {
    struct Month: Sendable {
        /// The days in turn.
        let days: [Value]
        /// The facts that they show.
        let facts: [UInt64]
    }

    /// Pages are made in the order of their paths, so those of one month are asked for one after another.
    private static let most = 16

    private let months = Mutex<[Period: Month]>([:])

    /// The days of a month. From any task; two may make them at once: they are the same.
    func callAsFunction(_ month: Period, make: () -> Month) -> Month {
        if let known = months.withLock({ $0[month] }) { return known }
        let made = make()
        months.withLock { months in
            if months.count == Self.most { months = [:] }
            months[month] = made
        }
        return made
    }
}
