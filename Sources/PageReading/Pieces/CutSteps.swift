/// The best steps of a cut: for each line of a block and each kind of thing that may end above it, what begins last there.
struct CutSteps {
    struct Step {
        var score = -Double.infinity
        /// Where the last segment, or the last line of text, begins, and what ends above it.
        var line = 0
        var state = BlockCut.State.start
        /// What begins at `line`; nil where a line of text goes on.
        var begins: Piece.Kind?
    }

    private let block: Range<Int>
    /// For each line, and behind the last, one step a state.
    private var steps: [Step]

    init(_ block: Range<Int>) {
        self.block = block
        steps = Array(repeating: Step(), count: (block.count + 1) * BlockCut.State.count)
        steps[BlockCut.State.start.rawValue].score = 0
    }

    subscript(line: Int, state: BlockCut.State) -> Step {
        get { steps[(line - block.lowerBound) * BlockCut.State.count + state.rawValue] }
        set { steps[(line - block.lowerBound) * BlockCut.State.count + state.rawValue] = newValue }
    }

    /// Lets lines be one segment, if no other way to what ends with them is as good.
    mutating func offer(
        _ lines: Range<Int>, _ state: BlockCut.State, as kind: Piece.Kind?, after: BlockCut.State, _ score: Double
    ) {
        let sum = self[lines.lowerBound, after].score + score
        guard sum > self[lines.upperBound, state].score else { return }
        self[lines.upperBound, state] = Step(score: sum, line: lines.lowerBound, state: after, begins: kind)
    }

    /// What ends with the block on the best way to its end.
    private var lastState: BlockCut.State {
        let all = BlockCut.State.all
        let last = all.indices.max { self[block.upperBound, all[$0]].score < self[block.upperBound, all[$1]].score }
        return last.map { all[$0] } ?? .text
    }

    /// What the signs of the best way to the block's end add up to.
    var bestScore: Double { self[block.upperBound, lastState].score }

    /// The segments of the best way to the block's end.
    func bestSegments() -> [Segment] {
        var segments: [Segment] = []
        var line = block.upperBound
        var state = lastState
        var end = line
        while line > block.lowerBound {
            let step = self[line, state]
            if let kind = step.begins {
                segments.append(Segment(lines: step.line..<end, kind: kind))
                end = step.line
            }
            (line, state) = (step.line, step.state)
        }
        segments.reverse()
        return segments
    }
}
