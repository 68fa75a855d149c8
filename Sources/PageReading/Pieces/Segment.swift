/// Neighbouring lines of a block that are one thing: what the best cut of the block makes of them.
struct Segment: Equatable {
    enum Kind {
        /// Text of one article, a byline glued to its end included.
        case text
        case heading
        /// A byline on lines of its own.
        case byline
        case label
        case aside
    }

    var lines: Range<Int>
    var kind: Kind

    var isOfWords: Bool { kind == .text || kind == .heading }
}
