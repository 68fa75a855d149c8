/// What the type of a heading says of the text below it: whether that goes on with the text above.
///
///     各地加强秋粮田间管理          large: an article's headline
///     　　秋收时节，各地…
///     科学施策助力稳产              in the text's type, or much smaller than the headline: it parts the article
///     　　假期首日，…
struct PrintedPart {
    private let page: PageText
    private let pieces: [Piece]

    init(_ page: PageText, _ pieces: [Piece]) {
        self.page = page
        self.pieces = pieces
    }

    /// Whether a text below a heading goes on with a body above it; nil where neither the print nor an unfinished sentence tells.
    func goesOn(_ text: Int, _ heading: Int, _ body: Body, _ isUnfinished: Bool) -> Bool? {
        guard page.print?.hasHeadlines == true else { return isUnfinished ? true : nil }
        let isSetIn = page.lines[pieces[text].lines.lowerBound].indent >= 3
        if isUnfinished, !isSetIn { return true }
        guard page.holdsLarge(pieces[heading].lines) else {
            if page.areOrdinary(pieces[heading].lines) { return true }
            return isFarBelow(heading, body) ? false : nil
        }
        if isBetweenColumns(heading, of: body) { return true }
        if isOwnHeadline(heading, of: body) { return false }
        let scale = page.scale(of: pieces[heading].lines)
        return scale < Self.largest && page.scale(of: headline(of: body)) > scale * Self.largest
    }

    /// Whether more white is above a heading than headings inside a text have.
    private func isFarBelow(_ heading: Int, _ body: Body) -> Bool {
        guard let print = page.print, let last = body.pieces.last else { return false }
        let lower = page.lines[pieces[heading].lines.lowerBound], upper = page.lines[pieces[last].lines.upperBound - 1]
        return print.isBelow(lower, upper, by: Self.farBelow)
    }

    /// Whether a heading stands beside the first column of a body that has none above it, and over the others:
    ///
    ///     　　本报讯 昨天，   各地加强
    ///     各地抓好田间管理    田间管理
    ///     粮食长势总体正常，  农户忙着…
    private func isBetweenColumns(_ heading: Int, of body: Body) -> Bool {
        guard let print = page.print, let first = body.pieces.first, let last = body.pieces.last, body.isMarked,
            !page.isPrinted(pieces[first].lines, below: headline(of: body))
        else { return false }
        return print.isBeside(page.lines[pieces[heading].lines.lowerBound], page.lines[pieces[last].lines])
    }

    /// Whether what is printed tells that a heading in type somewhat larger than the text is an article's headline: it has a subtitle or a kicker in
    /// type of another size, headings inside the body are in the type of its text, or it stands higher than the body's own headline.
    private func isOwnHeadline(_ heading: Int, of body: Body) -> Bool {
        let hasHeadings = (body.pieces[0]..<body.pieces[body.pieces.count - 1]).contains {
            pieces[$0].kind == .heading && page.areOrdinary(pieces[$0].lines)
        }
        return hasHeadings || isInTwoSizes(heading) || isHigher(heading, thanHeadlineOf: body)
    }

    private func isInTwoSizes(_ heading: Int) -> Bool {
        var first = heading
        while first > 0, pieces[first - 1].kind == .heading { first -= 1 }
        let lines = pieces[first].lines.lowerBound..<pieces[heading].lines.upperBound
        return lines.contains { page.print?.areUnlike(page.lines[$0], page.lines[lines.lowerBound]) == true }
    }

    /// Whether a heading stands higher on the page than the headline of a body that goes on beside its first column, below that headline:
    /// then all of the body does.
    private func isHigher(_ heading: Int, thanHeadlineOf body: Body) -> Bool {
        guard let print = page.print, let headline = headline(of: body).first, let last = body.pieces.last else {
            return false
        }
        let top = page.lines[headline], begin = page.lines[pieces[body.pieces[0]].lines.lowerBound]
        let end = page.lines[pieces[last].lines.upperBound - 1]
        return print.isHigher(page.lines[pieces[heading].lines.lowerBound], than: top) && print.isHigher(top, than: end)
            && print.isRight(end, of: begin)
    }

    /// The lines of the heading right above a body.
    private func headline(of body: Body) -> Range<Int> {
        let above = body.pieces[0] - 1
        return above >= 0 && pieces[above].kind == .heading ? pieces[above].lines : 0..<0
    }

    /// How many times larger than the text a heading inside it is at most, and how many times larger than that the headline is at least.
    private static let largest = 1.3
    /// In heights of type: the white above a heading inside a text is less, above an article's headline it is that and more.
    private static let farBelow = 1.2...4.0
}
