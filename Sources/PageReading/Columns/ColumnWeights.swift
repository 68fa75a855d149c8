import Text

/// What each sign costs or is worth when columns that were read across are parted, in nats: the natural logarithm of how
/// many times likelier the sign is if the reading is wrong than if it is right.
///
/// Measured on 120 pages that a browser set and `pdftotext` read back (2,000 places where one line of a column goes on
/// with the next). `continuity` was fitted to how often the pair of characters across a line's end was met in archives of
/// 1 to 120 pages, against pairs put together at random; the others were set by hand until those places came out right
/// (99.6 of 100 there, 98.9 on 120 further pages).
enum ColumnWeights {
    /// By how many half cells a full line misses the measure: type without full cells, marks that hang.
    static let misfit: [Float] = [0, 0.25, 0.6, 1.6, 3.0]
    /// For each half cell beyond these, and the most that a misfit costs.
    static let misfitStep: Float = 1.1
    static let mostMisfit: Float = 9

    /// A paragraph has one first line and many others.
    static let first: Float = 0.7
    static let last: Float = 0.7
    static let whole: Float = 1.5
    static let heading: Float = 2.0
    static let byline: Float = 0.5
    /// Names without a role: the second line of a byline, or words that look like names.
    static let names: Float = 2.5
    /// A paragraph does not end in the middle of a sentence.
    static let noEnd: Float = 8
    /// A full line ends a sentence by chance.
    static let stopInside: Float = 1.5
    /// A space inside running text is more likely the gap between columns.
    static let space: Float = 2.5
    /// A line wider than the measure that is taken as one.
    static let wide: Float = 3

    /// Parts on one line, though the left one is short or the right one indented: the gap would have been too wide.
    static let join: Float = 5
    /// Parts of one height on two lines, though nothing parts them.
    static let apart: Float = 3.5
    /// A column skips a height; beside a headline, whose lines are higher, it may.
    static let gap: Float = 2.5
    static let gapAtHeading: Float = 0.7
    /// The right column's line stands before the left one's of the same height; more than two columns never do it.
    static let backward: Float = 0.3
    static let backwardOfMany: Float = 1
    /// Left before right changes to right before left without a headline between.
    static let turn: Float = 1.5

    /// A column begins at the top; further down with a headline or an opening, with a paragraph, in a sentence.
    static let start: Float = 1
    static let startWithHeading: Float = 0.5
    static let startWithParagraph: Float = 2.5
    static let startInside: Float = 3.5
    /// A column begins before the one on its left: not with three columns or more.
    static let startOrder: Float = 1.5

    /// A line above or below the columns; the first of them; one that is wider than a column.
    static let outside: Float = 1.6
    static let enterOutside: Float = 2.5
    static let wideOutside: Float = 6
    /// A column has no line at all.
    static let unused: Float = 3
    /// For each height by which one column ends above another, beyond one; and the most.
    static let imbalance: Float = 0.5
    static let mostImbalance: Float = 2
    /// How much the step from the end of a column to the top of the next counts: other blocks may stand between.
    static let junction: Float = 0.5
    static let headingAtEnd: Float = 2

    /// By how much parting must be better than leaving the lines as they are, and by how much it must be better to be sure.
    static let leastGain: Float = 2.5
    static let sureGain: Float = 6
    /// The most that a line may cost on average where the columns are sure.
    static let sureCost: Float = 1.2

    /// What it is worth that a pair of characters across a line's end was met `sightings` times elsewhere (in whole bits)
    /// in an archive of `size` pairs (in whole bits): a pair never met says little in a small archive, and one met once
    /// says much.
    static func continuity(sightings: Int, size: Int) -> Float {
        let size = Float(size)
        return sightings == 0 ? 0.6 - 0.1 * size : min(4.5, 4.6 - 0.225 * size + 0.75 * Float(sightings - 1))
    }

    /// A line that begins with a closing mark, or follows an opening one at a line's end.
    static let brokenMark: Float = -5

    static func misfit(_ missing: Int) -> Float {
        missing < misfit.count ? misfit[missing] : min(mostMisfit, 3 + misfitStep * Float(missing - 4))
    }
}
