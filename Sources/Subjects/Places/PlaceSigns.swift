/// What speaks for and against words that end like a place or an organisation being a name from `range` on.
struct PlaceSigns: OptionSet {
    let rawValue: UInt32

    // What stands before.
    /// A mark, a line's beginning: ，永康路
    static let mark = PlaceSigns(rawValue: 1 << 0)
    /// A place: 郑州▸永康路
    static let placeBefore = PlaceSigns(rawValue: 1 << 1)
    /// A word behind which places stand: 来到▸永康路
    static let leadIn = PlaceSigns(rawValue: 1 << 2)
    /// A border word of several characters: 调研▸永康路
    static let longBorder = PlaceSigns(rawValue: 1 << 3)
    /// One of a single character: 的▸永康路
    static let shortBorder = PlaceSigns(rawValue: 1 << 4)
    /// A number and what it counts: 一座▸博物馆
    static let measure = PlaceSigns(rawValue: 1 << 5)
    /// Anything else.
    static let unclear = PlaceSigns(rawValue: 1 << 6)

    // How it begins, and what it is made of before the ending.
    /// With a place or a level of government: 郑州▸供电公司
    static let beginsWithPlace = PlaceSigns(rawValue: 1 << 7)
    /// With a word of the ordinary language: 整治▸沉陷区
    static let beginsWithWord = PlaceSigns(rawValue: 1 << 8)
    /// No ordinary word is in it.
    static let isOwn = PlaceSigns(rawValue: 1 << 9)
    /// Half of it or more is ordinary words.
    static let isMostlyOrdinary = PlaceSigns(rawValue: 1 << 27)
    /// A longer word reaches over where it begins: 不▸锈钢制品厂
    static let beginsInsideWord = PlaceSigns(rawValue: 1 << 28)
    /// 湖, 寺, 机场, 大桥: endings before which hardly anything but a name stands.
    static let isSure = PlaceSigns(rawValue: 1 << 29)
    /// A border word stands in it: 供水▸受影响村
    static let holdsBorder = PlaceSigns(rawValue: 1 << 11)
    /// A character of grammar or a word that picks out one of many stands in it: 行天下之大道
    static let holdsGrammar = PlaceSigns(rawValue: 1 << 13)
    /// One or two characters.
    static let isShort = PlaceSigns(rawValue: 1 << 14)
    /// Seven or more.
    static let isLong = PlaceSigns(rawValue: 1 << 15)

    // What the archive shows.
    static let isRepeated = PlaceSigns(rawValue: 1 << 16)
    static let isOften = PlaceSigns(rawValue: 1 << 17)
    static let isVaried = PlaceSigns(rawValue: 1 << 18)
    static let isMarked = PlaceSigns(rawValue: 1 << 19)

    // What it ends in.
    /// 路, 街
    static let isStreet = PlaceSigns(rawValue: 1 << 21)
    /// 公司, 集团
    static let isFirm = PlaceSigns(rawValue: 1 << 22)
    /// What is said of many things: 家园, 基地, 社区
    static let isLoose = PlaceSigns(rawValue: 1 << 23)
    /// 村
    static let isVillage = PlaceSigns(rawValue: 1 << 25)
    /// 局, 公司 behind a place and ordinary words alone.
    static let isHollow = PlaceSigns(rawValue: 1 << 30)
    /// An ending of three characters or more.
    static let hasLongEnding = PlaceSigns(rawValue: 1 << 26)
}

extension PlaceSigns {
    /// - Parameter standing: of the words in `range`.
    init(_ range: Range<Int>, _ candidate: PlaceCandidate, _ reader: PlaceReader, _ standing: PlaceStanding) {
        self = PlaceSigns.before(range.lowerBound, reader)
        if reader.isInsideWord(range.lowerBound) || reader.isInsidePlace(range.lowerBound) { insert(.beginsInsideWord) }
        let core = range.lowerBound..<candidate.endingStart
        if reader.beginsWithPlace(core) { insert(.beginsWithPlace) }
        if reader.beginsWithRanked(core.lowerBound, before: core.upperBound) { remove(.unclear) }
        read(core, reader.text)
        if core.count < 3 { insert(.isShort) }
        if core.count > 6 { insert(.isLong) }
        if standing.isRepeated { insert(.isRepeated) }
        if standing.isOften { insert(.isOften) }
        if standing.isVaried { insert(.isVaried) }
        if standing.isMarked { insert(.isMarked) }
        readEnding(range, candidate, reader)
    }

