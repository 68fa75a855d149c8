/// How likely a string of Han characters is a person's name: the share of its surname times that of each given character
/// times that of names so long.
///
///     蒋|秀|婷    0.0049 × 0.8 × 0.0021 × 0.0035
///
/// Shares are of 1. A character that is no surname has none; one that is in no list of given characters has a trace.
package struct NameLikelihood: Sendable {
    private var surnames = [Float](repeating: 0, count: 0x10000)
    private var given = [Float](repeating: unlisted, count: 0x10000)
    /// Whether a surname of one character or two begins with a character.
    private var beginnings = [Bool](repeating: false, count: 0x10000)
    /// By `key`.
    private var compounds: [UInt32: Float] = [:]
    /// The simplified character of each traditional one.
    private var folds: [UInt32: UInt32] = [:]
    /// Surnames that are other words as well.
    private let words = Set(Surnames.risky).union(Surnames.inBylines)

    package static let shared = NameLikelihood()

    private init() {
        for (name, people) in Surnames.shares { surnames[Int(name.value)] = share(of: people) }
        for (word, people) in WordList.compoundSurnames.entries {
            let name = word.unicodeScalars.map(\.value)
            compounds[key(name[0], name[1])] = share(of: Int(people) ?? 1)
            beginnings[Int(name[0])] = true
        }
        for value in surnames.indices where surnames[value] > 0 { beginnings[value] = true }
        for (name, rank) in figures(of: WordList.givenCharacters) {
            // In the middle of its rank, which reaches from a share to its double.
            given[Int(name.value)] = share(of: rank) * 1.4
        }
        addTraditional()
    }

    /// Traditional characters are as usual as the simplified ones they are written for.
    private mutating func addTraditional() {
        for pair in SimplifiedCharacters.pairs {
            let (traditional, simplified) = (Int(pair.traditional), Int(pair.simplified))
            surnames[traditional] = max(surnames[traditional], surnames[simplified])
            given[traditional] = max(given[traditional], given[simplified])
            beginnings[traditional] = beginnings[traditional] || beginnings[simplified]
            folds[pair.traditional] = pair.simplified
        }
    }
}

/// The share of a character that is in no list of given characters.
private let unlisted: Float = 1e-6
/// The shares of given names of one character and of two, and of two surnames written as one: 王张子涵.
private let shortShare = 0.2
private let longShare = 0.8
private let doubleShare = 0.001

private func share(of people: Int) -> Float { Float(people) / 100_000 }

private func key(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | second }

extension NameLikelihood {
    /// The likelihood of `name` as one name; 0 where it is none.
    package func callAsFunction(_ name: some RandomAccessCollection<Unicode.Scalar>) -> Double {
        let name = name.map { $0.value < 0x10000 ? $0.value : 0 }
        switch name.count {
        case 2: return surname(name[0]) * shortShare * given(name[1])
        case 3: return surname(name[0]) * longShare * given(name[1]) * given(name[2]) + compound(name)
        case 4:
            let double = surname(name[0]) * surname(name[1]) * doubleShare
            return double * given(name[2]) * given(name[3]) + compound(name)
        default: return 0
        }
    }

    /// Whether a name may begin with a character: a quick look that spares most text the rest.
    package func mayBegin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x10000 && beginnings[Int(scalar.value)] }

    /// Whether a character is usual in given names.
    package func isGiven(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && given[Int(scalar.value)] > unlisted
    }

    /// Whether a surname is more often some other word, or the beginning of one: 向, 来.
    package func isWord(_ surname: Unicode.Scalar) -> Bool {
        words.contains(Unicode.Scalar(folds[surname.value] ?? surname.value) ?? surname)
    }

    /// The share of names that have a character as their surname; 0 where none has.
    package func surnameShare(_ value: UInt32) -> Double { value < 0x10000 ? surname(value) : 0 }

    /// The share of a character among those of given names.
    package func givenShare(_ value: UInt32) -> Double { value < 0x10000 ? given(value) : Double(unlisted) }

    /// The share of names whose surname is two characters; 0 where they are none.
    package func compoundSurnameShare(_ first: UInt32, _ second: UInt32) -> Double { compoundShare(first, second) }

    /// The share of given names that have one character or two.
    package func lengthShare(isLong: Bool) -> Double { isLong ? longShare : shortShare }

    /// Whether two characters are one surname.
    package func isCompoundSurname(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        compoundShare(first.value, second.value) > 0
    }

    private func surname(_ value: UInt32) -> Double { Double(surnames[Int(value)]) }
    private func given(_ value: UInt32) -> Double { Double(given[Int(value)]) }

    private func compound(_ name: [UInt32]) -> Double {
        let surname = compoundShare(name[0], name[1])
        if surname == 0 { return 0 }
        return surname * (name.count == 3 ? shortShare : longShare * given(name[2])) * given(name[name.count - 1])
    }

    private func compoundShare(_ first: UInt32, _ second: UInt32) -> Double {
        guard first < 0x10000, second < 0x10000 else { return 0 }
        return Double(compounds[key(folds[first] ?? first, folds[second] ?? second)] ?? 0)
    }
}
