import Text

/// A line of a run, with what was torn off its end where a mark was squeezed or a space stretched.
///
///     。近年来，随着国家                          torn off; printed before its line
///     今年全年预计新能源汽车免征车辆购 的54个县（市、区）
///     蒋红辉 通                                torn off
///     排电网运行方式，组织相关单位每天安排 相碰撞，更显青春活力。记者
struct RunLine {
    /// Indexes of printed lines.
    var line: Int
    var tail: Int?
}

/// The lines of a run, each with the line that is its torn end: it begins with a mark that begins no line, with a bracket
/// that was squeezed against the one before it, or holds only names behind a byline's beginning; and it fills the measure
/// together with the line below or above.
func gluedLines(_ run: Range<Int>, of page: PageText, measure: Int) -> [RunLine] {
    var tails: [Int: Int] = [:]
    var torn = Set<Int>()
    for line in run where isTorn(line, of: page) {
        let near = [line + 1, line - 1].first { other in
            run.contains(other) && tails[other] == nil && !torn.contains(other)
                && isEnd(line, of: other, in: page, measure: measure)
        }
        guard let near else { continue }
        tails[near] = line
        torn.insert(line)
    }
    return run.filter { !torn.contains($0) }.map { RunLine(line: $0, tail: tails[$0]) }
}

private func isTorn(_ line: Int, of page: PageText) -> Bool {
    let range = page.lines[line].range
    let first = page.scalars[range.lowerBound]
    return first.isTornMark || first.isOpeningMark || range.count < leastMeasure && ColumnPart(range, of: page).isNames
}

private func isEnd(_ torn: Int, of line: Int, in page: PageText, measure: Int) -> Bool {
    let text = page.scalars[page.lines[torn].range]
    guard let first = text.first, let word = page.words(of: page.lines[line].range).last else { return false }
    if first.isOpeningMark, !page.last(of: line).isTornMark { return false }
    let width = inkedCells(page.scalars[word]) + inkedCells(text)
    if !first.isTornMark, !first.isOpeningMark {
        return ColumnPart(word, of: page).endsInByline && (measure - 2 * indent...measure + 2).contains(width)
    }
    if text.allSatisfy(\.isTornMark) { return width <= measure + 2 && !page.scalars[word].isEnded }
    return abs(width - measure) <= 3 || abs(width - measure + indent) <= 1
}

extension ArraySlice<Unicode.Scalar> {
    /// A full stop ends it, a quotation mark behind it or not.
    fileprivate var isEnded: Bool { last { $0 != "”" }?.isFullStop ?? false }
}
