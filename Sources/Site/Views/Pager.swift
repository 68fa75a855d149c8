import Archive
import Mustache

extension Site {
    /// The links between the pages of a list, newest first: the newest, those near page `number`, the oldest; null for a
    /// single page. A page that is full names no page that is still to come, but for the three next to the newest.
    ///
    /// - Parameters:
    ///   - last: the highest number.
    ///   - path: the path of a page of the list by its number.
    func pagerView(last: Int, number: Int, path: (Int) -> String) -> Value {
        if last == 0 { return .null }
        let numbers = ListPages.numbers(last: last)
        let place = number == 0 ? 0 : numbers.count - number
        func link(_ place: Int) -> Value {
            numbers.indices.contains(place) ? .link(pageLabel(numbers[place]), path(numbers[place])) : .null
        }
        var entries: [Value] = []
        var lastShown = -1
        let near = numbers.indices.clamped(to: max(1, place - 2)..<min(numbers.count - 1, place + 3))
        for shown in [0] + Array(near) + [numbers.count - 1] {
            entries.append(
                .object([
                    "label": .text(numbers[shown] == 0 ? theme.texts(.newestListPage) : String(numbers[shown])),
                    "url": .text(urlReference(toPath: path(numbers[shown]))), "isCurrent": .bool(shown == place),
                    "isAfterGap": .bool(shown > lastShown + 1),
                ]))
            lastShown = shown
        }
        return .object(["previous": link(place - 1), "next": link(place + 1), "pages": .list(entries)])
    }

    private func pageLabel(_ number: Int) -> String {
        number == 0 ? theme.texts(.newestListPage) : theme.texts(.listPage, count: number)
    }

    /// The title of a page of a list: its number stands behind it where it has one.
    func listTitle(_ title: String, number: Int) -> String {
        number > 0 ? theme.texts(.titleOnListPage, ["title": title, "number": String(number)]) : title
    }

    /// The cards of the articles that a page of a list shows.
    func cards(_ page: ListPage) -> Value { .list("cards", page.articles.map { facts.card($0) }) }
}
