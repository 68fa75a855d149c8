/// The name that was probably meant by what was typed, for "did you mean …?"; nil where none is near.
///
/// Near is a third of the longer one's letters or fewer, at least one; among equals the first of `names` wins.
/// Capital and small ASCII letters count as the same.
package func closestName(to typed: String, among names: [String]) -> String? {
    let letters = foldedLetters(typed)
    var best: (name: String, distance: Int)?
    for name in names {
        let candidate = foldedLetters(name)
        let limit = min(max(1, max(letters.count, candidate.count) / 3), (best?.distance ?? .max) - 1)
        guard abs(letters.count - candidate.count) <= limit else { continue }
        let distance = editDistance(letters, candidate)
        if distance <= limit { best = (name, distance) }
    }
    return best?.name
}

private func foldedLetters(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { (0x41...0x5A).contains($0.value) ? $0.value + 0x20 : $0.value }
}

/// How many letters to insert, delete, replace, or swap with their neighbour make `a` of `b`.
///
/// Source: the optimal string alignment distance (Damerau 1964), by dynamic programming over three rows.
/// - Complexity: O(a × b).
func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        row.reserveCapacity(b.count + 1)
        for j in b.indices {
            var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforeLast[j - 1] + 1) }
            row.append(distance)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
