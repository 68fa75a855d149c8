/// Foreign names without a dot beside what somebody is or is called.
///
///     总统▸图瓦德拉▸祝愿          an office, and then a name whatever follows
///     运动员▸班妮巴▸就在          what somebody is called, and what a name ends before
///     ，▸布莱尔▸首相             a border, and a title behind
extension ForeignNames {
    /// The name that stands from `index` behind an office or a calling.
    func nameBehindTitle(at index: Int) -> Range<Int>? {
        var end = partEnd(from: index)
        guard mayBegin(index, isLong: end - index > 3), !startsWord(index) else { return nil }
        let isOffice = reader.leftContext(of: index) == .office
        let shortest = shortest(at: index, isOffice: isOffice)
        let whole = end
        // 伊丽莎▸白·库森斯, 南科尔多凡▸州
        guard text.folded[whole] != middleDot, text.folded[whole + 1] != middleDot, !isRanked(whole) else { return nil }
        while end - index > 2, text.isHan(end), Self.seldomLast.contains(text.folded[end - 1]) { end -= 1 }
        if let reign = reignEnd(from: end, after: index + 2) { return index..<reign }
        guard end - index >= shortest || endsFirmly(index..<end), end - index > 1 else { return nil }
        return end < whole || reader.binding(at: end) > .none || isOffice && endsRun(index..<end) ? index..<end : nil
    }

    /// Characters of a run, at least. With a Chinese surname in front, short ones are left to the rules for Chinese names.
    private func shortest(at index: Int, isOffice: Bool) -> Int {
        if text.classes[index].contains(.surname) { return 4 }
        return isOffice ? 2 : text.marks[index].ends.contains(.calling) ? 3 : 4
    }

    /// 大臣▸萨法迪▸表示, 首相▸布朗宁▸，: three characters behind an office, of which the first may be a surname.
    private func endsFirmly(_ run: Range<Int>) -> Bool {
        run.count == 3 && reader.leftContext(of: run.lowerBound) == .office
            && reader.binding(at: run.upperBound) == .strong
    }

    /// 总统▸图瓦德拉▸祝愿: no character of transliteration goes on, none that is hardly ever printed (西村康▸稔), and no word reaches into the run or over
    /// its end: 扎尔达里▸热烈, 卡米拉▸加冕.
    func endsRun(_ run: Range<Int>) -> Bool {
        let end = run.upperBound
        return run.count >= (text.classes[run.lowerBound].contains(.surname) ? 4 : 3)
            && (endsWithWord(end) && !endsWithPlace(end) || !isTransliteration(end))
            && text.folded[end] != middleDot && !reader.shape.isRare(text.folded[end])
            && CommonWords.shared.length(in: text.folded, at: end - 1) < 2
            && CommonWords.shared.length(in: text.folded, at: end - 2) < 2
    }

    /// 社会长▸治久安, 黄河长▸治久安: the last character of what looks like an office begins a word behind another one or a place.
    private func startsWord(_ index: Int) -> Bool {
        index > 2 && CommonWords.shared.length(in: text.folded, at: index - 1) > 1
            && (CommonWords.shared.length(in: text.folded, at: index - 3) == 2 || text.marks[index - 1].placeBefore > 1)
    }

    /// 哈拉尔▸五世, 查尔斯▸三▸世: the end of a monarch's number at the end of a name; nil where there is none.
    func reignEnd(from end: Int, after earliest: Int) -> Int? {
        var start = end
        while start > earliest, Self.digits.contains(text.folded[start - 1]) { start -= 1 }
        let digits = text.folded[start...].prefix(3).prefix { Self.digits.contains($0) }.count
        return digits > 0 && text.folded[start + digits] == Self.reign ? start + digits + 1 : nil
    }

    private static let digits = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
    private static let reign: UInt32 = 0x4E16  // 世

    /// 泽连斯基▸则称, 普京▸不在: what foreign names are written with, too, but seldom at their end.
    private static let seldomLast = Set("则不所那年若让都曾本互未任".unicodeScalars.map(\.value))

    /// ，▸布莱尔▸首相, 见到▸蒙托亚▸先生, ，▸阿赫马尔▸说: the whole run between a border and a title, or between a mark and what people do, where it is
    /// no place and no body.
    func nameBeforeTitle(at index: Int) -> Range<Int>? {
        guard isTransliteration(index + 2), mayBegin(index), hasBorder(index), !isTransliteration(index - 1),
            !reader.isCommon(index..<index + 2), !reader.isInsideWord(index)
        else { return nil }
        let end = partEnd(from: index), mark = text.marks[end]
        let isSaid = !text.isHan(index - 1) && end - index > 3 && mark.starts.contains(.speech)
        guard end - index >= 3, isSaid || !mark.starts.isDisjoint(with: [.office, .honorific]),
            !Self.titlesOfBodies.contains(text.folded[end]), !namesBody(end), !reader.isAdverb(end - 1),
            mark.endingLength == 0, mark.placeBefore == 0, mark.countyLength == 0
        else { return nil }
        return index..<end
    }

    /// The first characters of what is said of bodies and peoples as well: 哈马斯▸发言人, 阿拉伯▸兄弟, 酋长, 领导人, 负责人, 代表.
    private static let titlesOfBodies = Set("发兄酋领负代".unicodeScalars.map(\.value))
}
