import Text

/// Joins the parts of printed lines that an extractor cut at marks squeezed together.
///
///     修复湿地，打造“候鸟食堂”。       together as wide as the lines around them: one line
///     在江苏东台条
struct Fragments {
    private let scalars: [Unicode.Scalar]
    private let lines: [PrintedLine]

    /// The lines with those parts joined. The characters between two parts are white space.
    static func joined(_ lines: [PrintedLine], in scalars: [Unicode.Scalar]) -> [PrintedLine] {
        let fragments = Fragments(scalars: scalars, lines: lines)
        guard lines.indices.contains(where: fragments.isCutAbove) else { return lines }
        var joined: [PrintedLine] = []
        joined.reserveCapacity(lines.count)
        var index = 0
        while index < lines.count {
            let parts = fragments.parts(from: index)
            joined.append(lines[parts].dropFirst().reduce(lines[index]) { $0.joined(with: $1) })
            index = parts.upperBound
        }
        return joined
    }

    /// Whether two marks meet at the seam above the line: extractors take their squeezed cells for a gap.
    private func isCutAbove(_ index: Int) -> Bool {
        guard index > 0, index < lines.count, lines[index].isRightBelow(lines[index - 1]) else { return false }
        let above = lines[index - 1].range
        guard above.count >= 2, scalars[above.upperBound - 1].hangs else { return false }
        return scalars[above.upperBound - 2].hangs || scalars[lines[index].range.lowerBound].opensQuotation
    }

    /// The parts of one printed line that begin at `index`: together they are as wide as the lines around them.
    private func parts(from index: Int) -> Range<Int> {
        var width = lines[index].width
        var end = index + 1
        var measures: [Int]?
        while isCutAbove(end), end - index < mostParts {
            width += lines[end].width
            end += 1
            let around = measures ?? self.measures(around: index)
            measures = around
            let isFull = around.contains { measure in
                abs(measure - width) <= tolerance
                    || startsParagraph(index) && abs(measure - indent - width) <= tolerance
            }
            if isFull, areOneLine(index..<end) { return index..<end }
        }
        return index..<index + 1
    }

    /// Where a sentence ends at the first seam a headline may follow, or the first line of a paragraph: what is short is
    /// neither, nor is what began with the mark that ends the sentence.
    private func areOneLine(_ parts: Range<Int>) -> Bool {
        if parts.dropFirst().allSatisfy({ lines[$0].isRest }) { return true }
        let (first, last) = (lines[parts.lowerBound], lines[parts.upperBound - 1])
        guard !scalars[last.range].endsSentence else { return false }
        return !scalars[first.range].endsSentence || last.width * 2 <= first.width * 3
    }

    private func startsParagraph(_ index: Int) -> Bool {
        index > 0 && !lines[index].isAfterGap && scalars[lines[index - 1].range].endsSentence
    }

    private func measures(around index: Int) -> [Int] {
        let around = [max(0, index - reach)..<index, index + 1..<min(lines.count, index + 1 + reach)]
        return around.compactMap { commonestFullWidth(of: $0, lines, scalars) }
    }
}

/// How many lines above and below tell the width of a column.
private let reach = 10
/// The most parts that a line comes in.
private let mostParts = 5

extension PrintedLine {
    fileprivate func joined(with other: PrintedLine) -> PrintedLine {
        var line = self
        line.numbers = numbers.lowerBound...other.numbers.upperBound
        line.range = range.lowerBound..<other.range.upperBound
        line.width += other.width
        line.mayHoldBlanks = true
        return line
    }
}
