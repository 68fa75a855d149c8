/// The text of one article: its pieces in print order, and the byline that opening and closings give.
struct Body: Equatable {
    /// Indexes into the page's pieces: text, and bylines of their own.
    var pieces: [Int]
    /// It began with 本报讯 or its like. Text without one is an article only under a headline.
    var isMarked: Bool
    /// A heading of which the text above knows nothing stands right above.
    var isUnderHeading = false
    var origin: String?
    /// The date inside the opening's formula.
    var date: Range<Int>?
    var byline = Byline()
    /// It comes from another page.
    var arrives: Jump?
    /// It goes on on another page.
    var leaves: Jump?
    /// It has met its closing.
    var isClosed = false

    /// The pieces from its first to its last in print, others between them included.
    var extent: Range<Int> {
        guard let first = pieces.first, let last = pieces.max(), first < last else { return 0..<0 }
        return first..<last
    }

    /// It begins an article by its opening, or by the heading right above it.
    var isHeaded: Bool { isMarked || isUnderHeading }

    /// Whether print gives it a headline of its own: it began with an opening, and not on another page.
    var needsHeadline: Bool { isMarked && arrives == nil }
}

extension Body {
    /// The body with other pieces: who wrote it and how it ends is read off them anew, what its beginning says stays.
    func with(_ pieces: [Int], of all: [Piece], _ page: PageText) -> Body {
        var body = self
        body.pieces = pieces
        body.byline = Byline()
        body.leaves = nil
        body.isClosed = false
        for index in pieces {
            if let opening = all[index].opening { body.byline.add(opening.byline) }
            if let closing = all[index].closing { body.close(with: closing, line: page.lastNumber(of: all[index])) }
        }
        return body
    }

    /// - Parameter line: the line that prints the closing, from 1 in the file.
    mutating func close(with closing: Closing, line: Int) {
        byline.add(closing.byline)
        if let leaves = closing.leaves { self.leaves = Jump(page: leaves, line: line) }
        isClosed = true
    }
}

extension PageText {
    /// The file's number of a piece's last line.
    func lastNumber(of piece: Piece) -> Int { lines[piece.lines.upperBound - 1].number }
}
