extension Array {
    /// The first index whose element holds, in an array in which all that hold stand behind those that do not; the count
    /// where none does.
    ///
    /// - Complexity: O(log count).
    @inlinable package func partitionIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
