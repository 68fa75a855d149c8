/// Neighbouring lines of a block that are one thing: what the best cut of the block makes of them.
struct Segment: Equatable {
    var lines: Range<Int>
    /// Text of one article holds a byline that is glued to its end; a byline is one on lines of its own.
    var kind: Piece.Kind

    var isOfWords: Bool { kind == .text || kind == .heading }
}
