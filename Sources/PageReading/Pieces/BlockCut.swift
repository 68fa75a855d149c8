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
    enum State: Int, CaseIterable {
        case start, text, closed, heading, inset, led, label, aside

        static let all = allCases
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
        var begins: Piece.Kind?
    }

    let page: PageText
    let block: Range<Int>
    let weights: ReadingWeights
    let rarity: BigramRarity
    let signs: BlockSigns
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
            let looks = textLine(line)
            for state in State.all where self[line, state].score > -.infinity {
                addText(line, looks, after: state)
                for end in glued { close(line, end, after: state) }
            }
            return
        }
        let mayBeByline = mayBeByline(line)
        let bylines = mayBeByline ? bylines(from: line) : []
        let asides = asides(from: line, mayBeByline: mayBeByline)
        let headings = headings(from: line)
        let isLabel = isLabel(line, of: page) || isBareLabel(line)
        // A byline or an aside seldom looks so in text.
        let looks = textLine(line) - (bylines.isEmpty && asides.isEmpty ? 0 : weights.mistaken)
        for state in State.all where self[line, state].score > -.infinity {
            addText(line, looks, after: state)
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
        _ lines: Range<Int>, _ state: State, as kind: Piece.Kind?, after: State, _ score: Double
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

    /// - Parameter looks: how much the line looks like one of text.
    private mutating func addText(_ line: Int, _ looks: Double, after state: State) {
        let isContinued = state == .text
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
