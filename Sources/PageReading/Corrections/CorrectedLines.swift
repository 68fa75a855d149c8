import Archive

/// Gives articles the lines that corrections say, and takes from them those that go elsewhere.
struct CorrectedLines {
    let remade: RemadeText
    let claims: LineClaims

    /// An article with its corrected lists; what the file does not name stays as it was read, less the lines that have
    /// gone elsewhere. Nil where no text is left.
    func correct(_ article: Article, _ correction: ArticleCorrection?, _ lists: LineClaims.Lists) -> Article? {
        var corrected = article
        let paragraphs = self.paragraphs(of: article, correction, lists)
        guard !paragraphs.isEmpty else { return nil }
        let headlines = self.headlines(of: article, correction, lists, besides: paragraphs)
        let other = lists.other.map(remade.ranges) ?? unclaimed(article.otherLines)
        corrected.replace(\.body, by: .printed(paragraphs), .paragraphs)
        corrected.replace(\.headlines, by: headlines, .headlines)
        corrected.replace(\.otherLines, by: other, .otherLines)
        if corrected.headlines != article.headlines {
            corrected.replace(\.title, by: title(article.title, headlines, paragraphs), .title)
        }
        return corrected
    }

    private func paragraphs(
        of article: Article, _ correction: ArticleCorrection?, _ lists: LineClaims.Lists
    ) -> [Paragraph] {
        guard let lists = lists.paragraphs, let parts = correction?.paragraphs else {
            return article.paragraphs.compactMap { paragraph in
                let left = left(of: paragraph.lines)
                return left.isEmpty
                    ? nil : remade.ranges(of: left) == paragraph.lines ? paragraph : remade.paragraph(left)
            }
        }
        return zip(lists, parts).compactMap { lines, part in
            let ranges = remade.ranges(of: lines)
            var paragraph = article.paragraphs.first { $0.lines == ranges } ?? remade.paragraph(lines)
            if let text = part.text, text != paragraph.text { paragraph.text = text }
            return lines.isEmpty ? nil : paragraph
        }
    }

    /// A headline as it was read is found again by its lines; of several on the same lines each once.
    private func headlines(
        of article: Article, _ correction: ArticleCorrection?, _ lists: LineClaims.Lists,
        besides paragraphs: [Paragraph]
    ) -> [Headline] {
        var read = article.headlines
        guard let lists = lists.headlines, let parts = correction?.headlines else {
            return read.compactMap { headline in
                let left = left(of: headline.lines)
                if left.isEmpty { return nil }
                return remade.ranges(of: left) == headline.lines
                    ? headline : remade.headline(left, role: headline.role, besides: paragraphs)
            }
        }
        return zip(lists, parts).compactMap { lines, part in
            let ranges = remade.ranges(of: lines)
            var headline: Headline
            if let place = read.firstIndex(where: { $0.lines == ranges }) {
                headline = read.remove(at: place)
                headline.role = part.role
            } else {
                headline = remade.headline(lines, role: part.role, besides: paragraphs)
            }
            if let text = part.text, text != headline.text { headline.text = text }
            return lines.isEmpty ? nil : headline
        }
    }

    /// The title stays while a headline says it.
    private func title(_ title: String, _ headlines: [Headline], _ paragraphs: [Paragraph]) -> String {
        if headlines.contains(where: { $0.text == title }) { return title }
        let main = headlines.first { $0.role == .headline } ?? headlines.first
        return main?.text ?? remade.layout.firstClause(of: paragraphs)
    }

    /// The printed lines of some ranges that no correction takes elsewhere.
    private func left(of ranges: [LineRange]) -> [Int] { claims.lines(ranges).filter { claims.owners[$0] == nil } }

    private func unclaimed(_ ranges: [LineRange]) -> [LineRange] {
        let left = left(of: ranges)
        return left.count == claims.lines(ranges).count ? ranges : remade.ranges(of: left)
    }
}

// MARK: - New articles

extension CorrectedLines {
    /// An article that a correction makes of some lines: byline, date and origin as those lines print them. Nil where none
    /// is left for its text.
    func article(_ correction: ArticleCorrection, _ lists: LineClaims.Lists, source: PageSource) -> ReadArticle? {
        let rest = lists.rest ?? []
        let body = lists.paragraphs.map { (lines: $0.flatMap { $0 }, other: rest) }
        let read = remade.bodyLines(body?.lines ?? rest)
        guard !read.text.isEmpty else { return nil }
        let other = (lists.other ?? []) + (body?.other ?? read.other)
        let whole = self.body(of: (body?.lines ?? rest) + other)
        let incipit = remade.layout.incipit(
            of: (read.text.map(\.line) + read.other).sorted().map { remade.layout.page.lines[$0].range })
        let paragraphs = remade.layout.paragraphs(read.text)
        let empty = Article(
            id: articleID(stem: source.stem, incipit: incipit), source: source.source, page: source.page,
            issueDate: source.issueDate, title: "", origin: whole.origin, reporters: whole.byline.reporters,
            correspondents: whole.byline.correspondents, credits: whole.byline.credits,
            body: .printed(body == nil ? paragraphs : []))
        var filled = lists
        filled.other = other.sorted()
        // Without a list of paragraphs, those that were unwrapped are what was read; their lines are not to be taken away.
        guard var article = body == nil ? headed(empty, correction, filled) : correct(empty, correction, filled) else {
            return nil
        }
        if article.title.isEmpty { article.title = remade.layout.firstClause(of: article.paragraphs) }
        article.corrections.insert(.paragraphs)
        return ReadArticle(
            article: article, date: remade.layout.printedDate(of: whole, read.text), incipit: incipit,
            arrives: whole.arrives, leaves: whole.leaves)
    }

    /// A new article whose paragraphs are unwrapped already.
    private func headed(_ article: Article, _ correction: ArticleCorrection, _ lists: LineClaims.Lists) -> Article {
        var headed = article
        let headlines = self.headlines(of: article, correction, lists, besides: article.paragraphs)
        headed.replace(\.headlines, by: headlines, .headlines)
        headed.replace(\.otherLines, by: remade.ranges(of: lists.other ?? []), .otherLines)
        headed.replace(\.title, by: title("", headlines, article.paragraphs), .title)
        return headed
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
