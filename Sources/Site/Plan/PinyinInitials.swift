import Text

/// The first Han characters, in the order of the pinyin collation, whose reading begins with each letter.
///
/// Source: the order of the characters U+4E00–U+9FA5 in Unicode CLDR's `zh` pinyin collation.
private let firstOfInitial: [(initial: String, first: String)] = [
    ("A", "阿"), ("B", "丷"), ("C", "嚓"), ("D", "咑"), ("E", "妸"), ("F", "发"), ("G", "旮"), ("H", "哈"), ("J", "丌"),
    ("K", "咔"), ("L", "垃"), ("M", "呣"), ("N", "嗯"), ("O", "喔"), ("P", "妑"), ("Q", "七"), ("R", "呥"), ("S", "仨"),
    ("T", "他"), ("W", "屲"), ("X", "夕"), ("Y", "丫"), ("Z", "帀"),
]

/// Labels in pinyin order, under the letter that each begins with.
///
/// - Parameter other: what stands for a letter where a label begins with none, such as a digit; comes last.
/// - Returns: only initials that have members; members are indexes into `labels`.
func groupedByInitial(_ labels: [String], other: String) -> [(initial: String, members: [Int])] {
    let order = PinyinOrder.shared
    let starts = firstOfInitial.map { (initial: $0.initial, key: order.sortKey(of: $0.first)) }
    let keys = labels.map { order.sortKey(of: $0) }
    var groups: [String: [Int]] = [:]
    for (index, label) in labels.enumerated() {
        groups[initial(of: label, key: keys[index], starts: starts) ?? other, default: []].append(index)
    }
    return groups.map { initial, members in
        (initial, members.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1]) })
    }.sorted { a, b in (a.initial == other ? 1 : 0, a.initial) < (b.initial == other ? 1 : 0, b.initial) }
}

private func initial(of label: String, key: [UInt32], starts: [(initial: String, key: [UInt32])]) -> String? {
    guard let first = label.unicodeScalars.first else { return nil }
    if first.isASCII { return first.properties.isAlphabetic ? first.properties.uppercaseMapping : nil }
    return first.isHan ? starts.last { !key.lexicographicallyPrecedes($0.key) }?.initial : nil
}
