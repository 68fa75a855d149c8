import Glibc

/// What each sign of `ArticleSigns` is worth: the only numbers of a doubt, in one place.
///
/// Unit: natural logarithms of odds; their sum with `bias` is that of the odds that an article is wrong. Behind each weight stands how many
/// of 3,918 articles of 900 typeset pages had the sign, and which share of those was wrong; of all it was 0.09. The weights
/// are those of a logistic regression on these pages (`benchmarks/review.py --signs --fit`), rounded, and made smaller where a few
/// articles decided: a sign that only wrong articles had is no proof.
package struct DoubtWeights: Sendable {
    /// The weight of one unit of each sign.
    package let signs: ArticleSigns
    /// What stands for an article without any sign.
    package let bias = -6.9

    package static let standard = DoubtWeights()

    /// What half of all articles of 200 typeset pages have of the signs that most have.
    static var usual: ArticleSigns {
        var signs = ArticleSigns()
        (signs.headlineUnsaid, signs.headlineShared, signs.headlineElsewhere) = (0.33, 0.13, 0.15)
        return signs
    }

    private init() {
        var signs = ArticleSigns()
        signs.orderInDoubt = 2.7  // 369, 0.50
        signs.readAcross = 1.5  // 479, 0.14
        signs.boxesInTurns = 1.7  // 100, 0.20
        signs.tornSeams = 2.1  // 46, 0.43
        signs.unknownSeams = 2.2  // 372, 0.35
        signs.movedSeams = 0.25  // 746, 0.25
        signs.strangeLines = 2.5  // 1,601, 0.15
        signs.strangeShare = 2  // the same
        signs.breaksOff = 6  // 43, 1.00
        signs.unmarked = 0.5  // 4, 0.75
        signs.endsFull = 4  // 24, 1.00
        signs.shortLines = 0.1  // 34, 0.09
        signs.unsigned = 3.5  // 59, 0.95
        signs.inside = 0.5  // 19, 0.21; it is told for those who look
        signs.short = 8  // 38, 1.00
        signs.headless = 7  // 17, 1.00
        signs.headlineShort = 6  // fitted to 12: of other papers headlines are shorter
        signs.headlineUnsaid = 0.4  // 3,673, 0.08
        signs.partUnsaid = 4.4  // 122, 0.22
        signs.headlineShared = 0.8  // 3,385, 0.08
        signs.headlineElsewhere = 1.2  // 3,434, 0.09
        signs.headlineAway = 2.2  // 256, 0.39
        signs.crossheads = 1.1  // 7, 0.29
        signs.strayHeadings = 2.4  // 10, 0.30
        signs.strayLines = 1  // 103, 0.63
        signs.pageStrays = 0.1  // 295, 0.46
        signs.neighbour = 0.11
        self.signs = signs
    }

    /// The sum of all signs, with the bias.
    func evidence(_ found: ArticleSigns) -> Double {
        ArticleSigns.named.reduce(bias) { $0 + signs[keyPath: $1.path] * found[keyPath: $1.path] }
    }

    /// How likely it is that an article with these signs is wrong.
    package func probability(_ found: ArticleSigns) -> Double { 1 / (1 + exp(-evidence(found))) }
}
