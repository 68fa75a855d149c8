/// The text of one article: its pieces in print order, and the byline that opening and closings give.
struct Body: Equatable {
    /// Indexes into the page's pieces: text, and bylines of their own.
    var pieces: [Int]
    /// It began with 本报讯 or its like. Text without one is an article only under a headline.
    var isMarked: Bool
    /// A heading of which the text above knows nothing stands right above.
    var isUnderHeading = false
    var origin: String?
    /// The date inside the opening's formula.
    var date: Range<Int>?
    var byline = Byline()
    /// It comes from another page.
    var arrives: Jump?
    /// It goes on on another page.
    var leaves: Jump?
    /// It has met its closing.
    var isClosed = false

    /// Whether print gives it a headline of its own: it began with an opening, and not on another page.
    var needsHeadline: Bool { isMarked && arrives == nil }
}
