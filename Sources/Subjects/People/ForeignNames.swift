/// Names in transliteration: 买买提·吐尔逊, 总理▸朔尔茨▸表示.
///
/// They are runs of the characters that foreign names are written with. A dot between two runs makes a name; without
/// one it takes an office before the run and a sure end behind it. What was a name so anywhere in the archive, or is the last
/// part of one with a dot, is one behind any border: ，▸朔尔茨▸在.
struct ForeignNames {
    let reader: NameReader
    /// Says what is a name elsewhere; nil where only sure names are looked for.
    var known: ((UInt64) -> NameStanding)?
    private var text: ArticleText { reader.text }

    /// Characters of one part of a name, and parts, at most.
    private static let longestPart = 8
    private static let mostParts = 6

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
        return known.flatMap { knownName(at: index, $0) }
    }

    /// The longest run from `index` on that is a name elsewhere.
    private func knownName(at index: Int, _ standing: (UInt64) -> NameStanding) -> Range<Int>? {
        guard mayBegin(index), hasBorder(index) else { return nil }
        let longest = partEnd(from: index)
        for end in stride(from: longest, through: index + 2, by: -1) where reader.binding(at: end) > .none {
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
        let start = partStart(before: dot)
        guard start < dot, hasBorder(start) else { return nil }
        var end = dot
        for _ in 0..<Self.mostParts where text.folded[end] == middleDot {
            let part = partEnd(from: end + 1)
            if part == end + 1 { break }
            end = part
        }
        guard end - start >= 4, reader.binding(at: end) > .none || endsWithWord(end), !namesBody(end) else {
            return nil
        }
        return start..<end
    }

    private func partStart(before end: Int) -> Int {
        var start = end
        while end - start < Self.longestPart, isTransliteration(start - 1), !endsTitle(start) { start -= 1 }
        return start
    }

    /// 土耳其▸, 外长▸: what ends here is no part of the name.
    private func endsTitle(_ index: Int) -> Bool {
        !text.marks[index].ends.isDisjoint(with: [.office, .calling, .knownPlace, .byline])
    }

    private func hasBorder(_ index: Int) -> Bool {
        if endsTitle(index) { return true }
        guard text.isHan(index - 1) else { return text.folded[index - 1] != middleDot && !isAlphanumeric(index - 1) }
        return !text.marks[index].ends.isDisjoint(with: [.leadIn, .follower, .border, .ordinary])
    }

    /// The end of a part: a run of transliteration, or one Latin letter.
    private func partEnd(from start: Int) -> Int {
        if isAlphanumeric(start), text.folded[start + 1] == middleDot { return start + 1 }
        var end = start
        while end - start < Self.longestPart, isTransliteration(end) {
            if end > start, text.marks[end].followerLength > 1 || endsWithWord(end) { break }
            end += 1
        }
        return end
    }

    /// Whether an ordinary word, a title or an office begins here.
    private func endsWithWord(_ index: Int) -> Bool {
        text.marks[index].ordinaryLength > 1
            || !text.marks[index].starts.isDisjoint(with: [.office, .calling, .honorific])
    }

    /// 约翰斯·霍普金斯▸大学: what is called after a person.
    private func namesBody(_ index: Int) -> Bool {
        !text.marks[index].starts.isDisjoint(with: [.organisation, .agency, .shortPlace, .longPlace, .unit])
    }

    /// The name that stands from `index` behind an office.
    private func nameBehindOffice(at index: Int) -> Range<Int>? {
        guard mayBegin(index) else { return nil }
        let end = partEnd(from: index)
        // With a Chinese surname in front, short runs are left to the rules for Chinese names.
        let isSurname = text.classes[index].contains(.surname) || reader.leftContext(of: index) != .office
        let shortest = isSurname ? 4 : 2
        guard end - index >= shortest, reader.binding(at: end) > .none else { return nil }
        return index..<end
    }

    private func isTransliteration(_ index: Int) -> Bool { text.classes[index].contains(.transliteration) }
    private func isAlphanumeric(_ index: Int) -> Bool { text.classes[index].contains(.alphanumeric) }
}
