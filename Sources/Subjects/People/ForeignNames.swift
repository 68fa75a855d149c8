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
        let known = known.flatMap { knownName(at: index, $0) }
        if !text.marks[index].ends.isDisjoint(with: [.office, .calling]), let range = nameBehindTitle(at: index) {
            return range.count < known?.count ?? 0 ? known : range
        }
        return nameBeforeTitle(at: index) ?? known
    }

    /// - Parameter isLong: four characters or more, whose first may be one that no Chinese name holds: 费尔南德斯.
    func mayBegin(_ index: Int, isLong: Bool = false) -> Bool {
        text.marks[index].ordinaryLength < 2 && text.marks[index].followerLength < 2
            && (isLong || !text.classes[index].contains(.never)) && !text.marks[index].starts.contains(.border)
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
    func namesBody(_ index: Int) -> Bool {
        !text.marks[index].starts.isDisjoint(with: [.organisation, .agency, .shortPlace, .longPlace, .unit])
            || isRanked(index)
    }

    /// 南科尔多凡▸州, but not 施瓦辛格▸州长.
    func isRanked(_ index: Int) -> Bool {
        Self.ranks.contains(text.folded[index]) && text.marks[index].starts.isDisjoint(with: .office)
    }

    private static let ranks = Set("州邦省郡".unicodeScalars.map(\.value))

    /// 尼科尔斯▸因▸警察: a function word before a word that no name stands before.
    private func endsBeforeWord(_ end: Int) -> Bool {
        text.classes[end - 1].contains(.soft) && text.isHan(end)
            && (reader.binding(at: end) == .none || reader.isAdverb(end - 1))
    }

    func isTransliteration(_ index: Int) -> Bool { text.classes[index].contains(.transliteration) }
    func isAlphanumeric(_ index: Int) -> Bool { text.classes[index].contains(.alphanumeric) }
}
