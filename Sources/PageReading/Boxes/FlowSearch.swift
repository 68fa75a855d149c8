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

    /// One block, whose columns stand in the order whose ends cost least.
    mutating func best() -> Arrangement {
        for box in boxes.boxes.indices { take(box) }
        let finished = path.states.prefix(BoxWeights.finalists).flatMap { inEveryOrder($0) }.sorted {
            $0.state.cost < $1.state.cost
        }
        guard let best = finished.first else { return Arrangement() }
        var state = best.state
        for other in finished.dropFirst() { state.takeNote(of: other.state) }
        return Arrangement(
            blocks: [BoxBlock(columns: best.columns)], cost: state.cost, rivals: state.rivals, costOfEnds: best.ends)
    }

    /// A reading with its columns in every order, and what the ends of the columns cost in each.
    private func inEveryOrder(_ state: BoxState) -> [(columns: [[Int]], state: BoxState, ends: Float)] {
        let columns = columns(of: state)
        let words = ColumnWords(columns, of: boxes)
        return permutations(of: Array(columns.indices)).map { order in
            var finished = state
            let ends = cost(of: order, columns, words, state)
            finished.cost += ends
            for (left, right) in zip(order, order.dropFirst()) {
                guard let foot = state.key[left] else { continue }
                put(columns[right][0].box, behind: foot.box, in: &finished)
            }
            return (order.map { columns[$0].map(\.box) }, finished, ends)
        }
    }

    /// Where one article may end and another begin, any order will do.
    private func put(_ box: Int, behind other: Int, in state: inout BoxState) {
        let (above, below) = (boxes.boxes[other].last, boxes.boxes[box].parts[0])
        let isFree = below.mayBeHeading && (above.endsSentence || above.isByline || above.endsInByline)
        if !isFree { state.order.put(box, behind: other) }
    }

    private func columns(of state: BoxState) -> [[BoxPath.Step]] {
        var columns = [[BoxPath.Step]](repeating: [], count: state.key.columns)
        for step in path.back(from: state) { if let column = step.column { columns[column].append(step) } }
        return columns.map { $0.reversed() }
    }

    private mutating func take(_ box: Int) {
        var beam = BoxPath.Beam()
        for state in path.states {
            let words = boxes.words.costs(of: box, after: path.back(from: state), state.key)
            for column in 0...min(state.key.columns, mostColumns - 1) {
                let start = state.leaving(for: column, at: box)
                for role in LineRole.allCases {
                    let ownWords = role == .heading || role == .byline ? 0 : words[column]
                    take(box, at: column, role, costOfWords: ownWords, after: start, &beam)
                }
            }
        }
        path.goOn(with: beam)
    }

    private func take(
        _ box: Int, at column: Int, _ role: LineRole, costOfWords: Float, after state: BoxState,
        _ beam: inout BoxPath.Beam
    ) {
        let cost = cost(of: box, at: column, role, after: state) + costOfWords
        guard cost < RoleCosts.never / 2 else { return }
        for (last, own) in costs[box].likely(from: role) {
            var next = state
            next.cost += cost + own
            next.key[column] = ColumnFoot(box: box, role: last)
            next.heights.add(boxes.boxes[box].parts.count, role, last, to: column)
            if let foot = state.key[column] { put(box, behind: foot.box, in: &next) }
            beam.put(next, BoxPath.Step(above: state.step, box: box, column: column, role: role))
        }
    }

    private func cost(of box: Int, at column: Int, _ role: LineRole, after state: BoxState) -> Float {
        guard let foot = state.key[column] else { return box == 0 ? 0 : BoxWeights.columnOfFlow }
        let step = boxes.stepCost(below: foot, to: role, of: box)
        if foot.box == box - 1 { return step + (isOthersTurn(box, state.key) ? BoxWeights.outOfTurn : 0) }
        return step + (foot.box >= box - 3 ? BoxWeights.turn : BoxWeights.change)
    }

    /// Whether the two boxes before went to two columns: a dump that goes through them in turns goes on so, and where both
    /// begin a paragraph nothing else tells.
    private func isOthersTurn(_ box: Int, _ key: BoxState.Key) -> Bool {
        (0..<key.columns).contains { key[$0]?.box == box - 2 }
    }

    // MARK: Order

    private func cost(
        of order: [Int], _ columns: [[BoxPath.Step]], _ words: ColumnWords, _ state: BoxState
    ) -> Float {
        guard let first = order.first, let last = order.last, let end = state.key[last] else { return 0 }
        let top = columns[first][0].role
        var cost: Float = top == .heading || top == .first ? 0 : BoxWeights.startInside
        cost += end.role.goesOn ? BoxWeights.openEnd : 0
        cost += state.heights.costOfUneven(order)
        for (left, right) in zip(order, order.dropFirst()) {
            guard let foot = state.key[left] else { continue }
            cost +=
                words[left, right]
                + boxes.junctionCost(from: foot, to: columns[right][0]) + (right < left ? BoxWeights.backwardColumn : 0)
        }
        return cost
    }
}

private func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.flatMap { first in permutations(of: items.filter { $0 != first }).map { [first] + $0 } }
}
