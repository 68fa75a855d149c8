import Text

/// What headlines may begin with a line, and what speaks for each.
extension BlockCut {
    func headings(from line: Int) -> HeadingEnds {
        var found = HeadingEnds()
        if let end = verticalEnd(from: line) {
            found.append((end, Double(end - line) * weights.vertical))
            return found
        }
        if signs[line].holdsClauses, signs[line].largeness == 0, !isAboveBeginning(line) { return found }
        var sum = -weights.heading
        var width = 0
        var clauses = ClauseReading()
        for end in line + 1...line + longestHeading where end <= block.upperBound {
            let last = end - 1
            width += page.lines[last].width
            guard width <= headingHalfCells, !signs[last].opens, !beginsWithByline(last) else { break }
            sum += headingLine(last)
            if signs[last].marks.mayHoldClauses { clauses.read(page.scalars[page.lines[last].range]) }
            if end - line > 3 { sum -= weights.headingLength }
            found.append((end, sum + headingFaults(line..<end, clauses) + weights.likeness * likeness(line..<end)))
            if page.last(of: last) == "。" { break }
        }
        return found
    }

    /// A line of clauses is a headline only where text opens right below, or who wrote it stands there alone.
    func isAboveBeginning(_ line: Int) -> Bool {
        (line + 1...line + 4).contains { $0 < block.upperBound && signs[$0].opens }
            || (line + 1...line + 2).contains {
                $0 < block.upperBound && !signs[$0].holdsClauses && signs.byline(on: $0) != nil
            }
    }

    private func headingLine(_ line: Int) -> Double {
        headingLineByWidth(line) + weights.large * signs[line].largeness
            - (signs[line].isOrdinary ? weights.ordinary : 0)
    }

    private func headingLineByWidth(_ line: Int) -> Double {
        switch signs[line].fill {
        case .odd: weights.headingLine
        case .unknown: weights.headingLine / 2
        case .full, .firstLine: -weights.headingLine
        }
    }

    /// How much better the text below knows the words of a headline than the text above, where an opening is below: from
    /// -1 to 1.
    private func likeness(_ lines: Range<Int>) -> Double {
        guard opensBelow(lines.upperBound) else { return 0 }
        let likeness = Likeness(headings: [page.letters(of: [page.range(of: lines)])], rarity: rarity)
        let below = lines.upperBound..<min(lines.upperBound + likenessReach, block.upperBound)
        let above = max(lines.lowerBound - likenessReach, block.lowerBound)..<lines.lowerBound
        let shares = [below, above].map { run in
            run.isEmpty ? 0 : likeness.likeness(with: page.letters(of: [page.range(of: run)]))[0]
        }
        return shares[0] - shares[1]
    }

    /// Whether an opening is at a line, or below a byline of one line or two that begins there.
    private func opensBelow(_ line: Int) -> Bool {
        guard line < block.upperBound else { return false }
        if signs[line].opens { return true }
        return beginsWithByline(line) && (line + 1...line + 2).contains { $0 < block.upperBound && signs[$0].opens }
    }

    func beginsWithByline(_ line: Int) -> Bool {
        signs[line].marks.contains(.beginsByline)
            && BylineParser.beginsPlainly(page.scalars, page.lines[line].range)
    }

    private func headingFaults(_ lines: Range<Int>, _ clauses: ClauseReading) -> Double {
        if isVertical(lines, of: page) { return 0 }
        if clauses.holdsStop || goesOnBehind(page.last(of: lines.upperBound - 1)) { return -weights.headingStop }
        return clauses.holdsComma ? -weights.headingComma : 0
    }

    /// Where lines of one character each end that begin here.
    private func verticalEnd(from line: Int) -> Int? {
        guard line == block.lowerBound || page.lines[line - 1].width > 2 else { return nil }
        var end = line
        while end < block.upperBound, page.lines[end].width <= 2 { end += 1 }
        return isVertical(line..<end, of: page) ? end : nil
    }
}

/// Where headlines may end that begin with a line, and what speaks for each. In place, for every line is asked.
struct HeadingEnds {
    static let most = 6
    private var ends = InlineArray<6, (end: Int, score: Double)>(repeating: (0, 0))
    private(set) var count = 0

    subscript(index: Int) -> (end: Int, score: Double) { ends[index] }

    mutating func append(_ end: (end: Int, score: Double)) {
        ends[count] = end
        count += 1
    }
}

/// How many lines above and below a headline are looked at for its words.
private let likenessReach = 12

/// The most lines of a headline.
private let longestHeading = HeadingEnds.most
