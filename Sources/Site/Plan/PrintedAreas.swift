import Archive

/// Where a part of an article is printed: areas of one newspaper page.
struct PrintedAreas {
    /// The page's place in the article: 1 for the page of its `source`, 2 for that of the first of its `continuations`.
    var number: Int
    var page: Page
    /// In the order in which they are read; never empty.
    var areas: [PageArea]
}

extension Facts {
    /// Where an article is printed, page by page; empty where no page tells.
    func printedAreas(of article: Article) -> [PrintedAreas] {
        let sources = [article.source] + article.continuations.map(\.source)
        return sources.enumerated().compactMap { place, source in
            // Most pages tell nothing of it: their articles' lines are not gathered.
            guard let page = page(ofSource: source), page.source.lineBoxes.count > 0 else { return nil }
            let areas = page.areas(of: place == 0 ? article.lines : article.continuations[place - 1].lines)
            return areas.isEmpty ? nil : PrintedAreas(number: place + 1, page: page, areas: areas)
        }
    }
}

extension Article {
    /// Every line of its first page that it has, ascending.
    var lines: [LineRange] {
        let all = headlines.flatMap(\.lines) + paragraphs.flatMap(\.lines) + otherLines
        return [LineRange](lines: Set(all.flatMap { $0.first...$0.last }).sorted())
    }

    /// Every line of one page that it has, ascending.
    func lines(onPage source: SourcePath) -> [LineRange] {
        if source == self.source { return lines }
        return continuations.first { $0.source == source }?.lines ?? []
    }
}

extension PageArea {
    /// The same with a margin on each side, as far as the page goes.
    func widened(by margin: Int) -> PageArea {
        let (left, top) = (max(0, x - margin), max(0, y - margin))
        return PageArea(
            x: left, y: top, width: min(PageArea.whole, right + margin) - left,
            height: min(PageArea.whole, bottom + margin) - top)
    }

    /// The smallest area that holds all of some; nil for none.
    init?(around areas: [PageArea]) {
        guard let first = areas.first else { return nil }
        self = areas.dropFirst().reduce(first) { $0.union($1) }
    }

    /// What of this area none of the others covers, as areas that do not overlap:
    ///
    ///     ┌──────────────┬──┐
    ///     │ headline     │▒▒│
    ///     ├──────┬───────┼──┤
    ///     │ text │▒▒▒▒▒▒▒│▒▒│
    ///     └──────┴───────┴──┘
    func rest(besides areas: [PageArea]) -> [PageArea] {
        func cuts(_ from: Int, _ to: Int, _ ends: [Int]) -> [Range<Int>] {
            let all = Set([from, to] + ends.filter { $0 > from && $0 < to }).sorted()
            return zip(all, all.dropFirst()).map { $0..<$1 }
        }
        let columns = cuts(x, right, areas.flatMap { [$0.x, $0.right] })
        let rows = cuts(y, bottom, areas.flatMap { [$0.y, $0.bottom] })
        return rows.flatMap { row in
            columns.compactMap { column in
                let cell = PageArea(x: column.lowerBound, y: row.lowerBound, width: column.count, height: row.count)
                return areas.contains { $0.holds(cell) } ? nil : cell
            }
        }
    }

    private func holds(_ other: PageArea) -> Bool {
        x <= other.x && y <= other.y && right >= other.right && bottom >= other.bottom
    }
}
