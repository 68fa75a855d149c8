/// Code points of a kind, as ranges: few bytes for kinds that hold whole scripts.
struct CodePointSet: Sendable {
    static let letters = CodePointSet(KindTable.letters)
    static let numbers = CodePointSet(KindTable.numbers)
    static let wide = CodePointSet(KindTable.wide)

    /// Ascending, none touching the next.
    private var ranges: [ClosedRange<UInt32>] = []

    private init(_ table: StaticString) { table.forEachRange { ranges.append($0...$1) } }

    func contains(_ code: UInt32) -> Bool {
        let index = ranges.partitionIndex { $0.upperBound >= code }
        return index < ranges.count && ranges[index].lowerBound <= code
    }
}

extension Unicode.Scalar {
    /// Whether this is a letter (general category L), Han among them. Not by Swift's own tables, so that it stays the same
    /// whatever builds the program.
    package var isUnicodeLetter: Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        return isHan && value != 0x3007 || CodePointSet.letters.contains(value)
    }

    /// Whether this is a digit or another number (general category N).
    package var isUnicodeNumber: Bool {
        value < 0x80 ? value &- 0x30 < 10 : CodePointSet.numbers.contains(value)
    }

    /// Whether a terminal shows it in two columns, as Han characters and full-width marks (UAX #11).
    var isWide: Bool { value >= 0x1100 && CodePointSet.wide.contains(value) }
}
