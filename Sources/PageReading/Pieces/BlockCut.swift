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
    enum State: Int {
        case start, text, closed, heading, inset, led, label, aside

        /// In place: the cut goes through them for each line, and an array's references would be counted.
        static let all: InlineArray<8, State> = [.start, .text, .closed, .heading, .inset, .led, .label, .aside]
        static let count = all.count

        /// A headline is open: no other can follow.
        var holdsHeadline: Bool { self == .heading || self == .inset || self == .led }
    }

    let page: PageText
    let block: Range<Int>
    let weights: ReadingWeights
    let rarity: BigramRarity
    let signs: BlockSigns

    static func segments(
        of block: Range<Int>, _ page: PageText, rarity: BigramRarity, weights: ReadingWeights
    ) -> [Segment] {
        steps(of: block, page, rarity: rarity, weights: weights).bestSegments()
    }

    /// The ways to every line of a block, and to its end.
    static func steps(
        of block: Range<Int>, _ page: PageText, rarity: BigramRarity, weights: ReadingWeights
    ) -> CutSteps {
        let cut = BlockCut(block, page, rarity, weights)
        var steps = CutSteps(block)
        for line in block { cut.extend(&steps, from: line) }
        return steps
    }

    private init(_ block: Range<Int>, _ page: PageText, _ rarity: BigramRarity, _ weights: ReadingWeights) {
        self.page = page
        self.rarity = rarity
        self.block = block
        self.weights = page.isLoose ? weights.loose : weights
        signs = BlockSigns(block, of: page)
    }

    /// Offers all segments that may begin at `line`.
    private func extend(_ steps: inout CutSteps, from line: Int) {
        let glued = gluedBylines(in: line)
        if isInside(line) {
            let looks = textLine(line)
            for index in State.all.indices {
                let state = State.all[index]
                guard steps[line, state].score > -.infinity else { continue }
                addText(line, looks, after: state, to: &steps)
                for end in glued { close(line, end, after: state, in: &steps) }
            }
            return
        }
        let bylines = signs[line].mayBeByline ? bylines(from: line) : []
        let asides = asides(from: line)
        let headings = headings(from: line)
        let isLabel = isLabel(line, of: page) || isBareLabel(line)
        // A byline or an aside seldom looks so in text.
        let looks = textLine(line) - (bylines.isEmpty && asides.isEmpty ? 0 : weights.mistaken)
        for index in State.all.indices {
            let state = State.all[index]
            guard steps[line, state].score > -.infinity else { continue }
            addText(line, looks, after: state, to: &steps)
            for end in glued { close(line, end, after: state, in: &steps) }
            if !state.holdsHeadline {
                for index in 0..<headings.count { offer(headings[index], from: line, after: state, to: &steps) }
            }
            for end in bylines {
                let next = state.holdsHeadline ? State.led : .closed
                steps.offer(line..<end, next, as: .byline, after: state, bylineScore(line, state))
            }
            for aside in asides { steps.offer(line..<aside.end, .aside, as: .aside, after: state, aside.score) }
            if isLabel {
                steps.offer(line..<line + 1, .label, as: .label, after: state, weights.label + entry(line, state))
            }
        }
    }

    /// Whether a line goes on with a sentence of the line above, and clauses stand in both: it is text, or what ends text.
    private func isInside(_ line: Int) -> Bool {
        line > block.lowerBound && signs[line].holdsClauses && !signs[line].opens && signs[line].largeness == 0
            && signs[line - 1].holdsClauses && !signs[line - 1].isEnded
    }

    private func offer(
        _ heading: (end: Int, score: Double), from line: Int, after state: State, to steps: inout CutSteps
    ) {
        let entry = entry(line, state)
        steps.offer(line..<heading.end, .heading, as: .heading, after: state, heading.score + entry)
        if entry < 0 || state == .start && isInSentence(line) {
            let inset = state == .start ? 0 : weights.inset
            steps.offer(line..<heading.end, .inset, as: .heading, after: state, heading.score - inset)
        }
    }

    /// Whether text above the block breaks off inside a sentence.
    private func isInSentence(_ line: Int) -> Bool {
        line >= 2 && !page.endsSentence(page.lines[line - 1].range)
            && (line - 2..<line).contains {
                !page.marks[$0].isDisjoint(with: [.comma, .fullStop])
            }
    }

    /// What it costs to end here what stands above.
    private func entry(_ line: Int, _ state: State) -> Double {
        state == .text && !signs[line - 1].isEnded ? -weights.torn : 0
    }

    // MARK: Text

    /// - Parameter looks: how much the line looks like one of text.
    private func addText(_ line: Int, _ looks: Double, after state: State, to steps: inout CutSteps) {
        let isContinued = state == .text
        let one = line..<line + 1
        if isContinued {
            let goesOn = signs[line - 1].isEnded ? 0 : weights.goesOn
            let passed = signs[line].opens ? weights.opening : 0
            steps.offer(one, .text, as: nil, after: state, looks + goesOn - passed)
        }
        if !isContinued || signs[line].opens {
            steps.offer(one, .text, as: .text, after: state, looks + start(line, state) + entry(line, state))
        }
    }

    /// A byline behind the last full stop of a line, whose text has just been added, ends the article.
    private func close(_ line: Int, _ end: Int, after state: State, in steps: inout CutSteps) {
        let step = steps[line + 1, .text]
        guard step.line == line, step.state == state, step.score + weights.byline > steps[end, .closed].score else {
            return
        }
        steps[end, .closed] = CutSteps.Step(
            score: step.score + weights.byline, line: line, state: step.state, begins: step.begins)
    }

    private func textLine(_ line: Int) -> Double { textLineByWords(line) - weights.large * signs[line].largeness }

    private func textLineByWords(_ line: Int) -> Double {
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
