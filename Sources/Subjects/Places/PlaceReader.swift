/// Characters before the ending, at least.
private let shortestCore = 2

/// Finds the candidates of one text.
struct PlaceReader {
    let text: ArticleText

    /// The candidate that ends before `end`; nil where no ending ends there or nothing distinctive stands before it.
    @inline(__always)
    func candidate(endingAt end: Int) -> PlaceCandidate? {
        if text.marks[end].countyLength > 0, let county = county(endingAt: end) { return county }
        return text.marks[end].endingLength > 0 ? candidate(withEndingAt: end) : nil
    }

    /// 武平县. A name of two characters (赵县) may be the end of any word: it stands behind a place, or where a clause begins; a name
    /// that is a word, too (老城区), behind a place.
    private func county(endingAt end: Int) -> PlaceCandidate? {
        let start = end - Int(text.marks[end].countyLength)
        guard end - start > 2 || !isNameCharacter(start - 1) || endsPlace(start), !goesOn(end - 1..<end),
            !isTwoWords(start..<end), text.marks[start].generalLength < 3 || isBehindHolder(start..<end)
        else { return nil }
        return PlaceCandidate(
            range: start..<end, endingStart: end - 1, kind: .unit, isClean: true, isSpecific: true, isKnown: true)
    }

    /// 洛阳▸老城区, but not 福州▸老城区.
    private func isBehindHolder(_ county: Range<Int>) -> Bool {
        let homes = Counties.shared.homes(of: text.key(county))
        return [county.lowerBound, county.lowerBound - 1].contains { end in
            let length = Int(text.marks[end].placeBefore)
            let key = text.key(end - length..<end)
            return length > 0 && homes.contains { $0.keys.contains(key) }
        }
    }

    /// 西▸南▸山区, 滨▸海▸城市: a word ends where the county does, and nothing ends where the county begins.
    private func isTwoWords(_ county: Range<Int>) -> Bool {
        let start = county.lowerBound, mark = text.marks[start]
        guard county.count == 3, isNameCharacter(start - 1), !endsPlace(start),
            // 沿▸海▸城市: 沿 is a border, too.
            mark.borderLength == 0
                || mark.borderLength == 1 && CommonWords.shared.length(in: text.folded, at: start - 1) == 2
        else { return false }
        return text.marks[county.upperBound].ordinaryBefore == 2
            || CommonWords.shared.length(in: text.folded, at: start + 1) == 2
    }

    /// 呼伦贝尔▸市: the rank of a known place.
    private func knownPlace(before ending: Range<Int>, _ kind: PlaceCandidate.Kind) -> PlaceCandidate? {
        let length = Int(text.marks[ending.lowerBound].placeBefore)
        guard kind == .unit, length > 0, Self.ranks.contains(text.folded[ending.upperBound - 1]),
            !text.marks[ending.upperBound].ends.contains(.looseEnding)
        else { return nil }
        return PlaceCandidate(
            range: ending.lowerBound - length..<ending.upperBound, endingStart: ending.lowerBound, kind: .unit,
            isClean: true,
            isSpecific: true, isKnown: true)
    }

    private static let ranks = Set("省市县州".unicodeScalars.map(\.value))

    /// Whether a known place or a unit of administration ends before `index`.
    func endsPlace(_ index: Int) -> Bool {
        let mark = text.marks[index]
        return mark.ends.contains(.knownPlace) || mark.countyLength > 0
            || mark.endingRoles.contains(.unit) && mark.ordinaryBefore <= mark.endingLength
    }

    private func candidate(withEndingAt end: Int) -> PlaceCandidate? {
        let mark = text.marks[end]
        guard mark.ordinaryBefore <= mark.endingLength else { return nil }
        let ending = end - Int(mark.endingLength)..<end
        // 太湖▸湖体, 浦东新区▸区委
        guard !goesOn(ending), ending.count > 1 || text.folded[end - 1] != text.folded[end - 2] else { return nil }
        if mark.endingRoles.contains(.wholeName) {
            return PlaceCandidate(
                range: ending, endingStart: end, kind: .organisation, isClean: true, isSpecific: true,
                isKnown: true)
        }
        let kind = PlaceCandidate.Kind(mark.endingRoles)
        if let place = knownPlace(before: ending, kind) { return place }
        // 山▸海关 ends in what organisations end in, and is a place.
        if !kind.isPlace, mark.placeBefore > mark.endingLength { return nil }
        guard !isInsideWord(ending.lowerBound) else { return nil }
        guard let (start, isClean) = start(before: ending.lowerBound, kind: kind),
            kind != .agency || mark.endingLength > 2 || !text.marks[end].starts.contains(.office)
        else { return nil }
        if text.folded[end - 1] == province, Int(text.marks[start].placeLength) != ending.lowerBound - start {
            return nil
        }
        let isSpecific = isLevel(start..<ending.lowerBound, kind) || isSpecific(start..<ending.lowerBound)
        guard !isDigit(text.folded[ending.lowerBound - 1]) || text.folded[end - 1] == courtyard else { return nil }
        guard isSpecific || isStreet(endingAt: end) else { return nil }
        // 展馆▸A▸区 is a part of something.
        if kind == .unit, text.classes[ending.lowerBound - 1].contains(.alphanumeric) { return nil }
        return PlaceCandidate(
            range: start..<end, endingStart: ending.lowerBound, kind: kind, isClean: isClean, isSpecific: isSpecific)
    }

