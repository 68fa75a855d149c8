/// Where the name of a body begins: what else stands before it, and what is a level of government.
extension PlaceReader {
    /// 德国智库▸伊弗经济研究所, 原▸浦江中学, 第七届▸区议会: what a body is called, or when it is one, stands before its name.
    func withoutTitle(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let latest = candidate.endingStart - 2
        let start = callingEnd(in: range.lowerBound..<latest + 1) ?? timeEnd(at: range.lowerBound)
        return start > range.lowerBound && start <= latest ? start..<range.upperBound : range
    }

    /// 智库▸, 原▸, 第七届▸: whether one ends before `index`.
    func endsTitle(_ index: Int) -> Bool {
        let before = text.folded[index - 1]
        return before == term || before == former && text.marks[index].ordinaryBefore < 2
            || BodyCallings.shared.end(at: index, in: text)
    }

    /// 智库▸: behind the last of them, where no general word follows; but 高新技术企业▸孵化协会.
    private func callingEnd(in places: Range<Int>) -> Int? {
        places.dropFirst(2).last { BodyCallings.shared.end(at: $0, in: text) && text.marks[$0].generalLength < 2 }
    }

    /// 原▸, 第十四届▸; `start` where neither stands there. But 原子能, 十四中.
    private func timeEnd(at start: Int) -> Int {
        if text.folded[start] == former { return wordLength(at: start, before: start + 4) < 2 ? start + 1 : start }
        var end = text.folded[start] == ordinal ? start + 1 : start
        while Self.digits.contains(text.folded[end]) { end += 1 }
        return end > start && text.folded[end] == term ? end + 1 : start
    }

    private static let digits = Set("一二三四五六七八九十".unicodeScalars.map(\.value))

    /// 中国—▸中亚减贫合作中心, 中央政府驻▸澳门联络办公室, 石油大学（北京）▸克拉玛依校区: a body's name began before this place; but
    /// 常驻▸联合国日内瓦办事处.
    func isBehindPartner(_ index: Int) -> Bool {
        let before = text.folded[index - 1]
        if before == posted { return text.marks[index].ordinaryBefore < 2 }
        return Self.partners.contains(before) && text.isHan(index - 2)
    }

    private static let partners = Set("—”)".unicodeScalars.map(\.value))

    /// 联合▸国粮农组织: a level reaches over this place.
    func isInsideLevel(_ index: Int) -> Bool {
        text.folded[index] == nation && text.marks[index + 1].ends.contains(.level)
            && text.marks[index - 2].starts.contains(.level)
    }

    /// 区▸教育局, 国家▸数据局; but not 县域▸, 省份▸.
    func beginsWithLevel(_ index: Int) -> Bool {
        text.marks[index].starts.contains(.level)
            && (!isLevelCharacter(index) || !Self.notOfLevels.contains(text.folded[index + 1]) && !isOfLevels(index))
    }

    /// 省市县▸, 县区▸: several levels at once; but 县▸市场监管局.
    private func isOfLevels(_ index: Int) -> Bool {
        isLevelCharacter(index + 1) && wordLength(at: index + 1, before: index + 4) < 2
    }

    private static let notOfLevels = Set("域份村际级间".unicodeScalars.map(\.value))
}

/// 国
private let nation: UInt32 = 0x56FD
/// 驻
private let posted: UInt32 = 0x9A7B
/// 原
let former: UInt32 = 0x539F
/// 第
private let ordinal: UInt32 = 0x7B2C
/// 届
private let term: UInt32 = 0x5C4A
