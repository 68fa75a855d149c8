import Glibc

/// What each sign of `ArticleSigns` is worth: the only numbers of a doubt, in one place.
///
/// Unit: natural logarithms of odds; their sum with `bias` is that of the odds that an article is wrong. Behind each weight stands how many
/// of 3,035 articles of 700 typeset pages had the sign, and which share of those was wrong; without any of them it was 0.08. The weights
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
        signs.orderInDoubt = 2.7  // 264, 0.49
        signs.readAcross = 1.5  // 378, 0.12
        signs.boxesInTurns = 1.7  // 83, 0.11
        signs.tornSeams = 1.1  // 37, 0.38
        signs.unknownSeams = 1.1  // 255, 0.32
        signs.movedSeams = 0.25  // 576, 0.23
        signs.strangeLines = 2.5  // 1,210, 0.13
        signs.strangeShare = 2.5  // the same
        signs.breaksOff = 6  // 28, 1.00
        signs.unmarked = 0.5  // 5, 0.80
        signs.endsFull = 4  // 18, 1.00
        signs.shortLines = 0.1  // 29, 0.07
        signs.unsigned = 3.5  // 44, 0.93
        signs.inside = 0.5  // 14, 0.07; it is told for those who look
        signs.short = 8  // 28, 1.00
        signs.headless = 7  // 14, 1.00
        signs.headlineShort = 6  // fitted to 12: of other papers headlines are shorter
        signs.headlineUnsaid = 0.4  // 2,836, 0.07
        signs.partUnsaid = 4.4  // 92, 0.26
        signs.headlineShared = 0.8  // 2,624, 0.08
        signs.headlineElsewhere = 1.2  // 2,660, 0.08
        signs.headlineAway = 2.2  // 195, 0.39
        signs.crossheads = 1.1  // 7, 0.29
        signs.strayHeadings = 2.4  // 8, 0.25
        signs.strayLines = 1  // 69, 0.64
        signs.pageStrays = 0.1  // 201, 0.45
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
