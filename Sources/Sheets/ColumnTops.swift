extension HeadlineSpans {
    /// Where the columns are that text stands in.
    func columns() -> [Column] {
        let texts = runs.indices.filter { !isHead(runs[$0]) && runs[$0].lines.count > 1 }
            .map { Column(run: $0, text: $0, box: runs[$0].box) }
        let lines = runs.indices.filter { !isHead(runs[$0]) && runs[$0].lines.count == 1 }
        return texts + lines.compactMap { columnOfLine($0, texts) }
    }

    /// Of a heading in the text at the head of a column, in a row with another column: with what stands below it.
    ///
    ///     到机关部门、企       科学施策
    ///     事业单位和学校   　　各地抓好田间
    private func columnOfLine(_ index: Int, _ texts: [Column]) -> Column? {
        let line = runs[index].box
        guard let below = texts.first(where: { isAbove(line, $0.box, by: 1.5) }) ?? textBelowHeading(line, texts) else {
            return nil
        }
        let whole = line.union(below.box)
        guard !isBelowHeadline(line, in: whole) else { return nil }
        let isInRow = texts.contains { text in
            let gap = -text.box.sharedWidth(whole)
            return abs(text.box.top - whole.top) < bodySize * 0.3 && gap > 0 && gap < bodySize * 3
        }
        return isInRow ? Column(run: index, text: below.text, box: whole) : nil
    }

    /// Whether a line stands in a column of text, above it by at most so many sizes of type.
    private func isAbove(_ line: Box, _ text: Box, by most: Double) -> Bool {
        let white = text.top - line.bottom
        return white > -bodySize * 0.3 && white < bodySize * most && text.left - bodySize * 0.3 < line.left
            && line.right < text.right + bodySize * 0.3
    }

    /// Of a paragraph's last line at the head of a column, with a heading in the text below it: the text below that.
    ///
    ///     忙着修整农具。
    ///        科学施策
    ///     　　各地抓好田间
    private func textBelowHeading(_ line: Box, _ texts: [Column]) -> Column? {
        texts.first { text in
            isAbove(line, text.box, by: Self.headingHeight) && abs(line.left - text.box.left) < bodySize * 0.3
                && runs.contains { heading in
                    heading.lines.count == 1 && !isHead(heading) && heading.box.top > line.bottom - bodySize * 0.3
                        && isAbove(heading.box, text.box, by: 1.5)
                }
        }
    }

    /// In sizes of type: so high is a heading in the text at most, with the white around it.
    private static let headingHeight = 4.0

    /// Whether a headline that is no wider than a column stands right above a line of it: then that is the headline's own.
    private func isBelowHeadline(_ line: Box, in column: Box) -> Bool {
        runs.contains { run in
            let white = line.top - run.box.bottom
            return isHead(run) && white > -bodySize / 2 && white < run.size * 1.6
                && run.box.left > column.left - bodySize && run.box.right < column.right + bodySize
        }
    }

    /// Columns whose tops are in line, from left to right.
    func rows(of columns: [Column]) -> [[Column]] {
        var rows: [[Column]] = []
        for column in columns.sorted(by: { ($0.box.left, $0.run) < ($1.box.left, $1.run) }) {
            let index = rows.firstIndex { row in
                guard let last = row.last?.box else { return false }
                return abs(last.top - column.box.top) < bodySize * 0.7 && column.box.left > last.centre
                    && column.box.left - last.right < bodySize * 4
            }
            if let index { rows[index].append(column) } else { rows.append([column]) }
        }
        return rows
    }
}
