/// How far each column of a flow has come down the page, in lines of its text; of up to eight columns.
///
/// A dump goes down all columns of a flow together, the left one first: when it leaves a column, none to the left of it that
/// still goes on is more than a few lines behind, and all columns but the last end at the same height. Measured on 200 pages,
/// see docs/decisions/0241.
struct ColumnHeights: Equatable {
    private var lines = SIMD8<Int16>()

    /// Adds a box to a column, by the roles of its first and its last line: a headline is set in larger type, between blanks.
    mutating func add(_ count: Int, _ first: LineRole, _ last: LineRole, to column: Int) {
        let headings = first != .heading ? 0 : last == .heading ? count : 1
        lines[column] &+= Int16(truncatingIfNeeded: count + headings * (BoxWeights.linesOfHeading - 1))
    }

    /// By how many lines a column is ahead of another; below zero where it is behind.
    func lead(of column: Int, before other: Int) -> Int { Int(lines[column]) - Int(lines[other]) }

    /// Two columns have come equally far, though their headlines may have been counted wrong.
    mutating func level(_ column: Int, _ other: Int) {
        lines[column] = max(lines[column], lines[other])
        lines[other] = lines[column]
    }

    /// What it costs that columns end above others.
    ///
    /// - Parameter order: the columns as they are read; the last one may end anywhere.
    func costOfUneven(_ order: [Int]) -> Float {
        let most = order.map { lines[$0] }.max() ?? 0
        return order.dropLast().reduce(0) { cost, column in
            let missing = Int(most) - Int(lines[column]) - BoxWeights.evenWithin
            return cost + BoxWeights.missingLine * Float(max(0, min(BoxWeights.mostMissing, missing)))
        }
    }
}

extension BoxState {
    /// This state where a dump leaves the column of the last box for another, or stays in it.
    func leaving(for column: Int, at box: Int) -> BoxState {
        let last = (0..<key.columns).first { key[$0]?.box == box - 1 }
        guard let last, last != column else { return self }
        var next = self
        // One that went ahead of a column to its left can only have gone to its end.
        let isAhead = (0..<last).contains { heights.lead(of: last, before: $0) > BoxWeights.levelWithin }
        if isAhead { next.key[last]?.isEnded = true }
        guard let foot = key[column] else { return next }
        if foot.isEnded {
            next.cost += BoxWeights.afterEnd
            next.key[column]?.isEnded = false
        }
        guard column < last else { return next }
        let lead = heights.lead(of: column, before: last)
        if lead > BoxWeights.levelWithin {
            next.cost += BoxWeights.ahead
        } else if lead >= -BoxWeights.levelWithin {
            next.heights.level(column, last)
        }
        return next
    }
}
