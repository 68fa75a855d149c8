/// Finds where the paragraphs of a body begin.
///
///     樊惠林强调，今年以来，围绕高成长服         first line: two cells short, its indent is not in the dump
///                                            a column's end: the sentence is unfinished, the paragraph goes on
///     务业和低碳科技型工业“双轮驱动”发展思         full line: the measure
///     路，全区招商引资工作取得了积极进展。         short line after a full stop: the paragraph ends
///     要转变思路、加大力度，以“急不得、
struct Unwrapping {
    private let page: PageText
    private let lines: [BodyLine]
    /// The full width in half cells around each line; nil where lines are not wrapped: each line is a paragraph, as far
    /// as column ends did not cut it.
    private let measure: [Int?]
    private let printsIndents: Bool
    private let starts: ParagraphStarts
    /// Whether a sentence ends with each line.
    private let isEnded: [Bool]
    /// Blank lines stand between sentences: paragraphs are parted by them, as far as column ends did not make them.
    private let partsByGaps: Bool

    /// The paragraphs as runs of lines.
    static func paragraphs(_ lines: [BodyLine], of page: PageText) -> [Range<Int>] {
        guard !lines.isEmpty else { return [] }
        let unwrapping = Unwrapping(lines, page)
        var starts = [0]
        for index in 1..<lines.count where unwrapping.begins(index, isSecond: starts[starts.count - 1] == index - 1) {
            starts.append(index)
        }
        return starts.indices.map { index in
            starts[index]..<(index + 1 < starts.count ? starts[index + 1] : lines.count)
        }
    }

    private init(_ lines: [BodyLine], _ page: PageText) {
        self.lines = lines
        self.page = page
        starts = ParagraphStarts(lines, of: page)
        let isEnded = lines.map { page.endsSentence($0.range) }
        self.isEnded = isEnded
        measure = measures(of: lines, isEnded: isEnded, page, starts)
        partsByGaps = lines.indices.dropFirst().contains { lines[$0].isAfterGap && isEnded[$0 - 1] }
        let indents = lines.count { page.lines[$0.line].indent >= leastIndent }
        printsIndents = page.lines[lines[0].line].indent >= leastIndent || (indents >= 2 && lines.count - indents >= 2)
    }

    /// Whether a paragraph begins at line `index`.
    /// - Parameter isSecond: the line above begins its paragraph, and so is two cells shorter when full.
    private func begins(_ index: Int, isSecond: Bool) -> Bool {
        let above = lines[index - 1]
        let line = lines[index]
        if above.isCrosshead || line.isCrosshead { return above.isCrosshead != line.isCrosshead || line.isAfterGap }
        if above.isVerse || line.isVerse { return true }
        let isEnded = isEnded[index - 1]
        if starts.begins(line.range, below: above.range, isEnded: isEnded) { return true }
        if printsIndents { return page.lines[line.line].indent >= leastIndent && (isEnded || !line.isAfterGap) }
        if isEnded, let white = page.print?.whiteInJustified(behind: page.lines[above.line]) {
            return white > shortOfColumn
        }
        guard let measure = measure[index], let measureAbove = self.measure[index - 1] else { return isEnded }
        let missing = measureAbove - width(index - 1) - (isSecond ? indent : 0)
        if !isEnded {
            return isSecond && !line.isAfterGap && missing > shortfall
                && isHeading(above.line..<above.line + 1, of: page)
        }
        if line.isAfterGap { return missing > tolerance || measure - width(index) > hanging }
        return missing >= shortfall || !partsByGaps && isIndented(index, measure)
    }

    /// Whether a line is full but for an indent: it breaks inside a sentence, and what stands first on the line below would
    /// have found room without one.
    private func isIndented(_ index: Int, _ measure: Int) -> Bool {
        guard index + 1 < lines.count, !lines[index + 1].isAfterGap, !lines[index + 1].isCrosshead, !isEnded[index]
        else { return false }
        let missing = measure - width(index)
        let unit = unbrokenWidth(at: lines[index + 1].range, of: page)
        let slack = 1 + latinSlack(of: lines[index].range, in: page)
        return missing >= max(indent - slack, unit) && missing < indent + max(unit, 2) + slack + 1
    }

    private func width(_ index: Int) -> Int { page.lines[lines[index].line].width }
}

/// In half cells. The indent of a first line.
let indent = 4
/// An indent that the dump prints, less what tabs and half-width spaces lose.
private let leastIndent = 3
/// What a full line may lack: a mark or a bracket that could not stand at the line's end.
let tolerance = 2
/// What a full line may lack and still be too wide for a first line with a mark that hangs.
private let hanging = 1
/// What a line lacks at least when its paragraph ends in it.
private let shortfall = 6

/// In characters: by how much the last line of a paragraph ends before its column does in justified setting, at least.
private let shortOfColumn = 0.35

/// The width that comes most often; of equals the widest.
private func commonest(_ widths: some Sequence<Int>) -> Int? {
    var best: (width: Int, count: Int)?
    var count = 0
    let sorted = widths.sorted()
    for (index, width) in sorted.enumerated() {
        count = index > 0 && sorted[index - 1] == width ? count + 1 : 1
        if count >= best?.count ?? 0 { best = (width, count) }
    }
    return best?.width
}

/// The full width of a run of printed lines; nil where no line breaks inside a clause. Behind a clause a mark may hang.
func commonestFullWidth(of lines: Range<Int>, _ page: PageText) -> Int? {
    commonestFullWidth(of: lines, page.lines, page.scalars)
}

func commonestFullWidth(of run: Range<Int>, _ lines: [PrintedLine], _ scalars: [Unicode.Scalar]) -> Int? {
    var widths = FullWidths()
    for line in run.dropLast() where scalars[lines[line].range.upperBound - 1].isLetter {
        widths.add(lines[line].width)
    }
    return widths.commonest
}

/// How often each width comes, in half cells.
struct FullWidths {
    private var counts = InlineArray<256, UInt8>(repeating: 0)
    /// Of equals the widest.
    private(set) var commonest: Int?

    mutating func add(_ width: Int) {
        guard counts.indices.contains(width), counts[width] < .max else { return }
        counts[width] += 1
        guard let found = commonest else { return commonest = width }
        if counts[width] > counts[found] || counts[width] == counts[found] && width > found { commonest = width }
    }
}

/// The width of what stands first on a line and is never cut: a character with the marks behind it, an opening mark and
/// what it opens, a number, a Latin word. In half cells.
func unbrokenWidth(at range: Range<Int>, of page: PageText) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, page.scalars[end].opensQuotation { end += 1 }
    if end < range.upperBound {
        let isLatin = page.scalars[end].isASCIIWord
        end += 1
        while isLatin, end < range.upperBound, page.scalars[end].isASCIIWord { end += 1 }
    }
    while end < range.upperBound, page.scalars[end].hangs { end += 1 }
    return halfCells(of: range.lowerBound..<end, in: page.scalars)
}

/// By how much the set width of a line may differ from its cells: Latin letters and digits are no exact half cells.
private func latinSlack(of range: Range<Int>, in page: PageText) -> Int {
    range.count { page.scalars[$0].value < 0x80 } / 6
}
