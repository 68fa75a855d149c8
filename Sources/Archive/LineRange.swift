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
        for line in lines {
            if let end = last?.last, end == line || end + 1 == line {
                self[count - 1].last = line
            } else {
                append(LineRange(line: line))
            }
        }
    }
}
