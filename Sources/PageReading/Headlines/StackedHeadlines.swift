import Text

/// Parts headlines of several articles that stand in one stack, where no blank is between them: by the bodies that know
/// their words.
///
///     区领导调研督导侯寨乡产业发展和项目建设工作     the body above says it
///     增强产业发展优势 提升居民生活品质
///     二七区委统战工作暨全区宗教工作会议召开         the body below says it
///     把方方面面的人心和力量凝聚起来
struct StackedHeadlines {
    private let page: PageText
    private let rarity: BigramRarity
    /// What each body says.
    private let letters: [Letters]

    /// The pieces with stacks parted; nil where there are none to part.
    static func parted(
        _ pieces: [Piece], _ bodies: [Body], _ letters: [Letters], of page: PageText, _ rarity: BigramRarity
    ) -> [Piece]? {
        // Where each article that needs a headline may have a block of its own, no block is for two.
        guard pieces.count(where: { $0.kind == .heading }) < bodies.count(where: \.needsHeadline) else { return nil }
        let stacks = StackedHeadlines(page: page, rarity: rarity, letters: letters)
        let parted = pieces.flatMap { $0.kind == .heading ? stacks.parts(of: $0) : [$0] }
        return parted.count > pieces.count ? parted : nil
    }

    private func parts(of piece: Piece) -> [Piece] {
        guard piece.lines.count > 1, !isVertical(piece.lines, of: page) else { return [piece] }
        let seams = piece.lines.dropFirst().compactMap { line in gain(piece.lines, at: line).map { (line, $0) } }
        guard let best = seams.max(by: { $0.1 < $1.1 }) else { return [piece] }
        let (above, below) = (piece.lines.lowerBound..<best.0, best.0..<piece.lines.upperBound)
        return parts(of: Piece(lines: above, kind: .heading)) + parts(of: Piece(lines: below, kind: .heading))
    }

    /// How much better two bodies know the two halves of a stack than one knows all of it; nil where one will do.
    private func gain(_ lines: Range<Int>, at line: Int) -> Double? {
        let ranges = [lines.lowerBound..<line, line..<lines.upperBound, lines]
        let headings = ranges.map { page.letters(of: [page.range(of: $0)]) }
        let likeness = Likeness(headings: headings, rarity: rarity)
        let likenesses = letters.map { likeness.likeness(with: $0) }
        let bests = ranges.indices.map { part in
            likenesses.indices.max { likenesses[$0][part] < likenesses[$1][part] } ?? 0
        }
        let (above, below) = (bests[0], bests[1])
        guard above != below, !likenesses.isEmpty else { return nil }
        let clear = min(
            likenesses[above][0] - likenesses[below][0], likenesses[below][1] - likenesses[above][1])
        let both = [0, 1].map { Double(headings[$0].count) * likenesses[bests[$0]][$0] }.reduce(0, +)
        let gain = both / Double(max(1, headings[2].count)) - likenesses[bests[2]][2]
        return clear > clearly && gain > leastGain ? gain : nil
    }
}

/// By so much another body must know each half less well: in shares of its words.
private let clearly = 0.3
/// By so much two bodies must know a stack better than one.
private let leastGain = 0.15
