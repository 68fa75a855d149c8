import Text

extension PlaceSigns {
    /// - Parameter standing: of the words in `range`.
    init(_ range: Range<Int>, _ candidate: PlaceCandidate, _ reader: PlaceReader, _ standing: PlaceStanding) {
        self = PlaceSigns.before(range.lowerBound, reader)
        if reader.isInsideDouble(range.lowerBound) { insert(.isTorn) }
        if isInside(range.lowerBound, reader, standing) { insert(.beginsInsideWord) }
        let core = range.lowerBound..<candidate.endingStart
        if reader.beginsWithPlace(core) { insert(.beginsWithPlace) }
        if reader.beginsWithRanked(core.lowerBound, before: core.upperBound) { remove(.unclear) }
        read(core, reader)
        if beginsWithVerb(core, reader, isPlace: candidate.kind.isPlace) { insert(.isSentence) }
        if Self.isListed(range, reader.text) { insert(.isListed) }
        if reader.text.isQuoted(range) { insert(.isQuoted) }
        formUnion(PlaceSigns.behind(range.upperBound, reader))
        if core.count < 3 { insert(.isShort) }
        if core.count > 6 { insert(.isLong) }
        if standing.isRepeated { insert(.isRepeated) }
        if standing.isOften { insert(.isOften) }
        if standing.isVaried { insert(.isVaried) }
        if standing.isMarked { insert(.isMarked) }
        readEnding(range, candidate, reader)
        if !candidate.kind.isPlace { readUse(range, core, reader, standing) }
    }

    /// Whether a word or a place reaches over `start`; but 福州▸长乐国际机场, 苏丹▸麦洛维大坝.
    private func isInside(_ start: Int, _ reader: PlaceReader, _ standing: PlaceStanding) -> Bool {
        let mark = reader.text.marks[start]
        if mark.placeBefore > 1 || mark.placeLength > 1 && mark.borderLength > 0 { return false }
        return reader.isInsideWord(start) || reader.isInsidePlace(start)
            || !standing.isRepeated && reader.isInsideCommonWord(start)
    }

    private static func before(_ start: Int, _ reader: PlaceReader) -> PlaceSigns {
        let mark = reader.text.marks[start]
        if !reader.isNameCharacter(start - 1) || reader.endsTitle(start) { return .mark }
        if reader.endsPlace(start) || reader.endsDirection(start) { return .placeBefore }
        if mark.ends.contains(.placeLeadIn) { return .leadIn }
        if mark.borderLength > 1 { return .longBorder }
        if reader.endsMeasure(start) { return .measure }
        return mark.borderLength == 1 ? .shortBorder : .unclear
    }

    /// What the words are that the candidate has before its ending.
    private mutating func read(_ core: Range<Int>, _ reader: PlaceReader) {
        let text = reader.text
        var covered = 0, index = core.lowerBound, ownHead = 0, places = 0
        while index < core.upperBound {
            let mark = text.marks[index]
            var word = reader.wordLength(at: index, before: core.upperBound)
            if index == core.lowerBound, makesName(index + word, core, text) { word = 0 }
            if word > 1 {
                covered += word
                if index == core.lowerBound { insert(.beginsWithWord) }
            } else if index == core.lowerBound + ownHead {
                ownHead += 1
            }
            if Self.grammar.contains(text.folded[index]) || mark.starts.contains(.quantifier) { insert(.holdsGrammar) }
            if isDigit(text.folded[index]), index + 1 < core.upperBound, text.isHan(index + 1) { insert(.holdsGrammar) }
            if index == core.lowerBound, Self.conjunctions.contains(text.folded[index]) { insert(.holdsGrammar) }
            if index > core.lowerBound, mark.borderLength > 1, !mark.ends.contains(.namePart) { insert(.holdsBorder) }
            places += Int(mark.placeLength)
            index += max(word, Int(mark.placeLength), 1)
        }
        if isCounted(core, reader) { insert(.measure) }
        if ownHead > 1, !contains(.beginsWithPlace) { insert(.hasOwnHead) }
        if covered == core.count, !contains(.beginsWithPlace) { insert(.isAllWords) }
        if isCalledAfter(core, word: reader.wordLength(at: core.lowerBound, before: core.upperBound), text) {
            covered = 0
        }
        if covered == 0 { insert(.isOwn) }
        if covered > 0, covered * 2 >= core.count - places { insert(.isMostlyOrdinary) }
    }

    /// 樱桃▸沟▸曹洼: a ravine or a lake behind a word, with a name behind it.
    private func makesName(_ index: Int, _ core: Range<Int>, _ text: ArticleText) -> Bool {
        index > core.lowerBound && index < core.upperBound - 1 && text.classes[index].contains(.placeEnd)
    }

