extension HeadlineSpans {
    /// Headlines that stand below one another, from the lowest upwards; the lowest may be a line of ordinary size, such as a byline.
    ///
    /// - Parameter rows: of the columns below them.
    func stacks(of heads: [Int], above rows: [[Column]]) -> [[Int]] {
        var stacks: [[Int]] = []
        for head in heads.sorted(by: { runs[$0].box.bottom > runs[$1].box.bottom }) {
            let fitting = stacks.indices.filter { isRightAbove(runs[head], runs[stacks[$0].last ?? head], rows) }
            // A neighbour's byline may be near, too.
            let index = fitting.max { first, second in
                sharedWidth(of: head, with: stacks[first]) < sharedWidth(of: head, with: stacks[second])
            }
            if let index { stacks[index].append(head) } else { stacks.append([head]) }
        }
        return stacks.filter { $0.contains { isHead(runs[$0]) } }
    }

    private func sharedWidth(of head: Int, with stack: [Int]) -> Double {
        stack.last.map { runs[$0].box.sharedWidth(runs[head].box) } ?? 0
    }

    /// Whether a line stands right above the topmost one of a stack.
    private func isRightAbove(_ head: Run, _ top: Run, _ rows: [[Column]]) -> Bool {
        guard isHead(head) || !isHead(top) else { return false }
        guard head.isRightAbove(top, bodySize) else { return false }
        if sharesWidth(head, top) { return true }
        // Names are centred above columns, though their headline begins at the left.
        let isNear =
            isHead(head) && top.namesWriters && top.box.sharedWidth(head.box) > -bodySize * 4
            && top.box.top - head.box.bottom > -bodySize / 4
        return isNear && !isUnderOther(top, than: head) || areAboveOneArticle(head, top, rows)
    }

    private func sharesWidth(_ head: Run, _ line: Run) -> Bool {
        line.box.sharedWidth(head.box) > min(line.box.width, head.box.width) * 0.6
    }

    /// Whether names stand beside the end of a headline and below another one: then they are the other's.
    private func isUnderOther(_ names: Run, than head: Run) -> Bool {
        names.box.sharedWidth(head.box) <= 0
            && runs.contains { isHead($0) && sharesWidth($0, names) && $0.isRightAbove(names, bodySize) }
    }

    /// Whether a headline begins at the left end of columns in the middle of which stands who wrote it:
    ///
    ///     各地抓好秋收秋种
    ///     有序推进
    ///                   本报评论员 李四
    ///     column        column          column
    private func areAboveOneArticle(_ head: Run, _ names: Run, _ rows: [[Column]]) -> Bool {
        guard isHead(head), !isHead(names), names.lines.count == 1 else { return false }
        return rows.contains { row in
            let white = row[0].box.top - names.box.bottom
            guard white > -bodySize / 2, white < bodySize * 4,
                let first = row.first(where: { abs($0.box.left - head.box.left) < bodySize })?.box
            else { return false }
            return row.contains { last in
                abs((first.left + last.box.right) / 2 - names.box.centre) < bodySize * 0.7
                    && head.box.right < last.box.right + bodySize
            }
        }
    }
}
