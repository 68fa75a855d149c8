/// Phrases that an article repeats and few others do: topics where the authority file names none.
///
///     樱桃采摘周   4 × in the article, in its headline; ends in 采摘周, as topics do
///     优化营商环境  begins with a verb: no topic, 营商环境 may be one
struct KeyPhrases {
    let evidence: PhraseEvidence
    let inquiry: Inquiry

    static let mostPhrases = 2

    /// What speaks for a phrase that ends in what topics end in, and against it; chosen on development texts
    /// (docs/decisions/0261).
    enum Points {
        /// It is in the headline.
        static let headline = 2
        /// It occurs four times or more.
        static let often = 1
        /// Two articles of the archive repeat it.
        static let twoArticles = 1
        /// Four do.
        static let fourArticles = 1
        /// Ordinary news does not know it.
        static let unknown = 1
        /// More than 80 of 10,000 articles of ordinary news print it.
        static let ordinary = -1
        /// More than 300 do.
        static let mostOrdinary = -1
        /// With fewer it is no topic.
        static let enough = 2
    }

    /// One phrase of the article.
    private struct Phrase {
        var range: Range<Int>
        var points: Int
        /// Characters that it takes in the article.
        var weight: Int
    }

    /// The phrases as printed, best first; none that `names` holds or is held by.
    func phrases(in text: ArticleText, besides names: [String]) -> [String] {
        let phrases = candidates(in: text).sorted {
            ($1.points, $1.weight, $0.range.lowerBound, $1.range.count)
                < ($0.points, $0.weight, $1.range.lowerBound, $0.range.count)
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
        let pieces = repeated.pieces(in: text)
        return repeated.ranges.compactMap { range in
            let key = text.key(range)
            guard let here = repeated.counts[key], here.variety >= 2, !pieces.contains(key), mayName(range, in: text)
            else { return nil }
            let points = points(range, key, here, in: text)
            return points < Points.enough
                ? nil : Phrase(range: range, points: points, weight: Int(here.count) * range.count)
        }
    }

    private func points(_ range: Range<Int>, _ key: UInt64, _ here: PhraseCount, in text: ArticleText) -> Int {
        inquiry.note(.phrase, key)
        let standing = evidence.standing(key)
        guard standing.isWhole, !standing.isCommon else { return 0 }
        let ordinary = OrdinaryPhrases.shared.frequency(of: range, in: text)
        // A phrase's range is that of its first occurrence.
        return (range.upperBound <= text.bodyStart ? Points.headline : 0) + (here.count >= 4 ? Points.often : 0)
            + (standing.articles >= 2 ? Points.twoArticles : 0) + (standing.articles >= 4 ? Points.fourArticles : 0)
            + (ordinary == 0 ? Points.unknown : 0) + (ordinary > 80 ? Points.ordinary : 0)
            + (ordinary > 300 ? Points.mostOrdinary : 0)
    }

    /// Whether the phrase can be the name of a topic: it ends as such names do, and is no place or body, no foreign name, no
    /// piece of a number, a word or a sentence like 优化营商环境.
    private func mayName(_ range: Range<Int>, in text: ArticleText) -> Bool {
        let words = PhraseWords.shared, phrase = text.folded[range]
        let head = words.headLength(of: phrase)
        guard head > 0, Int(text.marks[range.upperBound].endingLength) < head else { return false }
        guard hasWordBorders(range, in: text), !isForeignName(range, in: text) else { return false }
        if text.marks[range.lowerBound].placeLength > 0 || endsInPlace(range, in: text) { return false }
        // 非▸制造业 says what it is not.
        if head == range.count - 1, text.folded[range.lowerBound] == Self.not { return false }
        // 一带一路 is all head.
        return head == range.count
            || !Self.poorStarts.contains(text.folded[range.lowerBound]) && !words.beginsPoorly(phrase)
                && !words.endsPoorly(phrase)
    }

    /// 非
    private static let not: UInt32 = 0x975E

    private func endsInPlace(_ range: Range<Int>, in text: ArticleText) -> Bool {
        range.dropFirst().contains { Int(text.marks[$0].placeLength) == range.upperBound - $0 }
    }

    /// Whether foreign names are made of such characters alone: 汗尤尼斯.
    private func isForeignName(_ range: Range<Int>, in text: ArticleText) -> Bool {
        range.allSatisfy { text.classes[$0].contains(.transliteration) }
    }

    /// Characters that belong to a number or a word before the phrase.
    private static let poorStarts = ScalarSet("号年月日个名次届期只条项种位家所化性者们业度第多余几一二三四五六七八九十百千万亿两")

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