    private static func before(_ start: Int, _ reader: PlaceReader) -> PlaceSigns {
        let mark = reader.text.marks[start]
        if !reader.isNameCharacter(start - 1) { return .mark }
        if reader.endsPlace(start) { return .placeBefore }
        if mark.ends.contains(.placeLeadIn) { return .leadIn }
        if mark.borderLength > 1 { return .longBorder }
        if reader.endsMeasure(start) { return .measure }
        return mark.borderLength == 1 ? .shortBorder : .unclear
    }

    private mutating func read(_ core: Range<Int>, _ text: ArticleText) {
        var covered = 0, index = core.lowerBound
        while index < core.upperBound {
            let mark = text.marks[index]
            let word = mark.placeLength > 0 ? 0 : Self.wordLength(at: index, before: core.upperBound, text)
            if word > 1 {
                covered += word
                if index == core.lowerBound { insert(.beginsWithWord) }
            }
            if Self.grammar.contains(text.folded[index]) || mark.starts.contains(.quantifier) { insert(.holdsGrammar) }
            if isDigit(text.folded[index]), index + 1 < core.upperBound, text.isHan(index + 1) { insert(.holdsGrammar) }
            if index == core.lowerBound, Self.conjunctions.contains(text.folded[index]) { insert(.holdsGrammar) }
            if index > core.lowerBound, mark.borderLength > 1, !mark.ends.contains(.namePart) { insert(.holdsBorder) }
            index += word > 1 ? word : 1
        }
        // 大学路▸街道, 华侨城1▸号院: a street and a number are a name, whatever they are called.
        let last = text.folded[core.upperBound - 1]
        if PlaceReader.streets.contains(last) || isDigit(last) {
            remove(.beginsWithWord)
            insert(.isSure)
            covered = 0
        }
        if covered == 0 { insert(.isOwn) }
        if covered * 2 >= core.count { insert(.isMostlyOrdinary) }
    }

    /// Whether nothing but a place and an ordinary word of two characters stands in `core`.
    private func isNothingOwn(_ core: Range<Int>, _ reader: PlaceReader) -> Bool {
        let start = core.lowerBound
        let level =
            reader.text.marks[start].starts.contains(.level) && reader.text.marks[start + 2].ends.contains(.level)
        let end = reader.placeEnd(from: start, before: core.upperBound) ?? (level ? start + 2 : start)
        if end == core.upperBound { return true }
        return end > start && end + 2 == core.upperBound
            && Self.wordLength(at: end, before: core.upperBound, reader.text) == 2
    }

    private static func wordLength(at index: Int, before end: Int, _ text: ArticleText) -> Int {
        let mark = text.marks[index]
        let ordinary = mark.bareCountyLength == mark.ordinaryLength ? 0 : Int(mark.ordinaryLength)
        let length = max(ordinary, CommonWords.shared.length(in: text.folded, at: index))
        return index + length <= end ? length : 0
    }

    private static let conjunctions = Set("与和及".unicodeScalars.map(\.value))
    private static let grammar = Set("的之了是在被把将等为不也都就还又以其这那个各每某所许".unicodeScalars.map(\.value))

    private mutating func readEnding(_ range: Range<Int>, _ candidate: PlaceCandidate, _ reader: PlaceReader) {
        let text = reader.text
        let mark = text.marks[range.upperBound]
        if mark.ends.contains(.looseEnding), candidate.kind == .unit || !contains(.isOwn) { insert(.isLoose) }
        let core = range.lowerBound..<candidate.endingStart
        if mark.endingRoles.contains(.hollowEnding),
            mark.endingLength == 1 ? reader.isPlace(core) : isNothingOwn(core, reader)
        {
            insert(.isHollow)
        }
        if mark.ends.contains(.sureEnding), !contains(.isMostlyOrdinary) { insert(.isSure) }
        if range.upperBound - candidate.endingStart > 2 { insert(.hasLongEnding) }
        if reader.isStreet(endingAt: range.upperBound) { insert(.isStreet) }
        switch candidate.kind {
        case .unit: if text.folded[range.upperBound - 1] == village { insert(.isVillage) }
        case .shortPlace, .longPlace: break
        case .organisation, .agency:
            if text.folded[range.upperBound - 1] == company || text.folded[range.upperBound - 1] == group {
                insert(.isFirm)
            }
        }
    }
}

/// 村
private let village: UInt32 = 0x6751
/// 司
private let company: UInt32 = 0x53F8
/// 团
private let group: UInt32 = 0x56E2
