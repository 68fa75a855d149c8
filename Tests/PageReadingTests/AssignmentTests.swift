import TestSupport
import Testing

@testable import PageReading

@Suite("Assignment")
struct AssignmentTests {
    static let cases: [(name: String, gain: [[Double]], columns: [Int?])] = [
        ("nothing", [], []),
        ("no columns", [[], []], [nil, nil]),
        ("the greedy choice is not the best", [[10, 9], [9, 1]], [1, 0]),
        ("a pair that is worth nothing is not made", [[0, 3], [0, 0]], [1, nil]),
        ("more rows than columns", [[1], [3], [2]], [nil, 0, nil]),
        ("more columns than rows", [[1, 5, 2]], [1]),
    ]

    @Test(arguments: cases)
    func isBest(_ name: String, _ gain: [[Double]], _ columns: [Int?]) { #expect(bestAssignment(gain) == columns) }

    @Test("as good as trying everything", arguments: 0..<200)
    func random(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let columns = Int.random(in: 1...5, using: &random)
        let gain = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            (0..<columns).map { _ in Double(Int.random(in: -3...9, using: &random)) }
        }
        let found = bestAssignment(gain)
        let columnsUsed = found.compactMap { $0 }
        #expect(Set(columnsUsed).count == columnsUsed.count)
        let worth = zip(gain, found).reduce(0.0) { sum, pair in sum + (pair.1.map { pair.0[$0] } ?? 0) }
        #expect(worth == best(gain[...], free: Set(0..<columns)), "seed \(seed): \(gain)")
    }

    private func best(_ rows: ArraySlice<[Double]>, free: Set<Int>) -> Double {
        guard let row = rows.first else { return 0 }
        let without = best(rows.dropFirst(), free: free)
        return free.map { max(0, row[$0]) + best(rows.dropFirst(), free: free.subtracting([$0])) }.reduce(without, max)
    }
}
