/// Finds the best cut of a block of lines into segments: the one whose signs add up to the most.
///
///     高质量发展提供支撑。记者 王雪 通        text, its byline glued and cut by the line's end
///     讯员 白雨芳 江娟
///     宁夏聚焦绿色循环                      heading
///     助力高质量发展
///     本报讯 12月5日上午，宁夏加快推进       text that begins with an opening
///
/// Dynamic programming over the lines: for each line and each kind of thing that may end above it, the best cut of all
/// that stands above. Source: semi-Markov segmentation (Sarawagi & Cohen, *Semi-Markov Conditional Random Fields*, 2004).
///
/// - Complexity: O(lines), for no segment but text is longer than `longestHeading` lines.
struct BlockCut {
    /// What ends above a line. `inset` is a headline that stands inside a sentence of the text that it is set in, `led` a
    /// byline between a headline and its text, `closed` one that ends a text.
    private enum State: Int, CaseIterable {
        case start, text, closed, heading, inset, led, label, aside

        static let count = allCases.count

        /// A headline is open: no other can follow.
        var holdsHeadline: Bool { self == .heading || self == .inset || self == .led }
    }

    private struct Step {
        var score = -Double.infinity
        /// Where the last segment, or the last line of text, begins, and what ends above it.
        var line = 0
        var state = State.start
        /// What begins at `line`; nil where a line of text goes on.
        var begins: Segment.Kind?
    }

    private let page: PageText
    private let block: Range<Int>
    private let weights: ReadingWeights
    private let rarity: BigramRarity
    private let signs: BlockSigns
    /// For each line, and behind the last, one step a state.
    private var steps: [Step]

    static func segments(
        of block: Range<Int>, _ page: PageText, rarity: BigramRarity, weights: ReadingWeights
    ) -> [Segment] {
        var cut = BlockCut(block, page, rarity, weights)
        for line in block { cut.extend(from: line) }
        return cut.bestSegments()
    }

    private init(_ block: Range<Int>, _ page: PageText, _ rarity: BigramRarity, _ weights: ReadingWeights) {
        self.page = page
        self.rarity = rarity
        self.block = block
        self.weights = page.isLoose ? weights.loose : weights
        signs = BlockSigns(block, of: page)
        steps = Array(repeating: Step(), count: (block.count + 1) * State.count)
        steps[State.start.rawValue].score = 0
    }

    private subscript(line: Int, state: State) -> Step {
        get { steps[(line - block.lowerBound) * State.count + state.rawValue] }
        set { steps[(line - block.lowerBound) * State.count + state.rawValue] = newValue }
    }

    /// Offers all segments that may begin at `line`.
    private mutating func extend(from line: Int) {
        let glued = gluedBylines(in: line)
        if isInside(line) {
            for state in State.allCases where self[line, state].score > -.infinity {
                addText(line, after: state, isOther: false)
                for end in glued { close(line, end, after: state) }
            }
            return
        }
        let mayBeByline = mayHoldByline(page.scalars[page.lines[line].range])
        let bylines = mayBeByline ? bylines(from: line) : []
        let asides = asides(from: line, mayBeByline: mayBeByline)
        let headings = headings(from: line)
        let isLabel = isLabel(line, of: page) || isBareLabel(line)
        for state in State.allCases where self[line, state].score > -.infinity {
            addText(line, after: state, isOther: !bylines.isEmpty || !asides.isEmpty)
            for end in glued { close(line, end, after: state) }
            for heading in headings where !state.holdsHeadline { offer(heading, from: line, after: state) }
            for end in bylines {
                let next = state.holdsHeadline ? State.led : .closed
                offer(line..<end, next, as: .byline, after: state, bylineScore(line, state))
            }
            for aside in asides { offer(line..<aside.end, .aside, as: .aside, after: state, aside.score) }
            if isLabel {
                offer(line..<line + 1, .label, as: .label, after: state, weights.label + entry(line, state))
            }
        }
    }

    /// Whether a line goes on with a sentence of the line above, and clauses stand in both: it is text, or what ends text.
    private func isInside(_ line: Int) -> Bool {
        line > block.lowerBound && signs[line].holdsClauses && !signs[line].opens
            && signs[line - 1].holdsClauses && !signs[line - 1].isEnded
    }

