import Archive

/// Elements around a page's lines, so that a link to several lines marks them all.
///
///     lines 1–5, links to 1–2, 2–3, 4–5, 4:
///
///     L1-2  ┌ 1          the first of two ranges that cross gets the frame;
///           └ 2  L2-3    the other's anchor stands inside its first line
///             3
///     L4-5  ┌ 4          one line is its own anchor, L4
///           └ 5
struct LineFrames {
    /// By line, from 1: the anchors of the frames that open before it, outermost first.
    private var opening: [[String]]
    /// By line, from 1: how many frames close behind it.
    private var closing: [Int]
    /// By line, from 1: the anchors of ranges that cross a frame.
    private var crossing: [[String]]
    /// By line, from 1: whether a block begins with it.
    private var blockStarts: [Bool]

    /// - Parameters:
    ///   - ranges: in any order; those beyond the last line are cut there.
    ///   - blocks: lines with which a block of lines shall begin; none does where a frame is open.
    init(_ ranges: [LineRange], lineCount: Int, blocks: [Int] = []) {
        opening = Array(repeating: [], count: lineCount + 1)
        closing = Array(repeating: 0, count: lineCount + 1)
        crossing = opening
        blockStarts = Array(repeating: false, count: lineCount + 1)
        let several = Set(ranges).filter { $0.first < $0.last && $0.first <= lineCount }
        var open: [LineRange] = []
        for range in several.sorted(by: { ($0.first, $1.last) < ($1.first, $0.last) }) {
            while let inner = open.last, inner.last < range.first { open.removeLast() }
            if let inner = open.last, inner.last < range.last {
                crossing[range.first].append(range.anchor)
            } else {
                opening[range.first].append(range.anchor)
                closing[min(range.last, lineCount)] += 1
                open.append(range)
            }
        }
        findBlocks(blocks, lineCount: lineCount)
    }

    private mutating func findBlocks(_ starts: [Int], lineCount: Int) {
        var open = 0
        for start in starts where start <= lineCount { blockStarts[start] = true }
        for line in 1..<lineCount + 1 {
            blockStarts[line] = line == 1 || open == 0 && blockStarts[line]
            open += opening[line].count - closing[line]
        }
    }

    func opened(before line: Int) -> [String] { opening[line] }

    func closed(behind line: Int) -> Int { closing[line] }

    func anchors(in line: Int) -> [String] { crossing[line] }

    /// Whether a list of lines begins with this one: no frame's border may lie within a list.
    func beginsList(_ line: Int) -> Bool { beginsBlock(line) || !opening[line].isEmpty || closing[line - 1] > 0 }

    /// Whether a block of lines begins with this one: every page has one, and no frame lies in two.
    func beginsBlock(_ line: Int) -> Bool { blockStarts[line] }

    /// Whether a block ends with this line.
    func endsBlock(_ line: Int) -> Bool { line + 1 == opening.count || beginsBlock(line + 1) }

    /// Whether a list of lines ends with this one.
    func endsList(_ line: Int) -> Bool { line + 1 == opening.count || beginsList(line + 1) }
}
