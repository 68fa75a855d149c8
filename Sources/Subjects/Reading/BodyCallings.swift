import Text

/// What bodies are called right before their names: 智库▸, 零售商▸.
struct BodyCallings: Sendable {
    /// By the last character.
    private var words: [UInt32: [[UInt32]]] = [:]

    static let shared = BodyCallings()

    private init() {
        for word in WordList.bodyCallings.words {
            let folded = CharacterTable.shared.folded(word)
            words[folded[folded.count - 1], default: []].append(folded)
        }
    }

    /// Whether one ends before `end`.
    func end(at end: Int, in text: ArticleText) -> Bool {
        words[text.folded[end - 1]]?.contains { word in
            end >= word.count && text.folded[end - word.count..<end].elementsEqual(word)
        } ?? false
    }
}
