import Text

/// The ways to part a printed line into columns, each a run of its words.
///
///     中办 国办印发《关于加强新 会。与会嘉宾表示，十年来在习近平主席
///     one way: 中办 国办印发《关于加强新 | 会。与会嘉宾表示，十年来在习近平主席
struct Parting {
    private let page: PageText
    private let words: [Range<Int>]
    private let measure: Int
    private let most: Int
    private var ways: [[Range<Int>]] = []

    /// - Parameters:
    ///   - measure: the columns' width in half cells.
    ///   - most: the most columns.
    /// - Returns: at least one way; the line whole where no other fits.
    static func ways(of line: Range<Int>, in page: PageText, measure: Int, most: Int) -> [[Range<Int>]] {
        let inked = inkedCells(page.scalars[line])
        var parting = Parting(line, in: page, measure: measure, most: most)
        if inked <= measure + slack { parting.ways.append([line]) }
        let isWide = inked >= measure - indent || holdsRole(page.scalars[line])
        if most > 1, isWide { parting.part(from: 0, into: []) }
        return parting.ways.isEmpty ? [[line]] : parting.ways
    }

    private init(_ line: Range<Int>, in page: PageText, measure: Int, most: Int) {
        self.page = page
        words = page.words(of: line)
        self.measure = measure
        self.most = most
    }

    private mutating func part(from word: Int, into parts: [Range<Int>]) {
        guard parts.count < most, ways.count < mostWays else { return }
        for last in word..<words.count {
            let range = words[word].lowerBound..<words[last].upperBound
            let inked = inkedCells(page.scalars[range])
            if inked > measure + slack { return }
            if last == words.count - 1 {
                if !parts.isEmpty { ways.append(parts + [range]) }
            } else if mayStandLeft(range, inked) {
                part(from: last + 1, into: parts + [range])
            }
        }
    }

    /// Only a full line, a headline's wide one, or a byline that is set to the right stands so near to the next column.
    private func mayStandLeft(_ range: Range<Int>, _ inked: Int) -> Bool {
        let text = page.scalars[range]
        if inked + 2 * indent >= measure || halfCells(of: text) + 2 * indent >= measure { return true }
        return inked * 100 >= measure * 55 && ColumnPart(range, of: page).mayBeHeading || beginsWithRole(text)
    }
}

/// More ways than any line of print has.
private let mostWays = 16

extension PageText {
    /// The words of a line: what blanks part.
    func words(of line: Range<Int>) -> [Range<Int>] {
        scalars[line].split(whereSeparator: \.isBlank).map { $0.startIndex..<$0.endIndex }
    }
}

/// Whether a byline's role begins anywhere.
func holdsRole(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { (text[$0] == "记" || text[$0] == "通") && beginsWithRole(text[$0...]) }
}

/// How many columns a line must hold at least.
func leastParts(of line: Range<Int>, in page: PageText, measure: Int) -> Int {
    var parts = 1
    var taken = 0
    for word in page.words(of: line) {
        let inked = inkedCells(page.scalars[word])
        if taken > 0, taken + inked > measure + slack - 1 {
            parts += 1
            taken = 0
        }
        taken += inked
    }
    return parts
}
