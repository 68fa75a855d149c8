import Text

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
    guard !goesOnBehind(page.last(of: last)) else { return false }
    var clauses = ClauseReading()
    clauses.read(page.scalars[page.range(of: lines)])
    return !clauses.holdsStop && (allowingCommas || !clauses.holdsComma)
}

/// Whether something must follow a mark: no headline ends with it.
func goesOnBehind(_ mark: Unicode.Scalar) -> Bool { mark == "：" || mark == ":" || mark == "、" }

/// A character a line, three to forty of them.
func isVertical(_ lines: Range<Int>, of page: PageText) -> Bool {
    (3...40).contains(lines.count) && lines.allSatisfy { page.lines[$0].width <= 2 }
}

/// Reads lines one after the other, and tells whether clauses stand in them, outside quotations and brackets.
struct ClauseReading {
    private var depth = 0
    private var isBroken = false
    private(set) var holdsComma = false

    /// A full stop or a semicolon stands in the lines, or a quotation or a bracket is left open.
    var holdsStop: Bool { isBroken || depth > 0 }

    mutating func read(_ text: ArraySlice<Unicode.Scalar>) {
        for scalar in text where !scalar.isHan {
            switch scalar {
            case "“", "‘", "《", "（", "(", "「", "『": depth += 1
            case "”", "’", "》", "）", ")", "」", "』":
                depth -= 1
                if depth < 0 { isBroken = true }
            case "。", "；", ";": if depth == 0 { isBroken = true }
            case "，", ",": if depth == 0 { holdsComma = true }
            default: break
            }
        }
    }
}
