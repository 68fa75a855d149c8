import Text

/// Tells what a piece is by its own characters.
func classify(_ lines: Range<Int>, of page: PageText) -> Piece {
    if lines.count == 1, isLabel(lines.lowerBound, of: page) { return Piece(lines: lines, kind: .label) }
    let closing = Closing.parse(page, lines)
    if let closing, closing.start == page.range(of: lines).lowerBound {
        let isAside =
            closing.byline.isPhotographers || closing.byline.isStaff
            || (closing.byline.isEmpty && closing.leaves == nil)
        return Piece(lines: lines, kind: isAside ? .aside : .byline, closing: closing)
    }
    if let opening = opening(at: lines.lowerBound, of: page) {
        let isWhole = opening.end <= page.range(of: lines).upperBound
        return Piece(lines: lines, kind: .text, opening: opening, closing: isWhole ? closing : nil)
    }
    if closing?.byline.isPhotographers == true || isCaption(lines, of: page) || isFurniture(lines, of: page) {
        return Piece(lines: lines, kind: .aside)
    }
    if closing == nil, isHeading(lines, of: page) { return Piece(lines: lines, kind: .heading) }
    return Piece(lines: lines, kind: .text, closing: closing)
}

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

/// A column label: a mark and a few words, or a few words in black brackets, alone on a line; without mark, a line between
/// blanks that names a kind of news: `要闻速览`.
func isLabel(_ line: Int, of page: PageText) -> Bool {
    let text = page.scalars[page.lines[line].range]
    guard let first = text.first, text.count <= 14 else { return false }
    if isKindOfNews(text), page.lines[line].isAfterGap { return isLastOfBlock(line, of: page) }
    let isFramed = first == "【" && text.last == "】"
    guard isFramed || isLabelMark(first) else { return false }
    let words = text.dropFirst().filter { !isLabelMark($0) && $0 != "】" && !$0.isBlank }
    return (2...12).contains(words.count) && words.allSatisfy { $0.isLetter || $0 == "·" || $0 == "、" }
        && BylineParser.parse(page.scalars, page.lines[line].range) == nil
}

private func isLastOfBlock(_ line: Int, of page: PageText) -> Bool {
    line + 1 == page.lines.count || page.lines[line + 1].isAfterGap
}

func isKindOfNews(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...6).contains(text.count) && text.allSatisfy(\.isHan) && kindsOfNews.contains { text.ends(with: $0) }
}

/// The last words of bare labels.
private let kindsOfNews: [Word] = [
    "速览", "速递", "简讯", "快讯", "短讯", "要闻", "简报", "快报", "播报", "动态", "集锦", "一览", "短波", "传真", "扫描", "资讯", "新闻",
]

private func isLabelMark(_ character: Unicode.Scalar) -> Bool {
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

/// A photograph's caption: 图为…, 上图：…, ▲市民在健身。.
func isCaption(_ lines: Range<Int>, of page: PageText) -> Bool {
    let range = page.range(of: lines)
    var cursor = Cursor(page.scalars, range)
    if let next = cursor.next, "▲▼△◀▶".unicodeScalars.contains(next) {
        cursor.index += 1
        if page.scalars[range].contains("。") { return true }
    }
    if cursor.takeAny(captionWords) { return true }
    let isPlaced = cursor.takeAny(placedPictures)
    return isPlaced && (cursor.next.map { !$0.isHan || $0 == "为" } ?? false)
}

private let captionWords: [Word] = ["图为", "图说", "图片说明", "资料图"]
private let placedPictures: [Word] = ["上图", "下图", "左图", "右图", "图①", "图1", "图一"]

/// What stands on every page: a folio line, or how to reach the paper.
func isFurniture(_ lines: Range<Int>, of page: PageText) -> Bool {
    isFolio(lines, of: page) || isContact(lines, of: page) || isPaperName(lines, of: page)
}

/// The name of a newspaper alone on its line, or with the name of the page: `本地新闻 黄河晨报`.
private func isPaperName(_ lines: Range<Int>, of page: PageText) -> Bool {
    let text = page.scalars[page.range(of: lines)]
    guard lines.count == 1, (4...16).contains(text.count) else { return false }
    let words = text.split { $0.isBlank }
    return words.count <= 3 && words.allSatisfy { $0.count <= 8 && $0.allSatisfy(\.isHan) }
        && words.contains { word in word.count >= 4 && papers.contains { word.ends(with: $0) } }
}

private let papers: [Word] = ["日报", "晚报", "晨报", "早报", "时报", "商报", "周报", "都市报", "日報", "晚報", "時報"]

/// An address: `网址：www.example.com`, `新闻热线：0371-66556277`, `广告部电话 66556277`.
private func isContact(_ lines: Range<Int>, of page: PageText) -> Bool {
    let range = page.range(of: lines)
    guard lines.count <= 2, range.count <= 80, page.scalars[range].contains(where: \.isASCIIWord) else { return false }
    return range.contains { index in
        switch page.scalars[index] {
        case "@": isAddressed(page, index, range)
        case "w": holds(page, ["www."], at: index, range)
        case ":": holds(page, ["://"], at: index, range)
        case "电", "热", "传": namesTelephone(page, index, range)
        default: false
        }
    }
}

private func holds(_ page: PageText, _ words: [Word], at index: Int, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(page.scalars, index..<range.upperBound)
    return cursor.takeAny(words)
}

/// `@` between letters, as in the address of a mailbox.
private func isAddressed(_ page: PageText, _ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
    return page.scalars[index - 1].isASCIIWord && page.scalars[index + 1].isASCIIWord
}

/// A word for telephones, and seven digits or more right behind it.
private func namesTelephone(_ page: PageText, _ index: Int, _ range: Range<Int>) -> Bool {
    var cursor = Cursor(page.scalars, index..<range.upperBound)
    guard cursor.takeAny(["电话", "热线", "传真"]) else { return false }
    var digits = 0
    while let next = cursor.next,
        next.isDigit || next.isBlank || next == "*" || next == ":" || next == "-" || next == "(" || next == ")"
    {
        digits += next.isDigit || next == "*" ? 1 : 0
        cursor.index += 1
    }
    return digits >= 7
}

/// A folio line: a weekday beside a date, or the number and name of the page.
func isFolio(_ lines: Range<Int>, of page: PageText) -> Bool {
    guard lines.count <= 4 else { return false }
    let range = page.range(of: lines)
    guard range.count <= 80, !page.scalars[range].contains(where: { $0 == "。" || $0 == "，" }) else { return false }
    return holdsWeekday(page, range) && holdsDay(page, range) || isPageNumber(page, range)
}

/// `星期五`
private func holdsWeekday(_ page: PageText, _ range: Range<Int>) -> Bool {
    range.contains { index in
        guard page.scalars[index] == "星" else { return false }
        var cursor = Cursor(page.scalars, index..<range.upperBound)
        return cursor.take("星期") && cursor.next.map { $0 == "天" || $0 == "日" || (1...6).contains($0.hanDigit) } ?? false
    }
}

/// `19日`
private func holdsDay(_ page: PageText, _ range: Range<Int>) -> Bool {
    range.contains { index in
        var cursor = Cursor(page.scalars, index..<range.upperBound)
        return cursor.takeNumber(limit: 2) != nil && cursor.take("日")
    }
}

private func isPageNumber(_ page: PageText, _ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    var cursor = Cursor(page.scalars, range)
    _ = cursor.take("第")
    if let next = cursor.next, next.isLatinLetter { cursor.index += 1 }
    return cursor.takeNumber(limit: 3) != nil && (cursor.take("版") || cursor.isAtEnd)
}
