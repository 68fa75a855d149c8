/// Where the lines of a text begin, to tell places.
package struct LineIndex: Sendable {
    /// Ascending, from 0.
    private let starts: [Int]

    package init(_ text: Bytes) {
        starts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// Line and column of a byte, both from 1, the column in bytes.
    ///
    /// - Parameter offset: in bytes, from 0.
    /// - Complexity: O(log lines).
    package func place(of offset: Int) -> (line: Int, column: Int) {
        let line = starts.partitionIndex { $0 > offset }
        return (line, offset - starts[line - 1] + 1)
    }
}
