import Glibc

/// What half of an archive's articles show, or more: the way its paper is set, which makes none of them more doubtful than another.
///
///     a paper whose headlines stand away from their texts      headlineAway 1 in 22 of 30 articles: said of none of them
///
/// Only of signs of a layout: that most articles break off, or that their order is in doubt, is no habit.
package struct PaperHabits: Sendable {
    /// How much of each sign is the paper's way, beyond what is usual anywhere.
    private let usual: ArticleSigns
    private let weights = DoubtWeights.standard

    /// - Parameter articles: what each of an archive shows; of few nothing is known of their paper.
    package init(_ articles: [ArticleSigns]) {
        var usual = ArticleSigns()
        if articles.count >= fewestArticles {
            for sign in signsOfLayout {
                let values = articles.map { $0[keyPath: sign] }.sorted()
                usual[keyPath: sign] = max(0, values[values.count / 2] - DoubtWeights.usual[keyPath: sign])
            }
        }
        self.usual = usual
    }

    /// The same doubts without what they owe to the paper's habits.
    package func beside(_ doubts: ArticleDoubts) -> ArticleDoubts {
        var doubts = doubts
        let habit = ArticleSigns.named.reduce(0) { $0 + worth($1.path) }
        doubts.probability = 1 / (1 + exp(habit - weights.evidence(doubts.signs)))
        for index in doubts.doubts.indices {
            doubts.doubts[index].evidence -= doubts.doubts[index].kind.signs.reduce(0) { $0 + worth($1) }
        }
        doubts.doubts.removeAll { $0.evidence <= 0 }
        return doubts
    }

    private func worth(_ sign: WritableKeyPath<ArticleSigns, Double>) -> Double {
        usual[keyPath: sign] * weights.signs[keyPath: sign]
    }
}

private let fewestArticles = 12

/// `WritableKeyPath` is of no actor; it is made anew for each use.
private var signsOfLayout: [WritableKeyPath<ArticleSigns, Double>] {
    [
        \.tornSeams, \.unknownSeams, \.movedSeams, \.shortLines, \.strangeLines, \.strangeShare, \.unmarked, \.unsigned,
        \.endsFull, \.headlineShort, \.headlineUnsaid, \.partUnsaid, \.headlineShared, \.headlineElsewhere,
        \.headlineAway,
    ]
}
