/// Names in transliteration: 买买提·吐尔逊, 总理▸朔尔茨▸表示.
///
/// They are runs of the characters that foreign names are written with. A dot between two runs makes a name; without
/// one it takes an office before the run and a sure end behind it. What was a name so anywhere in the archive, or is the last
/// part of one with a dot, is one behind any border: ，▸朔尔茨▸在. A part may be two words with a hyphen: 迪亚斯-卡内尔.
struct ForeignNames {
    let reader: NameReader
    /// Says what is a name elsewhere; nil where only sure names are looked for.
    var known: ((UInt64) -> NameStanding)?
    var text: ArticleText { reader.text }

    /// Parts of one name, at most.
    private static let mostParts = 8

    init(reader: NameReader, known: ((UInt64) -> NameStanding)? = nil) { (self.reader, self.known) = (reader, known) }

    /// What the names here are to be known by elsewhere: themselves, or the last part of one with a dot.
    func witnesses() -> [Range<Int>] {
        ranges().compactMap { range in
            let start = (text.folded[range].lastIndex(of: middleDot) ?? range.lowerBound - 1) + 1
            return range.upperBound - start >= 2 ? start..<range.upperBound : nil
        }
    }

    /// Non-overlapping, in print order.
    func ranges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = text.body.lowerBound
        while index < text.body.upperBound {
            if let range = name(at: index),
                range.lowerBound >= (ranges.last?.upperBound ?? 0)
            {
                ranges.append(range)
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return ranges
    }

    /// The name whose first dot, or whose beginning, stands at a place: hardly any place is one of these.
    @inline(__always)
    private func name(at index: Int) -> Range<Int>? {
        if text.folded[index] == middleDot { return dottedName(at: index) }
        guard isTransliteration(index), isTransliteration(index + 1) else { return nil }
        if text.marks[index].ends.contains(.office), let range = nameBehindOffice(at: index) { return range }
        return nameBeforeTitle(at: index) ?? known.flatMap { knownName(at: index, $0) }
    }

    /// ，▸布莱尔▸首相, 见到▸蒙托亚▸先生: the whole run between a border and a title, where it is no place and no body.
    private func nameBeforeTitle(at index: Int) -> Range<Int>? {
        guard isTransliteration(index + 2), mayBegin(index), hasBorder(index), !isTransliteration(index - 1),
            !reader.isCommon(index..<index + 2), !reader.isInsideWord(index)
        else { return nil }
        let end = partEnd(from: index), mark = text.marks[end]
        guard end - index >= 3, !mark.starts.isDisjoint(with: [.office, .honorific]),
            !Self.titlesOfBodies.contains(text.folded[end]),
            mark.endingLength == 0, mark.placeBefore == 0, mark.countyLength == 0
        else { return nil }
        return index..<end
    }

    /// The first characters of what is said of bodies and peoples as well: 哈马斯▸发言人, 阿拉伯▸兄弟, 酋长, 领导人, 负责人, 代表.
    private static let titlesOfBodies = Set("发兄酋领负代".unicodeScalars.map(\.value))

    /// The longest run from `index` on that is a name elsewhere.
    private func knownName(at index: Int, _ standing: (UInt64) -> NameStanding) -> Range<Int>? {
        guard mayBegin(index), hasBorder(index) else { return nil }
        let longest = partEnd(from: index)
        for end in stride(from: longest, through: index + 2, by: -1) where reader.binding(at: end) > .none {
            // 纳米比亚
            if Int(text.marks[end].placeBefore) > end - index { continue }
            // A short run is more easily a piece of something else.
            if standing(text.key(index..<end)).foreign >= (end - index >= 4 ? 1 : 2) { return index..<end }
        }
        return nil
    }

    private func mayBegin(_ index: Int) -> Bool {
        text.marks[index].ordinaryLength < 2 && text.marks[index].followerLength < 2
            && !text.classes[index].contains(.never) && !text.marks[index].starts.contains(.border)
    }

    /// The name whose first dot stands at `dot`.
    private func dottedName(at dot: Int) -> Range<Int>? {
        let start = nameStart(before: dot)
        guard start < dot, hasBorder(start) else { return nil }
        var end = dot
        for _ in 0..<Self.mostParts where text.folded[end] == middleDot {
            let part = partEnd(from: end + 1, isBehindDot: true)
            if part == end + 1 { break }
            end = part
        }
        let isCut = endsBeforeWord(end)
        if isCut { end -= 1 }
        guard end - start >= 4, isCut || reader.binding(at: end) > .none || endsWithWord(end), !namesBody(end) else {
            return nil
        }
        return reader.isQuoted(start..<end) ? nil : start..<end
    }

    /// 土耳其▸, 外长▸: what ends here is no part of the name.
    func endsTitle(_ index: Int) -> Bool {
        !text.marks[index].ends.isDisjoint(with: [.office, .calling, .knownPlace, .byline])
    }

    func hasBorder(_ index: Int) -> Bool {
        if endsTitle(index) { return true }
        guard text.isHan(index - 1) else { return text.folded[index - 1] != middleDot && !isAlphanumeric(index - 1) }
        return !text.marks[index].ends.isDisjoint(with: [.leadIn, .follower, .border, .ordinary])
            || index > 2 && CommonWords.shared.length(in: text.folded, at: index - 2) == 2
    }

    /// Whether an ordinary word, a title or an office begins here.
    func endsWithWord(_ index: Int) -> Bool {
        text.marks[index].ordinaryLength > 1
            || !text.marks[index].starts.isDisjoint(with: [.office, .calling, .honorific])
    }

    /// Whether what begins here is a place and nothing else: 马▸沙特.
    func endsWithPlace(_ index: Int) -> Bool {
        text.marks[index].placeLength > 1 && text.marks[index].placeLength == text.marks[index].ordinaryLength
            && text.marks[index].starts.isDisjoint(with: [.office, .calling, .honorific])
    }

    /// 约翰斯·霍普金斯▸大学: what is called after a person.
    private func namesBody(_ index: Int) -> Bool {
        !text.marks[index].starts.isDisjoint(with: [.organisation, .agency, .shortPlace, .longPlace, .unit])
    }

    /// The name that stands from `index` behind an office.
    private func nameBehindOffice(at index: Int) -> Range<Int>? {
        guard mayBegin(index), !startsWord(index) else { return nil }
        var end = partEnd(from: index)
        // With a Chinese surname in front, short runs are left to the rules for Chinese names.
        let isSurname = text.classes[index].contains(.surname) || reader.leftContext(of: index) != .office
        let shortest = isSurname ? 4 : 2
        let whole = end
        while end - index > shortest, text.isHan(end), Self.seldomLast.contains(text.folded[end - 1]) { end -= 1 }
        let reign = reignEnd(from: end)
        if reign > end { return index..<reign }
        guard end - index >= shortest, end < whole || reader.binding(at: end) > .none else { return nil }
        return index..<end
    }

    /// 社会长▸治久安, 黄河长▸治久安: the last character of what looks like an office begins a word behind another one or a place.
    private func startsWord(_ index: Int) -> Bool {
        index > 2 && CommonWords.shared.length(in: text.folded, at: index - 1) > 1
            && (CommonWords.shared.length(in: text.folded, at: index - 3) == 2 || text.marks[index - 1].placeBefore > 1)
    }

    /// 哈拉尔▸五世: the end of a monarch's number behind a name; `end` where there is none.
    private func reignEnd(from end: Int) -> Int {
        let digits = text.folded[end...].prefix(3).prefix { Self.digits.contains($0) }.count
        return digits > 0 && text.folded[end + digits] == Self.reign ? end + digits + 1 : end
    }

    private static let digits = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
    private static let reign: UInt32 = 0x4E16  // 世

    /// 泽连斯基▸则称, 普京▸不在: what foreign names are written with, too, but seldom at their end.
    private static let seldomLast = Set("则不所那年若让都曾".unicodeScalars.map(\.value))

    /// 尼科尔斯▸因▸警察: a function word before a word that no name stands before.
    private func endsBeforeWord(_ end: Int) -> Bool {
        text.classes[end - 1].contains(.soft) && text.isHan(end) && reader.binding(at: end) == .none
    }

    func isTransliteration(_ index: Int) -> Bool { text.classes[index].contains(.transliteration) }
    func isAlphanumeric(_ index: Int) -> Bool { text.classes[index].contains(.alphanumeric) }
}
