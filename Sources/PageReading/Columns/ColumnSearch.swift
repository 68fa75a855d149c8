import Text

/// Finds the cheapest way to give each line of a run, or each part of it, to a column, by what goes on with what.
///
/// A beam search, line by line. With one column it tells what the run costs as it stands.
///
/// - Complexity: O(lines × states × ways to part a line).
struct ColumnSearch {
    let columns: Int
    let measure: Int
    let continuity: Continuity
    /// For each line its ways; a way is a run of indexes into `parts`.
    private var ways: [[Range<Int>]] = []
    private(set) var parts: [ColumnPart] = []
    private(set) var costs: [RoleCosts] = []
    private var states: [ColumnState] = [ColumnState(cost: 0, step: -1)]
    private var steps: [Step] = []

    /// A line's way, and where its first part stands.
    struct Step {
        var above: Int32
        var way: Range<Int>
        var column: Int
        var roles: LineRoles
    }

    init(_ lines: [RunLine], of page: PageText, columns: Int, measure: Int, continuity: Continuity) {
        self.columns = columns
        self.measure = measure
        self.continuity = continuity
        for line in lines {
            let found = Parting.ways(of: page.lines[line.line].range, in: page, measure: measure, most: columns)
            ways.append(found.map { add($0, line, page) })
        }
    }

    private mutating func add(_ way: [Range<Int>], _ line: RunLine, _ page: PageText) -> Range<Int> {
        let start = parts.count
        for (index, range) in way.enumerated() {
            let tail = index == way.count - 1 ? line.tail.map { page.lines[$0].range } : nil
            let part = ColumnPart(range, tail: tail, of: page)
            parts.append(part)
            costs.append(RoleCosts(part, measure: measure))
        }
        return start..<parts.count
    }
}

extension ColumnSearch {
    /// The best reading: its cost, and for each line its step.
    mutating func best() -> (cost: Float, steps: [Step]) {
        for line in ways.indices { take(line) }
        let finished = states.map { (cost: $0.cost + endCost(of: $0), state: $0) }
        guard let best = finished.min(by: { $0.cost < $1.cost }) else { return (0, []) }
        return (best.cost, path(to: best.state))
    }

    func path(to state: ColumnState) -> [Step] {
        var path: [Step] = []
        var step = state.step
        while step >= 0 {
            path.append(steps[Int(step)])
            step = steps[Int(step)].above
        }
        return path.reversed()
    }

    private mutating func take(_ line: Int) {
        var next = Beam()
        for state in states {
            if columns > 1 { takeOutside(line, after: state, into: &next) }
            guard state.key.place != .below else { continue }
            for way in ways[line] {
                for column in 0...max(0, columns - way.count) where column + way.count <= columns {
                    take(way, at: column, after: state, into: &next)
                }
            }
        }
        states = next.best(columns > 2 ? 90 : 40)
        for index in states.indices {
            steps.append(next.steps[Int(states[index].step)])
            states[index].step = Int32(steps.count - 1)
        }
    }

    /// The line stands above or below the columns.
    private func takeOutside(_ line: Int, after state: ColumnState, into next: inout Beam) {
        let way = ways[line][0]
        let isWide = parts[way.lowerBound].inked > measure + slack
        let isFirst = state.key.place == .above ? line == 0 : state.key.place == .inside
        var below = state
        below.cost += ColumnWeights.outside + (isFirst ? ColumnWeights.enterOutside : 0)
        below.cost += isWide ? ColumnWeights.wideOutside : 0
        let isAbove = state.key.place == .above
        if !isAbove { (below.key.place, below.key.turn, below.key.present) = (.below, .unknown, 0) }
        next.put(below, Step(above: state.step, way: way, column: isAbove ? -1 : columns, roles: LineRoles()))
    }
}
