/// What each sign costs when boxes are put into columns, in nats as `ColumnWeights`.
///
/// Set by hand on 50 pages of pdfminer.six in two makeups; `lag`, `backward`, `late` and `columnOfFlow` were tried at a few
/// values each, the others once. Those of turns, heights and shared words were tried on 200 pages in one flow, see
/// docs/decisions/0241; near their values little changes. What tells doubt was set on 220 such pages, see docs/decisions/0043.
enum BoxWeights {
    // MARK: A stack of blocks

    /// A box stands above columns; it is the first to do so; it is as wide as the lines of the columns above; it has a clause.
    static let heading: Float = 1
    static let block: Float = 2
    static let fullHeading: Float = 4
    static let clause: Float = 3
    /// It can only be the end of a byline: one character, or names in front of a role.
    static let endOfByline: Float = 8
    /// Text goes on behind the names of a byline.
    static let textInByline: Float = 6
    /// A block begins without a heading, at an opening; inside a paragraph.
    static let blockWithoutHeading: Float = 4
    static let startInside: Float = 4
    /// An opening stands below or beside other columns of its block.
    static let openingInside: Float = 6
    /// A column begins; with a paragraph; for each column on its left that has a second box before.
    static let column: Float = 1.5
    static let columnWithStart: Float = 1
    static let late: Float = 3
    /// A column goes on that is further down than another, for each line; the most lines; beyond, the other one has ended.
    static let lag: Float = 1.8
    static let mostLag = 2
    static let ended: Float = 2.5
    /// Of two columns that have come as far, the right one goes on first.
    static let backward: Float = 2.5

    // MARK: A flow

    /// A dump changes to another column; goes through two in turns; begins one; has one before the one that it goes on from.
    static let change: Float = 1.5
    static let turn: Float = 0.2
    /// A dump that goes through two columns in turns gives one of them two boxes.
    static let outOfTurn: Float = 0.6
    static let columnOfFlow: Float = 2
    static let backwardColumn: Float = 0.5
    /// A column does not go on at the top whose words it says all, but at one of which it says none.
    static let words: Float = 12
    /// Another column says a bit more of a box's words; the most that these cost; how many boxes before it count.
    static let sharedWords: Float = 0.2
    static let mostOfSharedWords: Float = 6
    static let reachOfWords = 40
    /// The bits that a pair of characters in any text is worth; how much less they are than all that a small archive knows.
    static let ordinaryWord = 11
    static let knownWord = 4
    /// A column goes on that is ahead of one on its right; that was left ahead of one on its left.
    static let ahead: Float = 6
    static let afterEnd: Float = 6
    /// The lines between columns that have come equally far; those of text that a headline's line is as high as.
    static let levelWithin = 3
    static let linesOfHeading = 2
    /// A column but the last ends above others, for each line beyond a few; the most lines.
    static let missingLine: Float = 1
    static let evenWithin = 4
    static let mostMissing = 6
    /// By how much a flow may cost more than a stack, for each box: its headings cost more.
    static let flow: Float = 0.2

    // MARK: Both

    /// By how much parting must be better than leaving the boxes as they are.
    static let leastGain: Float = 4

    /// By how much the lines of a page may be cut worse in the new order than in the old, in the unit of `ReadingWeights`.
    static let mostLossOfStack = 30.0
    static let mostLossOfFlow = 30.0

    /// How likely all other orders may be beside one that is sure: of a stack; of a flow or the boxes as they stand. By how much
    /// the ends of a flow's columns must speak for their order.
    static let rivalsOfStack: Float = 1.5
    static let rivalsOfFlow: Float = 1
    static let sureEnds: Float = -1.8

    /// A page ends inside a sentence; a column does not go on at the top of the next.
    static let openEnd: Float = 4
    static let brokenColumn: Float = 8
    /// What costs so much more than the best is not followed: the role of a line, a reading up to some box.
    static let unlikelyRole: Float = 4
    static let hopeless: Float = 14
    /// How many readings are followed, and how many to the end.
    static let states = 150
    static let finalists = 20
}
