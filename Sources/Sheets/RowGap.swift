import Text

/// The white between two parts of a row, and what the lines around it say: whether it is a gutter or stands inside a line.
///
///     今年全年预计免征│购置税的 54  个县    the lines above and below are parted at the same place, each of them as wide as
///     的车辆有三百万辆│中，有四十个已经脱    text: a gutter; where one runs through it, it is none
struct RowGap {
    private let left: LineOfPrint
    private let right: LineOfPrint
    /// By their tops.
    private let lines: [LineOfPrint]
    /// Of the smaller type of both, in points.
    private let size: Double
    /// Of most of the page's type.
    private let bodySize: Double

    private let box: Box

    /// - Parameter lines: those of the page before any are joined, by their tops.
    init(_ left: LineOfPrint, _ right: LineOfPrint, size: Double, bodySize: Double, among lines: [LineOfPrint]) {
        (self.left, self.right, self.size, self.bodySize, self.lines) = (left, right, size, bodySize, lines)
        box = Box(left: left.box.right, top: left.box.top, right: right.box.left, bottom: left.box.bottom)
    }

    /// Whether both parts are one line.
    var isInsideLine: Bool {
        // Text that spans two columns reaches over both as well: there the rows beside this one are parted at its gutter.
        if isInsideColumn, !isGutter(of: linesAround) { return true }
        guard box.width <= size * Gaps.gutter else { return false }
        if right.goesOnWithByline(left) {
            // Below a headline, columns begin right below names in their middle; names in brackets stand inside a column.
            let isInText = left.text.contains("（")
            return !isGutter(of: linesAround.filter { isInText || $0.box.middle < box.middle })
        }
        if isRunThrough, !isGutter(of: linesAround) { return true }
        return size > bodySize * LineOfPrint.headline && box.width < size * Gaps.inHeadline + 2 * left.spacing
            && left.isSetLike(right) && abs(left.box.middle - right.box.middle) < size * 0.2 && !isAboveGutter
    }

    /// Those right above and right below, in type of nearly the same size.
    private var linesAround: [LineOfPrint] { lines(within: size * 2) }

    private func lines(within reach: Double) -> [LineOfPrint] {
        let first = lines.partitionIndex { $0.box.top >= box.top - reach }
        return lines[first...].prefix { $0.box.top <= box.top + reach }.filter { line in
            abs(line.box.middle - box.middle) > size * 0.6 && max(line.size, size) < min(line.size, size) * 1.2
        }
    }

    private var isRunThrough: Bool {
        linesAround.contains { $0.box.left < box.left - size * 0.4 && $0.box.right > box.right + size * 0.4 }
    }

    /// Whether a line near by reaches from where the first part begins to where the second ends: then both are of its column, however far
    /// justified setting has parted them.
    private var isInsideColumn: Bool {
        lines(within: size * 3.5).contains { line in
            (-size * 0.4..<size * 2.4).contains(left.box.left - line.box.left)
                && abs(line.box.right - right.box.right) < size * Gaps.overhang
        }
    }

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

extension RowGap {
    /// Whether it is, between two headlines, above the white between two columns of text, and they are not one that stands in the middle of
    /// both columns.
    private var isAboveGutter: Bool {
        guard let (first, second) = columnsBelow else { return false }
        let (left, right) = (left.box, right.box)
        if abs(left.union(right).centre - first.union(second).centre) >= bodySize { return true }
        return abs(left.centre - first.centre) < bodySize && abs(right.centre - second.centre) < bodySize
    }

    /// The columns of text on its two sides; nil where text runs through below it.
    private var columnsBelow: (Box, Box)? {
        let box = Box(
            left: self.box.left, top: self.box.top, right: self.box.right,
            bottom: max(left.box.bottom, right.box.bottom))
        var first: Box?, second: Box?
        for line in lines[lines.partitionIndex { $0.box.top >= box.bottom }...] {
            let other = line.box
            let isFar = other.top > box.bottom + bodySize * 8
            if other.top > box.bottom + bodySize * 16 || isFar && first != nil && second != nil { break }
            guard line.size < bodySize * LineOfPrint.headline, other.width > bodySize * 6 else { continue }
            if other.left < box.left - bodySize, other.right > box.right + bodySize { return nil }
            if abs(other.right - box.centre) < box.width / 2 + bodySize { first = first?.union(other) ?? other }
            if abs(other.left - box.centre) < box.width / 2 + bodySize { second = second?.union(other) ?? other }
        }
        guard let first, let second else { return nil }
        return (first, second)
    }
}
