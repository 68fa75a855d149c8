/// The best way to give each row at most one column, where `gain[row][column]` says what that is worth.
///
/// A pair that is worth nothing, or less, is never made. Source: Kuhn, *The Hungarian Method for the Assignment Problem*
/// (1955), by shortest augmenting paths (Jonker & Volgenant, 1987). Equal gains go to the lower column.
///
/// - Returns: for each row its column, or nil.
/// - Complexity: O(rows² × (rows + columns)).
func bestAssignment(_ gain: [[Double]]) -> [Int?] {
    guard let columns = gain.first?.count else { return [] }
    var solver = AssignmentSolver(gain: gain, columns: columns)
    for row in gain.indices { solver.place(row) }
    return solver.columnOfRow()
}

private struct AssignmentSolver {
    let gain: [[Double]]
    /// Real columns; after them each row has one of its own that is worth nothing: staying without.
    let columns: Int
    var rowPrice: [Double]
    var columnPrice: [Double]
    var rowOfColumn: [Int?]
    /// While a row is placed: how far each column is from it, by which column the way leads there, and whether it is gone.
    var distance: [Double]
    var previous: [Int?]
    var isDone: [Bool]

    init(gain: [[Double]], columns: Int) {
        self.gain = gain
        self.columns = columns
        rowPrice = Array(repeating: 0, count: gain.count)
        columnPrice = Array(repeating: 0, count: columns + gain.count)
        rowOfColumn = Array(repeating: nil, count: columns + gain.count)
        distance = columnPrice
        previous = rowOfColumn
        isDone = Array(repeating: false, count: columns + gain.count)
    }

    /// - Parameter gains: of the row.
    private func cost(_ gains: [Double], _ row: Int, _ column: Int) -> Double {
        if column < columns { return gains[column] > 0 ? -gains[column] : forbidden }
        return column - columns == row ? 0 : forbidden
    }

    /// Finds a column for one more row, moving rows placed before where all gain by it.
    mutating func place(_ row: Int) {
        for column in columnPrice.indices {
            (distance[column], previous[column], isDone[column]) = (.infinity, nil, false)
        }
        var current = row
        var reached: Int?
        var length = 0.0
        while true {
            let (gains, price) = (gain[current], rowPrice[current])
            var nearest: Int?
            var least = Double.infinity
            for column in columnPrice.indices where !isDone[column] {
                let candidate = length + cost(gains, current, column) - price - columnPrice[column]
                if candidate < distance[column] {
                    distance[column] = candidate
                    previous[column] = reached
                }
                if distance[column] < least { (nearest, least) = (column, distance[column]) }
            }
            guard let nearest else { return }
            length = least
            isDone[nearest] = true
            reached = nearest
            guard let next = rowOfColumn[nearest] else { break }
            current = next
        }
        updatePrices(from: row, length)
        shift(row, to: reached)
    }

    private mutating func updatePrices(from row: Int, _ length: Double) {
        rowPrice[row] += length
        for column in isDone.indices where isDone[column] {
            if let other = rowOfColumn[column] { rowPrice[other] += length - distance[column] }
            columnPrice[column] -= length - distance[column]
        }
    }

    private mutating func shift(_ row: Int, to last: Int?) {
        var column = last
        while let here = column {
            let before = previous[here]
            rowOfColumn[here] = before.flatMap { rowOfColumn[$0] } ?? row
            column = before
        }
    }

    func columnOfRow() -> [Int?] {
        var columnOfRow = [Int?](repeating: nil, count: gain.count)
        for column in 0..<columns {
            if let row = rowOfColumn[column] { columnOfRow[row] = column }
        }
        return columnOfRow
    }
}

/// Costs more than any pair gains.
private let forbidden = 1e9
