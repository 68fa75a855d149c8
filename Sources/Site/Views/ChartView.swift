import Archive
import Mustache
import Text

/// Units of the drawing that a bar takes with the gap behind it.
private let step = 10
/// Bars from which on they stand close together; fewer ones would be blocks.
private let manyBars = 24
/// Units of the drawing that the highest bar is high.
private let height = 100

extension Site {
    /// Articles by month or year as bars, with all that is said of them; null where there are fewer than two bars.
    ///
    /// - Parameter links: whether the rows of the table lead to the pages of their periods.
    func chartView(_ chart: BarChart, title: String, links: Bool) -> Value {
        guard let first = chart.periods.first, let last = chart.periods.last, chart.periods.count > 1 else {
            return .null
        }
        let highest = chart.counts.firstIndex(of: chart.highest) ?? 0
        let words: KeyValuePairs = [
            "first": dateWords(first), "last": dateWords(last), "highest": dateWords(chart.periods[highest]),
            "count": String(chart.highest), "others": String(chart.others),
        ]
        return .object([
            "title": .text(title),
            "description": .text(theme.texts(chart.isOfMonths ? .chartOfMonths : .chartOfYears, words)),
            "others": chart.others > 0 ? .text(theme.texts(.chartOthers, count: chart.others)) : .null,
            "first": .text(dateWords(first)), "last": .text(dateWords(last)),
            "width": .integer(step * (chart.periods.count - 1) + barWidth(chart)),
            "bars": .text(bars(chart)),
            "ticks": .text(chart.isOfMonths ? yearTicks(chart) : ""),
            "rows": .list(
                zip(chart.periods, chart.counts).filter { $0.1 > 0 }.map { period, count in
                    .object([
                        "label": .text(dateWords(period)), "url": links ? .text(period.path()) : .null,
                        "count": .integer(count),
                    ])
                }),
        ])
    }

    /// The bars as one path of SVG: `M0 100v-40h8v40z` for the first.
    private func bars(_ chart: BarChart) -> String {
        var path: Bytes = []
        let width = barWidth(chart)
        for (place, count) in chart.counts.enumerated() where count > 0 {
            let bar = max(1, count * height / chart.highest)
            path.append("M\(step * place) \(height)v-\(bar)h\(width)v\(bar)z")
        }
        return String(utf8: path)
    }

    private func barWidth(_ chart: BarChart) -> Int { chart.periods.count < manyBars ? 4 : 8 }

    /// A tick below the first month of each year but the first.
    private func yearTicks(_ chart: BarChart) -> String {
        var path = ""
        for (place, period) in chart.periods.enumerated().dropFirst() {
            if case .month(_, 1) = period { path += "M\(step * place - 1) \(height)v5" }
        }
        return path
    }
}