    /// 市▸场, 局▸长, 大学▸路, 大街▸小巷: the ending is the beginning of another word.
    private func goesOn(_ ending: Range<Int>) -> Bool {
        for index in ending where index > ending.lowerBound || ending.count == 1 {
            if index + Int(text.marks[index].ordinaryLength) > ending.upperBound { return true }
        }
        // 北方集团▸军, 国际消费中心▸城市
        if ending.lowerBound + Int(text.marks[ending.lowerBound].generalLength) > ending.upperBound { return true }
        if isInsideCommonWords(ending) { return true }
        return isInsidePlace(ending.upperBound) || isInsideCounty(ending.upperBound)
            || text.marks[ending.upperBound - 1].starts.contains(.office)
            || Self.streets.contains(text.folded[ending.upperBound]) || isGroup(ending.upperBound)
    }

    /// 机场▸群, 博物馆▸群: many of them; but not 公园▸群众, and 遗址▸群 is one.
    private func isGroup(_ index: Int) -> Bool {
        text.folded[index] == group && text.folded[index - 1] != site && text.marks[index].ordinaryLength < 2
            && CommonWords.shared.length(in: text.folded, at: index) < 2
    }

    /// 林区▸内: where in a place or beside it.
    private static let besides = Set("内外上下中里边旁前后畔间的在".unicodeScalars.map(\.value))

    /// 大街▸小巷, 新鸿基▸地产, 成定局: words of ordinary news hold the ending, or begin in it where none begins behind it. But 民政局.
    private func isInsideCommonWords(_ ending: Range<Int>) -> Bool {
        let words = CommonWords.shared, end = ending.upperBound
        let isBody = !text.marks[end].endingRoles.isDisjoint(with: [.organisation, .agency, .wholeName])
        // 零部▸件, 局▸地, 气象局联合会▸商
        if isBody, words.length(in: text.folded, at: end - 1) > 1, words.length(in: text.folded, at: end) < 2,
            text.marks[end].starts.isDisjoint(with: [.border, .follower, .office])
        {
            return true
        }
        if ending.count == 1 {
            return isBody && words.length(in: text.folded, at: end - 2) == 2
                && words.length(in: text.folded, at: max(0, end - 3)) < 2
        }
        if words.length(in: text.folded, at: ending.lowerBound) > ending.count { return true }
        return !isBody && words.length(in: text.folded, at: end) < 2 && !Self.besides.contains(text.folded[end])
            && ending.dropFirst().contains { $0 + words.length(in: text.folded, at: $0) > end }
    }

    /// 塞浦路▸斯: the bare name of a place reaches over `end`.
    func isInsidePlace(_ end: Int) -> Bool {
        for back in 2..<max(2, min(5, end)) where end - back + Int(text.marks[end - back].placeLength) > end {
            return true
        }
        return false
    }

    /// 三都▸水族自治县: the name of a county reaches over this place.
    func isInsideCounty(_ index: Int) -> Bool {
        (1...min(4, index)).contains { index - $0 + Int(text.marks[index - $0].countyAhead) > index }
    }

    /// Whether an ordinary word or a border word ends before `index`.
    func endsWord(_ index: Int) -> Bool {
        let mark = text.marks[index]
        if mark.ordinaryBefore > 1 || mark.borderLength > 0 { return true }
        return (2...min(4, max(index, 2))).contains { back in
            back < index && CommonWords.shared.length(in: text.folded, at: index - back) == back
        }
    }

    /// 南通市▸: a place with its rank, or a county.
    func beginsWithRanked(_ index: Int, before limit: Int) -> Bool {
        placeEnd(from: index, before: limit).map { $0 > index + Int(text.marks[index].placeLength) } ?? false
    }

    /// 中央▸, 中共▸: a level of government that nothing but the name of its body begins with.
    func beginsWithCentre(_ index: Int) -> Bool {
        text.folded[index] == centre && text.marks[index + 2].ends.contains(.level)
            && text.marks[index].starts.contains(.level)
    }

    /// 自治▸州: what stands before is a people's name too, which is not parted from the place.
    func isSelfGoverning(_ endingStart: Int) -> Bool { text.folded[endingStart] == autonomous }

    /// Whether `core` is a known place, and nothing else.
    func isPlace(_ core: Range<Int>) -> Bool {
        placeEnd(from: core.lowerBound, before: core.upperBound) == core.upperBound
    }

