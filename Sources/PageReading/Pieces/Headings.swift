/// The most lines and cells that a headline takes: six lines, or two lines across a wide page.
private let headingLines = 6
let headingHalfCells = 160

/// Whether lines read like a headline: few and short, no comma or full stop outside quotations, and nothing left open.
///
/// - Parameter allowingCommas: where the place on the page says that nothing else can stand there.
func isHeading(_ lines: Range<Int>, of page: PageText, allowingCommas: Bool = false) -> Bool {
    if isVertical(lines, of: page) { return true }
    guard lines.count <= headingLines, let last = lines.last else { return false }
    guard lines.reduce(0, { $0 + page.lines[$1].width }) <= headingHalfCells else { return false }
    let end = page.last(of: last)
    if end == "：" || end == ":" || end == "、" { return false }
    return !holdsClauses(page.scalars[page.range(of: lines)], allowingCommas: allowingCommas)
}

/// A character a line, three to forty of them.
func isVertical(_ lines: Range<Int>, of page: PageText) -> Bool {
    (3...40).contains(lines.count) && lines.allSatisfy { page.lines[$0].width <= 2 }
}

/// Whether commas or full stops stand outside quotations and brackets, or these are left open.
private func holdsClauses(_ text: ArraySlice<Unicode.Scalar>, allowingCommas: Bool) -> Bool {
    var depth = 0
    for scalar in text {
        switch scalar {
        case "“", "‘", "《", "（", "(", "「", "『": depth += 1
        case "”", "’", "》", "）", ")", "」", "』":
            depth -= 1
            if depth < 0 { return true }
        case "。", "；", ";": if depth == 0 { return true }
        case "，", ",": if depth == 0, !allowingCommas { return true }
        default: break
        }
    }
    return depth > 0
}
