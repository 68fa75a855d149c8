/// What a column's line is in its article.
enum LineRole: Int, CaseIterable {
    /// The first line of a paragraph: its indent makes it two cells shorter.
    case first
    case middle
    /// The last line of a paragraph.
    case last
    /// A paragraph of one line.
    case whole
    case heading
    case byline

    var goesOn: Bool { self == .first || self == .middle }
    var beginsParagraph: Bool { self == .first || self == .whole }
}

/// A cost for each role.
struct RoleCosts {
    private var costs = SIMD8<Float>(repeating: RoleCosts.never)

    /// What can not be.
    static let never: Float = 99

    subscript(role: LineRole) -> Float {
        get { costs[role.rawValue] }
        set { costs[role.rawValue] = newValue }
    }

    func allows(_ role: LineRole) -> Bool { costs[role.rawValue] < Self.never / 2 }
}

extension RoleCosts {
    /// How well a column's line fits each role in a column of this measure, in half cells.
    init(_ part: ColumnPart, measure: Int) {
        guard part.inked <= measure + slack else {
            for role in [LineRole.middle, .first, .last, .heading] {
                self[role] = ColumnWeights.wide + (role == .middle ? 0 : 1)
            }
            return
        }
        let space = part.holdsGap ? ColumnWeights.space : 0
        let stop = part.endsSentence ? ColumnWeights.stopInside : 0
        let end = part.endsSentence || part.endsInByline ? 0 : ColumnWeights.noEnd
        self[.middle] = part.misfit(to: measure) + stop + space
        self[.first] = part.misfit(to: measure - indent) + ColumnWeights.first + stop + space
        self[.last] = ColumnWeights.last + end + space
        self[.whole] = ColumnWeights.whole + end + space
        if part.mayBeHeading, part.inked * 100 <= measure * mostOfHeading {
            let excess = Float(max(0, part.inked * 100 - measure * usualOfHeading)) / 100
            self[.heading] = ColumnWeights.heading + excess * 0.3 + (part.isByline ? 4 : 0)
        }
        if part.isByline {
            self[.byline] = ColumnWeights.byline
        } else if part.isNames {
            self[.byline] = ColumnWeights.names
        }
    }

    /// In percent of the measure: what a headline's line, set in larger type, holds at most and mostly.
    private var mostOfHeading: Int { 88 }
    private var usualOfHeading: Int { 78 }
}

extension ColumnPart {
    /// Spaces may be the gaps that justified setting made, or none.
    fileprivate func misfit(to measure: Int) -> Float {
        ColumnWeights.misfit(inked <= measure && measure <= width ? 0 : min(abs(measure - inked), abs(measure - width)))
    }
}

/// By how many half cells a line may be wider than the measure.
let slack = 4

/// What it costs that a line of a role follows a line of another in one column.
func costOfStep(from above: LineRole, _ upper: ColumnPart, to role: LineRole, _ part: ColumnPart) -> Float {
    switch above {
    case .first, .middle: cost(inParagraph: upper, to: role)
    case .last, .whole: cost(afterParagraph: upper, to: role, part)
    case .heading: cost(afterHeadingTo: role, part)
    case .byline: cost(afterBylineTo: role, part)
    }
}

private func cost(inParagraph upper: ColumnPart, to role: LineRole) -> Float {
    switch role {
    case .middle, .last: 0
    case .byline: upper.endsInByline || upper.endsSentence ? 2.5 : 5
    case .first, .whole, .heading: upper.endsSentence ? 4 : RoleCosts.never
    }
}

private func cost(afterParagraph upper: ColumnPart, to role: LineRole, _ part: ColumnPart) -> Float {
    let isSigned = upper.endsInByline
    switch role {
    case .first, .whole: return part.isOpening ? (isSigned ? 1 : 2.5) : (isSigned ? 3 : 0)
    case .heading: return isSigned ? 0.3 : 1.5
    case .byline where isSigned: return part.isByline || upper.endsSentence ? 4 : -2
    case .byline: return part.isByline ? 0 : 6
    case .middle, .last: return RoleCosts.never
    }
}

private func cost(afterHeadingTo role: LineRole, _ part: ColumnPart) -> Float {
    switch role {
    case .heading: 0.5
    case .first: part.isOpening ? 0 : 1
    case .whole: part.isOpening ? 1 : 2
    case .byline: 4
    case .middle, .last: RoleCosts.never
    }
}

private func cost(afterBylineTo role: LineRole, _ part: ColumnPart) -> Float {
    switch role {
    case .heading: 0
    case .first, .whole: part.isOpening ? 1.2 : 4
    case .byline: part.isByline ? 5 : 0
    case .middle, .last: RoleCosts.never
    }
}
