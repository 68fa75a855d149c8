import Text

/// What the names of topics end in and what none begins with or ends in. Asked for few phrases of few articles, so that it is
/// no part of the vocabulary, which each place of a text is compared with.
struct PhraseWords: Sendable {
    static let shared = PhraseWords()

    private let heads = Self.set(WordList.topicHeads.words)
    private let starts = Self.set(WordList.phraseStarts.words)
    private let ends = Self.set(WordList.phraseEnds.words)

    private init() {}

    private static func set(_ words: [Substring]) -> Set<[UInt32]> {
        Set(words.map { CharacterTable.shared.folded($0) })
    }

    /// Length of the longest word that topics end in and that ends the phrase: 贸易 in 服务贸易; 0 where there is none.
    func headLength(of phrase: ArraySlice<UInt32>) -> Int {
        phrase.indices.first { heads.contains(Array(phrase[$0...])) }.map { phrase.endIndex - $0 } ?? 0
    }

    /// Whether the phrase begins with a word that no topic begins with. What is a head by itself does not.
    func beginsPoorly(_ phrase: ArraySlice<UInt32>) -> Bool {
        phrase.indices.dropFirst().contains { starts.contains(Array(phrase[..<$0])) }
    }

    /// Whether it ends in a word that no topic ends in.
    func endsPoorly(_ phrase: ArraySlice<UInt32>) -> Bool {
        phrase.indices.dropFirst().contains { ends.contains(Array(phrase[$0...])) }
    }
}
