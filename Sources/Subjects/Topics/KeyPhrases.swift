/// Phrases that an article repeats and few others do: its topics where the authority file names none.
struct KeyPhrases {
    let evidence: PhraseEvidence
    let inquiry: Inquiry

    private static let mostPhrases = 3

    /// One phrase of the article.
    private struct Phrase {
        var range: Range<Int>
        var score: Int
    }

    /// The phrases as printed, best first; none that `names` holds or is held by.
    func phrases(in text: ArticleText, besides names: [String]) -> [String] {
        let phrases = candidates(in: text).sorted {
            ($1.score, $0.range.lowerBound, $1.range.count) < ($0.score, $1.range.lowerBound, $0.range.count)
        }
        var chosen: [String] = []
        for phrase in phrases where chosen.count < Self.mostPhrases {
            let label = text.string(phrase.range)
            if !(chosen + names).contains(where: { overlap($0, label) }) { chosen.append(label) }
        }
        return chosen
    }

    private func candidates(in text: ArticleText) -> [Phrase] {
        let repeated = RepeatedPhrases(in: text)
        return repeated.ranges.compactMap { range in
            let key = text.key(range)
            guard let here = repeated.counts[key], here.variety >= 2, hasWordBorders(range, in: text),
                isSubject(range, in: text), mayBeTopic(key)
            else { return nil }
            return Phrase(range: range, score: Int(here.count) * range.count)
        }
    }

    private func mayBeTopic(_ key: UInt64) -> Bool {
        inquiry.note(.phrase, key)
        return evidence.mayBeTopic(key)
    }

    /// Whether the phrase could be what an article is about: no title, no run of ordinary words, no end of a number, no
    /// piece of a sentence like 同比增长.
    private func isSubject(_ range: Range<Int>, in text: ArticleText) -> Bool {
        if Self.poorStarts.contains(text.folded[range.lowerBound]) { return false }
        if text.marks[range.lowerBound].starts.contains(.phraseStart) { return false }
        if text.marks[range.upperBound].ends.contains(.phraseEnd) { return false }
        if !text.marks[range.upperBound].ends.isDisjoint(with: [.office, .honorific, .calling, .speech]) {
            return false
        }
        var index = range.lowerBound
        while index < range.upperBound, text.marks[index].ordinaryLength > 0 {
            index += Int(text.marks[index].ordinaryLength)
        }
        return index < range.upperBound
    }

    /// Characters that belong to a number or a word before the phrase.
    private static let poorStarts = ScalarSet("号年月日个名次届期只条项种位家所化性者们业度第多余几")

    /// Whether no ordinary word reaches over an end of the phrase, and no verb begins it.
    private func hasWordBorders(_ range: Range<Int>, in text: ArticleText) -> Bool {
        if Int(text.marks[range.lowerBound - 1].ordinaryLength) > 1 { return false }
        if Int(text.marks[range.upperBound - 1].ordinaryLength) > 1 { return false }
        return text.marks[range.lowerBound + 2].borderLength < 2
            || text.marks[range.lowerBound + 2].ends.contains(.namePart)
    }

    /// Whether the shorter of two labels begins inside the longer one.
    private func overlap(_ a: String, _ b: String) -> Bool {
        let (long, short) = a.utf8.count >= b.utf8.count ? (a, b) : (b, a)
        let piece = Array(short.unicodeScalars.prefix(3))
        return contains(Array(long.unicodeScalars), piece)
    }

    private func contains(_ text: [Unicode.Scalar], _ piece: [Unicode.Scalar]) -> Bool {
        guard text.count >= piece.count else { return false }
        return (0...text.count - piece.count).contains { Array(text[$0..<$0 + piece.count]) == piece }
    }
}
