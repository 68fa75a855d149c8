import Text

/// A column label: a mark and a few words, or a few words in black brackets, alone on a line; without mark, a line between
/// blanks that names a kind of news, `要闻速览`; on a printed page a headline may follow at once that is in type of another
/// size or has some white above it.
func isLabel(_ line: Int, of page: PageText) -> Bool {
    let text = page.scalars[page.lines[line].range]
    guard let first = text.first, text.count <= 14 else { return false }
    if isKindOfNews(text), page.lines[line].isAfterGap { return isLastOfBlock(line, of: page) }
    let isFramed = first == "【" && text.last == "】"
    guard isFramed || isLabelMark(first) else { return false }
    let words = text.dropFirst().filter { !isLabelMark($0) && $0 != "】" && !$0.isBlank }
    return (2...12).contains(words.count) && words.allSatisfy { $0.isLetter || $0 == "·" || $0 == "、" }
        && page.byline(in: page.lines[line].range) == nil && !namesWriter(text, of: page)
        && endingJump(page.scalars, page.lines[line].range) == nil
}

/// Whether a byline begins behind the mark, the end of which may stand on the next line: `◎本报记者 李四 通讯员 王`.
private func namesWriter(_ text: ArraySlice<Unicode.Scalar>, of page: PageText) -> Bool {
    let words = text.drop { isLabelMark($0) || $0.isBlank }
    return BylineParser.beginsPlainly(page.scalars, words.startIndex..<words.endIndex)
}

private func isLastOfBlock(_ line: Int, of page: PageText) -> Bool {
    line + 1 == page.lines.count || page.lines[line + 1].isAfterGap || page.isParted(line + 1)
}

func isKindOfNews(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...6).contains(text.count) && text.allSatisfy(\.isHan) && kindsOfNews.contains { text.ends(with: $0) }
}

/// The last words of bare labels.
private let kindsOfNews: [Word] = [
    "来信", "来函", "速览", "速递", "简讯", "快讯", "短讯", "要闻", "简报", "快报", "播报", "动态", "集锦", "一览", "短波", "传真", "扫描", "资讯", "新闻",
]

func isLabelMark(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "■", "□", "◆", "◇", "●", "○", "★", "☆", "▲", "△", "▶", "►", "▌", "▋", "▍", "█", "◎", "※": true
    default: false
    }
}

/// The words of a label without its marks.
func labelWords(_ line: Int, of page: PageText) -> String {
    var words = page.lines[line].range
    let isMark = { (index: Int) in
        isLabelMark(page.scalars[index]) || page.scalars[index].isBlank
            || ["【", "】"].contains(page.scalars[index])
    }
    while !words.isEmpty, isMark(words.lowerBound) { words = words.dropFirst() }
    while !words.isEmpty, isMark(words.upperBound - 1) { words = words.dropLast() }
    return page.string(words)
}
