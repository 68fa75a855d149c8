/// Decides where the places and organisations of one text begin, by the evidence of the archive.
struct PlaceDecider {
    let evidence: PlaceEvidence
    let inquiry: Inquiry
    let reader: PlaceReader
    private var text: ArticleText { reader.text }

    /// The range of the name that `candidate` is or ends in; nil where that is not sure enough.
    func range(of candidate: PlaceCandidate) -> Range<Int>? {
        guard let range = chosen(candidate), !isDigit(text.folded[range.lowerBound]), !isGrade(range) else {
            return nil
        }
        if candidate.isKnown { return range }
        if candidate.kind.isPlace, beginsWithOffice(range, candidate) { return nil }
        if candidate.kind == .agency, !hasLevel(range) { return nil }
        return signs(range, candidate).speak(forA: candidate.kind) ? range : nil
    }

    /// A级▸旅游景区.
    private func isGrade(_ range: Range<Int>) -> Bool {
        text.classes[range.lowerBound].contains(.alphanumeric) && text.folded[range.lowerBound + 1] == grade
    }

    /// 日本▸首相高市▸早苗, but 将军▸镇.
    private func beginsWithOffice(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Bool {
        (range.lowerBound + 2..<max(candidate.endingStart, range.lowerBound + 2)).contains { end in
            Int(text.marks[end].officeLength) == end - range.lowerBound
        }
    }

    func signs(_ range: Range<Int>, _ candidate: PlaceCandidate) -> PlaceSigns {
        PlaceSigns(range, candidate, reader, standing(range))
    }

    /// The candidate from where it seems to begin; nil where nothing tells.
    func chosen(_ candidate: PlaceCandidate) -> Range<Int>? {
        if candidate.isKnown {
            return candidate.kind.isPlace ? candidate.range : withOwner(candidate.range)
        }
        let range = candidate.isClean ? withoutVerb(shortened(candidate), candidate) : knownEnd(of: candidate)
        guard let range else { return nil }
        let name = fromPlace(candidate.kind.isPlace ? withoutWord(range, candidate) : range, candidate)
        return candidate.kind.isPlace
            ? withoutHolders(name, candidate) : withOwner(withoutWhere(reader.withoutTitle(name, candidate), candidate))
    }

    /// 受▸辉发河, 黎南部▸利塔尼河: a preposition, or a part of a country in one character, before a name.
    private func withoutWord(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let start = range.lowerBound, folded = text.folded
        if Self.prepositions.contains(folded[start]), text.marks[start].ordinaryLength < 2,
            candidate.endingStart - start > 2, !Self.behindPrepositions.contains(folded[start + 1])
        {
            return start + 1..<range.upperBound
        }
        if start + 3 < candidate.endingStart, reader.endsDirection(start + 3) { return start + 3..<range.upperBound }
        return range
    }

    private static let prepositions = Set("受".unicodeScalars.map(\.value))
    private static let behindPrepositions = Set("此其到".unicodeScalars.map(\.value))

    /// 福建▸龙岩▸永定河路: what holds a place is a place of its own. What names nothing by itself stays whole: 上海▸国际机场.
    ///
    /// - Returns: nil where a county's bare name reaches into the ending: 黑龙江▸漠河, 山东▸莱西站.
    private func withoutHolders(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int>? {
        var start = range.lowerBound
        if reader.isSelfGoverning(candidate.endingStart) { return range }
        while let place = reader.placeEnd(from: start, before: candidate.endingStart) {
            let county = reader.countyEnd(behind: start..<place)
            if let county, county > candidate.endingStart { return nil }
            let ends = [county, place].compactMap { $0 }
            guard
                let end = ends.first(where: {
                    leavesName(reader.directionEnd(from: $0), candidate) || holdsCity(start..<$0, candidate)
                })
            else { break }
            start = end
        }
        return behindOthers(withoutDirection(start..<range.upperBound, candidate), candidate)
    }

    /// 三江源国家公园▸可可西里自然保护区, 淮河流域▸汤渔湖: another place ends inside of it, and a name is left.
    private func behindOthers(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let ends = range.lowerBound + 3..<max(candidate.endingStart - 1, range.lowerBound + 3)
        let end = ends.last { index in
            (endsReserve(index) || endsBasin(index)) && leavesName(index, candidate) && !reader.isInsideWord(index)
        }
        return end.map { $0..<range.upperBound } ?? range
    }

    /// 三江源国家公园▸, 洞庭湖湿地▸
    private func endsReserve(_ index: Int) -> Bool {
        let length = Int(text.marks[index].endingLength)
        return length > 1 && Self.reserves.contains(text.key(index - length..<index))
    }

    private static let reserves = PlaceReader.keys(["国家公园", "湿地", "湿地公园", "森林公园", "景区", "风景区", "保护区"])

    /// 淮河流域▸, 舟山海域▸
    private func endsBasin(_ index: Int) -> Bool {
        text.folded[index - 1] == region && Self.basins.contains(text.folded[index - 2])
    }

    private static let basins = Set("流海水".unicodeScalars.map(\.value))

    /// 中部▸努赛赖特难民营: where in a country it is.
    private func withoutDirection(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let end = reader.directionEnd(from: range.lowerBound)
        return end > range.lowerBound && leavesName(end, candidate) ? end..<range.upperBound : range
    }

    /// Whether more than an ordinary word or another place stands between `end` and the candidate's ending.
    private func leavesName(_ end: Int, _ candidate: PlaceCandidate) -> Bool {
        // A direction may reach into the ending.
        guard end <= candidate.endingStart else { return false }
        let core = end..<candidate.endingStart
        guard core.count > 1 else { return core.count == 1 && isShortName(end..<candidate.range.upperBound) }
        if reader.isPlace(core) {
            // 湖南▸常德高新区, 日本▸石川县核电站, but 西安咸阳国际机场.
            return candidate.range.upperBound > candidate.endingStart + 1
                && (candidate.kind == .unit || reader.endsUnit(candidate.endingStart))
        }
        if candidate.kind != .unit, reader.isAllWords(core) { return false }
        return reader.isSpecific(core) && text.marks[end].generalLength < 2
    }

    /// 海南▸三亚河, 佐治亚州▸亚特兰大机场: a country or a province before a city's own.
    private func holdsCity(_ holder: Range<Int>, _ candidate: PlaceCandidate) -> Bool {
        let core = holder.upperBound..<candidate.endingStart
        return !core.isEmpty && reader.isState(holder) && reader.isPlace(core)
            && !reader.isWater(core)
    }

    /// 嘉兴▸南湖, 霍州▸陈村: two characters are a name behind what holds it.
    private func isShortName(_ range: Range<Int>) -> Bool {
        range.count == 2 && Self.shortNames.contains(text.folded[range.upperBound - 1])
            && text.marks[range.lowerBound].ordinaryLength < 2
            && CommonWords.shared.length(in: text.folded, at: range.lowerBound) < 2
    }

    private static let shortNames = Set("湖河寺村".unicodeScalars.map(\.value))

    /// 督促▸湖北省委: a place inside shows where the name begins, unless what stands before it ends like an organisation
    /// (中信银行▸郑州分行) or is long.
    private func fromPlace(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        guard !reader.beginsWithPlace(range.lowerBound..<candidate.endingStart) else { return range }
        let place = (range.lowerBound + 1..<max(candidate.endingStart, range.lowerBound + 1)).first { index in
            !candidate.kind.isPlace && reader.beginsWithCentre(index)
                || reader.placeEnd(from: index, before: candidate.endingStart).map { isEnd($0) } ?? false
        }
        guard let place, reader.endsWord(place) || reader.beginsWithRanked(place, before: candidate.endingStart),
            !reader.isInsideWord(place),
            !(range.lowerBound + 1...place).contains(where: { text.marks[$0].endingLength > 0 })
        else { return range }
        return place..<range.upperBound
    }

    /// 加沙地带北部▸希法医院: where an organisation is, and no part of its name.
    private func withoutWhere(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let places = range.lowerBound..<candidate.endingStart
        guard let place = reader.placeEnd(from: range.lowerBound, before: candidate.endingStart),
            let end = (place..<min(place + 4, places.upperBound)).last(where: { reader.endsDirection($0 + 1) })
        else { return range }
        let rest = end + 1..<candidate.endingStart
        return rest.count > 1 && !reader.isAllWords(rest) ? rest.lowerBound..<range.upperBound : range
    }

    /// 俄罗斯▸国防部, 二七区▸红十字会: the owner that stands before an organisation belongs to its name.
    private func withOwner(_ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound
        guard Self.owned.contains(text.folded[range.upperBound - 1]),
            !range.contains(where: { text.marks[$0].placeLength > 0 })
        else { return range }
        let owner = (2...8).last { length in
            start - length >= 1 && reader.placeEnd(from: start - length, before: start) == start
        }
        return owner.map { start - $0..<range.upperBound } ?? range
    }

    /// 中原区▸域 is none, 南通市▸民政局 is one: a word reaches over the end of a place, and none begins behind it.
    private func isEnd(_ index: Int) -> Bool {
        !reader.isInsideWord(index) || text.marks[index].ordinaryLength > 1
    }

    /// What ends names that many countries and districts use: 部, 会, 党. There is one 北约, and one 克里姆林宫.
    private static let owned = Set("部局署院会厅委办党社".unicodeScalars.map(\.value))

    /// 推进▸科创产业园: a verb that names are made of too, here before a name.
    private func withoutVerb(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let start = range.lowerBound + 2
        guard candidate.endingStart - start >= 2, text.marks[start].borderLength == 2,
            !text.marks[start].ends.contains(.level), !reader.isInsideLevel(start), !standing(range).isRepeated
        else { return range }
        return start..<range.upperBound
    }

    /// 助推▸二七区: where a verb that the vocabulary lacks stands before a name, the archive has the name without it more often.
    private func shortened(_ candidate: PlaceCandidate) -> Range<Int> {
        for start in candidate.range.lowerBound + 1..<max(candidate.endingStart - 1, candidate.range.lowerBound + 1) {
            let piece = start..<candidate.range.upperBound
            guard !endsName(start), !reader.isInsideDouble(start) else { continue }
            let standing = standing(piece)
            if standing.isRepeated, standing.isVaried, isFound(piece, moreOftenThan: candidate.range) { return piece }
        }
        return candidate.range
    }

    /// The longest ending of an unclear candidate that the archive knows or that begins with a known place.
    private func knownEnd(of candidate: PlaceCandidate) -> Range<Int>? {
        for start in candidate.range.lowerBound..<candidate.endingStart {
            if text.marks[start].placeLength > 1 { return start..<candidate.range.upperBound }
            guard start <= candidate.endingStart - 2 else { break }
            let piece = start..<candidate.range.upperBound
            if standing(piece).isRepeated {
                return candidate.kind.isPlace ? mostFound(in: piece, before: candidate.endingStart) : piece
            }
        }
        return nil
    }

    /// 经▸港珠澳大桥: without a character or two the archive has the name more often, and behind different things.
    private func mostFound(in piece: Range<Int>, before endingStart: Int) -> Range<Int> {
        for start in (piece.lowerBound + 1...piece.lowerBound + 2) where start < endingStart - 1 {
            let shorter = start..<piece.upperBound
            if standing(shorter).isVaried, isFound(shorter, moreOftenThan: piece) { return shorter }
        }
        return piece
    }

    private func standing(_ range: Range<Int>) -> PlaceStanding {
        let key = text.key(range)
        inquiry.note(.place, key)
        return evidence.standing(of: key)
    }

    private func isFound(_ piece: Range<Int>, moreOftenThan whole: Range<Int>) -> Bool {
        let key = text.key(piece), other = text.key(whole)
        return inquiry.compare(.place, key, other, evidence.isFound(key, moreOftenThan: other))
    }

    /// 郑州▸, 二七区▸: what ends here belongs to the name behind it.
    private func endsName(_ index: Int) -> Bool {
        let mark = text.marks[index]
        return mark.ends.contains(.knownPlace) || mark.endingLength > 0
    }

    /// 区▸教育局, 郑州▸供电公司: whose agency it is stands before it.
    private func hasLevel(_ range: Range<Int>) -> Bool {
        let mark = text.marks[range.lowerBound]
        if mark.placeLength > 1 { return true }
        if mark.starts.contains(.level) { return reader.beginsWithLevel(range.lowerBound) }
        return range.dropFirst(2).prefix(6).contains { text.marks[$0].endingRoles.contains(.unit) }
    }
}

/// 域
private let region: UInt32 = 0x57DF
/// 级
private let grade: UInt32 = 0x7EA7
