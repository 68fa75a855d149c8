import Text

/// What stands between two blanks inside a sentence: a headline set between two columns of its text, or a line of the text.
///
///     承接的运输船正式                   a sentence is unfinished
///
///     我国成为世界第一大船东国            narrower than the column, and the archive knows 正式|开工, not 国|开: a headline
///
///     开工，船厂一共接到了两艘船的
struct InsetHeadline {
    let page: PageText
    let rarity: BigramRarity
    /// The width of the column's full lines, in half cells.
    let measure: Int

    /// Whether the lines of a piece are a headline: what goes on with what tells, else their width.
    func isOne(_ piece: Piece, between above: Piece, and below: Piece) -> Bool {
        let (upper, inner, lower) = (
            page.range(of: above.lines), page.range(of: piece.lines), page.range(of: below.lines)
        )
        // The archive has counted the pairs that stand one behind the other on this page.
        let direct = sightings(upper.upperBound - 1, lower.lowerBound, less: 0)
        let into = sightings(upper.upperBound - 1, inner.lowerBound, less: 1)
        let outOf = sightings(inner.upperBound - 1, lower.lowerBound, less: 1)
        let through = min(into, outOf)
        if direct > 0, through == 0 { return true }
        if direct == 0, through > 0 { return false }
        return !piece.lines.allSatisfy { abs(page.lines[$0].width - measure) <= tolerance }
    }

    /// How often the archive holds two characters as a pair, in whole bits; 0 where one is a mark.
    private func sightings(_ left: Int, _ right: Int, less own: Int) -> Int {
        let (left, right) = (page.scalars[left], page.scalars[right])
        guard left.isLetter, right.isLetter else { return 0 }
        return rarity.sightings(of: UInt64(left.halfWidth.value) << 32 | UInt64(right.halfWidth.value), less: own)
    }
}
