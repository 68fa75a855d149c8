/// Lines right below one another in one column, set alike: a column of text down to the next headline, a headline, a caption.
struct Run {
    /// From top to bottom.
    var lines: [LineOfPrint]
    var box: Box
    /// Where it stands in the order of reading: a headline holds the whole width of the columns that it is above.
    var span: Box
    /// Of a headline, the run that its text begins with.
    var column: Int?
    /// Of a column below a headline, the run that the next one begins with.
    var next: Int?

    init(_ lines: [LineOfPrint]) {
        self.lines = lines
        box = lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
        span = box
    }

    var size: Double { lines[0].size }

    /// From line to line, in points; nil where it has one alone.
    var pitch: Double? {
        lines.count < 2 ? nil : (lines[lines.count - 1].box.middle - lines[0].box.middle) / Double(lines.count - 1)
    }

    /// Whether it stands right below another one in its column, and neither is a headline.
    func isBelow(_ other: Run) -> Bool {
        let white = box.top - other.box.bottom
        return white > -size * 0.5 && white < size * 2.2 && column == nil && other.column == nil
            && box.sharedWidth(other.box) > min(box.width, other.box.width) * 0.7
            && max(size, other.size) < min(size, other.size) * LineOfPrint.headline
    }

    /// Whether it stands right above another one, no farther than lines of headlines are.
    ///
    /// - Parameter bodySize: the size of most type, in points.
    func isRightAbove(_ other: Run, _ bodySize: Double) -> Bool {
        let white = other.box.top - box.bottom
        return white > -bodySize && white < max(size, other.size) * 1.6
    }

    /// Its first line may be an article's first.
    var beginsArticle: Bool { beginsIndented || opensArticle }

    /// Its first line begins a paragraph: it is set in by two cells or so.
    var beginsIndented: Bool { isIndented(0) }

    /// Its first line goes on with what stands elsewhere: it begins where the column does, and other lines are set in.
    var beginsInside: Bool {
        lines.count > 1 && lines[0].box.left - box.left < size * 0.5 && !opensArticle || beginsInBrackets
    }

    /// A bracket closes in its first line that opens elsewhere: names in brackets are parted by a column's end.
    private var beginsInBrackets: Bool { lines[0].text.first { "（）".contains($0) } == "）" }

    /// Its first words are those with which only articles begin.
    private var opensArticle: Bool {
        let first = lines[0].text
        return ["本报讯", "新华社", "据新华社", "中新社"].contains { first.hasPrefix($0) }
            || first.hasPrefix("本报") && first.contains { "讯电".contains($0) }
            || first.hasPrefix("本报记者") && first.contains("报道")
    }

    /// Whether no more white than between the lines of a run is between the two.
    func isClose(to above: Run) -> Bool {
        guard let pitch = above.pitch ?? pitch else { return false }
        return lines[0].box.middle - above.lines[above.lines.count - 1].box.middle < pitch * 1.3
    }

    func isIndented(_ line: Int) -> Bool {
        (0.7...4.5).contains((lines[line].box.left - box.left) / size) && lines[line].box.width > size
    }

    /// Its last line fills the column.
    private var endsFull: Bool { lines.count > 1 && box.right - lines[lines.count - 1].box.right < size * 1.2 }

    /// Its last sentence goes on elsewhere.
    var endsInside: Bool { endsFull && !(lines.last?.endsSentence ?? true) && !endsWithByline }

    /// Who wrote it stands behind its last full stop: names end an article, though no mark does. Not so where their bracket is still open.
    private var endsWithByline: Bool {
        let end = lines.suffix(2).map(\.text).joined()
        if end.last(where: { "（）".contains($0) }) == "（" { return false }
        let tail = end.split { "。！？”".contains($0) }.last ?? ""
        return ["记者", "通讯员", "作者"].contains { tail.contains($0) }
    }

