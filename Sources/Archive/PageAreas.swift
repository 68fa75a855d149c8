extension Page {
    /// Where some lines are printed: a rectangle for each run of lines below one another in a column, and for each headline, in the order of
    /// the lines. Empty where it is not known where they are.
    package func areas(of lines: [LineRange]) -> [PageArea] {
        let boxes = source.boxes
        guard !boxes.isEmpty else { return [] }
        var areas = ColumnAreas()
        for range in lines where range.first <= boxes.count {
            for line in range.first...min(range.last, boxes.count) {
                if let box = boxes[line - 1] { areas.add(box) }
            }
        }
        return areas.all
    }
}

/// Rectangles that grow line by line:
///
///     ┌ headline ──────────────┐
///     └────────────────────────┘
///     ┌ column ──┐ ┌ column ───┐    a line that stands right below the last one, in its column and its size of type,
///     │          │ │           │    makes the last rectangle longer; any other one begins the next
///     └──────────┘ └───────────┘
private struct ColumnAreas {
    private(set) var all: [PageArea] = []
    private var last: LineBox?

    mutating func add(_ box: LineBox) {
        if let last, let area = all.last, box.goesOn(below: last, in: area) {
            all[all.count - 1] = area.union(box.area)
        } else {
            all.append(box.area)
        }
        last = box
    }
}

extension LineBox {
    fileprivate func goesOn(below last: LineBox, in column: PageArea) -> Bool {
        let height = max(area.height, last.area.height)
        guard area.y > last.area.y - height / 2, area.y - last.area.bottom < 2 * height else { return false }
        guard isSetLike(last) else { return false }
        let shared = min(area.right, column.right) - max(area.x, column.x)
        return shared * 10 >= min(area.width, column.width) * 7
    }

    /// In the same size of type, as far as that is known; else about as high: heights of recognised lines differ by their characters.
    private func isSetLike(_ other: LineBox) -> Bool {
        if size > 0, other.size > 0 { return max(size, other.size) * 4 <= min(size, other.size) * 5 }
        return max(area.height, other.area.height) * 2 <= min(area.height, other.area.height) * 3
    }
}
