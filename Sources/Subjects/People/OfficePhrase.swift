/// The offices printed before a name.
///
///     ，区委常委、组织部长、党校校长李卓瑜     →  区委常委 | 组织部长 | 党校校长
///     观看了北京大学研究院院长林毅夫           →  北京大学研究院院长
struct OfficePhrases {
    let text: ArticleText

    /// Offices before one name, and characters of one office, at most.
    private static let mostOffices = 8
    private static let longestOffice = 28

    /// In print order; none where no office ends at `nameStart`.
    func offices(before nameStart: Int) -> [Range<Int>] {
        var offices: [Range<Int>] = []
        var end = nameStart
        while offices.count < Self.mostOffices, text.marks[end].officeLength > 0 {
            let start = start(ofOfficeEndingAt: end)
            offices.append(start..<end)
            guard text.folded[start - 1] == ideographicComma else { break }
            end = start - 1
        }
        return offices.reversed()
    }

    /// The nearest place to the left where a mark stands or a border word ends.
    private func start(ofOfficeEndingAt end: Int) -> Int {
        let latest = end - Int(text.marks[end].officeLength)
        let earliest = max(1, end - Self.longestOffice)
        var start = latest
        while start > earliest, text.isHan(start - 1), !isBorder(start) { start -= 1 }
        return start
    }

    /// 由▸区委书记, 观看了▸北京大学; but not 组织▸部长: there the verb is a part of the office.
    private func isBorder(_ index: Int) -> Bool {
        let mark = text.marks[index]
        if mark.borderLength > 1 { return !mark.ends.contains(.officePart) }
        return mark.borderLength == 1 && Self.hardBorders.contains(text.folded[index - 1])
    }

    /// Single characters that no office holds.
    private static let hardBorders = Set("了的由在是从被把将到赴据请与叫给让于着过".unicodeScalars.map(\.value))
}
