/// How far a reading of a run has come: the last line of each column, and what stands at the height reached.
///
/// A height is a place down the page where each column has at most one line. Columns that stand close share one printed
/// line; where a wide gap parts them (the left line ends a paragraph, the right one is indented) each has its own.
struct ColumnState {
    /// What the next lines may depend on.
    var key = Key()
    var cost: Float
    /// Where its last step stands among the steps of the search; -1 before the first line.
    var step: Int32

    enum Place: UInt32 { case above, inside, below }

    /// Which of two lines of one height is printed first where they stand on two lines.
    enum Turn: UInt32 { case unknown, leftFirst, rightFirst }

    /// Packed, because thousands are compared for each line: a lane for each column, one for the height, one for the rest.
    struct Key: Hashable {
        private var lanes = SIMD8<UInt32>(repeating: 0)

        /// The column's last line; nil where it has none yet.
        subscript(column: Int) -> ColumnEnd? {
            get { ColumnEnd(packed: lanes[column]) }
            set { lanes[column] = newValue?.packed ?? 0 }
        }

        /// Counted from 0; -1 before the first line.
        var height: Int {
            get { Int(lanes[5]) - 1 }
            set { lanes[5] = UInt32(newValue + 1) }
        }

        /// A bit for each column that has a line at this height.
        var present: UInt8 {
            get { UInt8(truncatingIfNeeded: lanes[6]) }
            set { lanes[6] = lanes[6] & ~0xFF | UInt32(newValue) }
        }

        var place: Place {
            get { Place(rawValue: lanes[6] >> 8 & 3) ?? .above }
            set { lanes[6] = lanes[6] & ~0x300 | newValue.rawValue << 8 }
        }

        var turn: Turn {
            get { Turn(rawValue: lanes[6] >> 10 & 3) ?? .unknown }
            set { lanes[6] = lanes[6] & ~0xC00 | newValue.rawValue << 10 }
        }
    }
}

/// The last line of a column.
struct ColumnEnd {
    /// Index of the part, below `mostParts`.
    var part: Int
    var role: LineRole
    /// Below `mostHeights`.
    var height: Int

    fileprivate var packed: UInt32 { UInt32((part << 12 | height) << 3 | role.rawValue + 1) }
}

extension ColumnEnd {
    fileprivate init?(packed: UInt32) {
        guard let role = LineRole(rawValue: Int(packed & 7) - 1) else { return nil }
        self.init(part: Int(packed >> 15), role: role, height: Int(packed >> 3 & 0xFFF))
    }
}

let mostColumns = 5
