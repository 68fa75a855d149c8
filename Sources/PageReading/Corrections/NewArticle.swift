import Archive

extension CorrectedLines {
    /// An article that a correction makes of some lines: byline, date and origin as those lines print them. Nil where none
    /// is left for its text.
    func newArticle(_ correction: ArticleCorrection, _ lists: LineClaims.Lists, source: PageSource) -> ReadArticle? {
        let named = lists.paragraphs?.flatMap { $0 }
        let rest = lists.rest ?? []
        let text = remade.bodyLines(named ?? rest)
        guard !text.text.isEmpty else { return nil }
        let other = ((lists.other ?? []) + (named == nil ? text.other : rest)).sorted()
        let body = self.body(of: (named ?? rest) + other)
        let incipit = remade.layout.incipit(
            of: (text.text.map(\.line) + text.other).sorted().map { remade.layout.page.lines[$0].range })
        var article = Article(
            id: articleID(stem: source.stem, incipit: incipit), source: source.source, page: source.page,
            issueDate: source.issueDate, title: "", origin: body.origin, reporters: body.byline.reporters,
            correspondents: body.byline.correspondents, credits: body.byline.credits, body: .printed([]),
            otherLines: remade.ranges(of: other))
        let paragraphs =
            named == nil ? remade.layout.paragraphs(text.text) : self.paragraphs(of: article, correction, lists)
        let headlines = self.headlines(of: article, correction, lists, besides: paragraphs)
        article.replace(\.body, by: .printed(paragraphs), .paragraphs)
        article.replace(\.headlines, by: headlines, .headlines)
        article.replace(\.title, by: title("", headlines, paragraphs), .title)
        return ReadArticle(
            article: article, date: remade.layout.printedDate(of: body, text.text, issue: source.issueDate),
            incipit: incipit, arrives: body.arrives, leaves: body.leaves, undivided: body.byline.undivided)
    }

    /// What openings and closings among some lines tell.
    private func body(of lines: [Int]) -> Body {
        let own = Set(lines)
        var body = Body(pieces: remade.pieces(of: lines), isMarked: true)
        for index in body.pieces {
            let piece = remade.layout.pieces[index], page = remade.layout.page
            if let opening = piece.opening, own.contains(piece.lines.lowerBound) {
                body.origin = body.origin ?? opening.origin
                body.date = body.date ?? opening.date
                body.byline.add(opening.byline)
                body.arrives =
                    body.arrives
                    ?? opening.arrives.map { Jump(page: $0, line: page.lines[piece.lines.lowerBound].number) }
            }
            if let closing = piece.closing, own.contains(piece.lines.upperBound - 1) {
                body.byline.add(closing.byline)
                body.leaves = closing.leaves.map { Jump(page: $0, line: page.lines[piece.lines.upperBound - 1].number) }
            }
        }
        return body
    }
}
