/// The full width around each line of a body, in half cells: what most of its lines are explained by.
///
///     地址选在城北，占地三十亩，      first line: full at 36 with its indent
///     天刚擦黑，费海生就提着马灯上了塔。     ends a sentence: says nothing
///     费海生还是要把它点亮。             behind a sentence's end: full at its width, or with an indent
///     费海生还是要把它点亮，黑下          in the middle of a sentence: full at its width
///
/// A line is full at all widths that have room for it and none for what stands first on the line below. Counted in the run
/// of lines between gaps where it has three full ones, else in the body.
///
/// - Parameter isEnded: whether a sentence ends with each line.
func measures(of lines: [BodyLine], isEnded: [Bool], _ page: PageText, _ starts: ParagraphStarts) -> [Int?] {
    let ballots = lines.indices.map { ballot(of: $0, lines, isEnded, page, starts) }
    let isWrapped = lines.count { page.lines[$0.line].width > widestColumn } * 2 <= lines.count
    let common = isWrapped ? MeasureVotes(ballots[...]).best : nil
    var measures: [Int?] = []
    measures.reserveCapacity(lines.count)
    while measures.count < lines.count {
        let start = measures.count
        let end = lines[(start + 1)...].firstIndex { $0.isAfterGap } ?? lines.count
        let measure = measure(ofRun: ballots[start..<end], else: common)
        for _ in start..<end { measures.append(measure) }
    }
    return measures
}

/// - Parameter common: the measure of the whole body, for a run that has too few full lines of its own.
private func measure(ofRun ballots: ArraySlice<Ballot?>, else common: Int?) -> Int? {
    // A paragraph's first line at a run's top says too little of it.
    let isFirst = ballots.first??.beginning == .paragraph
    let own = isFirst ? ballots.dropFirst() : ballots
    return own.count { $0 != nil } >= leastBallots ? MeasureVotes(own).best : common
}

/// The widths at which a line is full that has no indent.
private struct Ballot {
    var widths: Range<Int>
    var beginning: Beginning
}

/// What a line says of the measure; nil where it says nothing.
private func ballot(
    of index: Int, _ lines: [BodyLine], _ isEnded: [Bool], _ page: PageText, _ starts: ParagraphStarts
) -> Ballot? {
    guard !isEnded[index], breaksInside(index, lines, starts) else { return nil }
    let width = page.lines[lines[index].line].width
    let unit = max(1, min(unbrokenWidth(at: lines[index + 1].range, of: page), widestUnit))
    guard width + unit <= widestColumn else { return nil }
    return Ballot(widths: width..<width + unit, beginning: beginning(of: index, lines, isEnded, starts))
}

/// Whether an unfinished sentence goes on right below its line.
private func breaksInside(_ index: Int, _ lines: [BodyLine], _ starts: ParagraphStarts) -> Bool {
    guard index + 1 < lines.count, !lines[index + 1].isAfterGap, !lines[index + 1].isCrosshead else { return false }
    return !lines[index].isCrosshead && !lines[index].isVerse
        && !starts.begins(lines[index + 1].range, below: lines[index].range, isEnded: false)
}

/// What a line begins with.
private enum Beginning { case paragraph, either, rest }

private func beginning(
    of index: Int, _ lines: [BodyLine], _ isEnded: [Bool], _ starts: ParagraphStarts
) -> Beginning {
    guard index > 0 else { return .paragraph }
    guard isEnded[index - 1] else {
        return starts.begins(lines[index].range, below: lines[index - 1].range, isEnded: false) ? .either : .rest
    }
    return lines[index].isAfterGap ? .paragraph : .either
}

/// How many lines are full at each width.
private struct MeasureVotes {
    /// In place: there is one for each run of each body. The widest column with an indent has room.
    private var votes = InlineArray<128, Int32>(repeating: 0)
    /// The width at which most lines are full; of equals a whole number of cells, and the narrowest.
    private(set) var best: Int?

    init(_ ballots: ArraySlice<Ballot?>) {
        for case let ballot? in ballots { add(ballot.widths, ballot.beginning) }
    }

    private mutating func add(_ widths: Range<Int>, _ beginning: Beginning) {
        if beginning != .paragraph { for width in widths { vote(for: width) } }
        if beginning != .rest {
            for width in widths where beginning == .paragraph || !widths.contains(width + indent) {
                vote(for: width + indent)
            }
        }
    }

    private mutating func vote(for width: Int) {
        votes[width] += 1
        guard let found = best else { return best = width }
        let isBetter = (width % 2, width) < (found % 2, found)
        if votes[width] > votes[found] || votes[width] == votes[found] && isBetter { best = width }
    }
}

/// So many full lines tell the measure of a run.
private let leastBallots = 3
/// In half cells. Wider lines are whole paragraphs, as e-papers have them.
private let widestColumn = 120
/// In half cells: of more than a long number nothing is said.
private let widestUnit = 8
