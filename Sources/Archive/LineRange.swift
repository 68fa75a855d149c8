/// Lines of a page's file: first and last, both inside, counted from 1 in the file as it is on disk.
package struct LineRange: Hashable, Sendable {
    package var first: Int
    package var last: Int

    /// - Precondition: `1 <= first <= last`.
    package init(_ first: Int, _ last: Int) {
        precondition(1 <= first && first <= last, "a line range runs forward from line 1 or later")
        self.first = first
        self.last = last
    }

    package init(line: Int) { self.init(line, line) }

    package func contains(_ line: Int) -> Bool { first <= line && line <= last }
}

extension [LineRange] {
    /// Ranges of the given ascending line numbers, neighbours joined.
    package init(lines: [Int]) {
        self = []
        guard var range = lines.first.map({ LineRange(line: $0) }) else { return }
        for line in lines.dropFirst() {
            if range.last == line || range.last + 1 == line {
                range.last = line
            } else {
                append(range)
                range = LineRange(line: line)
            }
        }
        append(range)
    }
}
