import Text

/// All words that tell something about what stands beside them, with their roles.
struct Vocabulary: Sendable {
    private(set) var table = WordTable()
    /// By the numbers that `table` hands out.
    private(set) var roles: [WordRoles] = []

    static let shared = Vocabulary()

    private init() {
        add(WordList.offices.words, .office)
        add(WordList.callings.words, .calling)
        add(WordList.leadIns.words, .leadIn)
        add(WordList.bylineRoles.words, .byline)
        add(WordList.honorifics.words, .honorific)
        add(WordList.officeVerbs.words, .officePart)
        add(WordList.officeBorders.words, .officeBorder)
        add(WordList.speechVerbs.words, [.speech, .border])
        add(WordList.followers.words, [.follower, .border])
        add(WordList.followingCharacters.words, .follower)
        add(WordList.listEnds.words, [.listEnd, .follower])
        add(WordList.borders.words, .border)
        add(WordList.nameVerbs.words, .namePart)
        add(Surnames.compound, .compoundSurname)
        add(WordList.likeNames.words, .ordinary)
        add(WordList.likePlaces.words, [.ordinary, .general])
        add(WordList.generalWords.words, [.ordinary, .general])
        add(WordList.nonPlaces.words, [.ordinary, .general])
        for places in [
            WordList.provinces, WordList.cities, WordList.countries, WordList.worldPlaces, WordList.worldRegions,
            WordList.watersAndMountains,
        ] { add(places.words, .knownPlace) }
        add(WordList.counties.entries.map(\.word), .county)
        add(Counties.shared.bareNames, .bareCounty)
        add(WordList.joinedNames.words, [.ordinary, .general, .namePart])
        add(WordList.placeLeadIns.words, .placeLeadIn)
        add(WordList.placeLeadIns.words.filter { $0.unicodeScalars.count > 1 }, .border)
        add(WordList.institutionClasses.words, .institution)
        add(WordList.levels.words, .level)
        add(WordList.units.words, .unit)
        add(WordList.shortPlaceEnds.words, .shortPlace)
        add(WordList.longPlaceEnds.words, .longPlace)
        add(WordList.organisationEnds.words, .organisation)
        add(WordList.wholeNames.words, .wholeName)
        add(OtherNames.shared.names.map { $0[...] }, .wholeName)
        add(WordList.agencyEnds.words, .agency)
        add(WordList.quantifiers.words, .quantifier)
        add(WordList.looseEnds.words, .looseEnding)
        add(WordList.hollowEnds.words, .hollowEnding)
        add(WordList.sureEnds.words, .sureEnding)
        for (_, words) in WordList.starterTopics.entries { add(words.parts(between: " "), .topic) }
    }

    /// The number of a word, folded; nil where it is none of the vocabulary.
    func number(of word: [UInt32]) -> Int? {
        var found: Int?
        table.forEachWord(in: word, at: 0) { length, number in if length == word.count { found = number } }
        return found
    }

    private mutating func add(_ words: [Substring], _ added: WordRoles) {
        for word in words {
            let number = table.add(CharacterTable.shared.folded(word), value: roles.count)
            if number == roles.count { roles.append([]) }
            roles[number].formUnion(added)
        }
    }
}
