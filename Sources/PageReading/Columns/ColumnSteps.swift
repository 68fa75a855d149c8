import Text

extension ColumnSearch {
    /// Gives a line's parts to the columns from `column` on: at the height reached, where these have no line there, and at
    /// the next.
    func take(_ way: Range<Int>, at column: Int, after state: ColumnState, into next: inout Beam) {
        let own = UInt8((1 << way.count) - 1) << UInt8(column)
        let present = state.key.present
        let isRight = present >> UInt8(column) == 0
        let isLeft = present.trailingZeroBitCount >= column + way.count
        if present != 0, isRight || isLeft {
            take(way, at: column, own, isSameHeight: true, after: state, into: &next)
        }
        take(way, at: column, own, isSameHeight: false, after: state, into: &next)
    }

    private func take(
        _ way: Range<Int>, at column: Int, _ own: UInt8, isSameHeight: Bool, after state: ColumnState,
        into next: inout Beam
    ) {
        var start = state
        start.key.place = .inside
        if !isSameHeight {
            start.key.height += 1
            start.key.present = 0
        }
        var readings = [Reading(state: start)]
        for (offset, part) in way.enumerated() {
            readings = place(part, at: column + offset, isJoined: offset > 0, after: readings)
            if way.count > 1, readings.count > mostReadings {
                readings.sort { $0.state.cost < $1.state.cost }
                readings.removeLast(readings.count - mostReadings)
            }
        }
        for var reading in readings {
            if isSameHeight { addHeightCosts(&reading.state, from: column, to: column + way.count - 1) }
            if reading.roles.contains(.heading) { reading.state.key.turn = .unknown }
            reading.state.key.present |= own
            next.put(reading.state, Step(above: state.step, way: way, column: column, roles: reading.roles))
        }
    }

    /// A state, and the roles of the parts that its line has placed.
    private struct Reading {
        var state: ColumnState
        var roles = LineRoles()
    }

    /// Adds one part to a column, in each role that it may have.
    private func place(_ part: Int, at column: Int, isJoined: Bool, after readings: [Reading]) -> [Reading] {
        var placed: [Reading] = []
        for reading in readings {
            for role in LineRole.allCases where costs[part].allows(role) {
                var next = reading
                var cost = costs[part][role] + stepCost(to: part, role, column, reading.state.key)
                if isJoined, let left = reading.state.key[column - 1] { cost += joinCost(left, role, part) }
                guard cost < RoleCosts.never / 2 else { continue }
                next.state.cost += cost
                next.state.key[column] = ColumnEnd(part: part, role: role, height: reading.state.key.height)
                next.roles.append(role)
                placed.append(next)
            }
        }
        return placed
    }

    private func stepCost(to part: Int, _ role: LineRole, _ column: Int, _ key: ColumnState.Key) -> Float {
        guard let end = key[column] else { return startCost(part, role, column, key) }
        let (above, upper) = (end.role, parts[end.part])
        var cost = costOfStep(from: above, upper, to: role, parts[part])
        if above.goesOn, role == .middle || role == .last {
            cost -= continuity.worth(of: upper, parts[part])
        } else if above == .heading, role == .heading {
            cost -= continuity.worth(of: upper, parts[part]) / 2
        }
        let skipped = key.height - end.height - 1
        guard skipped > 0 else { return cost }
        let isAtHeading = skipped <= 3 && (role == .heading || above == .heading)
        return cost + Float(skipped) * (isAtHeading ? ColumnWeights.gapAtHeading : ColumnWeights.gap)
    }

    private func startCost(_ part: Int, _ role: LineRole, _ column: Int, _ key: ColumnState.Key) -> Float {
        let isEarly = columns > 2 && column > 0 && key[column - 1] == nil
        let order = isEarly ? ColumnWeights.startOrder : 0
        if key.height <= 0 { return ColumnWeights.start + order }
        if role == .heading || parts[part].isOpening { return ColumnWeights.startWithHeading + order }
        return (role.beginsParagraph ? ColumnWeights.startWithParagraph : ColumnWeights.startInside) + order
    }

    /// On one line, the left part is full and the right one not indented.
    private func joinCost(_ left: ColumnEnd, _ role: LineRole, _ part: Int) -> Float {
        var cost: Float = role.beginsParagraph ? ColumnWeights.join : 0
        if role == .byline, parts[part].isByline { cost += 2 }
        let isShort = left.role == .last && parts[left.part].width < measure - 3
        return cost + (left.role == .whole || isShort ? ColumnWeights.join : 0)
    }

    /// On two lines, the left part is short or the right one indented; and it is always the same one that comes first.
    private func addHeightCosts(_ state: inout ColumnState, from first: Int, to last: Int) {
        for (left, right) in [(first - 1, first), (last, last + 1)] where left >= 0 && right < columns {
            if !isParted(state.key, left, right) { state.cost += ColumnWeights.apart }
        }
        let isBackward = state.key.present.trailingZeroBitCount > first
        let turn = isBackward ? ColumnState.Turn.rightFirst : .leftFirst
        if isBackward { state.cost += columns > 2 ? ColumnWeights.backwardOfMany : ColumnWeights.backward }
        if state.key.turn != .unknown, state.key.turn != turn { state.cost += ColumnWeights.turn }
        state.key.turn = turn
    }

    private func isParted(_ key: ColumnState.Key, _ left: Int, _ right: Int) -> Bool {
        guard let leftEnd = key[left], let rightEnd = key[right], leftEnd.height == key.height,
            rightEnd.height == key.height
        else { return true }
        switch (leftEnd.role, rightEnd.role) {
        case (_, .first), (_, .whole), (_, .heading), (_, .byline): return true
        case (.whole, _), (.heading, _), (.byline, _): return true
        case (.last, _): return parts[leftEnd.part].inked < measure - 1
        default: return false
        }
    }
}

/// The most readings of one line's parts that are followed.
private let mostReadings = 8
