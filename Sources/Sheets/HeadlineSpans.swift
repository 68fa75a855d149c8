/// Gives headlines the width of the columns that they are above.
///
///     ┌╌╌╌╌╌ a headline ╌╌╌╌╌┐ ┌╌ another ╌┐    columns whose first lines stand in one row: each headline above them
///     ┌──────┐ ┌─────┐ ┌─────┐ ┌─────┐ ┌────┐    gets a run of columns, in the middle of which it stands, or at whose
///     │      │ │     │ │     │ │     │ │    │    left end it begins
struct HeadlineSpans {
    private(set) var runs: [Run]
    /// The size of most of the page's type, in points.
    let bodySize: Double

    init(_ runs: [Run]) {
        self.runs = runs
        bodySize = usualSize(of: runs)
        let columns = columns()
        let rows = rows(of: columns)
        let taken = Set(columns.map(\.run))
        let heads = stacks(of: runs.indices.filter { !taken.contains($0) }, above: rows)
        for row in rows { give(row, to: heads) }
        for stack in heads { giveFirstColumn(to: stack, of: columns) }
    }

    struct Column {
        /// The run that it begins with.
        var run: Int
        /// The run that its text begins with: another one below a heading.
        var text: Int
        var box: Box
    }

    func isHead(_ run: Run) -> Bool { run.size > bodySize * LineOfPrint.headline }

    /// The column beside a headline with which its article begins, where nothing stands above that: the text goes on below the headline.
    ///
    ///     　　本报讯 昨天，   各地加强
    ///     各地抓好田间管理    田间管理
    ///     粮食长势总体正常，  农户忙着…    另外还有…
    private mutating func giveFirstColumn(to stack: [Int], of columns: [Column]) {
        let boxes = stack.map { runs[$0].box }
        guard let first = runs[stack[0]].column, let top = boxes.map(\.top).min(),
            let bottom = boxes.map(\.bottom).max()
        else { return }
        let below = runs[first].box
        let beside = columns.first { column in
            let white = below.left - column.box.right
            return runs[column.run].beginsArticle && white > 0 && white < bodySize * 4
                && abs(column.box.top - top) < bodySize * 1.6
                && column.box.bottom > bottom && abs(column.box.width - below.width) < bodySize * 2
                && abs(column.box.bottom - below.bottom) < bodySize * 3.2
        }
        guard let beside, !runs.contains(where: { $0.next == beside.run || $0.column == beside.run }) else { return }
        runs[beside.run].next = beside.run == beside.text ? first : beside.text
        runs[beside.text].next = first
        for head in stack {
            runs[head].column = beside.run
            runs[head].span.left = min(runs[head].span.left, beside.box.left)
        }
    }

    /// The cheapest way to give each stack of headlines right above a row a run of its columns.
    private mutating func give(_ row: [Column], to stacks: [[Int]]) {
        let columns = row.map(\.box)
        guard let first = columns.first, let last = columns.last else { return }
        let above = stacks.filter { stack in
            let box = runs[stack[0]].box
            let white = first.top - box.bottom
            return white > -bodySize * 0.5 && white < bodySize * 4 && box.centre > first.left && box.centre < last.right
        }
        .sorted { runs[$0[0]].box.left < runs[$1[0]].box.left }
        guard !above.isEmpty else { return }
        let choice = SpanChoice(
            columns: columns, heads: above.map { stack in widest(of: stack) },
            barred: above.map { stack in row.map { isBarred($0, from: stack) } }, size: bodySize)
        for (stack, span) in zip(above, choice.spans()) {
            guard let span else { continue }
            for place in span.dropLast() { runs[row[place].text].next = row[place + 1].run }
            for column in row[span] where column.run != column.text { runs[column.run].next = column.text }
            for head in stack {
                runs[head].column = row[span.lowerBound].run
                runs[head].span.left = min(runs[head].span.left, columns[span.lowerBound].left)
                runs[head].span.right = max(runs[head].span.right, columns[span.upperBound].right)
            }
        }
    }

    /// Whether something else stands above a column, beside some headlines: then it is none of theirs, though it begins in the row of their own.
    ///
    ///                  column
    ///     headline     goes on
    ///     column       column
    private func isBarred(_ column: Column, from stack: [Int]) -> Bool {
        guard let top = stack.map({ runs[$0].box.top }).min() else { return false }
        return runs.indices.contains { index in
            let box = runs[index].box
            return (runs[index].lines.count > 1 || isHead(runs[index])) && box.sharedWidth(column.box) > bodySize
                && box.bottom > top + bodySize / 2 && box.bottom < column.box.top + bodySize / 2
                && index != column.run && index != column.text && !stack.contains(index)
        }
    }

    private func widest(of stack: [Int]) -> Box {
        let boxes = stack.map { runs[$0].box }
        return boxes.max { $0.width < $1.width } ?? runs[stack[0]].box
    }
}

/// Which of a row's columns are below which headline.
private struct SpanChoice {
    let columns: [Box]
    /// From left to right.
    let heads: [Box]
    /// For each headline, which of the columns are surely none of its own.
    let barred: [[Bool]]
    /// Of the type, in points.
    let size: Double

    private struct State {
        var cost: Double
        var spans: [ClosedRange<Int>?]
    }

    /// For each headline its columns; nil for one that has none.
    func spans() -> [ClosedRange<Int>?] {
        // The best way to have dealt with the headlines so far, by how many columns are taken.
        var states = (0...columns.count).map { State(cost: Double($0) * Self.uncovered, spans: []) }
        for (head, barred) in zip(heads, barred) {
            var next = states.map { State(cost: $0.cost + Self.withoutColumns, spans: $0.spans + [nil]) }
            for end in columns.indices {
                for start in 0...end where !barred[start...end].contains(true) {
                    let cost = states[start].cost + cost(head, start...end)
                    if cost < next[end + 1].cost {
                        next[end + 1] = State(cost: cost, spans: states[start].spans + [start...end])
                    }
                }
            }
            for taken in 1..<next.count where next[taken - 1].cost + Self.uncovered < next[taken].cost {
                next[taken] = State(cost: next[taken - 1].cost + Self.uncovered, spans: next[taken - 1].spans)
            }
            states = next
        }
        return states[columns.count].spans
    }

    /// In sizes of type: how far a headline is from the middle or the left end of some columns, and how far it reaches beyond them.
    private func cost(_ head: Box, _ span: ClosedRange<Int>) -> Double {
        let (left, right) = (columns[span.lowerBound].left, columns[span.upperBound].right)
        let fromMiddle = abs(head.centre - (left + right) / 2), fromLeft = abs(head.left - left) + size * 0.5
        let beyond = max(0, left - head.left - size) + max(0, head.right - right - size)
        return (min(fromMiddle, fromLeft) + 3 * beyond) / size
    }

    private static let uncovered = 2.0
    private static let withoutColumns = 8.0
}
