import Text

/// Finds the cheapest way to read a page as a stack of blocks: headings, and columns below them whose boxes come in turns.
/// It goes by what goes on with what, and by how far the columns have come.
///
/// - Complexity: O(boxes × states × columns).
struct BlockSearch {
    private let boxes: BoxedPage
    private var path = BoxPath()
    /// For each measure that came up, what each box costs in it.
    private var costs: [Int: [BoxCosts]] = [:]

    private let columns: Int

    /// - Parameter columns: the most that a block may have.
    init(_ boxes: BoxedPage, columns: Int) {
        self.boxes = boxes
        self.columns = columns
    }

    mutating func best() -> Arrangement {
        for box in boxes.boxes.indices { take(box) }
        let finished = path.states.map { closed($0, cost: 0) }.sorted { $0.cost < $1.cost }
        guard var best = finished.first else { return Arrangement() }
        for other in finished.dropFirst() { best.takeNote(of: other) }
        return Arrangement(blocks: blocks(of: best), cost: best.cost, rivals: best.rivals)
    }

    private func blocks(of state: BoxState) -> [BoxBlock] {
        var blocks: [BoxBlock] = []
        for step in Array(path.back(from: state)).reversed() {
            if step.beginsBlock { blocks.append(BoxBlock()) }
            let last = blocks.count - 1
            guard let column = step.column else {
                blocks[last].headings.append(step.box)
                continue
            }
            if blocks[last].columns.count == column { blocks[last].columns.append([]) }
            blocks[last].columns[column].append(step.box)
        }
        return blocks
    }

    private mutating func take(_ box: Int) {
        let measures = measures(from: box)
        for measure in measures where costs[measure] == nil { costs[measure] = boxes.costs(measure: measure) }
        var beam = BoxPath.Beam()
        for state in path.states {
            takeAsHeading(box, after: state, &beam)
            guard state.key.columns > 0 else {
                var start = state
                start.order.put(box, behind: last(of: state))
                begin(box, measures, beginsBlock: state.step < 0, after: start, &beam)
                continue
            }
            for column in 0...min(state.key.columns, columns - 1) { take(box, at: column, after: state, &beam) }
            if boxes.boxes[box].parts[0].isOpening {
                var closed = closed(state, cost: BoxWeights.blockWithoutHeading)
                closed.order.put(box, behind: last(of: state))
                begin(box, measures, beginsBlock: true, after: closed, &beam)
            }
        }
        path.goOn(with: beam)
    }

    /// The likeliest widths of the columns of a block that begins at a box.
    private func measures(from box: Int) -> [Int] {
        let last = min(box + 15, boxes.count - 1)
        let lines = boxes.page.lines[boxes.boxes[box].lines.lowerBound..<boxes.boxes[last].lines.upperBound]
        let found = WidthCounts(lines, of: boxes.page).measures(2, atLeast: leastMeasure, whole: boxes.widths)
        return found.isEmpty ? [boxes.widths.commonest ?? leastMeasure] : found
    }

    /// The state behind a finished block.
    private func closed(_ state: BoxState, cost: Float) -> BoxState {
        var closed = state
        closed.key = BoxState.Key()
        closed.cost += cost + endCost(of: state)
        guard state.key.columns > 1 else { return closed }
        let tops = tops(of: state)
        for column in 1..<state.key.columns {
            guard let foot = state.key[column - 1], let top = tops[column] else { continue }
            closed.order.put(top.box, behind: foot.box)
        }
        return closed
    }

    /// The box that the next one is read behind where it begins a heading or a block; -1 for the first.
    private func last(of state: BoxState) -> Int {
        let columns = state.key.columns
        if columns > 0, let foot = state.key[columns - 1] { return foot.box }
        return path.last(of: state)?.box ?? -1
    }
}

// MARK: - Steps

extension BlockSearch {
    private func takeAsHeading(_ box: Int, after state: BoxState, _ beam: inout BoxPath.Beam) {
        let parts = boxes.boxes[box].parts
        guard parts.allSatisfy({ !$0.last.isClauseEnd && !$0.endsSentence }) else { return }
        let beginsBlock = state.key.columns > 0 || state.step < 0
        var heading = closed(state, cost: BoxWeights.heading)
        heading.order.put(box, behind: last(of: state))
        if state.key.columns > 0 {
            let widest = parts.map(\.inked).max() ?? 0
            let isFull = [0, indent].contains { abs(state.key.measure - $0 - widest) <= 1 }
            heading.cost += BoxWeights.block + (isFull ? BoxWeights.fullHeading : 0)
            heading.cost += boxes.boxes[box].isEndOfByline ? BoxWeights.endOfByline : 0
        }
        if parts.contains(where: { !$0.mayBeHeading }) { heading.cost += BoxWeights.clause }
        beam.put(
            heading, BoxPath.Step(above: state.step, box: box, column: nil, role: .heading, beginsBlock: beginsBlock))
    }

