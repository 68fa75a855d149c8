import Archive
import Text

/// One headline of a block, its wrapped lines joined.
struct HeadlinePart: Equatable {
    var text: String
    /// Where it stands on the page.
    var ranges: [Range<Int>]
    var lines: [Int]
    /// It only names a place or a unit: a kicker, which tells no event.
    var namesUnit = false
}

/// Parts a heading's lines into headlines and joins the lines of each.
///
///     主动担当作为 全力推动项目取得实质性进展     two headlines: each could stand alone, and the body
///     二七区召开产业发展推进会                  does not run across their seam
///
///     在基层找到突破与创新                     one headline: the body says “…找到突破与创新，形成二七特有的…”
///     形成二七特有的发展思路
func headlineParts(_ lines: Range<Int>, of page: PageText, body: Letters) -> [HeadlinePart] {
    if isVertical(lines, of: page) {
        let ranges = lines.map { page.lines[$0].range }
        return [HeadlinePart(text: RunningText.join(ranges, of: page), ranges: ranges, lines: Array(lines))]
    }
    var parts: [HeadlinePart] = []
    for line in lines {
        for range in clauses(of: page.lines[line].range, in: page) {
            var part = HeadlinePart(text: clauseText(range, of: page, body: body), ranges: [range], lines: [line])
            part.namesUnit =
                parts.isEmpty && line < lines.upperBound - 1
                && isUnitAlone(range, above: page.lines[line + 1].range, of: page, body: body)
            if let last = parts.last, isWrapped(last, part, page, body) {
                parts[parts.count - 1] = joined(last, part, page, body)
            } else {
                parts.append(part)
            }
        }
    }
    return parts
}

/// The text of one headline set on some lines, indexes of printed ones.
func headlineText(_ lines: [Int], of page: PageText, body: Letters) -> String {
    var whole: HeadlinePart?
    for line in lines {
        let range = page.lines[line].range
        let part = HeadlinePart(text: clauseText(range, of: page, body: body), ranges: [range], lines: [line])
        whole = whole.map { joined($0, part, page, body) } ?? part
    }
    return whole?.text ?? ""
}

/// Whether a line names a place or a unit, and what stands below it can stand alone: the body begins a clause with it.
///
///     城关街道              a kicker            区政协            the subject of what follows
///     便民服务驿站开业                          视察重建工作
private func isUnitAlone(_ range: Range<Int>, above next: Range<Int>, of page: PageText, body: Letters) -> Bool {
    let text = page.scalars[range]
    guard halfCells(of: text) < standalone, text.allSatisfy(\.isHan),
        units.contains(where: { text.ends(with: $0) })
    else { return false }
    let below = page.letters(of: [next], limit: 4).all
    return below.count == 4
        && body.all.indices.dropLast(3).contains { index in
            body.all[index].isAfterSeam && body.says(below[...], at: index)
        }
}

/// What names of places and units end in.
private let units: [Word] = [
    "街道", "社区", "乡", "镇", "村", "县", "市", "区", "部", "局", "委", "办", "会", "院", "校", "中心", "公司", "集团", "支队", "大队", "派出所",
    "机关",
]

/// The least width of a headline that stands alone, in half cells: the narrowest column there is.
let standalone = 24

/// A line's clauses, where both sides of a space could stand alone; shorter ones are halves of one headline.
private func clauses(of range: Range<Int>, in page: PageText) -> [Range<Int>] {
    guard page.scalars[range].contains(where: \.isBlank) else { return [range] }
    let words = range.split { page.scalars[$0].isBlank }.map { $0.lowerBound..<$0.upperBound }
    guard words.count == 2, words.allSatisfy({ halfCells(of: page.scalars[$0]) >= standalone }) else { return [range] }
    return words
}

private func isWrapped(_ above: HeadlinePart, _ below: HeadlinePart, _ page: PageText, _ body: Letters) -> Bool {
    if above.lines.last == below.lines.first || above.namesUnit { return false }
    guard let first = above.ranges.last, let second = below.ranges.first else { return false }
    let isShort = [first, second].contains { halfCells(of: page.scalars[$0]) < standalone }
    return isShort || seam(first, second, page, body) != nil
}

