/// Lines of a page that stay together whatever is found later. The pieces of a page share out its printed lines:
/// each line is in exactly one, so that whoever places the pieces can lose none and use none twice.
///
///     市、区人大代表视察            heading
///     二七区退役军人工作
///
///     本报讯 5月 24日上午，…        text with an opening
///     人员要有、装备要足、经费要支
///
///     持，推动全区退役军人工作…      text with a closing
///     记者 景静 通讯员 左学彬
struct Piece: Equatable {
    enum Kind: Equatable {
        /// Sentences, or parts of them.
        case text
        /// Lines that could be a headline.
        case heading
        /// Only a byline, a jump, or both.
        case byline
        /// A column label (栏目): `■新闻连连看`.
        case label
        /// A caption, a folio line, the names of the page's staff: never part of a body.
        case aside
    }

    /// Indexes of printed lines.
    var lines: Range<Int>
    var kind: Kind
    var opening: Opening?
    var closing: Closing?
    /// Each of its lines is a verse.
    var isVerse = false
    /// It is a headline whatever stands around it.
    var isSure = false

    init(lines: Range<Int>, kind: Kind, opening: Opening? = nil, closing: Closing? = nil) {
        self.lines = lines
        self.kind = kind
        self.opening = opening
        self.closing = closing
    }

    /// Whether it has an opening. Comparing that with nil would copy it, with all its names.
    var opens: Bool { if case .some = opening { true } else { false } }
    /// Whether it has a closing.
    var closes: Bool { if case .some = closing { true } else { false } }

    /// The characters between opening and closing.
    func text(of page: PageText) -> Range<Int> {
        let whole = page.range(of: lines)
        let start = min(opening?.end ?? whole.lowerBound, whole.upperBound)
        return start..<max(start, closing?.start ?? whole.upperBound)
    }
}
