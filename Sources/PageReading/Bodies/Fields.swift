import Archive
import Text

extension Layout {
    func paragraphs(_ lines: [BodyLine]) -> [Paragraph] {
        let isLatin = isMostlyLatin(lines, of: page)
        return Unwrapping.paragraphs(lines, of: page).map { run in
            Paragraph(
                text: RunningText.join(lines[run].lazy.map { $0.range }, of: page, isLatin: isLatin),
                lines: page.ranges(of: lines[run].lazy.map { $0.line }))
        }
    }

    /// The headline that names the event: the one whose words the first sentence says, and those next to it.
    func titlePart(_ parts: [HeadlinePart], body: Letters, _ lines: [BodyLine]) -> Int {
        guard parts.count > 1 else { return 0 }
        let likeness = Likeness(headings: parts.map { page.letters(of: $0.ranges) }, rarity: rarity)
        let lead = likeness.likeness(with: body.prefix(lead))
        let first = likeness.likeness(with: page.letters(of: firstSentence(of: lines)))
        return parts.indices.filter { !parts[$0].namesUnit }.max { first[$0] + lead[$0] < first[$1] + lead[$1] } ?? 0
    }

    private func firstSentence(of lines: [BodyLine]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for line in lines.prefix(12) {
            if let end = line.range.prefix(600).first(where: { page.scalars[$0] == "。" }) {
                return ranges + [line.range.lowerBound..<end]
            }
            ranges.append(line.range)
        }
        return ranges
    }

    /// What lists show of an article that has no headline: its first clauses.
    func firstClause(of paragraphs: [Paragraph]) -> String {
        var clause: [Unicode.Scalar] = []
        for scalar in (paragraphs.first?.text ?? "").unicodeScalars {
            if clause.count >= 12, scalar.isFullStop || scalar.isComma { break }
            if clause.count >= 40 { return String(scalars: clause) + "…" }
            clause.append(scalar)
        }
        return clause.isEmpty ? "无题" : String(scalars: clause)
    }

    /// The date in the opening's formula, else the first that the text tells.
    func printedDate(of body: Body, _ lines: [BodyLine], issue: CivilDate?) -> PrintedDate? {
        if let range = body.date, let date = DatelineParser.parse(Array(page.scalars[range]), issue: issue) {
            return date
        }
        var start: [Unicode.Scalar] = []
        start.reserveCapacity(600)
        let marks = page.marks
        var sentences = 0
        for line in lines {
            if start.count >= 600 || sentences >= 2 { break }
            let text = page.scalars[line.range].prefix(600)
            if marks[line.line].contains(.tail) {
                sentences += text.count { !$0.isHan && $0.isFullStop && $0 != "…" }
            }
            start += text
        }
        return DatelineParser.parse(start, issue: issue)
    }

    /// The first letters of the body as printed, its opening included.
    func incipit(of body: Body) -> Bytes { incipit(of: body.pieces.map { page.range(of: pieces[$0].lines) }) }

    func incipit(of ranges: [Range<Int>]) -> Bytes {
        var incipit = Incipit()
        for range in ranges { incipit.add(page.scalars[range]) }
        return incipit.bytes
    }

    /// The day of issue, as the running head prints it; nil where none does, or two that differ.
    func runningHeadDate() -> CivilDate? {
        let heads = pieces.filter { $0.kind == .aside && isFolio($0.lines, of: page) }
        let dates = Set(heads.compactMap { fullDate(page.scalars, page.range(of: $0.lines)) })
        return dates.count == 1 ? dates.first : nil
    }

    /// How many articles name each year as their own, and the first line that does. A folio line's date outweighs them all.
    func years() -> [Int: NamedYear] {
        var years: [Int: NamedYear] = [:]
        for body in bodies.indices where isPlaced(body) {
            var named: Set<Int> = []
            for piece in bodies[body].pieces {
                let lines = pieces[piece].lines
                for year in yearsNamed(inLines: lines, of: page) where named.insert(year).inserted {
                    years[year, default: NamedYear(line: self.line(naming: year, in: lines))].count += 1
                }
            }
        }
        for piece in pieces where piece.kind == .aside {
            guard let year = fullDate(page.scalars, page.range(of: piece.lines))?.year else { continue }
            years[year] = NamedYear(
                count: years[year, default: NamedYear(line: 0)].count + bodies.count,
                line: line(naming: year, in: piece.lines))
        }
        return years
    }

    /// The number of the line among some in which the year stands; where it runs over the end of one, the line that it begins in.
    private func line(naming year: Int, in lines: Range<Int>) -> Int {
        func names(_ lines: Range<Int>) -> Bool {
            yearsNamed(inLines: lines, of: page).contains(year)
                || fullDate(page.scalars, page.range(of: lines))?.year == year
        }
        let line = lines.first { line in
            let end = min(line + 2, lines.upperBound)
            return names(line..<end) && !names(line + 1..<end)
        }
        return page.numbers(of: CollectionOfOne(line ?? lines.lowerBound)).first ?? 0
    }
}

/// Characters of the first sentences.
private let lead = 160
