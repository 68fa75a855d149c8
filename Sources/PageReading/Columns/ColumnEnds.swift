import Text

extension ColumnSearch {
    /// What the whole reading costs besides its steps: columns without lines, of unlike length, and whether each goes on at
    /// the top of the next.
    func endCost(of state: ColumnState) -> Float {
        guard columns > 1 else { return 0 }
        let ends = (0..<columns).map { state.key[$0] }
        let used = ends.compactMap { $0 }
        var cost = ColumnWeights.unused * Float(columns - used.count)
        if let highest = used.map(\.height).min(), let lowest = used.map(\.height).max() {
            cost += min(ColumnWeights.mostImbalance, ColumnWeights.imbalance * Float(max(0, lowest - highest - 1)))
        }
        let tops = tops(of: state)
        for column in 0..<columns - 1 {
            guard let end = ends[column], let top = tops[column + 1] else { continue }
            cost += junctionCost(from: end.role, parts[end.part], to: parts[top])
        }
        return cost
    }

    private func junctionCost(from role: LineRole, _ end: ColumnPart, to top: ColumnPart) -> Float {
        switch role {
        case .first, .middle: -ColumnWeights.junction * continuity.worth(of: end, top)
        case .heading: ColumnWeights.headingAtEnd
        case .byline: top.isOpening ? 0 : ColumnWeights.junction * 1.5
        case .last, .whole: 0
        }
    }

    /// The first part of each column.
    private func tops(of state: ColumnState) -> [Int?] {
        var tops = [Int?](repeating: nil, count: columns)
        for step in path(to: state) where step.column >= 0 && step.column < columns {
            for (offset, part) in step.way.enumerated() where tops[step.column + offset] == nil {
                tops[step.column + offset] = part
            }
        }
        return tops
    }
}
