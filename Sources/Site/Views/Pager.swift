import Archive
import Mustache

extension Site {
    /// The links between the pages of a list: the first, the last and those near page `number`; null for a single page.
    ///
    /// - Parameter path: the path of a page of the list by its number, from 1.
    func pagerView(number: Int, count: Int, path: (Int) -> String) -> Value {
        if count == 1 { return .null }
        func link(_ number: Int) -> Value {
            (1...count).contains(number) ? .link(theme.texts(.listPage, count: number), path(number)) : .null
        }
        var entries: [Value] = []
        var last = 0
        for near in [1] + Array(max(2, number - 2)..<max(2, min(count, number + 3))) + [count] {
            entries.append(
                .object([
                    "number": .integer(near), "url": .text(urlReference(toPath: path(near))),
                    "isCurrent": .bool(near == number), "isAfterGap": .bool(near > last + 1),
                ]))
            last = near
        }
        return .object(["previous": link(number - 1), "next": link(number + 1), "pages": .list(entries)])
    }

    /// The title of a page of a list: its number stands behind it from the second on.
    func listTitle(_ title: String, number: Int) -> String {
        number > 1 ? theme.texts(.titleOnListPage, ["title": title, "number": String(number)]) : title
    }

    /// The cards of the articles that page `number` of a list shows.
    func cards(_ articles: [Int], number: Int) -> Value {
        .list("cards", listPart(articles, number: number).map { shared.cards[$0] })
    }
}
