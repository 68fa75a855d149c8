/// The offices printed before a name.
///
///     ，区委常委、组织部长、党校校长李卓瑜     →  区委常委 | 组织部长 | 党校校长
///     观看了北京大学研究院院长林毅夫           →  北京大学研究院院长
///     区领导吕安民、屈连武参加                 →  区领导, of both
struct OfficePhrases {
    let text: ArticleText

    /// Offices before one name, and characters of one office, at most.
    private static let mostOffices = 8
    private static let longestOffice = 28

    /// In print order; none where no office ends at `nameStart`.
    ///
    /// - Parameter previousEnd: where the person named before ends: 书记周远航和▸省长.
    func offices(before nameStart: Int, after previousEnd: Int) -> [Range<Int>] {
        var offices: [Range<Int>] = []
        var end = nameStart
        while offices.count < Self.mostOffices, text.marks[end].officeLength > 0 || endsGroup(end) {
            let start = start(ofOfficeEndingAt: end, after: previousEnd)
            guard start < end else { break }
            offices.append(start..<end)
            guard text.folded[start - 1] == ideographicComma else { break }
            end = start - 1
        }
        return offices.reversed()
    }

    /// What somebody is called before the name, where that is no office, with the body or place that stands right before it:
    /// 二七中学学生▸, 村民▸; nil where no calling ends there.
    func calling(before nameStart: Int, after previousEnd: Int) -> Range<Int>? {
        let mark = text.marks[nameStart]
        guard mark.ends.contains(.calling), mark.officeLength == 0, !endsGroup(nameStart),
            let word = text.word(endingAt: nameStart, .calling)
        else { return nil }
        let before = text.marks[word.lowerBound]
        guard before.endingLength > 0 || before.placeBefore > 0 || before.countyLength > 0 else { return word }
        let start = start(ofOfficeEndingAt: nameStart, after: previousEnd)
        return start < word.lowerBound && nameStart - start <= Self.longestCalling ? start..<nameStart : word
    }

    private static let longestCalling = 14

    /// The nearest place to the left where a mark stands or a border word ends.
    private func start(ofOfficeEndingAt end: Int, after previousEnd: Int) -> Int {
        let latest = end - max(Int(text.marks[end].officeLength), Self.leaders.count)
        let earliest = max(1, end - Self.longestOffice, previousEnd)
        var start = latest
        while start > earliest, text.isHan(start - 1), !isBorder(start) { start -= 1 }
        let isConjunction = start == previousEnd && Self.conjunctions.contains(text.folded[start])
        return isConjunction ? start + 1 : start
    }

    /// 由▸区委书记, 观看了▸北京大学; but not 组织▸部长: there the verb is a part of the office.
    private func isBorder(_ index: Int) -> Bool {
        let mark = text.marks[index]
        if mark.ends.contains(.officeBorder) || endsCount(index) { return true }
        if mark.borderLength > 1 {
            return !mark.ends.contains(.officePart) || beginsBody(index) && standsAlone(index - Int(mark.borderLength))
        }
        let last = text.folded[index - 1]
        if Self.joints.contains(last) { return mark.placeLength > 1 || joinsPeople(index - 1) }
        return (mark.borderLength == 1 || Self.conjunctions.contains(last)) && Self.hardBorders.contains(last)
            && (text.marks[index - 1].ordinaryLength < 2 || beginsBody(index))
    }

    /// 支持▸中共中央, 向▸国家主席: what a body's whole name follows is a verb, not the beginning of the name.
    private func beginsBody(_ index: Int) -> Bool {
        let mark = text.marks[index]
        return mark.placeLength > 1 || mark.starts.contains(.wholeName)
            || mark.starts.contains(.level) && !mark.starts.contains(.unit)
                && !Self.shortLevels.contains(text.folded[index])
    }

    /// 我们▸支持, 4日▸代表: a verb by itself; but not 俄罗斯▸统一俄罗斯党.
    private func standsAlone(_ index: Int) -> Bool {
        !text.isHan(index - 1) || !text.isHan(index - 2) || text.marks[index].ends.contains(.officeBorder)
    }

    /// 另一名▸议员, 两位▸院士.
    private func endsCount(_ index: Int) -> Bool {
        Self.counters.contains(text.folded[index - 1]) && Self.counts.contains(text.folded[index - 2])
    }

    /// 高级官员▸和▸大使 are two; 外交▸与▸安全政策 is one body's name.
    private func joinsPeople(_ index: Int) -> Bool {
        standsAlone(index) || !text.marks[index].ends.isDisjoint(with: [.office, .calling, .honorific])
    }

    /// 区领导▸: what several people are together.
    private func endsGroup(_ index: Int) -> Bool {
        text.marks[index].ends.contains(.calling) && text.folded[index - 2..<index].elementsEqual(Self.leaders)
    }

    private static let leaders = "领导".unicodeScalars.map(\.value)

    private static let shortLevels = Set("乡县区州市省镇".unicodeScalars.map(\.value))
    private static let counters = Set("名位".unicodeScalars.map(\.value))
    private static let counts = Set("一两二三四五六七八九十几多数各这那".unicodeScalars.map(\.value))

    /// Those that stand inside of bodies' names, too.
    private static let joints = Set("和与及".unicodeScalars.map(\.value))

    private static let conjunctions = Set("和与及同".unicodeScalars.map(\.value))

    /// Single characters that no office holds.
    private static let hardBorders = Set("了的由在是从被把将到赴据请叫让于着过对向就同应".unicodeScalars.map(\.value))
}

/// Whether several people hold an office at once, so that it is said of all in a 、-list that it leads: 区领导▸吕安民、屈连武,
/// but not 区委书记▸樊惠林、吕安民.
func isSharedOffice(_ office: String) -> Bool {
    office.unicodeScalars.contains("副")
        || sharedOfficeEndings.contains { office.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
}

private let sharedOfficeEndings = [
    "领导", "委员", "常委", "代表", "理事", "监事", "董事", "议员", "顾问", "参事", "教授", "研究员", "院士", "工程师", "专家",
]
