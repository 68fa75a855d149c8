import Text

/// The places inside a body where its lines do not stand one below the other in the file: behind a blank, a column's end, or
/// lines of another article. What stands above such a seam and below it tells whether they belong together.
///
///     …全年全国总量。今年以来，国铁集团加快中        unfinished
///
///     欧班列已通达欧洲25个国家                      goes on: nothing against it
///
///     　　8月3日，…                                 a paragraph begins where a sentence is unfinished: torn
struct BodySeams {
    private(set) var torn: [Int] = []
    private(set) var moved: [Int] = []
    /// Seams inside a sentence with letters on both sides, and those of them whose pair stands nowhere else.
    private(set) var sentences = 0
    private(set) var unknown: [Int] = []
    private(set) var shortLines: [Int] = []

    /// - Parameter lines: the body's printed lines of text, in its order; each number of a line is that below the seam.
    init(_ lines: [Int], of page: PageText, _ rarity: BigramRarity) {
        var run = lines.indices.lowerBound
        for index in lines.indices.dropFirst() {
            let (above, below) = (page.lines[lines[index - 1]], page.lines[lines[index]])
            if below.numbers.lowerBound == above.numbers.upperBound + 1 { continue }
            add(lines, index, runBelow: end(of: lines, from: index, page), page, rarity)
            noteShortLines(lines[run..<index], page)
            run = index
        }
        noteShortLines(lines[run...], page)
    }

    private func end(of lines: [Int], from index: Int, _ page: PageText) -> Int {
        var end = index + 1
        while end < lines.count,
            page.lines[lines[end]].numbers.lowerBound == page.lines[lines[end - 1]].numbers.upperBound + 1
        { end += 1 }
        return end
    }

    private mutating func add(
        _ lines: [Int], _ index: Int, runBelow end: Int, _ page: PageText, _ rarity: BigramRarity
    ) {
        let (above, below) = (lines[index - 1], lines[index])
        let step = page.lines[below].number - page.lines[above].number
        if step < 0 || step > mostBlank { moved.append(below) }
        let missing = page.fullWidth(of: lines[index..<end].dropFirst().dropLast()).map { $0 - page.lines[below].width }
        let isFull = missing.map { abs($0) <= tolerance } ?? false
        let isFirst = missing.map { abs($0 - indent) <= 1 } ?? false
        let isEnded = page.endsSentence(page.lines[above].range)
        if isEnded ? isFull : isFirst { torn.append(below) }
        let (left, right) = (page.last(of: above), page.scalars[page.lines[below].range.lowerBound])
        guard !isEnded, left.isLetter, right.isLetter else { return }
        sentences += 1
        let own = below == above + 1 ? 1 : 0
        let pair = UInt64(left.halfWidth.value) << 32 | UInt64(right.halfWidth.value)
        if rarity.sightings(of: pair, less: own) == 0 { unknown.append(below) }
    }

    /// Lines inside of sentences that are much shorter than those around them.
    private mutating func noteShortLines(_ run: ArraySlice<Int>, _ page: PageText) {
        guard let full = page.fullWidth(of: run.dropLast()) else { return }
        for line in run.dropFirst().dropLast() where page.last(of: line).isLetter {
            if page.lines[line].width * 4 < full * 3 { shortLines.append(line) }
        }
    }

}

extension PageText {
    /// The width of most of some lines that break inside a clause, in half cells; nil where none does.
    func fullWidth(of lines: ArraySlice<Int>) -> Int? {
        var widths = FullWidths()
        for line in lines where last(of: line).isLetter { widths.add(self.lines[line].width) }
        return widths.commonest
    }
}

/// So many lines further down in the file a seam passes over more than blanks.
private let mostBlank = 4