    /// Whether `core` begins with a place or with a level of government.
    func beginsWithPlace(_ core: Range<Int>) -> Bool {
        let mark = text.marks[core.lowerBound]
        return mark.placeLength > 1 || beginsWithLevel(core.lowerBound)
            || placeEnd(from: core.lowerBound, before: core.upperBound) != nil
    }

    /// Where the place ends that begins at `start`, with its rank: 龙岩▸, 龙岩市▸, 武平县▸; nil where none does.
    func placeEnd(from start: Int, before limit: Int) -> Int? {
        let county = (start + 2...start + 8).last { $0 <= limit && Int(text.marks[$0].countyLength) == $0 - start }
        if let county { return county }
        let bare = start + Int(text.marks[start].placeLength)
        guard bare > start, bare <= limit else { return nil }
        return bare < limit && (endsUnit(bare + 1) || text.folded[bare] == prefecture) ? bare + 1 : bare
    }

    func isStreet(endingAt end: Int) -> Bool { Self.streets.contains(text.folded[end - 1]) }

    /// What follows a county's bare name where that is the name of something else: 青秀▸山.
    private static let features = Set("山湖河江岛峡岭湾".unicodeScalars.map(\.value))

    static let streets = Set("路街".unicodeScalars.map(\.value))

    /// Where the name begins; nil where a border stands too close before the ending.
    private func start(before endingStart: Int, kind: PlaceCandidate.Kind) -> (start: Int, isClean: Bool)? {
        var start = endingStart
        let earliest = max(1, endingStart - kind.longestCore)
        while start > earliest {
            let isBorder = isBorder(start, kind)
            if isBorder || !isNameCharacter(start - 1) {
                guard let opening = placeInBrackets(before: start, kind) else {
                    return isLongEnough(start..<endingStart, kind) ? (start, true) : nil
                }
                start = opening
            } else {
                start -= 1
            }
        }
        guard isLongEnough(start..<endingStart, kind) else { return nil }
        return (start, isBorder(start, kind) || !isNameCharacter(start - 1))
    }

    /// 武平 behind 福建: the county that is called by its bare name behind a place that holds it.
    func bareCounty(behind place: Range<Int>) -> (range: Range<Int>, name: String)? {
        let length = Int(text.marks[place.upperBound].bareCountyLength)
        let range = place.upperBound..<place.upperBound + length
        guard length > 1, text.marks[place.upperBound].placeLength == 0, !isInsideWord(range.upperBound),
            !Self.features.contains(text.folded[range.upperBound]),
            text.marks[range.lowerBound].ordinaryLength <= length,
            let name = Counties.shared.name(ofBare: text.key(range), in: text.key(place))
        else { return nil }
        return (range, name)
    }

    /// 金水▸区教育局, 俄罗斯▸国防部: an organisation's name without its owner; nil where it has none.
    func rangeWithoutOwner(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int>? {
        if candidate.isKnown { return range == candidate.range ? nil : candidate.range }
        return owner(of: candidate).map { $0.upperBound..<range.upperBound }
    }

    /// 郑州市▸二七▸区教育局: the name before the level that an agency belongs to; nil where the candidate has none.
    func owner(of candidate: PlaceCandidate) -> Range<Int>? {
        guard !candidate.kind.isPlace else { return nil }
        let core = candidate.range.lowerBound..<candidate.endingStart
        guard let level = core.last(where: { endsUnit($0 + 1) && isLevelCharacter($0) }) else { return nil }
        let known = core.lowerBound + Int(text.marks[core.lowerBound].placeLength)
        let start = core.last { $0 < level && ($0 == core.lowerBound || $0 == known || endsUnit($0)) } ?? level
        return (2...4).contains(level - start) ? start..<level : nil
    }

    /// Whether `range` is an agency that says its level, but not whose it is: 区教育局.
    func lacksOwner(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Bool {
        !candidate.kind.isPlace && isLevelCharacter(range.lowerBound)
            && text.marks[range.lowerBound].ordinaryLength < 2 && text.marks[range.lowerBound].placeLength == 0
    }

    func endsUnit(_ index: Int) -> Bool {
        text.marks[index].endingLength == 1 && text.marks[index].endingRoles.contains(.unit)
    }

    func isLevelCharacter(_ index: Int) -> Bool { Self.levels.contains(text.folded[index]) }

    private static let levels = Set("省市区县旗镇乡州".unicodeScalars.map(\.value))

    private func isLongEnough(_ core: Range<Int>, _ kind: PlaceCandidate.Kind) -> Bool {
        core.count >= shortestCore || isLevel(core, kind)
    }

    /// 区▸政协: the level of government is name enough.
    private func isLevel(_ core: Range<Int>, _ kind: PlaceCandidate.Kind) -> Bool {
        !kind.isPlace && core.count == 1 && text.marks[core.lowerBound].starts.contains(.level)
    }
}

/// 州
private let prefecture: UInt32 = 0x5DDE
/// 址
private let site: UInt32 = 0x5740
/// 群
private let group: UInt32 = 0x7FA4
