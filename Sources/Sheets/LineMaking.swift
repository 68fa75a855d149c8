import Text

/// Makes lines of words. An extractor's own lines are taken apart wherever there may be a gutter: where columns stand close they hold two
/// columns' words, and large headlines side by side most of all.
///
///     今年全年预计免征│购置税的 54  个县    a gap that the lines above and below run through is none of the page's white
///     的车辆有三百万辆│中，有四十个已经脱    but a wide space: the parts are joined again
func lines(of words: [PrintedWord]) -> [LineOfPrint] {
    let sizes = TypeSizes(of: words)
    let parts = joinedNeighbours(parted(words, sizes), sizes, most: Gaps.inLine) { left, right, _ in
        guard let last = left.words.last, let first = right.words.first else { return false }
        return first.box.left - last.box.right <= sizes.most(between: last, first)
    }
    let bodySize = usualSize(of: parts)
    let byTop = parts.sorted { $0.box.top < $1.box.top }
    return joinedNeighbours(parts, sizes, most: Gaps.widest) { left, right, size in
        RowGap(left, right, size: size, bodySize: bodySize, among: byTop).isInsideLine
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
                if let last = run.last, word.box.left - last.box.right > sizes.most(between: last, word) {
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
            lines[other].box.left - line.box.right > -line.size * 0.6
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

extension PrintedWord {
    /// It is one character.
    var isSingle: Bool { text.unicodeScalars.count == 1 }
}

extension TypeSizes {
    /// How wide the white between two words may be that is surely no gutter, in points. What is narrow beside a headline's characters may part two
    /// headlines, where columns stand close; but characters that are spread are one's.
    fileprivate func most(between first: PrintedWord, _ second: PrintedWord) -> Double {
        let size = min(size(of: first), size(of: second))
        return (first.isSingle && second.isSingle ? size : min(size, usual)) * Gaps.inLine
    }
}
