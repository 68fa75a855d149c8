import Text

/// A page as the boxes between its blanks, and what each costs in a column.
struct BoxedPage {
    let page: PageText
    let boxes: [Box]
    let continuity: Continuity
    let rarity: BigramRarity
    let widths: WidthCounts
    let words: SharedWords

    /// Lines between blanks.
    struct Box {
        /// Indexes of printed lines.
        var lines: Range<Int>
        var parts: [ColumnPart]

        /// One character, or names in front of a role: `娟 通讯员 王天志`.
        var isEndOfByline: Bool

        init(_ lines: Range<Int>, of page: PageText) {
            self.lines = lines
            parts = lines.map { ColumnPart(page.lines[$0].range, of: page) }
            let part = parts[0]
            isEndOfByline =
                parts.count == 1 && part.isNames && !part.isByline
                && (part.inked <= 2 || holdsRole(page.scalars[part.range]))
        }

        var last: ColumnPart { parts[parts.count - 1] }
    }

    init(_ page: PageText, rarity: BigramRarity) {
        self.page = page
        let starts = page.lines.indices.filter { $0 == 0 || page.lines[$0].isAfterGap }
        boxes = zip(starts, starts.dropFirst() + [page.lines.count]).map { Box($0..<$1, of: page) }
        self.rarity = rarity
        continuity = Continuity(page.lines.indices, of: page, rarity: rarity)
        widths = WidthCounts(page.lines, of: page)
        words = SharedWords(boxes, of: page, rarity: rarity)
    }

    var count: Int { boxes.count }

    /// What each box costs in a column of a measure, in half cells.
    func costs(measure: Int) -> [BoxCosts] {
        boxes.map { BoxCosts($0, measure: measure, continuity: continuity) }
    }

    /// What it costs that a box stands below another in one column, its first line in a role.
    func stepCost(below foot: ColumnFoot, to role: LineRole, of box: Int) -> Float {
        let (upper, lower) = (boxes[foot.box].last, boxes[box])
        let goesOn = !lower.isEndOfByline || foot.role == .heading || foot.role == .byline || upper.endsInByline
        return costInColumn(from: foot.role, upper, to: role, lower.parts[0], continuity)
            + (goesOn ? 0 : BoxWeights.endOfByline)
    }

    /// What it costs that a column goes on at the top of another.
    func junctionCost(from foot: ColumnFoot, to top: BoxPath.Step) -> Float {
        min(BoxWeights.brokenColumn, stepCost(below: foot, to: top.role, of: top.box))
    }
}

/// What a box costs in a column of one measure, by the roles of its first and its last line.
struct BoxCosts {
    private var costs = [RoleCosts](repeating: RoleCosts(), count: LineRole.allCases.count)

    init(_ box: BoxedPage.Box, measure: Int, continuity: Continuity) {
        let lines = box.parts.map { RoleCosts($0, measure: measure) }
        for first in LineRole.allCases where lines[0].allows(first) {
            var ends = RoleCosts()
            ends[first] = lines[0][first]
            for line in lines.indices.dropFirst() {
                ends = Self.costs(of: lines[line], box.parts[line], below: ends, box.parts[line - 1], continuity)
            }
            costs[first.rawValue] = ends
        }
    }

    /// The likely roles of the last line where the first one has a role, and what the box costs then.
    func likely(from first: LineRole) -> [(last: LineRole, cost: Float)] {
        let ends = costs[first.rawValue]
        let least = LineRole.allCases.map { ends[$0] }.min() ?? RoleCosts.never
        return LineRole.allCases.filter { ends.allows($0) && ends[$0] <= least + BoxWeights.unlikelyRole }.map {
            ($0, ends[$0])
        }
    }

    private static func costs(
        of line: RoleCosts, _ part: ColumnPart, below ends: RoleCosts, _ upper: ColumnPart, _ continuity: Continuity
    ) -> RoleCosts {
        var costs = RoleCosts()
        for role in LineRole.allCases where line.allows(role) {
            for above in LineRole.allCases where ends.allows(above) {
                costs[role] = min(
                    costs[role], ends[above] + line[role] + costInColumn(from: above, upper, to: role, part, continuity)
                )
            }
        }
        return costs
    }
}

/// What it costs that a line stands below another in one column, or at the top of the next.
private func costInColumn(
    from above: LineRole, _ upper: ColumnPart, to role: LineRole, _ part: ColumnPart, _ continuity: Continuity
) -> Float {
    let cost = costOfStep(from: above, upper, to: role, part)
    guard above.goesOn, role == .middle || role == .last else { return cost }
    let isTorn = upper.endsInNames && !part.isNames
    return cost - continuity.worth(of: upper, part) + (isTorn ? BoxWeights.textInByline : 0)
}
