import Text

/// Words of ordinary news, which speak against being part of a name. They are looked for in candidates alone: they stand everywhere.
struct CommonWords: Sendable {
    private var table = WordTable()

    static let shared = CommonWords()

    private init() {
        for (number, word) in WordList.commonWords.words.enumerated() {
            table.add(CharacterTable.shared.folded(word), value: number)
        }
    }

    /// Length of the longest one that begins at `start`; 0 where none does.
    func length(in text: [UInt32], at start: Int) -> Int {
        var longest = 0
        table.forEachWord(in: text, at: start) { length, _ in longest = length }
        return longest
    }
}
