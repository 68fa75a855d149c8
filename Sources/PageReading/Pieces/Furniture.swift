import Text

/// What stands on every page: a folio line, or how to reach the paper.
func isFurniture(_ lines: Range<Int>, of page: PageText) -> Bool {
    isFolio(lines, of: page) || isContact(lines, of: page) || isPaperName(lines, of: page)
}

/// The name of a newspaper alone on its line, or with the name of the page: `本地新闻 黄河晨报`.
func isPaperName(_ lines: Range<Int>, of page: PageText) -> Bool {
    let text = page.scalars[page.range(of: lines)]
    guard lines.count == 1, (4...16).contains(text.count), text.contains(where: { $0 == "报" || $0 == "報" }) else {
        return false
    }
    let words = text.split { $0.isBlank }
    return words.count <= 3 && words.allSatisfy { $0.count <= 8 && $0.allSatisfy(\.isHan) }
        && words.contains { word in word.count >= 4 && papers.contains { word.ends(with: $0) } }
}

/// Each ends in 报: a look for that spares most lines the words.
let papers: [Word] = ["日报", "晚报", "晨报", "早报", "时报", "商报", "周报", "都市报", "日報", "晚報", "時報"]

/// A folio line: a weekday beside a date, or the number and name of the page.
func isFolio(_ lines: Range<Int>, of page: PageText) -> Bool {
    guard lines.count <= 4 else { return false }
    let range = page.range(of: lines)
    // Most text is spared the rest.
    guard range.count <= longestPageNumber || page.marks(of: lines, contain: .weekday) else { return false }
    guard range.count <= 80, !page.scalars[range].contains(where: { $0 == "。" || $0 == "，" }) else { return false }
    return holdsWeekday(page, range) && holdsDay(page, range) || isPageNumber(page, range)
}

/// `星期五`
private func holdsWeekday(_ page: PageText, _ range: Range<Int>) -> Bool {
    page.scalars[range].contains("星")
        && range.contains { index in
            guard page.scalars[index] == "星" else { return false }
            var cursor = Cursor(page.scalars, index..<range.upperBound)
            return cursor.take("星期")
                && cursor.next.map { $0 == "天" || $0 == "日" || (1...6).contains($0.hanDigit) } ?? false
        }
}

/// `19日`
private func holdsDay(_ page: PageText, _ range: Range<Int>) -> Bool {
    range.contains { index in
        var cursor = Cursor(page.scalars, index..<range.upperBound)
        return cursor.takeNumber(limit: 2) != nil && cursor.take("日")
    }
}

/// In characters.
let longestPageNumber = 12

private func isPageNumber(_ page: PageText, _ range: Range<Int>) -> Bool {
    guard range.count <= longestPageNumber else { return false }
    var cursor = Cursor(page.scalars, range)
    _ = cursor.take("第")
    if let next = cursor.next, next.isLatinLetter { cursor.index += 1 }
    // A numeral alone may be a character of a vertical headline.
    let isOfDigits = cursor.next?.isDigit == true
    return cursor.takeNumber(limit: 3) != nil && (cursor.take("版") || isOfDigits && cursor.isAtEnd)
}
