/// Where the lines of a text begin, to tell places.
struct LineIndex {
    /// Ascending, from 0.
    private let starts: [Int]

    init(_ source: [UInt8]) {
        starts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// Line and column, both from 1, of a byte.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var low = 0, high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, offset - starts[low] + 1)
    }
}
