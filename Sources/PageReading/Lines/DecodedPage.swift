import Text

/// The characters of a file and where its lines end, read in one pass over its bytes.
struct DecodedPage {
    let scalars: [Unicode.Scalar]
    private let ends: [LineEnd]

    private struct LineEnd {
        /// Index of the line end's character.
        var index: Int
        /// The set width of all that stands in the line, in half cells.
        var width: Int
        /// How many of its characters are white space.
        var blanks: Int
    }

    init(_ utf8: [UInt8]) {
        var ends: [LineEnd] = []
        // A character takes a byte or more.
        scalars = Array(unsafeUninitializedCapacity: utf8.count) { room, count in
            ends = Self.decode(utf8.span, into: room)
            count = ends.last?.index ?? 0
        }
        self.ends = ends
    }

    /// - Precondition: there is room for as many characters as there are bytes.
    /// - Returns: where the lines end; the last one where the text does.
    private static func decode(
        _ utf8: Span<UInt8>, into room: UnsafeMutableBufferPointer<Unicode.Scalar>
    ) -> [LineEnd] {
        var ends: [LineEnd] = []
        var count = 0
        var (width, blanks) = (0, 0)
        forEachScalar(in: utf8) { scalar in
            room[count] = scalar
            count &+= 1
            width &+= 2
        } other: { scalar in
            room[count] = scalar
            if scalar == "\n" {
                ends.append(LineEnd(index: count, width: width, blanks: blanks))
                (width, blanks) = (0, 0)
            } else {
                width &+= scalar.halfCells
                if scalar.isBlank { blanks &+= 1 }
            }
            count &+= 1
        }
        ends.append(LineEnd(index: count, width: width, blanks: blanks))
        return ends
    }

    /// The lines that hold more than white space.
    func printedLines() -> [PrintedLine] {
        var lines: [PrintedLine] = []
        lines.reserveCapacity(ends.count)
        var start = 0
        var isAfterGap = true
        for (number, end) in ends.enumerated() {
            let inked = trimmed(start..<end.index)
            if holdsInk(scalars[inked]) {
                let indent = halfCells(of: start..<inked.lowerBound, in: scalars)
                let blank = indent + halfCells(of: inked.upperBound..<end.index, in: scalars)
                let outer = end.index - start - inked.count
                lines.append(
                    PrintedLine(
                        numbers: number + 1...number + 1, range: inked, indent: indent, width: end.width - blank,
                        isAfterGap: isAfterGap, mayHoldBlanks: end.blanks > outer))
                isAfterGap = false
            } else {
                isAfterGap = true
            }
            start = end.index + 1
        }
        return lines
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, scalars[lower].isBlank { lower += 1 }
        while lower < upper, scalars[upper - 1].isBlank { upper -= 1 }
        return lower..<upper
    }
}
