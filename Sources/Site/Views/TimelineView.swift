import Archive
import Mustache

/// Months that the archive's timeline shows one by one; of a longer time it shows years.
private let mostMonths = 480

extension Facts.Everything {
    /// When the articles of the archive are from.
    var timeline: BarChart {
        BarChart(index.calendar.entries.lazy.map { ($0.key, $0.value.articles.count) }, mostMonths: mostMonths)
    }
}

extension Site {
    /// How many articles each month or year of the archive has, as a picture and a table that leads to their pages.
    func timelineView() -> PageView {
        let title = theme.texts(.timelineTitle)
        return PageView(
            template: "timeline", section: .dates, title: title, description: nil, name: "timeline",
            content: ["title": .text(title), "chart": chartView(facts.timeline(), title: title, links: true)])
    }
}

/// The path of the archive's timeline.
let timelinePath = "timeline.html"
