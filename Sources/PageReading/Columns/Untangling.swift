import Text

/// A run of lines that may have been read across, and the best reading of it.
struct Untangling {
    let page: PageText
    let run: Range<Int>
    private(set) var reading: Reading?
    /// It is text, no headline with spaces.
    private var isText = false

    /// A run's lines given to columns.
    struct Reading {
        var lines: [RunLine]
        var search: ColumnSearch
        var steps: [ColumnSearch.Step]
        var cost: Float
        /// By how much it is better than the lines as they stand.
        var gain: Float

        var isGain: Bool { gain >= ColumnWeights.leastGain }
        var isSure: Bool {
            gain >= ColumnWeights.sureGain && cost <= ColumnWeights.sureCost * Float(lines.count)
                && steps.allSatisfy { $0.way.allSatisfy { search.parts[$0].inked <= search.measure + slack } }
                && !leavesWideLine
        }

        /// A line of two columns is taken as one above or below them.
        private var leavesWideLine: Bool {
            steps.contains { $0.way.count > 1 && ($0.column < 0 || $0.column >= search.columns) }
        }
    }

    init?(_ run: Range<Int>, _ page: PageText, _ whole: WidthCounts, _ rarity: BigramRarity) {
        guard (2...mostRunLines).contains(run.count) else { return nil }
        self.page = page
        self.run = run
        let continuity = Continuity(run, of: page, rarity: rarity)
        for measure in measures(whole) {
            let columns = columns(of: measure)
            guard columns > 1, reading?.isSure != true || run.count <= shortRun else { continue }
            take(read(measure, columns, continuity))
            // No line need hold all columns of a short run.
            if run.count <= shortRun, columns < mostColumns, reading.map({ $0.cost > 0 || !$0.isSure }) ?? true {
                take(read(measure, columns + 1, continuity))
            }
        }
        if reading == nil { return nil }
        isText = run.count > 1 && page.lines[run].contains { isTextWithGap($0.range) }
    }

    /// The likeliest widths of the columns: of all lines of the run, and of those that are wide; another article's lines may
    /// stand in the same run.
    private func measures(_ whole: WidthCounts) -> [Int] {
        let least = leastMeasureOfRun
        let ofRun = WidthCounts(page.lines[run], of: page).measures(2, atLeast: least, whole: whole)
        let wide = page.lines[run].filter {
            $0.width > least + slack && page.scalars[$0.range].contains(where: \.isBlank)
        }
        let ofWide = WidthCounts(wide, of: page).measures(2, atLeast: least, whole: whole)
        return ofRun + ofWide.filter { !ofRun.contains($0) }
    }

    /// Clauses, with a blank where newspapers print none.
    private func isTextWithGap(_ line: Range<Int>) -> Bool {
        isText(line) && page.scalars[line].contains { $0 == "。" || $0 == "，" } && ColumnPart(line, of: page).holdsGap
    }

    /// A line below the first that has no blank is one column's: no column is narrower.
    private var leastMeasureOfRun: Int {
        let unparted = run.dropFirst().filter { line in
            let text = page.scalars[page.lines[line].range]
            return text.contains { $0 == "，" || $0 == "。" || $0 == "、" } && !text.contains(where: \.isBlank)
        }
        return max(leastMeasure, unparted.map { page.lines[$0].width }.max() ?? 0) - slack
    }

    private mutating func take(_ other: Reading) {
        if other.cost < reading?.cost ?? .infinity { reading = other }
    }

    /// The best reading with so many columns of a measure.
    private func read(_ measure: Int, _ columns: Int, _ continuity: Continuity) -> Reading {
        let lines = gluedLines(run, of: page, measure: measure)
        var search = ColumnSearch(lines, of: page, columns: columns, measure: measure, continuity: continuity)
        var plain = ColumnSearch(lines, of: page, columns: 1, measure: measure, continuity: continuity)
        let (cost, steps) = search.best()
        return Reading(lines: lines, search: search, steps: steps, cost: cost, gain: plain.best().cost - cost)
    }

    /// How many columns the widest lines hold. Tables and lists of names hold columns too, but no text that goes on.
    private func columns(of measure: Int) -> Int {
        let across = page.lines[run].filter { isAcross($0, measure) }
        guard across.contains(where: { isText($0.range) }) else { return 1 }
        let parts = across.map { leastParts(of: $0.range, in: page, measure: measure) }
        return min(mostColumns, max(2, parts.max() ?? 0))
    }

    /// It holds a run of characters as wide as a narrow column. What justified setting parted into single characters tells
    /// nothing.
    private func isText(_ line: Range<Int>) -> Bool {
        !isSpaced(line) && page.words(of: line).contains { inkedCells(page.scalars[$0]) >= leastMeasure }
    }

    /// Justified setting parts most of a line into single characters.
    private func isSpaced(_ line: Range<Int>) -> Bool {
        let words = page.words(of: line)
        return words.count { $0.count == 1 } * 2 > words.count
    }

    private func isAcross(_ line: PrintedLine, _ measure: Int) -> Bool {
        guard line.width > measure + slack, line.width < widestLine, line.range.count < widestLine,
            inkedCells(page.scalars[line.range]) > measure + slack
        else { return false }
        return Parting.ways(of: line.range, in: page, measure: measure, most: mostColumns).contains { $0.count > 1 }
    }
}

/// A run so short is part of one article's block.
private let shortRun = 40

/// More lines than any page's column has, twice.
private let mostRunLines = 600

extension Untangling {
    /// Whether the run was read across: it is untangled, or it is text that could not be.
    var isCrossing: Bool { reading?.isGain == true || isText }

    var crossing: Crossing {
        Crossing(
            first: page.lines[run.lowerBound].number, last: page.lines[run.upperBound - 1].numbers.upperBound,
            isConfident: reading?.isSure == true)
    }

    /// The run's lines, or their parts, in reading order; as they stand where no reading is better.
    var lines: [PrintedLine] {
        guard let reading, reading.isGain else { return Array(page.lines[run]) }
        var lines = reading.columnLines(of: page)
        lines[0].isAfterGap = page.lines[run.lowerBound].isAfterGap
        return lines
    }
}
