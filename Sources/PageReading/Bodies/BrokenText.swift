extension PageText {
    /// Whether blanks part its lines: without any the order is that of painting.
    var hasGaps: Bool { lines.dropFirst().contains { $0.isAfterGap } }

    /// Whether a blank stands inside a sentence of these pieces, headings between or not: a column ends there, and a headline
    /// may stand where the next one begins. Where blanks stand between paragraphs alone they tell nothing of that.
    ///
    ///     …帮助企业解决困                 a column ends
    ///
    ///     助力高质量发展                  a headline's second line
    ///
    ///     难。今年前三个月，               the next column
    func hasGaps(inSentencesOf pieces: [Piece]) -> Bool {
        var upper: Int?
        for piece in pieces where piece.kind == .text {
            if piece.opens || piece.isVerse { upper = nil }
            for line in piece.lines {
                if let upper, hasGap(from: upper, to: line), !endsSentence(lines[upper].range) { return true }
                upper = line
            }
            if piece.closes || piece.isVerse { upper = nil }
        }
        return false
    }

    private func hasGap(from upper: Int, to line: Int) -> Bool {
        (upper + 1..<line + 1).contains { lines[$0].isAfterGap }
    }
}
