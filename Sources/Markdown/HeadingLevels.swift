/// Which level each heading of a text has in its page, so that none is skipped: readers that hear a page go by them.
///
///     ##     h2        Authors begin at any level, and leave some out.
///     ####   h3
///     ##     h2
struct HeadingLevels {
    /// The levels that the open headings have in the text, ascending.
    private var open: [Int] = []

    /// The level in the page, 2 to 6, of the next heading.
    mutating func level(of written: Int) -> Int {
        open.removeAll { $0 >= written }
        open.append(written)
        return min(open.count + 1, 6)
    }
}