    /// It is what is left of the names with which another run ends, at the top of the next column.
    func endsNames(of last: Run) -> Bool {
        guard lines.count == 1, box.left > last.box.right, box.width < last.box.width, last.endsFull,
            last.endsWithByline, let end = last.lines.last
        else { return false }
        return lines[0].isSetLike(end) && !lines[0].namesWriters && !lines[0].text.contains { "，。".contains($0) }
    }

    /// It is a line that says who wrote something.
    var namesWriters: Bool { lines.count == 1 && lines[0].namesWriters }

    /// Its last line is short: here its paragraph ends.
    var endsShort: Bool { lines.count > 1 && box.right - lines[lines.count - 1].box.right > size * 2 }
}

/// Puts lines that stand below one another in runs.
func runs(of lines: [LineOfPrint]) -> [Run] {
    let lines = lines.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
    var below = [Int?](repeating: nil, count: lines.count)
    var above = [Int](repeating: 0, count: lines.count)
    for index in lines.indices {
        below[index] = lineBelow(index, in: lines)
        if let other = below[index] { above[other] += 1 }
    }
    var isInRun = [Bool](repeating: false, count: lines.count)
    var runs: [Run] = []
    for first in lines.indices where !isInRun[first] {
        var run = [lines[first]]
        var place = first
        isInRun[first] = true
        while let next = below[place], above[next] == 1, !isInRun[next] {
            run.append(lines[next])
            isInRun[next] = true
            place = next
        }
        runs += parted(run)
    }
    return runs
}

/// The nearest line below one, where it is set alike and stands in the same column. Lines are sorted by their middles.
private func lineBelow(_ index: Int, in lines: [LineOfPrint]) -> Int? {
    let line = lines[index]
    for other in lines.indices[(index + 1)...] {
        let pitch = lines[other].box.middle - line.box.middle
        if pitch > line.size * 2.4 { return nil }
        guard pitch > line.size * 0.5 else { continue }
        let shared = line.box.sharedWidth(lines[other].box), narrower = min(line.box.width, lines[other].box.width)
        let indent = (lines[other].box.left - line.box.left) / line.size
        if shared > narrower * 0.7 || abs(indent) < 2.6 && shared > -line.size * 0.3 {
            return line.isSetLike(lines[other]) ? other : nil
        }
        // Something else stands below: it ends the column.
        if shared > narrower * 0.1 { return nil }
    }
    return nil
}

/// A run, parted where the white between its lines is wider than elsewhere in it, and behind a first line that is centred above the others.
private func parted(_ lines: [LineOfPrint]) -> [Run] {
    let pitches = zip(lines, lines.dropFirst()).map { $1.box.middle - $0.box.middle }
    guard let usual = pitches.isEmpty ? nil : pitches.sorted()[pitches.count / 2] else { return [Run(lines)] }
    var parts: [[LineOfPrint]] = [[]]
    for (index, line) in lines.enumerated() {
        if index > 0, pitches[index - 1] > usual * 1.3 { parts.append([]) }
        parts[parts.count - 1].append(line)
    }
    return parts.flatMap { part -> [Run] in
        let run = Run(part)
        let (before, after) = (part[0].box.left - run.box.left, run.box.right - part[0].box.right)
        let isCentred = before > run.size * 1.2 && abs(before - after) < run.size && part.count > 2
        return isCentred && !isParagraph(part) ? [Run([part[0]]), Run(Array(part.dropFirst()))] : [run]
    }
}

/// Whether the first line is set in like others, or by two cells, and so is the first of a paragraph.
private func isParagraph(_ lines: [LineOfPrint]) -> Bool {
    let run = Run(lines), size = run.size
    let indent = lines[0].box.left - run.box.left
    let others = lines.dropFirst().map { $0.box.left - run.box.left }.filter { $0 > size * 0.7 }
    return others.isEmpty ? abs(indent - 2 * size) < size * 0.1 : others.contains { abs($0 - indent) < size * 0.2 }
}
