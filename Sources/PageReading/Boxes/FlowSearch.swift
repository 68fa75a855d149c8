import Text

/// Finds the cheapest way to read a page as one flow of columns through all its articles. Boxes of a column stand in order,
/// but a dump may begin with any column, change to another at any box, and go through two in turns.
///
/// - Complexity: O(boxes × states × columns).
struct FlowSearch {
    private let boxes: BoxedPage
    private let costs: [BoxCosts]
    private var path = BoxPath()

    private let mostColumns: Int

    /// - Parameter columns: the most that the flow may have.
    init(_ boxes: BoxedPage, columns: Int) {
        self.boxes = boxes
        mostColumns = columns
        costs = boxes.costs(measure: boxes.widths.commonest ?? leastMeasure)
    }

    /// The boxes of each column, in the order of the columns, and what this reading costs.
    mutating func best() -> (columns: [[Int]], cost: Float) {
        for box in boxes.boxes.indices { take(box) }
        let finished = path.states.prefix(BoxWeights.finalists).map { state in
            let columns = columns(of: state)
            let (order, cost) = bestOrder(of: columns, state)
            return (columns: order.map { columns[$0].map(\.box) }, cost: state.cost + cost)
        }
        return finished.min { $0.cost < $1.cost } ?? ([], 0)
    }

    private func columns(of state: BoxState) -> [[BoxPath.Step]] {
        var columns = [[BoxPath.Step]](repeating: [], count: state.key.columns)
        for step in path.back(from: state) { if let column = step.column { columns[column].append(step) } }
        return columns.map { $0.reversed() }
    }

    private mutating func take(_ box: Int) {
        var beam = BoxPath.Beam()
        for state in path.states {
            for column in 0...min(state.key.columns, mostColumns - 1) {
                for role in LineRole.allCases { take(box, at: column, role, after: state, &beam) }
            }
        }
        path.goOn(with: beam)
    }

    private func take(
        _ box: Int, at column: Int, _ role: LineRole, after state: BoxState, _ beam: inout BoxPath.Beam
    ) {
        let cost = cost(of: box, at: column, role, after: state)
        guard cost < RoleCosts.never / 2 else { return }
        for (last, own) in costs[box].likely(from: role) {
            var next = state
            next.cost += cost + own
            next.key[column] = ColumnFoot(box: box, role: last)
            beam.put(next, BoxPath.Step(above: state.step, box: box, column: column, role: role))
        }
    }

    private func cost(of box: Int, at column: Int, _ role: LineRole, after state: BoxState) -> Float {
        guard let foot = state.key[column] else { return box == 0 ? 0 : BoxWeights.columnOfFlow }
        let step = boxes.stepCost(below: foot, to: role, of: box)
        if foot.box == box - 1 { return step }
        return step + (foot.box >= box - 3 ? BoxWeights.turn : BoxWeights.change)
    }

    // MARK: Order

    private func bestOrder(of columns: [[BoxPath.Step]], _ state: BoxState) -> (order: [Int], cost: Float) {
        permutations(of: Array(columns.indices)).map { ($0, cost(of: $0, columns, state)) }.min { $0.1 < $1.1 }
            ?? ([], 0)
    }

    private func cost(of order: [Int], _ columns: [[BoxPath.Step]], _ state: BoxState) -> Float {
        guard let first = order.first, let last = order.last, let end = state.key[last] else { return 0 }
        let top = columns[first][0].role
        var cost: Float = top == .heading || top == .first ? 0 : BoxWeights.startInside
        cost += end.role.goesOn ? BoxWeights.openEnd : 0
        for (left, right) in zip(order, order.dropFirst()) {
            guard let foot = state.key[left] else { continue }
            cost +=
                boxes.junctionCost(from: foot, to: columns[right][0]) + (right < left ? BoxWeights.backwardColumn : 0)
        }
        return cost
    }
}

private func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { first in permutations(of: items.filter { $0 != first }).map { [first] + $0 } }
}
