import Archive
import Text

extension Layout {
    /// The page's articles in print order.
    func articles(of source: PageSource) -> [ReadArticle] {
        let headings = gather { if case .headline(let body) = $0 { body } else { nil } }
        let crossheads = gather { if case .crosshead(let body) = $0 { body } else { nil } }
        let stem = source.stem
        return bodies.indices.filter { isPlaced($0) }.map { index in
            article(
                index, headings: headings[index] ?? [], crossheads: crossheads[index] ?? [], source: source, stem: stem)
        }
    }

    func isPlaced(_ body: Int) -> Bool { bodies[body].pieces.contains { places[$0] == .body(body) } }

    func gather(_ body: (Place) -> Int?) -> [Int: [Int]] {
        var lists: [Int: [Int]] = [:]
        for (index, place) in places.enumerated() {
            if let body = body(place) { lists[body, default: []].append(index) }
        }
        return lists
    }

    /// What no article holds, piece by piece.
    func unplaced() -> [UnplacedText] {
        places.indices.filter { places[$0] == .unplaced }.map { index in
            let lines = pieces[index].lines
            return UnplacedText(
                text: page.string(ofLines: lines),
                lines: page.ranges(of: lines))
        }
    }

    private func article(
        _ index: Int, headings: [Int], crossheads: [Int], source: PageSource, stem: String
    ) -> ReadArticle {
        let body = bodies[index]
        let lines = bodyLines(of: body, crossheads: crossheads, pieces: pieces, page: page)
        let parts = headings.flatMap { headlineParts(pieces[$0].lines, of: page, body: letters[index]) }
        let title = titlePart(parts, body: letters[index], lines.text)
        let paragraphs = self.paragraphs(lines.text)
        let incipit = incipit(of: body)
        let label = rulingLabels[index].map { (piece: $0, line: pieces[$0].lines.lowerBound) }
        let ownLabel = label.flatMap { places[$0.piece] == .label(index) ? $0.line : nil }
        let article = Article(
            id: articleID(stem: stem, incipit: incipit), source: source.source, page: source.page,
            issueDate: source.issueDate, headlines: makeHeadlines(parts, title: title, of: page),
            title: parts.isEmpty ? firstClause(of: paragraphs) : parts[title].text,
            column: label.map { labelWords($0.line, of: page) },
            origin: body.origin ?? lines.text.first.flatMap { Opening.quotedSource(page.scalars, $0.range) },
            reporters: body.byline.reporters, correspondents: body.byline.correspondents,
            credits: body.byline.credits, body: .printed(paragraphs),
            otherLines: page.ranges(of: (lines.other + [ownLabel].compactMap { $0 }).sorted()))
        return ReadArticle(
            article: article, date: printedDate(of: body, lines.text, issue: source.issueDate), incipit: incipit,
            arrives: body.arrives, leaves: body.leaves, undivided: body.byline.undivided)
    }
}
