/// What each sign is worth for a name, in tenths of the logarithm of the odds; three columns, for three kinds of candidates.
///
/// Found by logistic regression with read answers: the candidates of national news (even numbers of a corpus), rounded to halves. Some were
/// moved by hand since: a count before a name and a beginning inside of a word, which no name should come near to, and those of places,
/// where names of a district's paper were lost. `benchmarks/names_signs.py` prints how often candidates with a sign are names;
/// docs/decisions/0280-what-is-general.md has what it printed.
enum PlaceWeights {
    struct Row {
        var sign: PlaceSigns
        var name: String
        /// 实验室, 集团
        var organisation: Int
        /// 镇, 村, 区
        var unit: Int
        /// 湖, 广场, 产业园
        var place: Int

        init(_ sign: PlaceSigns, _ name: String, organisation: Int, unit: Int, place: Int) {
            (self.sign, self.name, self.organisation, self.unit, self.place) = (sign, name, organisation, unit, place)
        }
    }

    static let table: [Row] = [
        Row(.mark, "mark", organisation: 0, unit: -5, place: 0),
        Row(.placeBefore, "placeBefore", organisation: 0, unit: 20, place: 10),
        Row(.leadIn, "leadIn", organisation: 5, unit: 5, place: 15),
        Row(.longBorder, "longBorder", organisation: 0, unit: -15, place: -5),
        Row(.shortBorder, "shortBorder", organisation: -5, unit: -5, place: -10),
        Row(.measure, "measure", organisation: -40, unit: -40, place: -100),
        Row(.unclear, "unclear", organisation: -15, unit: -10, place: 0),
        Row(.markBehind, "markBehind", organisation: 0, unit: 0, place: 5),
        Row(.endingBehind, "endingBehind", organisation: 0, unit: 0, place: -10),
        Row(.isListed, "isListed", organisation: 5, unit: 0, place: 10),
        Row(.isQuoted, "isQuoted", organisation: 0, unit: -60, place: -60),
        Row(.beginsInsideWord, "beginsInsideWord", organisation: -40, unit: -40, place: -40),
        Row(.isTorn, "isTorn", organisation: -100, unit: -100, place: -100),
        Row(.beginsWithPlace, "beginsWithPlace", organisation: 15, unit: 0, place: 5),
        Row(.beginsWithWord, "beginsWithWord", organisation: 0, unit: -15, place: -15),
        Row(.hasOwnHead, "hasOwnHead", organisation: 10, unit: 0, place: 5),
        Row(.isOwn, "isOwn", organisation: 5, unit: 10, place: 5),
        Row(.isMostlyOrdinary, "isMostlyOrdinary", organisation: -5, unit: -5, place: -5),
        Row(.isAllWords, "isAllWords", organisation: -10, unit: -10, place: -30),
        Row(.isAfterNature, "isAfterNature", organisation: 0, unit: 5, place: 10),
        Row(.isSentence, "isSentence", organisation: -40, unit: -40, place: -40),
        Row(.holdsGrammar, "holdsGrammar", organisation: -30, unit: -30, place: -60),
        Row(.holdsBorder, "holdsBorder", organisation: 0, unit: 0, place: 0),
        Row(.isShort, "isShort", organisation: -15, unit: 5, place: 0),
        Row(.isLong, "isLong", organisation: 5, unit: -10, place: 0),
        Row(.isRepeated, "isRepeated", organisation: 5, unit: 10, place: 0),
        Row(.isOften, "isOften", organisation: 20, unit: 5, place: 0),
        Row(.isVaried, "isVaried", organisation: 15, unit: 10, place: 20),
        Row(.isMarked, "isMarked", organisation: 10, unit: 15, place: 5),
        Row(.isFirm, "isFirm", organisation: 10, unit: 0, place: 0),
        Row(.isVillage, "isVillage", organisation: 0, unit: 10, place: 0),
        Row(.isUnlisted, "isUnlisted", organisation: 0, unit: -25, place: 0),
        Row(.isStreet, "isStreet", organisation: 0, unit: 0, place: -5),
        Row(.isLoose, "isLoose", organisation: -5, unit: -4, place: -5),
        Row(.hasLongEnding, "hasLongEnding", organisation: 5, unit: 10, place: 15),
        Row(.isHollow, "isHollow", organisation: -45, unit: 0, place: -60),
        Row(.isPlanned, "isPlanned", organisation: -30, unit: 0, place: 0),
        Row(.isKind, "isKind", organisation: -60, unit: 0, place: 0),
        Row(.isSure, "isSure", organisation: 0, unit: 20, place: 20),
    ]

    /// What a candidate with no sign is worth.
    static let bias = (organisation: 0, unit: -10, place: 0)
    /// From where on it is a name. A miss costs less than a wrong label: search finds the rest.
    static let least = (organisation: 5, unit: 0, place: 10)
}

extension PlaceWeights {
    /// The column of a kind of candidates.
    static func column(of kind: PlaceCandidate.Kind) -> String {
        switch kind {
        case .agency: "agency"
        case .organisation: "organisation"
        case .unit: "unit"
        case .shortPlace, .longPlace: "place"
        }
    }
}

extension PlaceSigns {
    /// Whether they make a candidate a name.
    func speak(forA kind: PlaceCandidate.Kind) -> Bool {
        switch kind {
        case .agency:
            isDisjoint(with: [
                .measure, .beginsInsideWord, .isTorn, .holdsGrammar, .holdsBorder, .isHollow, .isAllWords, .isPlanned,
                .isKind,
            ]) && !(contains(.beginsWithWord) && !contains(.beginsWithPlace))
        case .organisation: PlaceWeights.bias.organisation + sum(\.organisation) >= PlaceWeights.least.organisation
        case .unit: PlaceWeights.bias.unit + sum(\.unit) >= PlaceWeights.least.unit
        case .shortPlace, .longPlace: PlaceWeights.bias.place + sum(\.place) >= PlaceWeights.least.place
        }
    }

    private func sum(_ worth: KeyPath<PlaceWeights.Row, Int>) -> Int {
        PlaceWeights.table.reduce(0) { contains($1.sign) ? $0 + $1[keyPath: worth] : $0 }
    }
}
