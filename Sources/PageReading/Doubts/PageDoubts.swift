package import Archive

/// What may be wrong with one article of a page.
package struct ArticleDoubts: Sendable {
    /// The lines of its text, by which the article is found again.
    package var lines: [LineRange]
    /// How likely it is that its text or headline is wrong, from 0 to 1.
    package var probability: Double
    package var signs: ArticleSigns
    /// The greatest first; none where nothing speaks against the article.
    package var doubts: [Doubt]
}

/// What may be wrong with the articles of a page, in print order. The page is laid out once more for it; corrections are not
/// looked at.
package func doubts(of page: ScannedPage, rarity: BigramRarity) -> [ArticleDoubts] {
    let (text, crossings) = page.text(rarity)
    let layout = Layout(text, pieces(of: text, rarity: rarity), rarity)
    let reading = SignReading(layout, crossings)
    let found = reading.signs()
    let telling = DoubtReading(reading: reading, articles: found.map(\.body))
    return found.map { body, signs in
        ArticleDoubts(
            lines: text.ranges(of: reading.lines[body]), probability: DoubtWeights.standard.probability(signs),
            signs: signs, doubts: telling.doubts(of: body, signs))
    }
}
