import Archive
import Text

/// A page as characters and printed lines. Everything after this file works on indexes into these two arrays.
///
///     line 1   ␣市、区两级人大代表      printed line 0: number 1, indent 1
///     line 2   视察二七区防汛备汛工作    printed line 1: number 2
///     line 3
///     line 4   本报讯 5月31日上午，      printed line 2: number 4, after a gap
///
/// A class, for it is handed around with every step, and keeps what it was asked; it never changes.
final class PageText {
    /// The characters of the file, line ends included.
    let scalars: [Unicode.Scalar]
    /// The lines that are not blank, in file order, or in that of the columns where they were read across.
    let lines: [PrintedLine]
    /// Blank lines said nothing and were dropped: boxes of text come in turns, and sentences break off at any line.
    let isLoose: Bool
    /// How its lines are printed; nil for plain text.
    let print: Print?
    private lazy var letters = PageLetters(scalars)
    /// Whether its blank lines say nothing.
    private(set) lazy var hasNoisyGaps = gapsAreNoise(in: lines, scalars)
    /// What stands in each line.
    private(set) lazy var marks = LineMarks.marks(of: lines, in: scalars)
    /// What was read as bylines: several stages ask for the same.
    private var bylines: [Range<Int>: Byline?] = [:]

    /// - Parameter boxes: where its lines are printed; none for plain text.
    init(_ utf8: [UInt8], printedIn boxes: [LineBox?] = []) {
        let decoded = DecodedPage(utf8)
        scalars = decoded.scalars
        lines = decoded.printedLines()
        isLoose = false
        print = Print(boxes, of: lines)
    }

    /// The page as it was set: without what justified setting and extractors did to its lines.
    func mended() -> PageText {
        let mended =
            LineMending.mended(scalars: scalars, lines: lines).map { PageText(scalars: $0, lines: $1, print: print) }
            ?? self
        // The blanks of a sheet's text say where its columns do not go on.
        let isLoose = print == nil && mended.hasNoisyGaps
        let lines = isLoose ? mended.lines.map(\.withoutGap) : mended.lines
        return PageText(
            scalars: mended.scalars, lines: Fragments.joined(lines, in: mended.scalars), isLoose: isLoose, print: print)
    }

    init(scalars: [Unicode.Scalar], lines: [PrintedLine], isLoose: Bool = false, print: Print? = nil) {
        self.scalars = scalars
        self.lines = lines
        self.isLoose = isLoose
        self.print = print
    }

    /// The letters of some ranges of characters, at most `limit` of them.
    func letters(of ranges: [Range<Int>], limit: Int = .max) -> Letters { letters.letters(of: ranges, limit: limit) }

    /// The byline that fills some characters; nil where anything else stands in them.
    func byline(in range: Range<Int>) -> Byline? {
        guard BylineParser.mayParse(scalars, range) else { return nil }
        if let byline = bylines[range] { return byline }
        let byline = BylineParser.parse(scalars, range)
        bylines.updateValue(byline, forKey: range)
        return byline
    }

    /// Whether a mark stands in any of these printed lines.
    func marks(of lines: Range<Int>, contain mark: LineMarks) -> Bool {
        let marks = marks
        return lines.contains { marks[$0].contains(mark) }
    }

    /// Whether a role, or the end of one, stands in any of these printed lines: a quick look that spares most text the parser.
    func mayHoldRole(inLines lines: Range<Int>) -> Bool {
        let marks = marks
        return lines.contains { marks[$0].mayHoldRole }
    }

    /// Whether a sentence ends with these characters.
    func endsSentence(_ range: Range<Int>) -> Bool {
        // Most lines end inside one.
        if range.isEmpty || scalars[range.upperBound - 1].isHan { return false }
        let scalars = scalars
        return scalars.span.extracting(range).endsSentence
    }

    /// The characters from the first to the last of these printed lines, the line ends between them included.
    func range(of lines: Range<Int>) -> Range<Int> {
        lines.isEmpty
            ? 0..<0 : self.lines[lines.lowerBound].range.lowerBound..<self.lines[lines.upperBound - 1].range.upperBound
    }

    /// The last character of a printed line.
    func last(of line: Int) -> Unicode.Scalar { scalars[lines[line].range.upperBound - 1] }

    /// The file's line numbers of these printed lines.
    func numbers(of lines: some Sequence<Int>) -> [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(lines.underestimatedCount)
        for line in lines {
            let printed = self.lines[line].numbers
            for number in printed.lowerBound..<printed.upperBound + 1 { numbers.append(number) }
        }
        return numbers
    }

    /// The same as ranges, neighbours joined.
    func ranges(of lines: some Sequence<Int>) -> [LineRange] {
        var ranges: [LineRange] = []
        for line in lines {
            let numbers = self.lines[line].numbers
            if let last = ranges.last, last.last == numbers.lowerBound || last.last + 1 == numbers.lowerBound {
                ranges[ranges.count - 1].last = numbers.upperBound
            } else {
                ranges.append(LineRange(numbers.lowerBound, numbers.upperBound))
            }
        }
        return ranges
    }

    func string(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

    /// The text of these printed lines, a line end between each two.
    func string(ofLines lines: Range<Int>) -> String {
        var text: [Unicode.Scalar] = []
        for line in lines {
            if line > lines.lowerBound { text.append("\n") }
            text += scalars[self.lines[line].range]
        }
        return String(scalars: text)
    }
}

/// One line that holds more than white space.
struct PrintedLine: Equatable {
    /// From 1, in the file as it is on disk: one, but where marks that an extractor tore off are lines of their own.
    var numbers: ClosedRange<Int>
    /// The characters without the white space around them.
    var range: Range<Int>
    /// The white space before it, in half cells.
    var indent: Int
    /// The set width without the indent, in half cells.
    var width: Int
    /// Blank lines stand before it, or the page begins with it.
    var isAfterGap: Bool
    /// White space may stand between its characters: a quick look that spares most lines a pass over them.
    var mayHoldBlanks: Bool
    /// It began with a mark that was given back to the line above, as no line of print does: it is the rest of that one.
    var isRest = false

    /// The first of its numbers.
    var number: Int { numbers.lowerBound }

    /// Whether it stands right below another in the file, with no blank between.
    func isRightBelow(_ other: PrintedLine) -> Bool {
        !isAfterGap && number == other.numbers.upperBound + 1
    }

    fileprivate var withoutGap: PrintedLine {
        var line = self
        line.isAfterGap = false
        return line
    }
}

func halfCells(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + $1.halfCells }
}

func halfCells(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> Int {
    range.reduce(0) { $0 + scalars[$1].halfCells }
}

/// The byte ranges of a file's lines, without their line ends. A last line end begins no further line.
func lineRanges(of utf8: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    let bytes = utf8.span
    while let index = nextLineFeed(in: bytes, from: start) {
        let end = index > start && bytes[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
        ranges.append(start..<end)
        start = index + 1
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
}
