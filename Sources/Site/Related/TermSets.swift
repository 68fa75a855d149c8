/// Which terms each article has, of a list in which each term has its articles.
struct TermSets {
    /// Those of all articles one behind the other, of each ascending.
    private let terms: [Int32]
    /// Where those of each article begin, and behind them the end.
    private let starts: [Int32]

    /// - Parameter lists: by term, in which articles it stands, ascending.
    init(_ lists: [[Int]], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for list in lists { for number in list { starts[number + 1] += 1 } }
        for number in 0..<count { starts[number + 1] += starts[number] }
        var terms = [Int32](repeating: 0, count: Int(starts[count])), ends = starts
        for (term, list) in lists.enumerated() {
            for number in list {
                terms[Int(ends[number])] = Int32(term)
                ends[number] += 1
            }
        }
        (self.terms, self.starts) = (terms, starts)
    }

    /// Ascending.
    subscript(_ number: Int) -> ArraySlice<Int32> { terms[Int(starts[number])..<Int(starts[number + 1])] }
}