private func joined(_ above: HeadlinePart, _ below: HeadlinePart, _ page: PageText, _ body: Letters) -> HeadlinePart {
    var part = above
    if let first = above.ranges.last, let second = below.ranges.first, partsClauses(first, second, page, body) {
        part.text += " "
    }
    part.text += below.text
    part.ranges += below.ranges
    part.lines += below.lines
    return part
}

/// A line's text without the spaces that stand inside a phrase of the body.
private func clauseText(_ range: Range<Int>, of page: PageText, body: Letters) -> String {
    guard page.scalars[range].contains(where: \.isBlank) else { return page.string(range) }
    let words = range.split { page.scalars[$0].isBlank }.map { $0.lowerBound..<$0.upperBound }
    guard var text = words.first.map({ page.string($0) }) else { return "" }
    for (left, right) in zip(words, words.dropFirst()) {
        let isSetting =
            seam(left, right, page, body) == .phrase
            || !RunningText.join([left.lowerBound..<right.upperBound], of: page).utf8.contains(UInt8(ascii: " "))
        text += (isSetting ? "" : " ") + page.string(right)
    }
    return text
}

/// Whether a seam parts clauses: the body puts a mark there, or nowhere has the two characters beside it together.
private func partsClauses(_ left: Range<Int>, _ right: Range<Int>, _ page: PageText, _ body: Letters) -> Bool {
    if let seam = seam(left, right, page, body) { return seam == .clauses }
    guard let end = page.letters(of: [left]).all.last?.value,
        let start = page.letters(of: [right], limit: 1).all.first?.value
    else { return true }
    return !body.holds(end, before: start)
}

/// What the body says about two texts in a row.
private enum Seam {
    /// It runs straight across: 成果尽快.
    case phrase
    /// It runs across with a mark between: 创新，形成.
    case clauses
}

private func seam(_ left: Range<Int>, _ right: Range<Int>, _ page: PageText, _ body: Letters) -> Seam? {
    let end = page.letters(of: [left]).all.suffix(2)
    let start = page.letters(of: [right], limit: 2).all
    guard end.count == 2, start.count == 2 else { return nil }
    let across = end + start
    var found: Seam?
    var next = body.place(of: across, from: 0)
    while let place = next {
        if !body.all[place + 2].isAfterSeam { return .phrase }
        found = .clauses
        next = body.place(of: across, from: place + 1)
    }
    return found
}

/// Gives the parts their roles. The line that names the event is the title; where it leads, a slogan below it is the
/// main headline; where it follows, the slogan above it is. A place or a unit is never more than a kicker.
func makeHeadlines(_ parts: [HeadlinePart], title: Int, of page: PageText) -> [Headline] {
    let main = parts.count == 1 ? 0 : title == 0 ? 1 : parts[title - 1].namesUnit ? title : title - 1
    return parts.enumerated().map { index, part in
        let role: Headline.Role = index == main ? .headline : index < main ? .kicker : .subtitle
        return Headline(role: role, text: part.text, lines: page.ranges(of: part.lines))
    }
}

extension Letters {
    /// Whether a letter stands right before another, with no seam between.
    fileprivate func holds(_ first: UInt32, before second: UInt32) -> Bool {
        let all = all.span
        var index = 1
        while index < all.count {
            if all[index].value == second, all[index &- 1].value == first, !all[index].isAfterSeam { return true }
            index &+= 1
        }
        return false
    }

    /// The first place from `start` on where these letters stand, seams or not.
    fileprivate func place(of letters: ArraySlice<Letter>, from start: Int) -> Int? {
        guard let first = letters.first?.value else { return nil }
        let all = all.span
        let last = all.count - letters.count
        var place = start
        while place <= last {
            if all[place].value == first, says(letters, at: place) { return place }
            place &+= 1
        }
        return nil
    }

    /// Whether these letters stand at a place, seams or not.
    fileprivate func says(_ letters: ArraySlice<Letter>, at index: Int) -> Bool {
        all[index].value == letters.first?.value
            && all[index..<index + letters.count].elementsEqual(letters) { $0.value == $1.value }
    }
}
