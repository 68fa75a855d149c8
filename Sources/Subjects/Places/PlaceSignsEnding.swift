import Text

extension PlaceSigns {
    /// What the candidate ends in.
    mutating func readEnding(_ range: Range<Int>, _ candidate: PlaceCandidate, _ reader: PlaceReader) {
        let text = reader.text
        let mark = text.marks[range.upperBound]
        if mark.ends.contains(.looseEnding), candidate.kind == .unit || !contains(.isOwn) { insert(.isLoose) }
        let core = range.lowerBound..<candidate.endingStart
        if mark.endingRoles.contains(.hollowEnding),
            mark.endingLength == 1 ? reader.isPlace(core) : isNothingOwn(core, reader)
        {
            insert(.isHollow)
        }
        if mark.ends.contains(.institution) {
            if Self.countries.contains(text.key(core)) { insert(.isHollow) }
            // 加沙地带北部▸医院
            if isAllOf(core, reader) || reader.endsDirection(core.upperBound) { insert(.isKind) }
        }
        // 以色列▸机场, 乌克兰军用▸机场
        if candidate.kind == .shortPlace || candidate.kind == .longPlace, isAnyOf(core, candidate, reader) {
            insert(.isHollow)
        }
        if mark.ends.contains(.sureEnding), !contains(.isMostlyOrdinary) { insert(.isSure) }
        if range.upperBound - candidate.endingStart > 2 { insert(.hasLongEnding) }
        if reader.isStreet(endingAt: range.upperBound) { insert(.isStreet) }
        switch candidate.kind {
        case .unit:
            if text.folded[range.upperBound - 1] == village { insert(.isVillage) }
            // 绿地城八▸区 is a part of an estate.
            if text.folded[range.upperBound - 1] == district, mark.endingLength == 1, !isForeign(core, reader),
                !Self.numbers.contains(text.folded[core.upperBound - 1])
            {
                insert(.isUnlisted)
            }
        case .shortPlace, .longPlace: break
        case .organisation, .agency:
            if text.folded[range.upperBound - 1] == company || text.folded[range.upperBound - 1] == group {
                insert(.isFirm)
            }
        }
    }

    /// 阿莱芒▸区
    private func isForeign(_ core: Range<Int>, _ reader: PlaceReader) -> Bool {
        core.count > 2 && core.allSatisfy { reader.text.classes[$0].contains(.transliteration) }
    }

    /// 全国县▸医院, 全国海事审判▸法院: all of a class.
    private func isAllOf(_ core: Range<Int>, _ reader: PlaceReader) -> Bool {
        reader.text.folded[core.lowerBound] == all && reader.text.marks[core.lowerBound].starts.contains(.level)
    }

    /// A country alone, or a country or a province and what is said of many things there.
    private func isAnyOf(_ core: Range<Int>, _ candidate: PlaceCandidate, _ reader: PlaceReader) -> Bool {
        let text = reader.text
        if Self.countries.contains(text.key(core)) { return true }
        guard candidate.kind == .shortPlace, candidate.range.upperBound - candidate.endingStart == 2,
            let end = reader.placeEnd(from: core.lowerBound, before: core.upperBound), end < core.upperBound
        else { return false }
        return reader.isState(core.lowerBound..<end) && !reader.isSpecific(end..<core.upperBound)
    }

    private static let countries = PlaceReader.keys(WordList.countries.words)

    /// Whether nothing but a place and an ordinary word of two characters stands in `core`.
    private func isNothingOwn(_ core: Range<Int>, _ reader: PlaceReader) -> Bool {
        let start = core.lowerBound
        let level =
            reader.text.marks[start].starts.contains(.level) && reader.text.marks[start + 2].ends.contains(.level)
        let end = reader.placeEnd(from: start, before: core.upperBound) ?? (level ? start + 2 : start)
        if end == core.upperBound { return true }
        return end > start && end + 2 == core.upperBound
            && reader.wordLength(at: end, before: core.upperBound) == 2
    }
}

/// 全
private let all: UInt32 = 0x5168
/// 区
private let district: UInt32 = 0x533A
/// 村
private let village: UInt32 = 0x6751
/// 司
private let company: UInt32 = 0x53F8
/// 团
private let group: UInt32 = 0x56E2
