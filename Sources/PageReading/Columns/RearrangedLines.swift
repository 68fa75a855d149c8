import Text

extension Untangling.Reading {
    /// The lines above the columns, the columns from left to right, the lines below them. Each begins after a gap, like any
    /// column's top; so do headlines and what stands under them.
    func columnLines(of page: PageText) -> [PrintedLine] {
        (-1...search.columns).flatMap { lines(ofColumn: $0, of: page) }
    }

    private func lines(ofColumn column: Int, of page: PageText) -> [PrintedLine] {
        var found: [PrintedLine] = []
        var above: LineRole?
        for (line, step) in zip(lines, steps) {
            guard let part = part(of: line, step, in: column, page) else { continue }
            var printed = page.part(part.range, ofLine: line.line)
            printed.isAfterGap = found.isEmpty || isSure && (above == .heading) != (part.role == .heading)
            found.append(printed)
            if let tail = line.tail, part.range.upperBound == page.lines[line.line].range.upperBound {
                found.append(page.part(page.lines[tail].range, ofLine: tail))
            }
            above = part.role
        }
        return found
    }

    /// What of a line stands in a column; above and below the columns, the whole line.
    private func part(
        of line: RunLine, _ step: ColumnSearch.Step, in column: Int, _ page: PageText
    ) -> (range: Range<Int>, role: LineRole?)? {
        if step.column < 0 || step.column >= search.columns {
            return step.column == column ? (page.lines[line.line].range, nil) : nil
        }
        let offset = column - step.column
        guard (0..<step.way.count).contains(offset) else { return nil }
        return (search.parts[step.way.lowerBound + offset].range, step.roles[offset])
    }
}

extension PageText {
    /// A part of a printed line as a line of its own.
    fileprivate func part(_ range: Range<Int>, ofLine line: Int) -> PrintedLine {
        let whole = lines[line]
        return PrintedLine(
            numbers: whole.numbers, range: range, indent: range.lowerBound == whole.range.lowerBound ? whole.indent : 0,
            width: halfCells(of: scalars[range]), isAfterGap: false, mayHoldBlanks: whole.mayHoldBlanks)
    }

    /// A page of these lines in this order, so that what follows finds its text from the first line to the last.
    func rearranged(_ lines: [PrintedLine]) -> PageText {
        var text: [Unicode.Scalar] = []
        text.reserveCapacity(scalars.count + lines.count)
        var moved = lines
        for index in lines.indices {
            if lines[index].isAfterGap, index > 0 { text.append("\n") }
            let start = text.count
            text += scalars[lines[index].range]
            moved[index].range = start..<text.count
            text.append("\n")
        }
        return PageText(scalars: text, lines: moved, print: print)
    }
}
