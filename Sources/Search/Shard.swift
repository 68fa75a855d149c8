import Text

/// The postings of one shard, read: `lists[term]`; a lone character has the second code point of its mark.
struct Shard {
    private var lists: [CharacterPair: Bytes] = [:]

    /// Nil where the bytes are no shard.
    init?(parsing bytes: Bytes) {
        guard let members = (try? JSONValue(parsing: bytes))?.members else { return nil }
        for member in members {
            guard case .string(let text) = member.value, let first = member.name.unicodeScalars.first else {
                return nil
            }
            var term: CharacterPair?
            for scalar in text.unicodeScalars {
                if scalar.value >= 0x80 {
                    term = CharacterPair(first.value, scalar.value)
                    term.map { lists[$0] = [] }
                } else if let term {
                    lists[term]?.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    return nil
                }
            }
        }
    }

    /// The letters of a term's postings; nil where it has none here.
    func letters(of term: CharacterPair) -> Bytes? { lists[term] }

    /// All terms, ascending.
    var terms: [CharacterPair] { lists.keys.sorted() }
}
