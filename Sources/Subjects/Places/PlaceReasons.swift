import Archive
import Text

/// What made words in print a place or an organisation, in words that its page can tell.
extension PlaceReader {
    func reason(_ range: Range<Int>, _ candidate: PlaceCandidate) -> LabelReason {
        if !candidate.kind.isPlace {
            return LabelReason(candidate.isKnown ? .bodies : .ending, candidate.isKnown ? "" : ending(of: range))
        }
        if candidate.isKnown { return knownReason(range) }
        if endsPlace(range.lowerBound) { return LabelReason(.behindPlace) }
        if let word = text.word(endingAt: range.lowerBound, .placeLeadIn) {
            return LabelReason(.leadIn, text.string(word))
        }
        return LabelReason(.ending, ending(of: range))
    }

    /// In which list a place is that needs no proof.
    func knownReason(_ range: Range<Int>) -> LabelReason {
        let bare = range.lowerBound..<range.lowerBound + Int(text.marks[range.lowerBound].placeLength)
        return LabelReason(KnownPlaces.shared.list(of: text.key(bare.isEmpty ? range : bare)))
    }

    private func ending(of range: Range<Int>) -> String {
        text.string(range.suffix(max(1, Int(text.marks[range.upperBound].endingLength))))
    }
}

/// The lists that the places come from which need no proof.
struct KnownPlaces: Sendable {
    static let shared = KnownPlaces()

    private var lists: [UInt64: LabelReason.Basis] = [:]

    private init() {
        let sources: [(StaticString, LabelReason.Basis)] = [
            (WordList.countries, .world), (WordList.worldPlaces, .world), (WordList.worldRegions, .world),
            (WordList.watersAndMountains, .nature),
        ]
        for (list, basis) in sources {
            for word in list.words { lists[textKey(CharacterTable.shared.folded(word))] = basis }
        }
    }

    /// Provinces, cities and counties are all the others.
    func list(of key: UInt64) -> LabelReason.Basis { lists[key] ?? .divisions }
}
