/// What shows on a page that one of its articles may be read wrong. Each number is 0 where nothing does.
///
/// Likenesses are shares of words, from 0 to 1; `DoubtWeights` says what each is worth.
package struct ArticleSigns: Equatable, Sendable {
    // The order of the page's lines.

    /// The reading warns that lines of the article may stand in another order.
    package var orderInDoubt = 0.0
    /// The share of its lines that were read across columns and parted.
    package var readAcross = 0.0
    /// The page's blank lines say nothing: its boxes come in turns.
    package var boxesInTurns = 0.0

    // Its text.

    /// Seams between its lines at which one end says that the sentence or paragraph goes on, and the other that it does not.
    package var tornSeams = 0.0
    /// Seams inside a sentence whose pair of characters stands nowhere else in the archive, as a share of such seams.
    package var unknownSeams = 0.0
    /// Seams that pass over lines of other articles, or lead upwards.
    package var movedSeams = 0.0
    /// How much better another article knows some lines of it than its own other lines do.
    package var strangeLines = 0.0
    /// Its share of lines that another article knows better.
    package var strangeShare = 0.0
    /// It breaks off inside a sentence.
    package var breaksOff = 0.0
    /// It has no opening, and most others of the page have one.
    package var unmarked = 0.0
    /// Its last line is as full as its column, and it has no byline: it may go on.
    package var endsFull = 0.0
    /// Lines much shorter than its column inside of sentences.
    package var shortLines = 0.0
    /// It names no writer, and most others of the page do.
    package var unsigned = 0.0
    /// Openings and bylines in the midst of it.
    package var inside = 0.0
    /// It is much shorter than a paragraph.
    package var short = 0.0

    // Its headline.

    /// Print gives it one, and it has none.
    package var headless = 0.0
    /// Its headline is shorter than most.
    package var headlineShort = 0.0
    /// What its headline says that it does not.
    package var headlineUnsaid = 0.0
    /// What the least known part of its headline says that it does not, beyond that.
    package var partUnsaid = 0.0
    /// How well another article knows its headline, beside itself: 0 where it knows nothing of it, 1 where it knows as much.
    package var headlineShared = 0.0
    /// The same for headlines of others, which this one knows.
    package var headlineElsewhere = 0.0
    /// Other text stands between its headline and its text, or its headline stands below.
    package var headlineAway = 0.0
    /// Headings inside of it.
    package var crossheads = 0.0
    /// Headings of no article beside it.
    package var strayHeadings = 0.0
    /// Other lines of no article beside it.
    package var strayLines = 0.0

    // The page.

    /// Headings and lines of no article anywhere on the page.
    package var pageStrays = 0.0
    /// The greatest evidence against another article of the page, where it is rather wrong than right.
    package var neighbour = 0.0

    /// All of them by name.
    package static var named: [(name: String, path: WritableKeyPath<ArticleSigns, Double>)] {
        [
            ("orderInDoubt", \.orderInDoubt), ("readAcross", \.readAcross), ("boxesInTurns", \.boxesInTurns),
            ("tornSeams", \.tornSeams), ("unknownSeams", \.unknownSeams), ("movedSeams", \.movedSeams),
            ("strangeLines", \.strangeLines), ("strangeShare", \.strangeShare), ("breaksOff", \.breaksOff),
            ("unmarked", \.unmarked), ("endsFull", \.endsFull), ("shortLines", \.shortLines),
            ("unsigned", \.unsigned), ("inside", \.inside), ("short", \.short), ("headless", \.headless),
            ("headlineShort", \.headlineShort),
            ("headlineUnsaid", \.headlineUnsaid), ("partUnsaid", \.partUnsaid), ("headlineShared", \.headlineShared),
            ("headlineElsewhere", \.headlineElsewhere), ("headlineAway", \.headlineAway), ("crossheads", \.crossheads),
            ("strayHeadings", \.strayHeadings), ("strayLines", \.strayLines), ("pageStrays", \.pageStrays),
            ("neighbour", \.neighbour),
        ]
    }
}
