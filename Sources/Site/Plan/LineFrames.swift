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
    private var crossing: [Int: [String]] = [:]

    /// - Parameter ranges: in any order; those beyond the last line are cut there.
    init(_ ranges: [LineRange], lineCount: Int) {
        opening = Array(repeating: [], count: lineCount + 1)
        closing = Array(repeating: 0, count: lineCount + 1)
        let several = Set(ranges).filter { $0.first < $0.last && $0.first <= lineCount }
        var open: [LineRange] = []
        for range in several.sorted(by: { ($0.first, $1.last) < ($1.first, $0.last) }) {
            while let inner = open.last, inner.last < range.first { open.removeLast() }
            if let inner = open.last, inner.last < range.last {
                crossing[range.first, default: []].append(range.anchor)
            } else {
                opening[range.first].append(range.anchor)
                closing[min(range.last, lineCount)] += 1
                open.append(range)
            }
        }
    }

    func opened(before line: Int) -> [String] { opening[line] }

    func closed(behind line: Int) -> Int { closing[line] }

    func anchors(in line: Int) -> [String] { crossing[line] ?? [] }

    /// Whether a list of lines begins with this one: no frame's border may lie within a list.
    func beginsList(_ line: Int) -> Bool { line == 1 || !opening[line].isEmpty || closing[line - 1] > 0 }

    /// Whether a list of lines ends with this one.
    func endsList(_ line: Int) -> Bool { line + 1 == opening.count || beginsList(line + 1) }
}
