package import Archive

/// What makes an article doubtful, and which lines.
package struct Doubt: Equatable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Its lines may stand in another order: boxes in turns, columns whose order little tells.
        case order
        /// Its lines were read across columns and parted.
        case readAcross
        /// Two of its lines do not fit together.
        case seam
        /// Some of its lines say what another article says.
        case strangeLines
        /// It breaks off, or begins in the midst of a sentence, or has no writer where all others have one.
        case ending
        /// An opening, a byline or a heading stands in the midst of it: it may be two articles.
        case inside
        /// Its text says little of its headline, or the headline does not stand above it.
        case headline
        /// Another article says its headline nearly as well.
        case headlineShared
        /// It has no headline.
        case noHeadline
        /// A heading of no article stands beside it.
        case strayHeading
        /// Lines of no article stand beside it.
        case strayLines
        /// Another article of the page is doubtful: what that lacks or has too much may be this one's.
        case neighbour
    }

    package var kind: Kind
    /// How much it adds to the natural logarithm of the odds that the article is wrong.
    package var evidence: Double
    /// The lines that are meant, in the file; of the whole article where none are.
    package var lines: [LineRange] = []
    /// The article that may have these lines, by its place on the page in print order; nil where none is nearer than another.
    package var other: Int?
    /// Of the words of these lines those that the article says beside them, and the other one, in percent; nil where that was not asked.
    package var said: (own: Int, other: Int)?

    package static func == (a: Doubt, b: Doubt) -> Bool {
        a.kind == b.kind && a.evidence == b.evidence && a.lines == b.lines && a.other == b.other
            && a.said?.own == b.said?.own && a.said?.other == b.said?.other
    }
}

extension Doubt.Kind {
    /// The signs that speak of it.
    var signs: [WritableKeyPath<ArticleSigns, Double>] {
        switch self {
        case .order: [\.orderInDoubt, \.boxesInTurns, \.movedSeams]
        case .readAcross: [\.readAcross]
        case .seam: [\.tornSeams, \.unknownSeams, \.shortLines]
        case .strangeLines: [\.strangeLines, \.strangeShare]
        case .ending: [\.breaksOff, \.unmarked, \.endsFull, \.unsigned, \.short]
        case .inside: [\.inside, \.crossheads]
        case .headline: [\.headlineShort, \.headlineUnsaid, \.partUnsaid, \.headlineAway]
        case .headlineShared: [\.headlineShared, \.headlineElsewhere]
        case .noHeadline: [\.headless]
        case .strayHeading: [\.strayHeadings]
        case .strayLines: [\.strayLines, \.pageStrays]
        case .neighbour: [\.neighbour]
        }
    }
}
