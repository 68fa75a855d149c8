import Text

/// What is said of kinds of bodies, and what such are called.
struct KindsOfBodies: Sendable {
    private let verbs = Self.keys(WordList.planVerbs.words)
    private let nouns = Self.keys(WordList.planNouns.words)
    private let kinds = Self.keys(WordList.kindsOfBodies.words)
    /// Of all kinds, in characters.
    private let lengths = Set(WordList.kindsOfBodies.words.map { $0.unicodeScalars.count }).sorted()

    static let shared = KindsOfBodies()

    private static func keys(_ words: [Substring]) -> Set<UInt64> {
        Set(words.map { textKey(CharacterTable.shared.folded($0)) })
    }

    /// 建设▸…, …▸数量: whether such a word, of two characters, stands right before `range` or behind it.
    func areBeside(_ range: Range<Int>, in text: ArticleText) -> Bool {
        range.lowerBound > 2 && verbs.contains(text.key(range.lowerBound - 2..<range.lowerBound))
            || nouns.contains(text.key(range.upperBound..<range.upperBound + 2))
    }

    /// Whether `range` ends in what a kind is called: 上海▸国际航运中心.
    func hold(_ range: Range<Int>, in text: ArticleText) -> Bool {
        lengths.contains { $0 <= range.count && kinds.contains(text.key(range.suffix($0))) }
    }
}
