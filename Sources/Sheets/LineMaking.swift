import Text

/// Makes lines of words. An extractor's own lines are taken apart wherever there may be a gutter: where columns stand close they hold two
/// columns' words, and large headlines side by side most of all.
///
///     今年全年预计免征│购置税的 54  个县    a gap that the lines above and below run through is none of the page's white
///     的车辆有三百万辆│中，有四十个已经脱    but a wide space: the parts are joined again
func lines(of words: [PrintedWord]) -> [LineOfPrint] {
    let sizes = TypeSizes(of: words)
    let parts = joinedNeighbours(parted(words, sizes), sizes, most: Gaps.inLine) { _, _, _ in true }
    let byTop = parts.sorted { $0.box.top < $1.box.top }
    let bodySize = usualSize(of: parts)
    return joinedNeighbours(parts, sizes, most: Gaps.stretched) { left, right, size in
        let gap = Box(left: left.box.right, top: left.box.top, right: right.box.left, bottom: left.box.bottom)
        guard gap.width <= size * Gaps.gutter || left.isOpening else { return false }
        if right.goesOnWithByline(left) { return true }
        if isRunThrough(gap, by: byTop, size: size), !isGutter(gap, of: byTop, size: size) { return true }
        return size > bodySize * LineOfPrint.headline && gap.width < size * Gaps.inHeadline + 2 * left.spacing
            && left.isSetLike(right) && abs(left.box.middle - right.box.middle) < size * 0.2
            && !isAboveGutter(left, right, of: byTop, size: bodySize)
    }
}

/// Words in runs without a gap.
private func parted(_ words: [PrintedWord], _ sizes: TypeSizes) -> [LineOfPrint] {
    var byLine: [Int: [PrintedWord]] = [:]
    for word in words { byLine[word.line, default: []].append(word) }
    var lines: [LineOfPrint] = []
    for (_, words) in byLine.sorted(by: { $0.key < $1.key }) {
        for row in rows(of: words, sizes) {
            var run: [PrintedWord] = []
            for word in row.sorted(by: { $0.box.left < $1.box.left }) {
                let size = min(sizes.size(of: word), run.last.map(sizes.size(of:)) ?? .infinity)
                if let last = run.last, word.box.left - last.box.right > size * Gaps.inLine {
                    lines.append(LineOfPrint(run, sizes))
                    run = []
                }
                run.append(word)
            }
            lines.append(LineOfPrint(run, sizes))
        }
    }
    return lines
}

/// The rows of what an extractor took for one line: it may hold a headline and smaller type below it, or two lines of a headline whose
/// characters are spread.
private func rows(of words: [PrintedWord], _ sizes: TypeSizes) -> [[PrintedWord]] {
    var rows: [[PrintedWord]] = []
    for word in words.sorted(by: { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }) {
        let isSame = rows.last?.last.map { last in
            word.box.middle - last.box.middle < min(sizes.size(of: word), sizes.size(of: last)) * 0.6
        }
        if isSame != true { rows.append([]) }
        rows[rows.count - 1].append(word)
    }
    return rows
}

/// Lines with those that stand side by side joined, where `isOne` says so of a pair and the smaller size of the two.
private func joinedNeighbours(
    _ lines: [LineOfPrint], _ sizes: TypeSizes, most: Double, isOne: (LineOfPrint, LineOfPrint, Double) -> Bool
) -> [LineOfPrint] {
    let lines = lines.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
    var next = [Int?](repeating: nil, count: lines.count)
    var hasBefore = [Bool](repeating: false, count: lines.count)
    for (index, line) in lines.enumerated() {
        guard let other = rightNeighbour(of: index, in: lines), !hasBefore[other] else { continue }
        let size = min(line.size, lines[other].size)
        guard lines[other].box.left - line.box.right <= size * most, isOne(line, lines[other], size) else { continue }
        next[index] = other
        hasBefore[other] = true
    }
    return lines.indices.filter { !hasBefore[$0] }.map { first in
        var words = lines[first].words
        var place = first
        while let following = next[place] {
            words += lines[following].words
            place = following
        }
        return LineOfPrint(words, sizes)
    }
}

