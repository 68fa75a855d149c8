/// Tells what a piece is by its own characters.
func classify(_ lines: Range<Int>, of page: PageText) -> Piece {
    if lines.count == 1, isLabel(lines.lowerBound, of: page) { return Piece(lines: lines, kind: .label) }
    let closing = Closing.parse(page, lines)
    if let closing, closing.start == page.range(of: lines).lowerBound {
        let isAside =
            closing.byline.isPhotographers || closing.byline.isStaff
            || (closing.byline.isEmpty && closing.leaves == nil)
        return Piece(lines: lines, kind: isAside ? .aside : .byline, closing: closing)
    }
    if let opening = opening(at: lines.lowerBound, of: page) {
        let isWhole = opening.end <= page.range(of: lines).upperBound
        return Piece(lines: lines, kind: .text, opening: opening, closing: isWhole ? closing : nil)
    }
    if closing?.byline.isPhotographers == true || isCaption(lines, of: page) || isFurniture(lines, of: page) {
        return Piece(lines: lines, kind: .aside)
    }
    if closing == nil, page.areLarge(lines) {
        var heading = Piece(lines: lines, kind: .heading)
        heading.isSure = true
        return heading
    }
    if closing == nil, isHeading(lines, of: page) {
        let isContact = lines.count == 1 && namesContact(lines.lowerBound, of: page)
        return Piece(lines: lines, kind: isContact ? .aside : .heading)
    }
    return Piece(lines: lines, kind: .text, closing: closing)
}
