/// One line of a body, without what its opening and closing took.
struct BodyLine: Equatable {
    /// Index of the printed line.
    var line: Int
    var range: Range<Int>
    /// A blank or lines of something else stand before it.
    var isAfterGap: Bool
    /// A heading inside the body: a paragraph of its own.
    var isCrosshead = false
    /// A line of verse: a paragraph of its own.
    var isVerse = false
}

/// The lines of a body that hold text, and the printed lines that hold only openings and bylines.
///
/// - Parameter crossheads: indexes of heading pieces that stand between the body's text.
func bodyLines(of body: Body, crossheads: [Int], pieces: [Piece], page: PageText) -> (text: [BodyLine], other: [Int]) {
    let crossheadPieces = Set(crossheads)
    var text: [BodyLine] = []
    text.reserveCapacity(body.pieces.reduce(crossheads.count) { $0 + pieces[$1].lines.count })
    var other: [Int] = []
    for index in inPrintOrder(body.pieces, crossheads) {
        let inside = pieces[index].text(of: page)
        let (isByline, isVerse) = (pieces[index].kind == .byline, pieces[index].isVerse)
        for line in pieces[index].lines {
            let range = page.lines[line].range.clamped(to: inside)
            if range.isEmpty || isByline {
                other.append(line)
                continue
            }
            let isAfterGap = page.lines[line].isAfterGap || text.last.map { $0.line != line - 1 } ?? true
            text.append(
                BodyLine(
                    line: line, range: range, isAfterGap: isAfterGap, isCrosshead: crossheadPieces.contains(index),
                    isVerse: isVerse))
        }
    }
    return (text, other)
}

/// A body's pieces in the order of reading, which is that of print but for what was printed elsewhere, each crosshead in
/// front of the piece that it stands above.
private func inPrintOrder(_ pieces: [Int], _ crossheads: [Int]) -> [Int] {
    if crossheads.isEmpty { return pieces }
    var order: [Int] = []
    var left = crossheads
    var above = -1
    for piece in pieces {
        order += left.filter { above < $0 && $0 < piece }
        left.removeAll { above < $0 && $0 < piece }
        order.append(piece)
        above = piece
    }
    return order + left
}
