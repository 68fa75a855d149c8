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
            return page.areOrdinary(pieces[heading].lines) ? true : nil
        }
        if isBetweenColumns(heading, of: body) { return true }
        let scale = page.scale(of: pieces[heading].lines)
        return scale < Self.largest && page.scale(of: headline(of: body)) > scale * Self.largest
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

    /// The lines of the heading right above a body.
    private func headline(of body: Body) -> Range<Int> {
        let above = body.pieces[0] - 1
        return above >= 0 && pieces[above].kind == .heading ? pieces[above].lines : 0..<0
    }

    /// How many times larger than the text a heading inside it is at most, and how many times larger than that the headline is at least.
    private static let largest = 1.3
}