    private func begin(
        _ box: Int, _ measures: [Int], beginsBlock: Bool, after state: BoxState, _ beam: inout BoxPath.Beam
    ) {
        for measure in measures {
            for (role, cost) in [(LineRole.first, 0), (.whole, 1), (.middle, BoxWeights.startInside)] {
                var start = state
                start.key.measure = measure
                start.cost += cost
                let step = BoxPath.Step(above: state.step, box: box, column: 0, role: role, beginsBlock: beginsBlock)
                put(step, height: 0, after: start, &beam)
            }
        }
    }

    private func take(_ box: Int, at column: Int, after state: BoxState, _ beam: inout BoxPath.Beam) {
        guard var start = state.key[column] == nil ? openingColumn(column, of: state) : goingOn(column, of: state)
        else {
            return
        }
        let isInside = boxes.boxes[box].parts[0].isOpening
        start.cost += isInside ? BoxWeights.openingInside : 0
        let foot = state.key[column]
        for role in LineRole.allCases {
            let isStart = role.beginsParagraph || role == .heading
            let cost =
                foot.map { boxes.stepCost(below: $0, to: role, of: box) } ?? (isStart ? BoxWeights.columnWithStart : 0)
            guard cost < RoleCosts.never / 2 else { continue }
            var next = start
            next.cost += cost
            if let foot { next.order.put(box, behind: foot.box) }
            let step = BoxPath.Step(above: state.step, box: box, column: column, role: role)
            put(step, height: foot?.height ?? 0, after: next, &beam)
        }
    }

    /// The tops of all columns come before any second box.
    private func openingColumn(_ column: Int, of state: BoxState) -> BoxState? {
        let others = (0..<column).compactMap { state.key[$0] }
        guard others.contains(where: { $0.height <= BoxWeights.mostLag + 1 }) else { return nil }
        let late = others.count { $0.height > boxes.boxes[$0.box].parts.count }
        var start = state
        start.cost += BoxWeights.column + BoxWeights.late * Float(late)
        return start
    }

    /// The column that has come least far goes on, of equals the left one. One that stays behind has ended, if it is the last.
    private func goingOn(_ column: Int, of state: BoxState) -> BoxState? {
        guard let foot = state.key[column], !foot.isEnded else { return nil }
        var start = state
        for other in 0..<state.key.columns where other != column {
            guard let behind = state.key[other], !behind.isEnded else { continue }
            let lag = foot.height - behind.height
            if lag > BoxWeights.mostLag {
                guard other == state.key.columns - 1 else { return nil }
                start.cost += BoxWeights.ended
                start.key[other]?.isEnded = true
            } else if lag > 0 {
                start.cost += BoxWeights.lag * Float(lag)
            } else if lag == 0, other < column {
                start.cost += BoxWeights.backward
            }
        }
        return start
    }

    private func put(_ step: BoxPath.Step, height: Int, after state: BoxState, _ beam: inout BoxPath.Beam) {
        guard let column = step.column, let own = costs[state.key.measure]?[step.box] else { return }
        for (last, cost) in own.likely(from: step.role) {
            var next = state
            next.cost += cost
            next.key[column] = ColumnFoot(
                box: step.box, role: last, height: height + boxes.boxes[step.box].parts.count)
            beam.put(next, step)
        }
    }
}

// MARK: - Ends

extension BlockSearch {
    /// What a block costs besides its steps: whether each column goes on at the top of the next, and where the last one ends.
    private func endCost(of state: BoxState) -> Float {
        let columns = state.key.columns
        guard columns > 0, let last = state.key[columns - 1] else { return 0 }
        var cost: Float = last.role.goesOn ? BoxWeights.openEnd : 0
        guard columns > 1 else { return cost }
        let tops = tops(of: state)
        for column in 1..<columns {
            guard let foot = state.key[column - 1], let top = tops[column] else { continue }
            cost += boxes.junctionCost(from: foot, to: top)
            // No column but the last ends above another.
            let missing = foot.isEnded ? 0 : last.height - foot.height
            cost += missing > 1 ? BoxWeights.lag * Float(min(4, missing)) : 0
        }
        return cost
    }

    /// For each column of a state's block the step of its first box.
    private func tops(of state: BoxState) -> [BoxPath.Step?] {
        var tops = [BoxPath.Step?](repeating: nil, count: mostColumns)
        for step in path.back(from: state) {
            guard let column = step.column else { break }
            tops[column] = step
            if step.beginsBlock { break }
        }
        return tops
    }
}