    private mutating func offer(_ heading: (end: Int, score: Double), from line: Int, after state: State) {
        let entry = entry(line, state)
        offer(line..<heading.end, .heading, as: .heading, after: state, heading.score + entry)
        if entry < 0 {
            offer(line..<heading.end, .inset, as: .heading, after: state, heading.score - weights.inset)
        }
    }

    private mutating func offer(
        _ lines: Range<Int>, _ state: State, as kind: Segment.Kind?, after: State, _ score: Double
    ) {
        let sum = self[lines.lowerBound, after].score + score
        guard sum > self[lines.upperBound, state].score else { return }
        self[lines.upperBound, state] = Step(score: sum, line: lines.lowerBound, state: after, begins: kind)
    }

    /// What it costs to end here what stands above.
    private func entry(_ line: Int, _ state: State) -> Double {
        state == .text && !signs[line - 1].isEnded ? -weights.torn : 0
    }

    // MARK: Text

    /// - Parameter isOther: a byline or an aside may begin here, which seldom looks so in text.
    private mutating func addText(_ line: Int, after state: State, isOther: Bool) {
        let isContinued = state == .text
        let looks = textLine(line) - (isOther ? weights.mistaken : 0)
        let one = line..<line + 1
        if isContinued {
            let goesOn = signs[line - 1].isEnded ? 0 : weights.goesOn
            let passed = signs[line].opens ? weights.opening : 0
            offer(one, .text, as: nil, after: state, looks + goesOn - passed)
        }
        if !isContinued || signs[line].opens {
            offer(one, .text, as: .text, after: state, looks + start(line, state) + entry(line, state))
        }
    }

    /// A byline behind the last full stop of a line, whose text has just been added, ends the article.
    private mutating func close(_ line: Int, _ end: Int, after state: State) {
        let step = self[line + 1, .text]
        guard step.line == line, step.state == state, step.score + weights.byline > self[end, .closed].score else {
            return
        }
        self[end, .closed] = Step(
            score: step.score + weights.byline, line: line, state: step.state, begins: step.begins)
    }

    private func textLine(_ line: Int) -> Double {
        if signs[line].holdsMarks { return weights.marks }
        if signs[line].isEnded { return 0 }
        return switch signs[line].fill {
        case .full, .firstLine: weights.full
        case .odd: -weights.odd
        case .unknown: 0
        }
    }

    private func start(_ line: Int, _ state: State) -> Double {
        if state == .inset { return resumption(line) }
        if signs[line].opens {
            return weights.opening - (state == .text || state == .closed ? weights.headless : 0)
        }
        let bare = state == .closed ? -weights.bareStart : 0
        guard state != .start && state != .aside && state != .text else { return bare }
        if signs[line].quotesSource, state != .closed { return weights.opening / 2 }
        let day = signs[line].beginsWithDay && state != .closed ? weights.day : 0
        return bare + day + indentation(line)
    }

    /// The sentence that an inset headline parts goes on with a line as full as the column, for no paragraph begins there.
    private func resumption(_ line: Int) -> Double {
        if signs[line].opens { return weights.opening - weights.torn }
        return signs[line].fillBelow == .full ? weights.goesOn : -weights.unindented
    }

    private func indentation(_ line: Int) -> Double {
        if page.lines[line].indent >= 3 { return weights.indented }
        return switch signs[line].fillBelow {
        case .firstLine: weights.indented
        case .full: -weights.unindented
        case .odd, .unknown: 0
        }
    }
}

// MARK: - Headings

extension BlockCut {
    private func headings(from line: Int) -> [(end: Int, score: Double)] {
        if let end = verticalEnd(from: line) {
            return [(end, Double(end - line) * weights.vertical)]
        }
        if signs[line].holdsClauses, !isAboveBeginning(line) { return [] }
        var found: [(end: Int, score: Double)] = []
        var sum = -weights.heading
        var width = 0
        for end in line + 1...line + longestHeading where end <= block.upperBound {
            let last = end - 1
            width += page.lines[last].width
            guard width <= headingHalfCells, !signs[last].opens, !beginsWithByline(last) else { break }
            sum += headingLine(last)
            if end - line > 3 { sum -= weights.headingLength }
            found.append((end, sum + headingFaults(line..<end) + weights.likeness * likeness(line..<end)))
            if page.last(of: last) == "。" { break }
        }
        return found
    }

