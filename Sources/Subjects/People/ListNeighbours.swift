/// What stands beside a name in a list of names or things.
///
///     吴云轩、▸刘疆驰、崔宸曦     people beside it
///     雪松、▸毛杜鹃、紫薇等       things beside it: 雪松 and 紫薇 are no names
extension NameReader {
    /// What the characters of a neighbour have to say to be a name perhaps.
    private static let leastOfNeighbour: Float = -3
    /// A neighbour of more characters may hold an office or what somebody is called as well.
    private static let longestName = 4

    /// Characters from a name to where its list ends, at most.
    private static let longestList = 60

    /// Of what its members are called, at most: 等▸艺术大师.
    private static let longestKind = 7

    /// Whether a neighbour in a 、-list can be no person's name, or the list is said to be one of things.
    func isAmongThings(_ name: Range<Int>) -> Bool {
        let isBehind = text.folded[name.lowerBound - 1] == ideographicComma
        let isBefore = text.folded[name.upperBound] == ideographicComma
        if isBehind && !endsWithPerson(name.lowerBound - 1) || isBefore && !beginsWithPerson(name.upperBound + 1) {
            return true
        }
        return (isBehind || isBefore) && endsAsThings(from: name.upperBound)
    }

    /// 杜仲、元宝枫▸等多棵树苗: what is said of a list behind 等, where that is nobody and nothing that people do.
    func endsAsThings(from start: Int) -> Bool {
        let rest = text.folded[start...].prefix(Self.longestList)
        guard let end = rest.firstIndex(where: { $0 == others || listBorders.contains($0) }),
            text.folded[end] == others, text.isHan(end + 1), text.isHan(end + 2)
        else { return false }
        let behind = text.marks[end + 1]
        return behind.followerLength == 0 && behind.starts.isDisjoint(with: [.border, .listEnd])
            && !ofPeople.contains(text.folded[end + 1]) && !ofPeople.contains(text.folded[end + 2])
            && !text.folded.indices[(end + 1)...].prefix(Self.longestKind).prefix { text.isHan($0) }.contains {
                !text.marks[$0].starts.isDisjoint(with: [.speech, .follower, .office, .calling, .honorific])
            }
    }

    /// Whether a name may end at `end`: 运动员张雨霏▸、, 张雨霏（女）▸、.
    private func endsWithPerson(_ end: Int) -> Bool {
        guard text.isHan(end - 1) else { return text.folded[end - 1] == closingBracket }
        if isForeign(end - 1) && isForeign(end - 2) { return true }
        return (2...Self.longestName).contains { end - $0 > 0 && mayBeName(end - $0..<end) }
    }

    /// Whether a name may begin at `start`: 、▸张雨霏, or the neighbour is too long to be a name alone.
    private func beginsWithPerson(_ start: Int) -> Bool {
        if isForeign(start) && isForeign(start + 1) { return true }
        let isLong = (start...start + Self.longestName).allSatisfy(text.isHan)
        return isLong || (2...Self.longestName).contains { mayBeName(start..<start + $0) }
    }

    private func mayBeName(_ range: Range<Int>) -> Bool {
        guard let site = site(at: range.lowerBound), range == site.short || range == site.long
        else { return false }
        return bits(site, length: range.count) > Self.leastOfNeighbour
    }

    private func isForeign(_ index: Int) -> Bool { text.classes[index].contains(.transliteration) }
}

/// 等
let others: UInt32 = 0x7B49
private let listBorders = ScalarSet("。，；！？,;!?\n“”《》：:")
/// 等▸人, 等▸领导, 等▸同志, 等十▸位.
private let ofPeople = ScalarSet("人位名领同老专代委作学院先我")
