import Text

/// Lines that hold two columns' text are parted at the gap, and the columns put one after the other.
///
///     本报讯 5月25日上午，正在深圳举行 过六成。黑龙江省春耕今天基本结束，逐
///     的第20届文博会展示体验创意十足，文创 步转入田间管理阶段。
///     作品丰富多样。
///
///     本报讯 5月25日上午，正在深圳举行        line 1, its first part
///     的第20届文博会展示体验创意十足，文创     line 2, its first part
///     作品丰富多样。                        line 3
///
///     过六成。黑龙江省春耕今天基本结束，逐     line 1, its second part
///     步转入田间管理阶段。                   line 2, its second part
///
/// Pages that hold no such line come back as they are, after a look at the widths of their lines and at the blanks in wide ones.
///
/// - Returns: a page whose characters stand in the new order, and whose lines name the lines of the file that they are of;
///   and what was read across, untangled or not.
func untangled(_ page: PageText, rarity: BigramRarity) -> (page: PageText, crossings: [Crossing]) {
    guard page.lines.contains(where: { isSuspect($0, page) }) else { return (page, []) }
    lazy var whole = WidthCounts(page.lines, of: page)
    var lines: [PrintedLine] = []
    var crossings: [Crossing] = []
    for run in runs(of: page) {
        let mayBeAcross = run.count > 1 && run.contains { isSuspect(page.lines[$0], page) }
        let found = mayBeAcross ? Untangling(run, page, whole, rarity) : nil
        if let found, found.isCrossing { crossings.append(found.crossing) }
        lines += found?.lines ?? Array(page.lines[run])
    }
    return (lines == page.lines ? page : page.rearranged(lines), crossings)
}

/// Whether a line may hold two columns: it is wide, and a blank stands in it with a column's width on both sides.
private func isSuspect(_ line: PrintedLine, _ page: PageText) -> Bool {
    guard line.mayHoldBlanks, line.width > 2 * leastMeasure, line.width < widestLine, line.range.count < widestLine
    else { return false }
    var left = 0
    for index in line.range {
        if page.scalars[index].isBlank, left >= leastMeasure, line.width - left > leastMeasure { return true }
        left += page.scalars[index].halfCells
    }
    return false
}

/// In half cells: more than any columns that were read across take together.
let widestLine = 320

/// Runs of lines between blanks.
private func runs(of page: PageText) -> [Range<Int>] {
    let starts = page.lines.indices.filter { $0 == 0 || page.lines[$0].isAfterGap }
    return zip(starts, starts.dropFirst() + [page.lines.count]).map { $0..<$1 }
}
