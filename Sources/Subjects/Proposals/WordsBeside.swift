import Text

/// Whether what stands right beside a label is a word by itself, so that the label ends there.
///
///     内蒙古▸鄂尔多斯   书记处▸书记   罗斯托夫▸州     words: a place, an office, a level
///     乔昱▸翛正和维修                                none: the character may be the label's own
enum WordsBeside {
    /// - Parameter start: right behind the label.
    static func begins(in text: [Unicode.Scalar], at start: Int) -> Bool {
        guard start < text.count else { return false }
        let words = folded(text[start..<min(start + longest, text.count)])
        if standsAlone(text[start]) || CommonWords.shared.length(in: words, at: 0) > 1 { return true }
        var isWord = false
        Vocabulary.shared.table.forEachWord(in: words, at: 0) { length, _ in isWord = isWord || length > 1 }
        return isWord
    }

    /// - Parameter end: where the label begins.
    static func ends(in text: [Unicode.Scalar], at end: Int) -> Bool {
        guard end > 0 else { return false }
        if standsAlone(text[end - 1]) { return true }
        return (2...longest).contains { length in
            guard length <= end else { return false }
            let word = folded(text[end - length..<end])
            return CommonWords.shared.length(in: word, at: 0) == length || Vocabulary.shared.number(of: word) != nil
        }
    }

    private static func folded(_ text: ArraySlice<Unicode.Scalar>) -> [UInt32] {
        text.map { CharacterTable.shared.folded($0.value) }
    }

    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool { alone.contains(scalar) }

    /// The longest places of the lists have more; their ends are words as well.
    private static let longest = 4
    /// Levels of places, and words of one character that go with any name.
    private static let alone = Set("省市县区州国盟旗镇乡村各等的和与及在是将为对向于从把被让".unicodeScalars)
}
