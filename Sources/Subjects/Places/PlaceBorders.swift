/// What stands beside a name, and what it stands inside of.
extension PlaceReader {
    func isNameCharacter(_ index: Int) -> Bool {
        text.isHan(index) || text.classes[index].contains(.alphanumeric) || text.folded[index] == middleDot
    }

    /// 食品▸(上海)▸有限公司: the place in brackets is part of the name.
    func placeInBrackets(before index: Int, _ kind: PlaceCandidate.Kind) -> Int? {
        guard kind == .organisation, text.folded[index - 1] == closingBracket else { return nil }
        for opening in stride(from: index - 2, to: max(1, index - 8), by: -1)
        where text.folded[opening] == openingBracket {
            return text.marks[opening + 1].placeLength > 0 ? opening : nil
        }
        return nil
    }

    func isBorder(_ index: Int, _ kind: PlaceCandidate.Kind) -> Bool {
        let mark = text.marks[index]
        if isPeoples(index) { return false }
        if kind.isPlace, mark.endingRoles.contains(.unit), mark.ordinaryBefore <= mark.endingLength {
            if kind != .longPlace || mark.endingLength > 1 { return !isInsideWord(index) }
        }
        if mark.ends.contains(.office) && !kind.isPlace { return !isInsideEnding(index) }
        if mark.borderLength > 1 { return !mark.ends.contains(.namePart) }
        if endsMeasure(index) { return true }
        guard mark.borderLength == 1, mark.ordinaryBefore < 2 else { return false }
        return (mark.placeLength > 1 || !isInsideWord(index)) && !isInsideName(index) && !isInsideCounty(index)
    }

    /// 宁夏回▸族自治区: the name of a people goes on.
    private func isPeoples(_ index: Int) -> Bool {
        text.folded[index] == people && text.folded[index + 1] == autonomous
    }

    /// 共和▸国, 自▸动驾驶: a longer word reaches over this place.
    func isInsideWord(_ index: Int) -> Bool {
        for back in 1...min(5, index) where index - back + Int(text.marks[index - back].ordinaryLength) > index {
            return true
        }
        return false
    }

    /// 本-▸古里安机场, ▸·潞河: the first part of a name stands before this place.
    func isInsideDouble(_ index: Int) -> Bool {
        if text.folded[index] == middleDot || text.folded[index - 1] == middleDot { return true }
        return text.folded[index - 1] == hyphen && text.isHan(index - 2)
    }

    /// 日▸军第七三一部队, 被▸迫逃离家园: a word of ordinary news reaches over this place, and none begins here; but not 了▸解放路.
    func isInsideCommonWord(_ index: Int) -> Bool {
        let mark = text.marks[index], words = CommonWords.shared
        return text.isHan(index - 1) && mark.placeLength == 0 && mark.ordinaryLength < 2 && mark.countyAhead == 0
            && words.length(in: text.folded, at: index - 1) > 1 && words.length(in: text.folded, at: index) < 2
    }

    /// 人大常委▸会: an ending of organisations reaches over this place.
    func isInsideEnding(_ index: Int) -> Bool {
        (1...2).contains { index + $0 < text.marks.count && Int(text.marks[index + $0].endingLength) > $0 }
    }

    /// Characters of the places that firms are called by, and one more: 天安门广场▸和▸长安街 are two.
    private static let longestOwner = 4

    /// 浙江▸和▸泽医药科技股份有限公司, 均▸和▸集团: with a bare place or a single character before it, 和 is more often
    /// part of a name than a conjunction.
    func isInsideName(_ index: Int) -> Bool {
        guard text.folded[index - 1] == conjunction else { return false }
        let place = text.marks[index - 1].placeBefore
        if place > 0 { return place < Self.longestOwner && text.marks[index].placeLength == 0 }
        guard isNameCharacter(index - 2) else { return false }
        let isBorder = text.marks[index - 2].borderLength == 1 && text.marks[index - 3].ordinaryLength < 2
        return isBorder || !isNameCharacter(index - 3)
    }

    /// 一▸家▸科技公司: a measure word behind a number.
    func endsMeasure(_ index: Int) -> Bool {
        Self.measures.contains(text.folded[index - 1])
            && (text.classes[index - 2].contains(.alphanumeric) || Self.numerals.contains(text.folded[index - 2]))
    }

    private static let measures = Set("个家座条处批名所项片块栋".unicodeScalars.map(\.value))
    private static let numerals = Set("一二两三四五六七八九十百千万多几数每各这那哪该首余".unicodeScalars.map(\.value))

    /// 北部▸: the part of a country.
    func endsDirection(_ index: Int) -> Bool {
        text.folded[index - 1] == part && Self.directions.contains(text.folded[index - 2])
    }

    /// 东北, 中.
    func isDirection(_ range: Range<Int>) -> Bool { text.folded[range].allSatisfy(Self.directions.contains) }

    private static let directions = Set("东南西北中".unicodeScalars.map(\.value))

    /// Whether nothing but ordinary words stands in `core`, and no place.
    func isAllWords(_ core: Range<Int>) -> Bool {
        var index = core.lowerBound
        while index < core.upperBound {
            let length = wordLength(at: index, before: core.upperBound)
            if length < 2 { return false }
            index += length
        }
        return true
    }

    /// Length of the longest ordinary word that begins at `index`; 0 where none does, a place does, or it goes past `end`.
    func wordLength(at index: Int, before end: Int) -> Int {
        let mark = text.marks[index]
        if mark.placeLength > 0 { return 0 }
        let ordinary = mark.bareCountyLength == mark.ordinaryLength ? 0 : Int(mark.ordinaryLength)
        let length = max(ordinary, CommonWords.shared.length(in: text.folded, at: index))
        return index + length <= end ? length : 0
    }

    /// Whether more than ordinary words stands in `core`.
    func isSpecific(_ core: Range<Int>) -> Bool {
        var index = core.lowerBound
        while index < core.upperBound {
            let mark = text.marks[index]
            if mark.placeLength > 0 || mark.generalLength == 0 { return true }
            index += Int(mark.generalLength)
        }
        return false
    }
}
