import Text

/// What one printed line shows of its place on the page, before anything is cut.
struct LineSigns {
    /// How wide a line is beside the lines around it.
    enum Fill {
        /// As wide as the column.
        case full
        /// Two cells less: the first line of a paragraph, whose indent the dump lost.
        case firstLine
        /// Narrower, or wider.
        case odd
        /// Too few lines around it to tell.
        case unknown
    }

    /// A sentence ends with it.
    var isEnded: Bool
    var marks: LineMarks
    /// A byline may fill it or begin with it.
    var mayBeByline: Bool
    var fill: Fill
    /// How wide it is beside the lines below alone: what tells of a text's first line.
    var fillBelow: Fill
    /// How much narrower it is than the lines above it, or below, in half cells; nil where too few tell.
    var room: Int?
    /// An article's text begins with it.
    var opens: Bool
    /// It names another paper or an agency as its source: under a headline a beginning, too.
    var quotesSource: Bool
    /// It begins with a day, as the first words of news do: `12月7日，`, `近日，`.
    var beginsWithDay: Bool
    /// How surely its size makes it one of a headline, from 0 to 1.
    var largeness: Double
    /// It is no larger than most text, on a page whose headlines are.
    var isOrdinary: Bool

    /// A comma or a full stop stands in it.
    var holdsClauses: Bool { !marks.isDisjoint(with: [.comma, .fullStop]) }
    /// A mark that parts words, clauses or sentences stands in it.
    var holdsMarks: Bool { !marks.isDisjoint(with: [.comma, .fullStop, .enumeration]) }
}

/// The signs of the lines of one block.
struct BlockSigns {
    private let block: Range<Int>
    private let signs: [LineSigns]
    /// The bylines that fill lines.
    private var bylines: [Int: Byline] = [:]

    init(_ block: Range<Int>, of page: PageText) {
        self.block = block
        let measures = Measures(block, of: page)
        let marks = page.marks
        var signs: [LineSigns] = []
        signs.reserveCapacity(block.count)
        for line in block {
            var sign = LineSigns(line, marks[line], of: page)
            // How full a line is says something where no mark does, and of lines that text may begin with.
            if !sign.holdsClauses || signs.last?.holdsClauses != true || sign.isEnded {
                sign.measure(measures.missing(in: line), unit: unitBelow(line, of: page, in: block))
            }
            if sign.mayBeByline { bylines[line] = page.byline(in: page.lines[line].range) }
            signs.append(sign)
        }
        self.signs = signs
    }

    subscript(line: Int) -> LineSigns { signs[line - block.lowerBound] }

    /// The byline that fills a line.
    func byline(on line: Int) -> Byline? { self[line].mayBeByline ? bylines[line] : nil }
}

extension LineSigns {
    /// What a line shows by itself.
    fileprivate init(_ line: Int, _ marks: LineMarks, of page: PageText) {
        let range = page.lines[line].range
        self.marks = marks
        mayBeByline = marks.mayBeByline && marks.contains(.role)
        isEnded = page.endsSentence(range)
        opens = marks.contains(.opening) && opening(at: line, of: page) != nil
        quotesSource = page.scalars[range.lowerBound] == "据" && Opening.quotedSource(page.scalars, range) != nil
        beginsWithDay = marks.contains(.beginsDay) && DatelineParser.beginsWithDay(page.scalars, range)
        // A column label is in large type, too, and no headline.
        largeness = isLabel(line, of: page) || isKindOfNews(page.scalars[range]) ? 0 : page.largeness(of: line)
        isOrdinary = page.areOrdinary(line..<line + 1)
        fill = .unknown
        fillBelow = .unknown
    }

    /// What it shows beside its neighbours.
    fileprivate mutating func measure(_ missing: (above: Int?, below: Int?), unit: Int) {
        fill = Fill(missing: missing.above, or: missing.below, unit: unit)
        fillBelow = Fill(missing: missing.below, unit: unit)
        room = missing.above ?? missing.below
    }
}

/// The width of the columns around each line of a block.
private struct Measures {
    private let block: Range<Int>
    private let lines: [MeasuredLine]
    /// How many lines above or below tell the measure.
    private static let reach = 12
    /// So few lines tell none.
    private static let fewest = 2

    private struct MeasuredLine {
        var width: Int
        /// A word or a clause goes on below.
        var isInner: Bool
    }

    init(_ block: Range<Int>, of page: PageText) {
        self.block = block
        var lines: [MeasuredLine] = []
        lines.reserveCapacity(block.count)
        for line in block {
            lines.append(MeasuredLine(width: page.lines[line].width, isInner: page.last(of: line).isLetter))
        }
        self.lines = lines
    }

    /// What a line lacks beside the lines above it and beside those below it: a headline or another article may part them.
    func missing(in line: Int) -> (above: Int?, below: Int?) {
        let index = line - block.lowerBound
        let below = index..<min(index + Self.reach, lines.count)
        let above = max(index - Self.reach, 0)..<index
        let width = lines[index].width
        return (measure(of: above).map { $0 - width }, measure(of: below).map { $0 - width })
    }

    /// The full width of some lines; nil where most of them have widths of their own.
    private func measure(of run: Range<Int>) -> Int? {
        guard run.count > Self.fewest else { return nil }
        var widths = FullWidths()
        for line in run.dropLast() where lines[line].isInner { widths.add(lines[line].width) }
        guard let measure = widths.commonest else { return nil }
        var inner = 0
        var full = 0
        for line in run where lines[line].isInner {
            let missing = measure - lines[line].width
            inner += 1
            if abs(missing) <= tolerance || abs(missing - indent) <= 1 { full += 1 }
        }
        return full * 3 >= inner ? measure : nil
    }
}

/// The width of what stands first on the line below and could not be cut: a line ends where it finds no room.
private func unitBelow(_ line: Int, of page: PageText, in block: Range<Int>) -> Int {
    guard line + 1 < block.upperBound else { return 0 }
    return min(unbrokenWidth(at: page.lines[line + 1].range, of: page), widestUnit)
}

/// In half cells: of more than a long number nothing is said.
private let widestUnit = 8

extension LineSigns.Fill {
    /// - Parameters:
    ///   - missing: what a line lacks beside its neighbours on one side; nil where they tell nothing.
    ///   - other: what it lacks beside those on the other side.
    ///   - unit: the width of what the line below begins with.
    fileprivate init(missing: Int?, or other: Int? = nil, unit: Int) {
        if missing == nil, other == nil {
            self = .unknown
        } else if Self.isFull(missing, unit) || Self.isFull(other, unit) {
            self = .full
        } else {
            self = Self.isFirstLine(missing, unit) || Self.isFirstLine(other, unit) ? .firstLine : .odd
        }
    }

    private static func isFull(_ missing: Int?, _ unit: Int) -> Bool {
        missing.map { $0 >= -tolerance && $0 <= max(tolerance, unit - 1) } ?? false
    }

    private static func isFirstLine(_ missing: Int?, _ unit: Int) -> Bool {
        missing.map { $0 >= indent - 1 && $0 < indent + max(unit, 2) } ?? false
    }
}
