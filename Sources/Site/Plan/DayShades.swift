import Archive

/// How dark the square of a day is: by quarters of all days that have articles, so that a paper of three articles a day and one of
/// two hundred show their ups and downs alike.
struct DayShades: Sendable {
    static let count = 4
    /// The fewest articles of each shade but the lightest, ascending.
    private let thresholds: [Int]

    /// - Parameter counts: how many articles each day has; days without any count nothing.
    init(_ counts: [Int]) {
        let sorted = counts.filter { $0 > 0 }.sorted()
        thresholds = sorted.isEmpty ? [] : (1..<Self.count).map { sorted[$0 * sorted.count / Self.count] }
    }

    /// 0 for a day without articles, else 1 to 4.
    func shade(of count: Int) -> Int { count == 0 ? 0 : 1 + thresholds.count { count > $0 } }
}

/// A year as squares, one column a week, Monday on top:
///
///     week   1 2 3 …
///     Mon      ▒ ░
///     …
///     Sun    ░ ▒ █
enum DaySquares {
    static let pitch = 12
    static let side = 10
    /// A year touches at most 54 weeks.
    static let width = 54 * pitch
    static let height = 7 * pitch

    /// By shade from 0, the outlines of its days' squares as SVG's `path` takes them.
    ///
    /// - Parameter shade: of a day.
    static func paths(of year: Int, shade: (CivilDate) -> Int) -> [String] {
        var paths = Array(repeating: "", count: DayShades.count + 1)
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return paths }
        let offset = first.weekday - 1 - first.daysSince1970
        for day in (1...12).flatMap({ Period.month(year: year, month: $0).days }) {
            let place = day.daysSince1970 + offset
            paths[shade(day)] += "M\(place / 7 * pitch) \(place % 7 * pitch)h\(side)v\(side)h-\(side)z"
        }
        return paths
    }
}
