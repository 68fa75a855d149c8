import Text

/// Whether a gap between two headlines parts them, or stands between two clauses of one:
///
///     各地抓好秋粮田间管理   农户忙着修农具      two: each stands in the middle of its columns, or at their left end
///     column      column     column
///
///     坚定信心    奋力谱写新篇章                one: the second clause stands nowhere in particular
///     column      column     column
extension RowGap {
    /// Whether it is above the white between two columns of text, and the headlines on both of its sides stand where those columns do.
    var partsHeadlines: Bool {
        guard let (first, second) = columnsBelow else { return false }
        let full = textBelow(asWideAs: max(first.width, second.width))
        let before = full.filter { $0.right < second.left } + [first],
            after = full.filter { $0.left > first.right } + [second]
        let end = before.filter { $0.sharedWidth(first) > 0 }.map(\.right).max() ?? first.right
        let start = after.filter { $0.sharedWidth(second) > 0 }.map(\.left).min() ?? second.left
        let isAtLeft = before.contains { column in begins.contains { abs($0 - column.left) < bodySize * Self.atLeft } }
        if isAtLeft, abs(right.box.left - start) < bodySize * Self.atLeft { return true }
        return before.contains { column in begins.contains { isCentred($0, left.box.right, column.left, end) } }
            && after.contains { column in ends.contains { isCentred(right.box.left, $0, start, column.right) } }
    }

    /// Whether what lies between two places is in the middle of what lies between two others.
    private func isCentred(_ left: Double, _ right: Double, _ start: Double, _ end: Double) -> Bool {
        abs(left + right - start - end) / 2 < bodySize * Self.inMiddle
    }

    /// Where the headline on its left may begin, for other clauses of it may stand before this one.
    private var begins: [Double] {
        var begins = [left.box.left]
        for part in headlinesInRow.sorted(by: { $0.box.right > $1.box.right })
        where isBetweenClauses(begins[begins.count - 1] - part.box.right) {
            begins.append(part.box.left)
        }
        return begins
    }

    /// Where the headline on its right may end.
    private var ends: [Double] {
        var ends = [right.box.right]
        for part in headlinesInRow.sorted(by: { $0.box.left < $1.box.left })
        where isBetweenClauses(part.box.left - ends[ends.count - 1]) {
            ends.append(part.box.right)
        }
        return ends
    }

    private func isBetweenClauses(_ white: Double) -> Bool {
        white > -size * 0.2 && white < size * Gaps.inHeadline + 2 * left.spacing
    }

    private var headlinesInRow: [LineOfPrint] {
        let first = lines.partitionIndex { $0.box.top >= box.top - size * 0.5 }
        return lines[first...].prefix { $0.box.top <= box.top + size * 0.5 }
            .filter { abs($0.box.middle - box.middle) < size * 0.2 && $0.isSetLike(left) }
    }

    /// Lines of text in the columns below, and in their neighbours: those that are not shorter.
    private func textBelow(asWideAs width: Double) -> [Box] {
        lines[lines.partitionIndex { $0.box.top >= box.bottom }...].prefix { $0.box.top < box.bottom + bodySize * 16 }
            .filter { $0.size < bodySize * LineOfPrint.headline && $0.box.width > width - bodySize * 0.5 }.map(\.box)
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
    /// How far from the left end of a column a headline begins at most that stands there, in sizes of the text's type.
    private static let atLeft = 0.3
    /// How far its middle is from theirs that stands in the middle of columns: spread characters have white behind the last one, too.
    private static let inMiddle = 0.4
}
