/// A printed jump: an article goes on on another page of the issue, or comes from one.
///
///     …会议强调（下转第3版）      leaves for page 3
///     （紧接第一版）要抓紧落实。    comes from page 1
struct Jump: Equatable, Sendable {
    /// The page that it names.
    var page: PageNumber
    /// The line that prints it, from 1 in the page's file.
    var line: Int
}

/// The verbs of jumps, longest first where one begins another.
enum JumpVerbs {
    static let leaving: [Word] = ["下转", "下接", "转"]
    static let arriving: [Word] = ["上接", "紧接", "接"]
}

extension Cursor {
    /// Reads `（上接第1版）`, `▶下转 A03 版`, `接二版`: one of the verbs and a page, with or without what frames them.
    mutating func takeJump(_ verbs: [Word]) -> PageNumber? {
        var ahead = self
        ahead.skipFrame(isJumpOpener)
        guard let next = ahead.next, verbs.contains(where: { $0[0] == next && ahead.takeSpaced($0) }),
            let page = ahead.takePageNumber(),
            ahead.takeSpaced("版") || ahead.takeSpaced("页")
        else { return nil }
        ahead.skipFrame(isJumpCloser)
        self = ahead
        return page
    }

    private mutating func skipFrame(_ isMark: (Unicode.Scalar) -> Bool) {
        while let next, next.isBlank || isMark(next) { index += 1 }
    }
}

func isJumpOpener(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "(", "[", "【", "〔": true
    default: isJumpMark(character)
    }
}

private func isJumpCloser(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case ")", "]", "】", "〕": true
    default: isJumpMark(character)
    }
}

private func isJumpMark(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "▲", "▶", "►", "●", "■", "◆", "→": true
    default: false
    }
}

/// The jump that ends a text, and where the text before it ends; nil where none does. A jump takes 24 characters at most,
/// and may stand over a line's end.
func endingJump(_ text: [Unicode.Scalar], _ range: Range<Int>) -> (page: PageNumber, start: Int)? {
    guard let last = text[range].last?.folded, last == "版" || last == "页" || isJumpCloser(last) else {
        return nil
    }
    for start in max(range.lowerBound, range.upperBound - 24)..<range.upperBound {
        var cursor = Cursor(text, start..<range.upperBound)
        if let page = cursor.takeJump(JumpVerbs.leaving), cursor.isAtEnd { return (page, start) }
    }
    return nil
}
