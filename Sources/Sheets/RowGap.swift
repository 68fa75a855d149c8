import Text

/// The white between two parts of a row, and what the lines around it say: whether it is a gutter or stands inside a line.
///
///     今年全年预计免征│购置税的 54  个县    the lines above and below are parted at the same place, each of them as wide as
///     的车辆有三百万辆│中，有四十个已经脱    text: a gutter; where one runs through it, it is none
struct RowGap {
    let left: LineOfPrint
    let right: LineOfPrint
    /// By their tops.
    let lines: [LineOfPrint]
    /// Of the smaller type of both, in points.
    let size: Double
    /// Of most of the page's type.
    let bodySize: Double

    let box: Box

    /// - Parameter lines: those of the page before any are joined, by their tops.
    init(_ left: LineOfPrint, _ right: LineOfPrint, size: Double, bodySize: Double, among lines: [LineOfPrint]) {
        (self.left, self.right, self.size, self.bodySize, self.lines) = (left, right, size, bodySize, lines)
        box = Box(left: left.box.right, top: left.box.top, right: right.box.left, bottom: left.box.bottom)
    }

    /// Whether both parts are one line.
    var isInsideLine: Bool {
        // Narrow beside a headline's characters, but not beside the text's: where columns stand close it may part two headlines.
        if box.width <= size * Gaps.inLine { return !partsHeadlines }
        let around = linesAround
        let isGutter = isGutter(of: around)
        // Text that spans two columns reaches over both as well, above them: there the rows beside this one are parted at its gutter.
        let near = isGutter ? around.filter { $0.box.middle > box.middle } : lines(within: size * 3.5)
        if isInsideColumn(by: near) || !isGutter && isInsideColumn(by: textAbove(beyond: near)) { return true }
        guard box.width <= size * Gaps.gutter else { return false }
        if right.goesOnWithByline(left) {
            // Below a headline, columns begin right below names in their middle; names in brackets stand inside a column.
            return left.text.contains("（")
                ? !isGutter : !self.isGutter(of: around.filter { $0.box.middle < box.middle })
        }
        if isRunThrough(by: around), !isGutter { return true }
        return size > bodySize * LineOfPrint.headline && box.width < size * Gaps.inHeadline + 2 * left.spacing
            && left.isSetLike(right) && abs(left.box.middle - right.box.middle) < size * 0.2 && !partsHeadlines
    }

    /// Those right above and right below, in type of nearly the same size.
    private var linesAround: [LineOfPrint] { lines(within: size * 2) }

    private func lines(within reach: Double) -> [LineOfPrint] {
        let first = lines.partitionIndex { $0.box.top >= box.top - reach }
        return lines[first...].prefix { $0.box.top <= box.top + reach }.filter { line in
            abs(line.box.middle - box.middle) > size * 0.6 && max(line.size, size) < min(line.size, size) * 1.2
        }
    }

    /// Names stand in the middle of columns and say nothing of them.
    private func isRunThrough(by lines: [LineOfPrint]) -> Bool {
        lines.contains {
            $0.box.left < box.left - size * 0.4 && $0.box.right > box.right + size * 0.4 && !$0.namesWriters
        }
    }

    /// Whether one of some lines reaches from where the first part begins to where the second ends: then both are of its column, however far
    /// justified setting has parted them, and in however many parts.
    private func isInsideColumn(by lines: [LineOfPrint]) -> Bool {
        guard !lines.isEmpty else { return false }
        let row = partsInRow
        return lines.contains { line in
            let inside = row.filter {
                $0.left > line.box.left - size * 0.4 && $0.right < line.box.right + size * Gaps.overhang
            }
            guard inside.contains(left.box), inside.contains(right.box), let begin = inside.map(\.left).min(),
                let end = inside.map(\.right).max()
            else { return false }
            return begin - line.box.left < size * 2.4 && line.box.right - end < size * Gaps.overhang
        }
    }

    /// The parts of the row in type of nearly the same size, its own two among them.
    private var partsInRow: [Box] {
        let first = lines.partitionIndex { $0.box.top >= box.top - size }
        return lines[first...].prefix { $0.box.top <= box.top + size }
            .filter {
                abs($0.box.middle - left.box.middle) < size * 0.5 && max($0.size, size) < min($0.size, size) * 1.35
            }
            .map(\.box)
    }

    /// The nearest lines of text above in the same column, where only headlines are near: at a column's end an article may have one line alone.
    private func textAbove(beyond near: [LineOfPrint]) -> [LineOfPrint] {
        let row = left.box.union(right.box)
        func isText(_ line: LineOfPrint) -> Bool {
            line.size < bodySize * LineOfPrint.headline && line.box.sharedWidth(row) > 0
        }
        guard size < bodySize * LineOfPrint.headline, !near.contains(where: isText) else { return [] }
        let end = lines.partitionIndex { $0.box.top >= box.top - size }
        return Array(lines[..<end].reversed().lazy.filter(isText).prefix(Self.tellingLines))
    }

    /// So many lines hold one at least that is as wide as their column.
    private static let tellingLines = 4

    /// Whether it goes on between lines of two columns: a byline in the middle of both, which runs through it, is none of their text.
    private func isGutter(of lines: [LineOfPrint]) -> Bool {
        func isWide(_ line: Box) -> Bool { line.width > size * 6 }
        let boxes = lines.map(\.box)
        let before = boxes.filter { isWide($0) && abs($0.right - box.left) < size * 1.6 && $0.right < box.right }
        // A paragraph's last line is as short as any, and begins where its column does.
        let after = boxes.filter { line in
            let shift = abs(line.left - box.right)
            return line.left > box.left && (isWide(line) ? shift < size * 2.6 : shift < size * 0.2)
        }
        return before.contains { first in
            after.contains { abs($0.middle - first.middle) < size * 0.5 && $0.left > first.right }
        }
    }
}
