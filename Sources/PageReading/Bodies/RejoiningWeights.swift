/// What makes a piece the rest of another. Unit: as of `ReadingWeights`.
enum RejoiningWeights {
    /// The assembly, which goes by the order of print, has joined them.
    static let inOrder = 2.5
    /// The assembly has joined the piece to nothing: it may as well belong to no article.
    static let stray = 1.0
    /// Its first line begins a paragraph where a sentence is unfinished, or none where one is over.
    static let brokenLine = 2.0
    /// A headline stands right above it, as above an article without opening.
    static let underHeading = 1.0
    /// It is set in wider or narrower columns.
    static let otherMeasure = 2.0
    /// The archive knows the pair of characters at the seam.
    static let knownPair = 3.0
    /// It ends in a byline, and the article has one.
    static let secondByline = 3.0
    /// The piece before has all its words.
    static let likeness = 20.0
}
