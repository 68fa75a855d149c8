import Text

/// A line whose characters are set apart to fill the measure: which of its blanks are only setting.
struct Spread {
    /// The most blanks in a row that are setting.
    let setting: Int

    /// Nil where blanks of the line mean something.
    init?(of range: Range<Int>, in scalars: [Unicode.Scalar]) {
        guard let blank = range.first(where: { scalars[$0].isBlank }) else { return nil }
        let counts = BlankCounts(scalars[range], from: blank)
        guard counts.isSpread else { return nil }
        setting = counts.commonest
    }

    /// Appends the line without the blanks that are setting; wider ones become one space.
    func appendClosed(_ line: ArraySlice<Unicode.Scalar>, to scalars: inout [Unicode.Scalar]) {
        var index = line.startIndex
        while index < line.endIndex {
            guard line[index].isBlank else {
                scalars.append(line[index])
                index += 1
                continue
            }
            var end = index
            while line[end].isBlank { end += 1 }
            let isKept = end - index > setting || (parts(line[index - 1], line[end]))
            if isKept { scalars.append(" ") }
            index = end
        }
    }

    /// A space between Latin words or numbers is one even where lines are spread.
    private func parts(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left.value < 0x2000 && right.value < 0x2000
    }
}

/// How the blanks of a line stand between its characters.
private struct BlankCounts {
    /// Neighbours of which one is Han or a mark of Han text, with and without a blank between.
    private var apart = 0
    private var together = 0
    /// A blank before a mark that closes, or behind one that opens: nobody sets one there.
    private var isBesideMark = false
    /// How many runs of one, two, three … blanks there are.
    private var runs = InlineArray<5, Int>(repeating: 0)

    init(_ line: ArraySlice<Unicode.Scalar>, from blank: Int) {
        var left = line.startIndex
        while left < line.endIndex {
            var right = left + 1
            while right < line.endIndex, line[right].isBlank { right += 1 }
            guard right < line.endIndex else { break }
            add(line[left], line[right], blanks: right - left - 1)
            left = right
        }
    }

    private mutating func add(_ left: Unicode.Scalar, _ right: Unicode.Scalar, blanks: Int) {
        guard left.isOfHanText || right.isOfHanText else { return }
        if blanks == 0 {
            if left.isOfHanText, right.isOfHanText { together += 1 }
            return
        }
        apart += 1
        runs[min(blanks, runs.count - 1)] += 1
        isBesideMark = isBesideMark || right.hangs || left.opensQuotation
    }

    var commonest: Int { runs.indices.max { runs[$0] < runs[$1] } ?? 1 }

    /// All but a few neighbours are apart; or a mark says so.
    var isSpread: Bool { (apart >= leastApart && together * 8 <= apart) || isBesideMark }
}

/// The least number of blanks by which a line shows that it is spread.
private let leastApart = 3

extension Unicode.Scalar {
    /// A Han character, or a mark as wide as one.
    fileprivate var isOfHanText: Bool {
        isHan || (0x3001...0x303F).contains(value) || (0xFF00...0xFFEF).contains(value)
    }
}