    /// A line of clauses is a headline only where text opens right below, or who wrote it stands there alone.
    private func isAboveBeginning(_ line: Int) -> Bool {
        (line + 1...line + 4).contains { $0 < block.upperBound && signs[$0].opens }
            || (line + 1...line + 2).contains { $0 < block.upperBound && !signs[$0].holdsClauses && isByline($0) }
    }

    private func isByline(_ line: Int) -> Bool {
        let range = page.lines[line].range
        return mayHoldByline(page.scalars[range]) && BylineParser.parse(page.scalars, range) != nil
    }

    private func headingLine(_ line: Int) -> Double {
        switch signs[line].fill {
        case .odd: weights.headingLine
        case .unknown: weights.headingLine / 2
        case .full, .firstLine: -weights.headingLine
        }
    }

    /// How much better the text below knows the words of a headline than the text above, where an opening is below: from
    /// -1 to 1.
    private func likeness(_ lines: Range<Int>) -> Double {
        guard opensBelow(lines.upperBound) else { return 0 }
        let likeness = Likeness(headings: [Letters(page.scalars, [page.range(of: lines)])], rarity: rarity)
        let below = lines.upperBound..<min(lines.upperBound + likenessReach, block.upperBound)
        let above = max(lines.lowerBound - likenessReach, block.lowerBound)..<lines.lowerBound
        let shares = [below, above].map { run in
            run.isEmpty ? 0 : likeness.likeness(with: Letters(page.scalars, [page.range(of: run)]))[0]
        }
        return shares[0] - shares[1]
    }

    /// Whether an opening is at a line, or below a byline of one line or two that begins there.
    private func opensBelow(_ line: Int) -> Bool {
        guard line < block.upperBound else { return false }
        if signs[line].opens { return true }
        return beginsWithByline(line) && (line + 1...line + 2).contains { $0 < block.upperBound && signs[$0].opens }
    }

    private func beginsWithByline(_ line: Int) -> Bool {
        BylineParser.beginsPlainly(page.scalars, page.lines[line].range)
    }

    private func headingFaults(_ lines: Range<Int>) -> Double {
        if isHeading(lines, of: page) { return 0 }
        return isHeading(lines, of: page, allowingCommas: true) ? -weights.headingComma : -weights.headingStop
    }

    /// Where lines of one character each end that begin here.
    private func verticalEnd(from line: Int) -> Int? {
        guard line == block.lowerBound || page.lines[line - 1].width > 2 else { return nil }
        var end = line
        while end < block.upperBound, page.lines[end].width <= 2 { end += 1 }
        return isVertical(line..<end, of: page) ? end : nil
    }
}

/// A running head takes so many lines at most.
private let runningHead = 6

/// How many lines above and below a headline are looked at for its words.
private let likenessReach = 12

/// What a line that a byline fills may lack, in half cells: dumps lose its spaces.
private let bylineSlack = 8

/// The most lines of a headline.
private let longestHeading = 6

// MARK: - Bylines and asides

extension BlockCut {
    /// Where bylines on lines of their own end that begin with this line.
    private func bylines(from line: Int) -> [Int] {
        let range = page.lines[line].range
        return ends(from: line, start: range.lowerBound).filter { end in
            let byline = BylineParser.parse(page.scalars, range.lowerBound..<page.lines[end - 1].range.upperBound)
            return byline?.isStaff == false && byline?.isPhotographers == false
        }
    }

    /// Where bylines end that begin in this line, behind its last full stop or in brackets.
    private func gluedBylines(in line: Int) -> [Int] {
        let range = page.lines[line].range
        guard let start = tailStart(of: range), start > range.lowerBound, start < range.upperBound else {
            return []
        }
        return ends(from: line, start: start).filter { end in
            let byline = BylineParser.parse(page.scalars, start..<page.lines[end - 1].range.upperBound)
            return byline?.isPhotographers == false
        }
    }

    private func tailStart(of range: Range<Int>) -> Int? {
        let text = page.scalars[range]
        guard let mark = text.lastIndex(where: { $0.isFullStop || $0 == "”" || $0.folded == "(" || $0.isComma }) else {
            return nil
        }
        if text[mark].isComma { return nil }
        return text[mark].folded == "(" ? mark : mark + 1
    }

