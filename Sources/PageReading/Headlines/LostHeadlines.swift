import Text

/// Finds headlines that were taken for text. A dump prints them where their column begins: behind a blank, right above the
/// rest of a sentence. Those that are as wide as text are not told apart from it.
///
///     本报讯 12月11日，各村推进老年人接种疫苗…最近还采
///
///     各村积极稳妥推进老年人新冠病毒疫苗接种       the words of the article above, which has no headline
///     取了延长接种时间、节假日不停休等多种
///
/// An article that begins with an opening has a headline: where one has none, the lines behind blanks are asked whether
/// they say what it says.
struct LostHeadlines {
    private let page: PageText
    private let pieces: [Piece]
    private let rarity: BigramRarity

    /// The first lines of a piece of text that may be a headline.
    private struct Candidate {
        var piece: Int
        var lines: Range<Int>
    }

    /// The pieces with lost headlines as pieces of their own; nil where there are none.
    ///
    /// - Parameter headless: the bodies that lack a headline.
    static func found(_ pieces: [Piece], headless: [Body], of page: PageText, _ rarity: BigramRarity) -> [Piece]? {
        guard !headless.isEmpty, page.hasGaps else { return nil }
        let lost = LostHeadlines(page: page, pieces: pieces, rarity: rarity)
        let candidates = pieces.indices.flatMap { lost.candidates(in: $0) }
        if candidates.isEmpty { return nil }
        let found = bestAssignment(lost.gains(headless, candidates)).compactMap { $0 }.map { candidates[$0] }
        return found.isEmpty ? nil : lost.parted(found)
    }

    private func candidates(in index: Int) -> [Candidate] {
        let (piece, first) = (pieces[index], pieces[index].lines.lowerBound)
        guard piece.kind == .text, !piece.opens, page.lines[first].isAfterGap, holdsNoClauses(first),
            !isWideAsText(piece), !page.areOrdinary(first..<first + 1)
        else { return [] }
        return (first + 1...first + mostLines).filter { end in
            (end < piece.lines.upperBound || end == piece.lines.upperBound && !piece.closes)
                && isHeading(first..<end, of: page)
        }.map { Candidate(piece: index, lines: first..<$0) }
    }

    private func holdsNoClauses(_ line: Int) -> Bool { page.marks[line].isDisjoint(with: [.comma, .fullStop]) }

    /// How much more of the words of each candidate (second index) each body (first index) knows than of a line of its text,
    /// times its length: a line more is worth what it says.
    private func gains(_ bodies: [Body], _ candidates: [Candidate]) -> [[Double]] {
        let headings = candidates.map { page.letters(of: [page.range(of: $0.lines)]) }
        let likeness = Likeness(headings: headings, rarity: rarity)
        let lengths = candidates.map { Double(page.range(of: $0.lines).count) }
        let ends = Dictionary(candidates.map { ($0.piece, page.range(of: $0.lines).upperBound) }) { max($0, $1) }
        return bodies.map { body in
            // Of a body's own text what is asked about says nothing.
            let rest = body.pieces.map { piece in
                let text = pieces[piece].text(of: page)
                return max(text.lowerBound, min(ends[piece] ?? 0, text.upperBound))..<text.upperBound
            }
            let known = likeness.likeness(with: page.letters(of: rest.filter { !$0.isEmpty }))
            return zip(known, lengths).map { ($0 - leastKnown) * $1 }
        }
    }

    /// Whether the first line of a piece is as wide as the text below it, or as a paragraph's first line.
    private func isWideAsText(_ piece: Piece) -> Bool {
        guard let measure = commonestFullWidth(of: piece.lines.dropFirst(), page) else { return false }
        let missing = measure - page.lines[piece.lines.lowerBound].width
        return abs(missing) <= 1 || abs(missing - indent) <= 1
    }

    private func parted(_ found: [Candidate]) -> [Piece] {
        var parted = pieces
        // Two bodies may want lines of one piece.
        let byPiece = Dictionary(found.map { ($0.piece, $0) }) { first, _ in first }
        for candidate in byPiece.values.sorted(by: { $0.piece > $1.piece }) {
            var rest = pieces[candidate.piece]
            rest.lines = candidate.lines.upperBound..<rest.lines.upperBound
            var heading = Piece(lines: candidate.lines, kind: .heading)
            heading.isSure = true
            parted.replaceSubrange(
                candidate.piece...candidate.piece, with: rest.lines.isEmpty ? [heading] : [heading, rest])
        }
        return parted
    }
}

/// The most lines of a lost headline.
private let mostLines = 3
/// The least likeness of a lost headline: on 700 pages headlines had 0.45 and more, lines of text that are not as wide as text less.
private let leastKnown = 0.4
