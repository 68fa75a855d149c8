extension RandomAccessCollection where Index == Int {
    /// The first index whose element holds, among elements of which all that hold stand behind those that do not; the end
    /// where none does.
    ///
    /// - Complexity: O(log count).
    @inlinable package func partitionIndex(where holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