    /// Where a byline may end that begins at a character of a line: below a line without room where names go on, else in it.
    private func ends(from line: Int, start: Int) -> [Int] {
        var found: [Int] = []
        for end in line + 1...line + 3 where end <= block.upperBound {
            let text = start..<page.lines[end - 1].range.upperBound
            guard page.scalars[text].allSatisfy(BylineWords.mayHold) else { break }
            guard parses(text) else { continue }
            if found.last == end - 1 {
                guard beginsWithRole(end - 1) || goesOn(from: end - 2, start: start) else { break }
                found.removeLast()
            }
            found.append(end)
        }
        return found
    }

    /// Whether a byline that begins at `start` has no room left on a line, and the line below begins with the rest of a name
    /// or with another.
    private func goesOn(from line: Int, start: Int) -> Bool {
        let above = page.lines[line].range
        if let room = signs[line].room, room > bylineSlack { return false }
        let byline = max(above.lowerBound, start)..<above.upperBound
        return BylineContinuation.reads(page.scalars, page.lines[line + 1].range, below: byline)
    }

    private func parses(_ text: Range<Int>) -> Bool {
        BylineWords.mayHoldRole(page.scalars[text]) && BylineParser.parse(page.scalars, text) != nil
    }

    private func beginsWithRole(_ line: Int) -> Bool {
        Cursor(page.scalars, page.lines[line].range).isAtRole
    }

    private func bylineScore(_ line: Int, _ state: State) -> Double {
        guard state == .text, !signs[line - 1].isEnded else { return weights.byline }
        return BylineParser.beginsPlainly(page.scalars, page.lines[line].range)
            ? weights.byline - weights.torn / 2 : -weights.torn
    }

    /// Where captions, folio lines and the names of the page's staff end that begin with this line.
    private func asides(from line: Int, mayBeByline: Bool) -> [(end: Int, score: Double)] {
        let range = page.lines[line].range
        if isCaption(line..<line + 1, of: page) { return [(captionEnd(from: line), weights.aside)] }
        if isFurniture(line..<line + 1, of: page) || isPageName(line) { return [(line + 1, weights.aside)] }
        if let end = tableEnd(from: line) { return [(end, weights.aside + Double(end - line) * weights.figures)] }
        guard mayBeByline, let byline = BylineParser.parse(page.scalars, range) else { return [] }
        return byline.isStaff || byline.isPhotographers ? [(line + 1, weights.aside)] : []
    }

    /// Where a table of figures ends that begins here; its title stands where nothing is unfinished.
    private func tableEnd(from line: Int) -> Int? {
        let table = Table(page: page, block: block)
        guard table.mayBegin(at: line) else { return nil }
        let isFree = line == block.lowerBound || signs[line - 1].isEnded || beginsWithByline(line - 1)
        return table.end(from: line, hasTitle: isFree)
    }

    /// The name of the page in a running head: a word below a folio line, among the page's first lines.
    private func isPageName(_ line: Int) -> Bool {
        let text = page.scalars[page.lines[line].range]
        return (1..<runningHead).contains(line) && (2...4).contains(text.count) && text.allSatisfy(\.isHan)
            && isFurniture(line - 1..<line, of: page)
    }

    /// A label without mark, behind what is whole: `简讯`.
    private func isBareLabel(_ line: Int) -> Bool {
        line > block.lowerBound && signs[line - 1].isEnded && isKindOfNews(page.scalars[page.lines[line].range])
    }

    /// A caption lasts to the name of who took the picture, where that is on the line of its first full stop or right
    /// below; else to that.
    private func captionEnd(from line: Int) -> Int {
        let lines = line..<min(line + 6, block.upperBound)
        let ended = lines.first { signs[$0].isEnded } ?? lines.last ?? line
        let credited = lines.first { ["摄", "攝"].contains(page.last(of: $0)) }
        if let credited, credited <= ended + 1 { return credited + 1 }
        return ended + 1
    }
}

// MARK: - The best cut

extension BlockCut {
    private func bestSegments() -> [Segment] {
        var segments: [Segment] = []
        var line = block.upperBound
        var state = State.allCases.max { self[line, $0].score < self[line, $1].score } ?? .text
        var end = line
        while line > block.lowerBound {
            let step = self[line, state]
            if let kind = step.begins {
                segments.append(Segment(lines: step.line..<end, kind: kind))
                end = step.line
            }
            (line, state) = (step.line, step.state)
        }
        return segments.reversed()
    }
}
