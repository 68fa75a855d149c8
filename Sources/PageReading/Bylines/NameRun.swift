import Text

/// What stands between two marks of a byline: one name, or several that a dump has run together.
///
///     景静         薛丽云曾源平        于⏎健磊        阿依古丽·买买提
struct NameRun {
    /// Without the line ends.
    private let characters: [Unicode.Scalar]
    /// Before which characters lines end, ascending.
    private var lineEnds: [Int] = []
    /// It stands right behind its role, as the next word of a sentence would: `记者看到`. Only names make it a byline.
    private let needsEvidence: Bool
    /// Other names of its list are parted by 、, so that a line's end inside parts none.
    private let isListed: Bool

    /// - Parameter piece: Han characters and `·`, with the line ends inside as `\n`.
    init(_ piece: [Unicode.Scalar], isListed: Bool, needsEvidence: Bool) {
        characters = piece.contains("\n") ? piece.filter { $0 != "\n" } : piece
        if characters.count < piece.count {
            for (count, index) in piece.indices.filter({ piece[$0] == "\n" }).enumerated() {
                lineEnds.append(index - count)
            }
        }
        self.needsEvidence = needsEvidence
        self.isListed = isListed
    }

    enum Reading: Equatable {
        case names([String])
        case undivided(UndividedNames)
    }

    /// The names; nil where it is none.
    func reading() -> Reading? {
        if characters.contains("·") { return plainNames() }
        if characters.count <= 3 {
            return !needsEvidence || cuts().count > 0 ? .names([String(scalars: characters)]) : nil
        }
        let cuts = isListed && characters.count == 4 && !needsEvidence ? [] : cuts()
        guard let best = cuts.first else { return needsEvidence ? nil : plainNames() }
        if cuts.count == 1 || best.likelihood > sure * cuts[1].likelihood { return .names(best.names) }
        return .undivided(UndividedNames(printed: String(scalars: characters), cuts: Array(cuts.prefix(mostCuts))))
    }

    /// The ways to cut it into names that read as such.
    private func cuts() -> [NameCut] {
        NameCut.all(of: characters, lineEnds: isListed ? [] : lineEnds).filter(readsAsNames)
    }

    /// Given names may hold one character that is in no list, but not behind a surname that begins other words: 来▸到.
    private func readsAsNames(_ cut: NameCut) -> Bool {
        cut.unusualCharacters == 0
            || cut.unusualCharacters == 1 && !NameLikelihood.shared.isWord(characters[0])
    }
}

/// How many times as likely as the next a cut is that needs no other page to decide. Of 20,000 runs of names that were drawn
/// by chance, all such cuts were right; of those 30 to 100 times as likely as the next, 97 of 100.
private let sure = 100.0

/// How many cuts the archive is asked about: those that come after are beyond its help.
private let mostCuts = 8

extension NameRun {
    /// Names told by their length alone. A line end parts two where both sides are whole ones, else it cuts one name in two;
    /// in a list parted by 、 it always does. Names have two to four characters, foreign ones with a dot between more.
    private func plainNames() -> Reading? {
        if lineEnds.isEmpty { return isName(characters[...]) ? .names([String(scalars: characters)]) : nil }
        let areWhole = !isListed && parts.allSatisfy { $0.count >= 2 } && !parts.dropLast().contains(where: goesOn)
        let names = areWhole && !parts.dropFirst().contains { $0.first == "·" } ? parts : [characters[...]]
        return names.allSatisfy(isName) ? .names(names.map { String(scalars: $0) }) : nil
    }

    /// The characters of each line.
    private var parts: [ArraySlice<Unicode.Scalar>] {
        zip([0] + lineEnds, lineEnds + [characters.count]).map { characters[$0..<$1] }
    }

    private func isName(_ part: ArraySlice<Unicode.Scalar>) -> Bool { part.count <= 4 || part.contains("·") }

    /// Whether a name is not over yet: a dot and less than two characters end it, or it is a surname of two.
    private func goesOn(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        part.suffix(2).contains("·")
            || part.count == 2
                && NameLikelihood.shared.isCompoundSurname(part[part.startIndex], part[part.startIndex + 1])
    }
}
