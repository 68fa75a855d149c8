import Text

/// Undoes what setting and extracting did to printed lines.
///
///     本 报 讯 （ 记 者   陆 轩 飞      spread to fill the measure: single spaces go, wider ones part words
///     续 扩大 。                      a space before a mark: the spaces of this line are setting
///     除夕以来，截止到昨天（2月14日）
///     ，港珠澳大桥珠海公路口岸          a mark torn off its line goes back to it
struct LineMending {
    private let scalars: [Unicode.Scalar]
    private let lines: [PrintedLine]
    private var mendedScalars: [Unicode.Scalar] = []
    private var mendedLines: [PrintedLine] = []

    /// The characters and lines of the page as they were set; nil where there is nothing to mend.
    static func mended(
        scalars: [Unicode.Scalar], lines: [PrintedLine]
    ) -> (scalars: [Unicode.Scalar], lines: [PrintedLine])? {
        guard lines.contains(where: { mayNeedMending($0, scalars) }) else { return nil }
        var mending = LineMending(scalars: scalars, lines: lines)
        mending.mendedScalars.reserveCapacity(scalars.count)
        mending.mendedLines.reserveCapacity(lines.count)
        for line in lines { mending.add(line) }
        return (mending.mendedScalars, mending.mendedLines)
    }

    private init(scalars: [Unicode.Scalar], lines: [PrintedLine]) {
        self.scalars = scalars
        self.lines = lines
    }

    private static func mayNeedMending(_ line: PrintedLine, _ scalars: [Unicode.Scalar]) -> Bool {
        scalars[line.range.lowerBound].hangs || isTornOpener(line, scalars)
            || line.mayHoldBlanks && Spread(of: line.range, in: scalars) != nil
    }

    private mutating func add(_ line: PrintedLine) {
        var (line, range) = (line, line.range)
        if let last = mendedLines.last, line.isRightBelow(last), !last.isWholeOpener(mendedScalars) {
            let marks = scalars[range].prefix(while: \.hangs)
            if !marks.isEmpty { giveBack(marks, of: line, isWhole: marks.count == range.count) }
            range = marks.endIndex..<range.upperBound
            line.isRest = !marks.isEmpty
            while range.lowerBound < range.upperBound, scalars[range.lowerBound].isBlank { range.removeFirst() }
        }
        guard !range.isEmpty else { return }
        append(line, range)
    }

    /// Puts marks behind the line above; where they are all that their line holds, it becomes a part of that one.
    private mutating func giveBack(_ marks: ArraySlice<Unicode.Scalar>, of line: PrintedLine, isWhole: Bool) {
        let last = mendedLines.count - 1
        mendedScalars.removeSubrange(mendedLines[last].range.upperBound...)
        mendedScalars += marks
        mendedLines[last].range = mendedLines[last].range.lowerBound..<mendedScalars.count
        mendedLines[last].width += halfCells(of: marks)
        if isWhole { mendedLines[last].numbers = mendedLines[last].number...line.numbers.upperBound }
        mendedScalars.append("\n")
    }

    private mutating func append(_ line: PrintedLine, _ range: Range<Int>) {
        var mended = line
        if let last = mendedLines.indices.last, line.isRightBelow(mendedLines[last]),
            mendedLines[last].isWholeOpener(mendedScalars)
        {
            mendedScalars.removeSubrange(mendedLines[last].range.upperBound...)
            mended.numbers = mendedLines[last].number...line.numbers.upperBound
            mended.isAfterGap = mendedLines[last].isAfterGap
            mended.range = mendedLines[last].range
            mendedLines.removeLast()
        } else {
            mended.range = mendedScalars.count..<mendedScalars.count
        }
        if line.mayHoldBlanks, let spread = Spread(of: range, in: scalars) {
            spread.appendClosed(scalars[range], to: &mendedScalars)
        } else {
            mendedScalars += scalars[range]
        }
        mended.range = mended.range.lowerBound..<mendedScalars.count
        mended.width = halfCells(of: mendedScalars[mended.range])
        mendedLines.append(mended)
        mendedScalars.append("\n")
    }
}

extension PrintedLine {
    /// Whether it is nothing but an opening mark, torn off the line below.
    fileprivate func isWholeOpener(_ scalars: [Unicode.Scalar]) -> Bool { isTornOpener(self, scalars) }
}

private func isTornOpener(_ line: PrintedLine, _ scalars: [Unicode.Scalar]) -> Bool {
    guard line.range.count == 1 else { return false }
    return scalars[line.range.lowerBound].opensQuotation
}
