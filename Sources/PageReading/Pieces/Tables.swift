import Text

/// A table of figures: rows of as many cells each, most of them numbers.
///
///     本周菜价                 its title
///     品种 本周 上周            its head
///     白菜 1.20 1.35           two rows of figures at least
///     萝卜 0.95 0.90
///     （单位：元/斤）           its unit
struct Table {
    let page: PageText
    let block: Range<Int>

    /// Whether figures are near: a quick look that spares most text the rest.
    func mayBegin(at line: Int) -> Bool {
        (line..<min(line + 3, block.upperBound)).contains { figures($0) != nil }
    }

    /// Where the table ends that begins with a line; nil where none does.
    ///
    /// - Parameter hasTitle: the line may be the title of one.
    func end(from line: Int, hasTitle: Bool) -> Int? {
        let head = isWords(line) ? line + 1 : line
        let rows = hasTitle && isWords(line) && isWords(line + 1) ? head + 1 : head
        guard let cells = figures(rows), figures(rows + 1) == cells else { return nil }
        guard hasTitle || rows == line || self.cells(line) == cells else { return nil }
        var end = rows + 2
        while figures(end) == cells { end += 1 }
        return end + (isUnit(end) ? 1 : 0)
    }

    /// The number of cells of a row of figures; nil for any other line.
    private func figures(_ line: Int) -> Int? {
        guard block.contains(line), isFigure(page.last(of: line)) else { return nil }
        let cells = page.scalars[page.lines[line].range].split { $0.isBlank }
        guard cells.count > 1, cells.allSatisfy({ $0.count <= longestCell }) else { return nil }
        let numbers = cells.count { ($0.first?.isDigit ?? false) && $0.last.map(isFigure) ?? false }
        return numbers * 2 >= cells.count ? cells.count : nil
    }

    private func cells(_ line: Int) -> Int { page.scalars[page.lines[line].range].split { $0.isBlank }.count }

    private func isWords(_ line: Int) -> Bool {
        block.contains(line) && figures(line) == nil && isHeading(line..<line + 1, of: page)
    }

    /// `（单位：元/斤）`
    private func isUnit(_ line: Int) -> Bool {
        guard block.contains(line) else { return false }
        var cursor = Cursor(page.scalars, page.lines[line].range)
        _ = cursor.take("(")
        return cursor.takeAny(["单位", "注"]) && cursor.next == ":"
    }
}

/// Whether a number may end with a character.
func isFigure(_ last: Unicode.Scalar) -> Bool {
    last.isDigit || last == "%" || last == "％" || last == "℃"
}

/// In characters.
private let longestCell = 10