    /// 佐治亚州一▸码头, 北京两▸机场, 这▸一公铁大桥: how many there are; but 福岛第一▸核电站.
    private func isCounted(_ core: Range<Int>, _ reader: PlaceReader) -> Bool {
        guard let first = core.first, let last = core.last, core.count > 1 else { return false }
        let folded = reader.text.folded
        if Self.several.contains(folded[last]) { return true }
        // 华容三▸县, 一江三▸河, 一城双▸寺; but not 二七▸路
        if core.count > 2, Self.numbers.contains(folded[last]),
            Self.numbers.contains(folded[first]) || Self.ranks.contains(folded[core.upperBound])
        {
            return true
        }
        if folded[last] == one { return reader.isPlaces(core.dropLast()) }
        return folded[first] == one && Self.pointing.contains(folded[first - 1])
    }

    /// Whether a street, a number, a ravine or a lake makes a name of it, whatever that is called: 大学路▸街道, 华侨城1▸号院, 钓鱼沟▸景区.
    private mutating func isCalledAfter(_ core: Range<Int>, word wordLength: Int, _ text: ArticleText) -> Bool {
        let last = text.folded[core.upperBound - 1]
        let street = core.dropFirst(2).first {
            PlaceReader.streets.contains(text.folded[$0]) && text.marks[$0 + 1].endingLength == 1
        }
        let isAfterStreet = street != nil || PlaceReader.streets.contains(last) || isDigit(last)
        let isAfterNature = endsInNature(core, text)
        if isAfterStreet { insert(.isSure) }
        if isAfterNature { insert(.isAfterNature) }
        // 感受▸金海湖: a word before the name, and no part of it.
        let isWordBefore =
            isAfterNature && contains(.beginsWithWord) && wordLength < core.count - 1
        if isWordBefore || !isAfterStreet && !isAfterNature { return false }
        remove(.beginsWithWord)
        return true
    }

    /// Whether two of its borders are those of a list, or of its beginning and end.
    private static func isListed(_ range: Range<Int>, _ text: ArticleText) -> Bool {
        let before = text.folded[range.lowerBound - 1], behind = text.folded[range.upperBound]
        if before == ideographicComma { return !text.isHan(range.upperBound) || conjunctions.contains(behind) }
        return behind == ideographicComma && text.marks[range.lowerBound].ends.contains(.placeLeadIn)
    }

    private func endsInNature(_ core: Range<Int>, _ text: ArticleText) -> Bool {
        let last = core.upperBound - 1
        return core.count > 1 && text.classes[last].contains(.placeEnd) && text.marks[last - 1].ordinaryLength < 2
            && CommonWords.shared.length(in: text.folded, at: last - 1) < 2
            && !PlaceReader.streets.contains(text.folded[last])
    }

    private static func behind(_ end: Int, _ reader: PlaceReader) -> PlaceSigns {
        let mark = reader.text.marks[end]
        if !reader.isNameCharacter(end) { return .markBehind }
        return mark.starts.isDisjoint(with: .endings) ? [] : .endingBehind
    }

    /// 福州▸建▸机场, 委内瑞拉▸指责: what follows the places or the level that `core` begins with is no part of a name.
    private func beginsWithVerb(_ core: Range<Int>, _ reader: PlaceReader, isPlace: Bool) -> Bool {
        let text = reader.text
        let rest = end(ofOwnerIn: core, reader)..<core.upperBound
        guard !rest.isEmpty, rest.lowerBound > core.lowerBound else { return false }
        if isPlace, text.folded[rest].starts(with: rest.count > 2 ? construction : construction.prefix(1)) {
            return true
        }
        return rest.dropFirst(2).prefix(2).contains { end in
            Int(text.marks[end].borderLength) == end - rest.lowerBound && !text.marks[end].ends.contains(.namePart)
        }
    }

    /// Where the places or the level end that `core` begins with; its beginning where it begins with none.
    private func end(ofOwnerIn core: Range<Int>, _ reader: PlaceReader) -> Int {
        guard contains(.beginsWithPlace) else { return core.lowerBound }
        var start = core.lowerBound
        while let end = reader.placeEnd(from: start, before: core.upperBound) { start = end }
        if start > core.lowerBound { return start }
        let marks = reader.text.marks
        let level = (1...3).last { length in
            start + length <= core.upperBound && marks[start].starts.contains(.level)
                && marks[start + length].ends.contains(.level)
        }
        return start + (level ?? 0)
    }

    private static let several = Set("两几多".unicodeScalars.map(\.value))
    static let numbers = Set("一二两双三四五六七八九十百千万多".unicodeScalars.map(\.value))
    private static let ranks = Set("省市县州".unicodeScalars.map(\.value))
    private static let pointing = Set("这那该某每另同又".unicodeScalars.map(\.value))
    private static let conjunctions = Set("与和及".unicodeScalars.map(\.value))
    private static let grammar = Set("的之了是在被把将等为不也都就还又以其这那个各每某所许".unicodeScalars.map(\.value))
}

private let construction = "建设".unicodeScalars.map(\.value)[...]
/// 一
private let one: UInt32 = 0x4E00
