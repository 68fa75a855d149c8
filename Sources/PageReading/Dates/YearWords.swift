import Archive

/// The years that a text names as its own: `2023年防汛应急预案`, `2023年度`.
///
/// Not counted are plans (`2024年第一次工作谋划会`, `到2025年`), history (`2005年引进`, `自2018年`), and years with a month,
/// which papers print for other years than their own.
func yearsNamed(inLines lines: Range<Int>, of page: PageText) -> Set<Int> {
    var years: Set<Int> = []
    let text = page.scalars[page.range(of: lines)]
    let marks = page.marks
    for line in lines where marks[line].contains(.year) {
        for index in page.lines[line].range where text[index] == "年" {
            guard let year = yearBefore(index, in: text), isOwn(text[(index + 1)...].prefix(13)) else { continue }
            years.insert(year)
        }
    }
    return years
}

private func yearBefore(_ index: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    var (year, count, place) = (0, 0, 1)
    var at = index - 1
    while at >= text.startIndex, count < 5 {
        let folded = text[at].folded
        if !folded.isBlank {
            guard ("0"..."9").contains(folded) else { break }
            year += Int(folded.value - 48) * place
            count += 1
            place *= 10
        }
        at -= 1
    }
    guard count == 4, (1900...2100).contains(year) else { return nil }
    // A word before the number that looks back or ahead.
    let before = at >= text.startIndex ? text[at].folded : "，"
    return ["自", "从", "于", "在", "较", "比", "到", "至", "计", "力", "后", "前", "—", "-", "~", "是", "为"].contains(before)
        ? nil : year
}

/// - Parameter after: what stands behind the year.
private func isOwn(_ after: ArraySlice<Unicode.Scalar>) -> Bool {
    var cursor = Cursor(Array(after), 0..<after.count)
    cursor.skipSpaces()
    if cursor.next.map({ $0.isDigit || $0 == "," || $0 == "—" || $0 == "-" || $0 == "、" || $0 == "至" }) ?? true {
        return false
    }
    if cursor.takeAny(partsOfYear) { return false }
    while !cursor.isAtEnd {
        var ahead = cursor
        if ahead.takeAny(plans) { return false }
        if ahead.next?.isFullStop == true || ahead.next?.isComma == true { break }
        cursor.index += 1
    }
    return true
}

/// Behind a year, these tell of a time that began or ended then.
private let partsOfYear: [Word] = [
    "底", "末", "初", "以来", "起", "前", "后", "春", "夏", "秋", "冬", "开始", "同期", "上半年", "至今",
]

/// What is planned for a year, or was done in one, tells not the year of the page.
private let plans: [Word] = ["谋划", "规划", "计划", "预算", "目标", "引进", "成立", "启动", "实现"]

/// The first full date: `2023年5月19日 星期五`.
func fullDate(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> CivilDate? {
    for index in range where scalars[index].isDigit && (index == range.lowerBound || !scalars[index - 1].isDigit) {
        var cursor = Cursor(scalars, index..<range.upperBound)
        guard let year = cursor.takeNumber(limit: 4), year > 1000, cursor.take("年"),
            let month = cursor.takeNumber(limit: 2), cursor.take("月"), let day = cursor.takeNumber(limit: 2),
            let date = CivilDate(year: year, month: month, day: day)
        else { continue }
        return date
    }
    return nil
}
