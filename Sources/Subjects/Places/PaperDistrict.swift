import Text

/// The district that a paper is of, as `archive.yml` tells: what its articles call 区教育局 is of this one.
///
///     郑州市▸二七区      市: 郑州市, 区: 二七区
struct PaperDistrict: Sendable {
    /// By the last character of each unit: the unit.
    private(set) var units: [UInt32: String] = [:]
    /// What stands before the smallest unit: 郑州市. Empty where nothing does.
    private(set) var holders = ""

    static let none = PaperDistrict("")

    init(_ text: String) {
        var unit = "", before = ""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            unit.unicodeScalars.append(scalar)
            // 郑州▸市: the last of several ranks ends the name.
            let goesOn = index + 1 < scalars.count && Self.ranks.contains(scalars[index + 1])
            guard Self.ranks.contains(scalar), !goesOn, unit.unicodeScalars.count > 1 else { continue }
            units[CharacterTable.shared.folded(scalar.value)] = unit
            (holders, before, unit) = (before, before + unit, "")
        }
    }

    private static let ranks = Set("省市区县旗镇乡州盟".unicodeScalars)

    /// The unit of a rank: 二七区 of 区; nil where the paper is of none.
    func unit(ofRank rank: UInt32) -> String? { units[rank] }

    /// A name without the larger units that hold the paper's district: 郑州市▸二七区教育局.
    func shortened(_ name: String) -> String {
        guard !holders.isEmpty, name.hasPrefix(holders),
            units.values.contains(where: { name.dropFirst(holders.count).hasPrefix($0) })
        else { return name }
        return String(name.dropFirst(holders.count))
    }
}
