/// What comes after each piece.
struct Outlook {
    /// A closing comes before the next opening.
    private(set) var closes: [Bool]
    /// Text without an opening comes before the next opening or byline.
    private(set) var textFollows: [Bool]
    /// A byline between a heading and the text that it leads to.
    private(set) var isLeading: [Bool]

    init(_ pieces: [Piece], of page: PageText) {
        closes = Array(repeating: false, count: pieces.count)
        textFollows = closes
        isLeading = closes
        var willClose = false
        var hasText = false
        for index in pieces.indices.reversed() {
            let (kind, opens) = (pieces[index].kind, pieces[index].opens)
            textFollows[index] = hasText
            if opens { (willClose, hasText) = (false, false) }
            if kind != .aside, pieces[index].closes { willClose = true }
            if kind == .text, !opens { hasText = true }
            if kind == .byline { hasText = false }
            closes[index] = willClose && !opens
            isLeading[index] = isLeading(index, pieces, page)
        }
    }

    private func isLeading(_ index: Int, _ pieces: [Piece], _ page: PageText) -> Bool {
        guard pieces[index].kind == .byline, pieces[index].closing?.byline.isEmpty == false, index > 0,
            pieces[index - 1].kind == .heading, index + 1 < pieces.count, pieces[index + 1].kind == .text
        else { return false }
        // Above an opening it may end the article above; not where it stands close between headline and text.
        let isClose = [index, index + 1].allSatisfy { !page.lines[pieces[$0].lines.lowerBound].isAfterGap }
        return isClose || !pieces[index + 1].opens
            || page.print?.isUnder(
                page.lines[pieces[index].lines.lowerBound], page.lines[pieces[index].lines.lowerBound - 1]) == true
    }
}
