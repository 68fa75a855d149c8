/// Foreign names without a title, which other places of the archive have shown to be names.
///
///     ，▸朔尔茨▸在               behind any border, before what a name ends before
///     扎尔达里▸热烈祝贺           or before an ordinary word
extension ForeignNames {
    /// The longest run from `index` on that is a name elsewhere.
    func knownName(at index: Int, _ standing: (UInt64) -> NameStanding) -> Range<Int>? {
        guard mayBegin(index), hasBorder(index) else { return nil }
        for end in stride(from: runEnd(from: index), through: index + 2, by: -1) where mayEndKnown(index..<end) {
            // A short run is more easily a piece of something else.
            guard standing(text.key(index..<end)).foreign >= (end - index >= 4 ? 1 : 2) else { continue }
            return index..<(reignEnd(from: end, after: index + 2) ?? end)
        }
        return nil
    }

    /// Whether a name that is known elsewhere may end there; but not 纳米▸比亚, 甘拉雅尼▸音乐学院.
    private func mayEndKnown(_ name: Range<Int>) -> Bool {
        let end = name.upperBound
        if Int(text.marks[end].placeBefore) > name.count { return false }
        if reader.binding(at: end) > .none { return true }
        // 胡塞▸武装, but 总统▸拜登▸可能
        guard name.count > 2 || text.marks[name.lowerBound].ends.contains(.office), !leadsBody(end) else {
            return false
        }
        // 扎尔达里▸热烈祝贺, 图瓦德拉▸祝愿
        return CommonWords.shared.length(in: text.folded, at: end) > 1 || endsWithWord(end) && !endsWithPlace(end)
            || endsRun(name)
    }

    /// Where characters of transliteration end, whatever words they make.
    private func runEnd(from index: Int) -> Int {
        (index..<index + Self.longestName).first { !isTransliteration($0) } ?? index + Self.longestName
    }

    /// ▸音乐学院: the rest of a body's or a place's name.
    private func leadsBody(_ index: Int) -> Bool {
        (index...index + Self.longestRest).contains { $0 < text.marks.count && text.marks[$0].endingLength > 1 }
    }

    /// Characters of a name without a dot, at most.
    private static let longestName = 8
    /// Of what may end a body's name behind somebody's.
    private static let longestRest = 5
}
