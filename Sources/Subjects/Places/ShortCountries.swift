import Text

/// Countries that print calls by one character before an organisation: 俄国防部.
struct ShortCountries: Sendable {
    static let shared = ShortCountries()

    struct Country {
        var string: String
        var folded: [UInt32]
    }

    private var names: [UInt32: Country] = [:]

    private init() {
        for (short, name) in WordList.shortCountries.entries {
            guard let scalar = short.unicodeScalars.first else { continue }
            names[scalar.value] = Country(string: String(name), folded: CharacterTable.shared.folded(name))
        }
    }

    /// Nil where the character is no country.
    func name(of scalar: UInt32) -> Country? { names[scalar] }
}
