import Archive

/// Where the columns of a sheet end at the right: in justified setting all lines of a column end there, but for the last ones of paragraphs.
///
///     务业和低碳科技型工业“双轮驱动”      full
///     路，全区招商引资工作取得进展。        a paragraph ends, though the line lacks no more than a cell
///     要转变思路、加大力度，以“急不
struct PrintedEdges {
    /// By block: in parts of 10,000 of the page.
    private var edges: [Int: Int] = [:]
    /// Whether most lines end where their column does.
    private(set) var areJustified = false

    /// - Parameter lines: each with how wide a character of it is, in parts of 10,000 of the page.
    init(_ lines: [(box: LineBox, cell: Double)]) {
        var full = 0, all = 0
        for (block, lines) in Dictionary(grouping: lines, by: \.box.block) where lines.count >= Self.fewest {
            let cells = lines.map(\.cell).sorted()
            let edge = commonest(lines.map(\.box.area.right), within: Int(cells[cells.count / 2] * Self.slack))
            edges[block] = edge.place
            full += edge.count
            all += lines.count
        }
        areJustified = full * 10 > all * Self.mostFull
    }

    /// Nil where it is not known.
    func edge(of block: Int) -> Int? { edges[block] }

    /// So many lines tell where a column ends.
    private static let fewest = 4
    /// In characters: the white around marks at a line's end differs by less.
    private static let slack = 0.15
    /// Tenths of the lines. In text that is not justified fewer than half end at one place.
    private static let mostFull = 6
}

/// The place near which most of some places are, and how many; of equals the last.
private func commonest(_ places: [Int], within slack: Int) -> (place: Int, count: Int) {
    let places = places.sorted()
    var best = (place: 0, count: 0)
    var first = 0, end = 0
    for place in places {
        while places[first] < place - slack { first += 1 }
        while end < places.count, places[end] <= place + slack { end += 1 }
        if end - first >= best.count { best = (place, end - first) }
    }
    return best
}
