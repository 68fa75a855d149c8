/// What each sign is worth for a name, in tenths of the logarithm of the odds; three columns, for three kinds of candidates.
///
/// Found by logistic regression with read answers: the candidates of 1,000 articles of national news (even numbers of a corpus), rounded to
/// halves. Some were moved by hand since: a count before a name and a beginning inside of a word, which no name should come near to, and
/// those of places, where names of a district's paper were lost. How often candidates with a sign are names is in
/// docs/decisions/0250-signs-of-places.md.
enum PlaceWeights {
    struct Row {
        var sign: PlaceSigns
        /// 实验室, 集团
        var organisation: Int
        /// 镇, 村, 区
        var unit: Int
        /// 湖, 广场, 产业园
        var place: Int
    }

    static let table: [Row] = [
        Row(sign: .mark, organisation: 0, unit: -5, place: 0),
        Row(sign: .placeBefore, organisation: 0, unit: 20, place: 10),
        Row(sign: .leadIn, organisation: 5, unit: 5, place: 15),
        Row(sign: .longBorder, organisation: 0, unit: -15, place: -5),
        Row(sign: .shortBorder, organisation: 0, unit: -5, place: -5),
        Row(sign: .measure, organisation: -40, unit: -40, place: -40),
        Row(sign: .unclear, organisation: -15, unit: -10, place: 0),
        Row(sign: .beginsInsideWord, organisation: -40, unit: -40, place: -40),
        Row(sign: .beginsWithPlace, organisation: 15, unit: 0, place: 5),
        Row(sign: .beginsWithWord, organisation: 0, unit: -15, place: -15),
        Row(sign: .isOwn, organisation: 5, unit: 10, place: 5),
        Row(sign: .isMostlyOrdinary, organisation: -5, unit: -5, place: -5),
        Row(sign: .holdsGrammar, organisation: -30, unit: -30, place: -30),
        Row(sign: .isHollow, organisation: -30, unit: 0, place: 0),
        Row(sign: .isShort, organisation: -5, unit: 5, place: 0),
        Row(sign: .isLong, organisation: 0, unit: -10, place: 0),
        Row(sign: .isRepeated, organisation: 5, unit: 10, place: 0),
        Row(sign: .isOften, organisation: 20, unit: 5, place: 0),
        Row(sign: .isVaried, organisation: 15, unit: 10, place: 20),
        Row(sign: .isMarked, organisation: 10, unit: 15, place: 0),
        Row(sign: .isFirm, organisation: 10, unit: 0, place: 0),
        Row(sign: .isVillage, organisation: 0, unit: 10, place: 0),
        Row(sign: .isStreet, organisation: 0, unit: 0, place: -5),
        Row(sign: .isLoose, organisation: -5, unit: -4, place: -10),
        Row(sign: .hasLongEnding, organisation: 5, unit: 0, place: 15),
        Row(sign: .isSure, organisation: 0, unit: 20, place: 20),
    ]

    /// What a candidate with no sign is worth.
    static let bias = (organisation: 0, unit: -10, place: 0)
    /// From where on it is a name. A miss costs less than a wrong label: search finds the rest.
    static let least = (organisation: 5, unit: 0, place: 5)
}

extension PlaceSigns {
    /// Whether they make a candidate a name.
    func speak(forA kind: PlaceCandidate.Kind) -> Bool {
        switch kind {
        case .agency: isDisjoint(with: [.measure, .beginsInsideWord, .holdsGrammar, .holdsBorder, .isHollow])
        case .organisation: PlaceWeights.bias.organisation + sum(\.organisation) >= PlaceWeights.least.organisation
        case .unit: PlaceWeights.bias.unit + sum(\.unit) >= PlaceWeights.least.unit
        case .shortPlace, .longPlace: PlaceWeights.bias.place + sum(\.place) >= PlaceWeights.least.place
        }
    }

    private func sum(_ worth: KeyPath<PlaceWeights.Row, Int>) -> Int {
        PlaceWeights.table.reduce(0) { contains($1.sign) ? $0 + $1[keyPath: worth] : $0 }
    }
}
