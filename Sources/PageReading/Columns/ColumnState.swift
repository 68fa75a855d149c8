/// How far a reading of a run has come: the last line of each column, and what stands at the height reached.
///
/// A height is a place down the page where each column has at most one line. Columns that stand close share one printed
/// line; where a wide gap parts them (the left line ends a paragraph, the right one is indented) each has its own.
struct ColumnState {
    /// What the next lines may depend on.
    var key: Key
    var cost: Float
    /// Where its last step stands among the steps of the search; -1 before the first line.
    var step: Int32

    struct Key: Hashable {
        var columns = InlineColumns()
        /// Counted from 0.
        var height: Int32 = -1
        /// A bit for each column that has a line at this height.
        var present: UInt8 = 0
        var place = Place.above
        var turn = Turn.unknown
    }

    enum Place: UInt8 { case above, inside, below }

    /// Which of two lines of one height is printed first where they stand on two lines.
    enum Turn: UInt8 { case unknown, leftFirst, rightFirst }
}

/// The last line of a column.
struct ColumnEnd: Hashable {
    /// Index of the part; -1 where the column has no line yet.
    var part: Int32 = -1
    var role: UInt8 = 0
    var height: Int32 = 0

    var lineRole: LineRole? { part < 0 ? nil : LineRole(rawValue: Int(role)) }
}

/// The ends of at most five columns, held in place.
struct InlineColumns: Hashable {
    private var ends: (ColumnEnd, ColumnEnd, ColumnEnd, ColumnEnd, ColumnEnd) = (.init(), .init(), .init(), .init(), .init())

    subscript(column: Int) -> ColumnEnd {
        get {
            switch column {
            case 0: ends.0
            case 1: ends.1
            case 2: ends.2
            case 3: ends.3
            default: ends.4
            }
        }
        set {
            switch column {
            case 0: ends.0 = newValue
            case 1: ends.1 = newValue
            case 2: ends.2 = newValue
            case 3: ends.3 = newValue
            default: ends.4 = newValue
            }
        }
    }

    static func == (a: Self, b: Self) -> Bool {
        a.ends.0 == b.ends.0 && a.ends.1 == b.ends.1 && a.ends.2 == b.ends.2 && a.ends.3 == b.ends.3
            && a.ends.4 == b.ends.4
    }

    func hash(into hasher: inout Hasher) {
        for column in 0..<mostColumns { hasher.combine(self[column]) }
    }
}

let mostColumns = 5
