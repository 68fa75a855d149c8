import Text

/// All words that tell something about what stands beside them, with their roles.
struct Vocabulary: Sendable {
    private(set) var table = WordTable()
    /// By the numbers that `table` hands out.
    private(set) var roles: [WordRoles] = []

    static let shared = Vocabulary()

    private init() {
        add(Offices.offices, .office)
        add(Offices.callings, .calling)
        add(Offices.leadIns, .leadIn)
        add(Offices.bylines, .byline)
        add(Offices.honorifics, .honorific)
        add(Offices.parts, .officePart)
        add(Verbs.speech, [.speech, .border])
        add(Verbs.followers, [.follower, .border])
        add(Verbs.followingCharacters.map { String($0) }.joined(separator: " "), .follower)
        add(Verbs.listEnds, [.listEnd, .follower])
        add(Verbs.borders, .border)
        add(Verbs.partsOfNames, .namePart)
        add(Surnames.compound.filter { !("0"..."9").contains($0) }, .compoundSurname)
        add(PhraseWords.starts, .phraseStart)
        add(PhraseWords.ends, .phraseEnd)
        add(OrdinaryWords.likeNames, .ordinary)
        add(OrdinaryWords.likePlaces, [.ordinary, .general])
        add(OrdinaryWords.general, [.ordinary, .general])
        add(OrdinaryWords.nonPlaces, [.ordinary, .general])
        for places in [KnownPlaces.provinces, KnownPlaces.cities, KnownPlaces.countries] { add(places, .knownPlace) }
        add(NameEndings.levels, .level)
        add(NameEndings.units, .unit)
        add(NameEndings.shortPlaces, .shortPlace)
        add(NameEndings.longPlaces, .longPlace)
        add(NameEndings.organisations, .organisation)
        add(NameEndings.wholeNames, .wholeName)
        add(NameEndings.agencies, .agency)
    }

    /// Adds the words of a table, which are parted by white space.
    private mutating func add(_ words: String, _ added: WordRoles) {
        for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let number = table.add(CharacterTable.shared.folded(String(word)), value: roles.count)
            if number == roles.count { roles.append([]) }
            roles[number].formUnion(added)
        }
    }
}
