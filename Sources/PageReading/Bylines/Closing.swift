import Text

/// How an article's text ends: a byline behind its last sentence or on lines of its own, or a jump to another page.
///
///     …更多优质企业和项目落地。记者 景静
///     …任务目标。
///     记者 景静 通讯员 马艳平
struct Closing: Equatable {
    /// Where the text before it ends.
    var start: Int
    var byline = Byline()
    /// The page on which the text goes on: 3 of `（下转第3版）`.
    var leaves: PageNumber?

    /// The longest closing at the end of these lines; nil where there is none.
    ///
    /// A byline stands behind a full stop, in brackets, or on a line of its own: inside a sentence 记者 is no byline.
    static func parse(_ page: PageText, _ lines: Range<Int>) -> Closing? {
        var range = page.range(of: lines)
        var closing: Closing?
        if let jump = endingJump(page.scalars, range) {
            closing = Closing(start: trimmedEnd(page, jump.start, from: range.lowerBound), leaves: jump.page)
            range = range.lowerBound..<jump.start
        }
        guard page.mayHoldRole(inLines: lines.suffix(3)) else { return closing }
        // A byline takes three lines at most, and a hundred and sixty characters, all of them such as bylines hold.
        let threeLines = page.lines[max(lines.lowerBound, lines.upperBound - 3)].range.lowerBound
        // They count from the last line printed: a jump that fills all three leaves no room for a byline.
        let longestStart = min(max(range.lowerBound, threeLines, range.upperBound - 160), range.upperBound)
        let longest = longestStart..<range.upperBound
        let earliest = page.scalars[longest].lastIndex { !BylineWords.mayHold($0) }.map { $0 + 1 } ?? longest.lowerBound
        guard BylineWords.mayHoldRole(page.scalars[earliest..<range.upperBound]) else { return closing }
        for start in candidates(page, earliest..<range.upperBound, textStart: range.lowerBound) {
            if let byline = page.byline(in: start..<range.upperBound) {
                return Closing(
                    start: trimmedEnd(page, start, from: range.lowerBound), byline: byline, leaves: closing?.leaves)
            }
        }
        return closing
    }

    /// Where a byline may begin, first to last.
    private static func candidates(_ page: PageText, _ range: Range<Int>, textStart: Int) -> [Int] {
        range.filter { index in
            // Inside a sentence only a bracket begins one.
            if index > textStart, page.scalars[index - 1].isHan { return page.scalars[index].halfWidth == "(" }
            guard !page.scalars[index].isBlank else { return false }
            var before = index
            while before > textStart, page.scalars[before - 1].isBlank { before -= 1 }
            if before == textStart { return true }
            if page.endsSentence(textStart..<before) || page.scalars[index].halfWidth == "(" { return true }
            let isLineStart = page.scalars[before..<index].contains("\n")
            return isLineStart && BylineParser.beginsPlainly(page.scalars, index..<range.upperBound)
        }
    }

    private static func trimmedEnd(_ page: PageText, _ index: Int, from start: Int) -> Int {
        var end = index
        while end > start, page.scalars[end - 1].isBlank { end -= 1 }
        return end
    }
}
