/// Puts runs in reading order: a page is cut along its white into parts below or beside one another, and each part likewise. Which of the
/// ways to cut it is right shows by how well each run goes on with the one before it.
///
///     ┌────────────────────────┐
///     │ headline               │    rows: the stripe of white below the first article runs through the whole page
///     │ column  column  column │
///     ├───────────┬────────────┤
///     │ headline  │ headline   │    columns: no row, though there is white below both headlines: each goes on with
///     │ column    │ column     │    the column below it
///     └───────────┴────────────┘
struct ReadingOrder {
    private let runs: [Run]
    /// The size of most type, in points.
    private let size: Double
    /// Whether first lines of paragraphs are set in.
    private let setsIn: Bool
    private var known: [Part: Ordered] = [:]
    /// How many parts may still be looked at in every way.
    private var patience = ReadingOrder.mostParts

    private let part: [Int]

    /// - Parameter part: which of the runs; ascending.
    init(_ runs: [Run], _ part: [Int]) {
        self.runs = runs
        self.part = part
        size = usualSize(of: runs)
        setsIn = runs.contains { run in
            run.lines.count > 3
                && run.lines.indices.dropFirst().contains { run.isIndented($0) && !run.lines[$0].namesWriters }
        }
    }

    /// The indexes of the runs.
    mutating func order() -> [Int] { part.isEmpty ? [] : order(part).order }

    private enum Direction: CaseIterable {
        /// Parts below one another.
        case down
        /// Parts beside one another, from left to right.
        case across

        var other: Direction { self == .down ? .across : .down }
    }

    private struct Part: Hashable {
        /// Ascending.
        var runs: [Int]
        var direction: Direction
    }

    private struct Ordered {
        var order: [Int] = []
        var cost = 0.0
    }

    private mutating func order(_ part: [Int]) -> Ordered {
        if part.count == 1 { return Ordered(order: part) }
        let across = ordered(Part(runs: part, direction: .across)), down = ordered(Part(runs: part, direction: .down))
        guard let across else { return down ?? withoutCut(part) }
        guard let down, down.cost + Self.preference < across.cost else { return across }
        return down
    }

    /// Nil for a part that no white cuts in its direction.
    private mutating func ordered(_ part: Part) -> Ordered? {
        if let ordered = known[part] { return ordered }
        let strips = cut(part)
        guard strips.count > 1 else { return nil }
        patience -= 1
        let ordered = patience > 0 && strips.count <= Self.mostStrips ? best(strips, part.direction) : joined(strips)
        known[part] = ordered
        return ordered
    }

    /// Strips one after the other, some of them together where what stands in one goes on in the next.
    private mutating func best(_ strips: [[Int]], _ direction: Direction) -> Ordered {
        var best: [Ordered?] = [Ordered()] + Array(repeating: nil, count: strips.count)
        for end in 1...strips.count {
            for start in (0..<end).reversed() where end - start < strips.count {
                guard let before = best[start] else { continue }
                let strip = end - start == 1 ? order(strips[start]) : together(strips[start..<end], direction)
                guard let strip else { continue }
                let whole = joined(before, strip)
                if whole.cost < best[end]?.cost ?? .infinity { best[end] = whole }
            }
        }
        return best[strips.count] ?? joined(strips)
    }

    private mutating func together(_ strips: ArraySlice<[Int]>, _ direction: Direction) -> Ordered? {
        ordered(Part(runs: strips.joined().sorted(), direction: direction.other))
    }

    private mutating func joined(_ parts: [[Int]]) -> Ordered {
        var whole = Ordered()
        for part in parts { whole = joined(whole, order(part)) }
        return whole
    }

    private func joined(_ first: Ordered, _ second: Ordered) -> Ordered {
        var cost = first.cost + second.cost
        if let last = first.order.last, let next = second.order.first { cost += self.cost(last, next) }
        return Ordered(order: first.order + second.order, cost: cost)
    }

    /// By so much rows have to be better than columns.
    private static let preference = 0.5
    /// Pages of print have fewer parts and strips by far: these bound the time.
    private static let mostParts = 4_000
    private static let mostStrips = 60
}

extension ReadingOrder {
    /// The strips between stripes of white that run through the whole of a part.
    private func cut(_ part: Part) -> [[Int]] {
        let isDown = part.direction == .down
        let slack = size * (isDown ? 0.25 : 0.3)
        func start(_ run: Int) -> Double { isDown ? runs[run].span.top : runs[run].span.left }
        func end(_ run: Int) -> Double { isDown ? runs[run].span.bottom : runs[run].span.right }
        var strips: [[Int]] = []
        var last = -Double.infinity
        for run in part.runs.sorted(by: { (start($0), $0) < (start($1), $1) }) {
            if start(run) > last - slack { strips.append([]) }
            strips[strips.count - 1].append(run)
            last = max(last, end(run))
        }
        return strips.map { $0.sorted() }
    }

    /// How badly one run follows another.
    private func cost(_ first: Int, _ second: Int) -> Double {
        let (a, b) = (runs[first], runs[second])
        if let next = a.next, second != next, !b.isBelow(a) { return max(0.6, costOfWords(a, b, second)) }
        return costOfWords(a, b, second)
    }

    private func costOfWords(_ a: Run, _ b: Run, _ second: Int) -> Double {
        if a.column != nil || isHead(a) {
            if let column = a.column, second != column, b.column != column { return 2 }
            return b.beginsInside && second != a.column ? 1 : 0
        }
        if let column = b.column, a.endsInside, runs[column].beginsInside { return 0.2 }
        if isHead(b) { return a.endsInside ? 2 : 0 }
        // No sentence goes on below a bit of white, but two articles may stand so.
        if a.endsInside { return !b.beginsInside ? 3 : b.isBelow(a) && !b.isClose(to: a) ? 1.5 : 0 }
        // Where no paragraph is set in, one that ends says nothing against the next column below a headline.
        if a.endsShort { return b.beginsInside && (setsIn || a.next != second) ? 2 : 0 }
        return 0.2
    }

    private func isHead(_ run: Run) -> Bool { run.size > size * LineOfPrint.headline }

    /// Runs that no white parts, such as those around a picture: what stands higher in a column comes first, and a column before those
    /// to its right.
    private func withoutCut(_ part: [Int]) -> Ordered {
        var waiting = part.sorted { (runs[$0].span.left, runs[$0].span.top) < (runs[$1].span.left, runs[$1].span.top) }
        var whole = Ordered()
        while !waiting.isEmpty {
            let place = waiting.firstIndex { run in !waiting.contains { $0 != run && isBefore($0, run) } } ?? 0
            whole = joined(whole, Ordered(order: [waiting.remove(at: place)]))
        }
        return whole
    }

    private func isBefore(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (runs[first].span, runs[second].span)
        return a.sharedWidth(b) > size * 0.5 && a.middle < b.middle
    }
}
