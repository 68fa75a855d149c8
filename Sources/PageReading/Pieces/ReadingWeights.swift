/// What each sign of a line says about where a page is cut: the only numbers of the cut, in one place.
///
/// Unit: bits of evidence, added up along the page; a cut is the better the higher its sum. Only differences count.
/// `benchmarks/weights.py` prints how the figures of `benchmarks/README.md` move when one of them is halved or doubled.
package struct ReadingWeights: Sendable, Equatable {
    // Text.

    /// The sentence of the line above is unfinished: the text goes on. Parting it here costs `torn`.
    package var goesOn = 1.5
    /// A comma, a full stop or the like stands in the line, as in three of four lines of text and in few headlines.
    package var marks = 1.0
    /// A line without marks is as full as the column, or as its first lines are.
    package var full = 0.5
    /// A line without marks is shorter or longer than the column's lines, as headlines are and lines of text are not.
    package var odd = 2.5
    /// Text begins with an opening: 本报讯, a wire service's dateline, a byline in brackets.
    package var opening = 5.0
    /// Text below a headline begins with a day: `12月7日，`.
    package var day = 1.5
    /// An opening without a headline right above it: most articles have theirs there.
    package var headless = 1.0
    /// A first line of text is two cells short of the measure: its indent is lost, or printed.
    package var indented = 1.0
    /// A first line of text is as full as the column: nobody begins a paragraph so.
    package var unindented = 1.5
    /// A sentence ends unfinished in front of a headline, an opening or a byline.
    package var torn = 4.0

    // Headlines.

    /// A headline stands between text and text.
    package var heading = 1.0
    /// One line of a headline that is no line of text by its width.
    package var headingLine = 0.8
    /// One line of a vertical headline: a character, as no other line of text is.
    package var vertical = 2.5
    /// A comma in a headline, outside quotations.
    package var headingComma = 2.5
    /// A full stop, an open bracket, or a colon at a headline's end.
    package var headingStop = 6.0
    /// A headline stands inside a sentence, between two columns of its text.
    package var inset = 2.0
    /// Each line of a headline past the third.
    package var headingLength = 0.4

    /// The text below says all words of a headline, and the text above none; the other way round it counts against it.
    package var likeness = 4.0

    // Print, where the sizes of type are known: nothing of plain text has any.

    /// A line is of larger type than most text: one of a headline, and none of text. From a thirtieth larger on it counts in part, from an
    /// eighth on in whole. So much that neither a comma nor an unfinished sentence above outweighs it alone.
    package var large = 6.0
    /// A headline's line is no larger than most text, on a page whose headlines are: a heading inside text may be, and a kicker.
    package var ordinary = 1.5

    // Ends.

    /// A byline, behind a full stop or on lines of its own, ends an article.
    package var byline = 4.0
    /// Text without an opening begins right behind a byline.
    package var bareStart = 2.0
    /// A column label, alone on its line.
    package var label = 4.0
    /// A caption, a folio line, the names of the page's staff.
    package var aside = 4.0

    /// Each line of a table of figures.
    package var figures = 2.5

    /// What is left of `torn`, `bareStart` and `unindented` where boxes of text come in turns.
    package var looseness = 0.3
    /// What looks like a byline or an aside is a line of text.
    package var mistaken = 2.0

    package static let standard = ReadingWeights()

    /// For pages whose boxes of text come in turns: an unfinished sentence says little there.
    var loose: ReadingWeights {
        var weights = self
        weights.torn *= looseness
        weights.bareStart *= looseness
        weights.unindented *= looseness
        return weights
    }

    /// All of them by name, for measuring what each does.
    package static var named: [(name: String, path: WritableKeyPath<ReadingWeights, Double>)] {
        [
            ("goesOn", \.goesOn),
            ("marks", \.marks),
            ("full", \.full),
            ("odd", \.odd),
            ("opening", \.opening),
            ("day", \.day),
            ("headless", \.headless),
            ("indented", \.indented),
            ("unindented", \.unindented),
            ("torn", \.torn),
            ("heading", \.heading),
            ("headingLine", \.headingLine),
            ("vertical", \.vertical),
            ("headingComma", \.headingComma),
            ("headingStop", \.headingStop),
            ("inset", \.inset),
            ("headingLength", \.headingLength),
            ("likeness", \.likeness),
            ("large", \.large),
            ("ordinary", \.ordinary),
            ("byline", \.byline),
            ("bareStart", \.bareStart),
            ("label", \.label),
            ("aside", \.aside),
            ("figures", \.figures),
            ("looseness", \.looseness),
            ("mistaken", \.mistaken),
        ]
    }
}
