/// Line numbers as ascending ranges that neither touch nor overlap, so that a wild number costs nothing.
struct LineSet {
    private(set) var ranges: [ClosedRange<Int>] = []

    init(_ unordered: [ClosedRange<Int>]) {
        for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound - 1 <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    var last: Int { ranges.last?.upperBound ?? 0 }

    func contains(_ line: Int) -> Bool {
        ranges.contains { $0.contains(line) }
    }

    /// The lines that both have.
    func intersection(_ other: LineSet) -> LineSet {
        LineSet(ranges.flatMap { range in other.ranges.filter { $0.overlaps(range) }.map { $0.clamped(to: range) } })
    }

    /// The lines that the other does not have.
    func subtracting(_ other: LineSet) -> LineSet {
        other.ranges.reduce(self) { left, cut in
            LineSet(
                left.ranges.flatMap { range in
                    [
                        (range.lowerBound, min(range.upperBound, cut.lowerBound - 1)),
                        (max(range.lowerBound, cut.upperBound + 1), range.upperBound),
                    ]
                    .filter { $0.0 <= $0.1 }.map { $0.0...$0.1 }
                })
        }
    }

    /// `3–5, 9`
    var description: String {
        ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