/// The nearest line to the right in the same row and of nearly the same size. Lines are sorted by their middles.
private func rightNeighbour(of index: Int, in lines: [LineOfPrint]) -> Int? {
    let line = lines[index]
    var best: Int?
    func look(_ other: Int) -> Bool {
        let distance = abs(lines[other].box.middle - line.box.middle)
        guard distance < line.size * 0.5 else { return false }
        let ratio = max(line.size, lines[other].size) / min(line.size, lines[other].size)
        guard distance < lines[other].size * 0.5, ratio < 1.35, lines[other].box.left > line.box.centre,
            lines[other].box.left - line.box.right > -line.size * 0.5
        else { return true }
        if best.map({ lines[other].box.left < lines[$0].box.left }) ?? true { best = other }
        return true
    }
    var other = index + 1
    while other < lines.count, look(other) { other += 1 }
    other = index - 1
    while other >= 0, look(other) { other -= 1 }
    return best
}

/// Whether a line right above or right below a gap, in type of the same size, runs through it.
///
/// - Parameter lines: by their tops.
private func isRunThrough(_ gap: Box, by lines: [LineOfPrint], size: Double) -> Bool {
    let reach = size * 2
    var index = lines.partitionIndex { $0.box.top >= gap.top - reach }
    while index < lines.count, lines[index].box.top <= gap.top + reach {
        let line = lines[index]
        index += 1
        guard abs(line.box.middle - gap.middle) > size * 0.6 else { continue }
        guard max(line.size, size) < min(line.size, size) * 1.2 else { continue }
        if line.box.left < gap.left - size * 0.4, line.box.right > gap.right + size * 0.4 { return true }
    }
    return false
}

/// Whether a gap goes on right above or right below between lines of two columns: a byline in the middle of both, which runs through it, is
/// none of their text.
///
/// - Parameter lines: by their tops.
private func isGutter(_ gap: Box, of lines: [LineOfPrint], size: Double) -> Bool {
    let reach = size * 2
    var index = lines.partitionIndex { $0.box.top >= gap.top - reach }
    var left: [Box] = [], right: [Box] = []
    while index < lines.count, lines[index].box.top <= gap.top + reach {
        let line = lines[index]
        index += 1
        guard abs(line.box.middle - gap.middle) > size * 0.6, line.box.width > size * 6,
            max(line.size, size) < min(line.size, size) * 1.2
        else { continue }
        if abs(line.box.right - gap.left) < size * 1.6, line.box.right < gap.right { left.append(line.box) }
        if abs(line.box.left - gap.right) < size * 2.6, line.box.left > gap.left { right.append(line.box) }
    }
    return left.contains { box in right.contains { abs($0.middle - box.middle) < size * 0.5 && $0.left > box.right } }
}

/// Whether the gap between two headlines is above the white between two columns of text, and they are not one that stands in the middle of
/// both columns, or beyond them with a cell between its clauses.
///
/// - Parameter lines: by their tops.
private func isAboveGutter(_ head: LineOfPrint, _ other: LineOfPrint, of lines: [LineOfPrint], size: Double) -> Bool {
    let (left, right) = (head.box, other.box)
    let gap = Box(left: left.right, top: left.top, right: right.left, bottom: max(left.bottom, right.bottom))
    var index = lines.partitionIndex { $0.box.top >= gap.bottom }
    var first: Box?, second: Box?
    while index < lines.count, lines[index].box.top <= gap.bottom + size * 16 {
        let box = lines[index].box
        defer { index += 1 }
        if first != nil, second != nil, box.top > gap.bottom + size * 8 { break }
        guard lines[index].size < size * LineOfPrint.headline, box.width > size * 6 else { continue }
        if box.left < gap.left - size, box.right > gap.right + size { return false }
        if abs(box.right - gap.centre) < gap.width / 2 + size { first = first?.union(box) ?? box }
        if abs(box.left - gap.centre) < gap.width / 2 + size { second = second?.union(box) ?? box }
    }
    guard let first, let second else { return false }
    if head.isCell(gap.width), !first.holds(left, slack: size * 0.1) || !second.holds(right, slack: size * 0.1) {
        return false
    }
    let isOneInMiddle = abs(left.union(right).centre - first.union(second).centre) < size
    return !isOneInMiddle || abs(left.centre - first.centre) < size && abs(right.centre - second.centre) < size
}

extension LineOfPrint {
    /// Whether a gap is as wide as one of its characters with the white around it: a space that was set.
    fileprivate func isCell(_ gap: Double) -> Bool { abs(gap - size - 2 * spacing) < size * 0.04 }
}

extension Box {
    fileprivate func holds(_ other: Box, slack: Double) -> Bool {
        other.left > left - slack && other.right < right + slack
    }
}
