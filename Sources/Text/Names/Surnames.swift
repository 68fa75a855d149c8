/// The surnames of print, the project's one list of them: who reads bylines asks how usual each is, who finds people in
/// running text which ones need company. What each list holds its file in `Words` says.
package enum Surnames {
    /// Those of one character; of those in `common` the ones in `risky` need company, and those in `inBylines` are looked
    /// for nowhere else.
    package static let common: [Unicode.Scalar] = shares.map(\.name)
    package static let risky = WordList.riskySurnames.characters
    package static let inBylines = WordList.bylineSurnames.characters
    package static let compound: [Substring] = WordList.compoundSurnames.entries.map(\.word)

    /// With how many of 100,000 people bear them.
    static var shares: [(name: Unicode.Scalar, people: Int)] { figures(of: WordList.surnames) }
}

/// The figures behind the characters of a list: `王 7486`.
func figures(of list: StaticString) -> [(name: Unicode.Scalar, people: Int)] {
    list.entries.compactMap { word, value in
        guard let name = word.unicodeScalars.first, let people = Int(value) else { return nil }
        return (name, people)
    }
}
