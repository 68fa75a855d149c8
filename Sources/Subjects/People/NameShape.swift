import Text

/// How much likelier characters are as a person's name than as a piece of running text, by themselves.
///
///     王|亚|平    surname 7486 of 100,000, in print 700 of a million; given 256, 128 …     +11 bits
///     高|强|度                                                                            −4 bits
///
/// Units: bits, the logarithm to base 2 of one share by the other. Sources: `NameLikelihood`, `character-figures.txt` and
/// `pair-figures.txt`.
struct NameShape: Sendable {
    static let shared = NameShape()

    /// By character below U+10000, as a surname.
    private var surnames = [Float](repeating: noName, count: 0x10000)
    /// The same, as a character of a given name.
    private var givens = [Float](repeating: 0, count: 0x10000)
    /// The shares in running text.
    private var shares = [Float](repeating: unlistedShare, count: 0x10000)
    /// What two characters say that stand together more often than by chance.
    private var pairs: [UInt64: Float] = [:]

    private init() {
        for (word, figure) in WordList.characterFigures.entries {
            guard let scalar = word.unicodeScalars.first, let rank = Float(figure) else { continue }
            // In the middle of its rank, which reaches from a share to its double.
            shares[Int(scalar.value)] = rank * 1.4 / 1_000_000
        }
        for (word, figure) in WordList.pairFigures.entries {
            let pair = word.unicodeScalars.map(\.value)
            if let figure = Float(figure), pair.count == 2 { pairs[key(pair[0], pair[1])] = -figure }
        }
        let table = NameLikelihood.shared
        for value in 0x3400..<0x10000 {
            let surname = table.surnameShare(UInt32(value))
            if surname > 0 { surnames[value] = logOdds(surname, by: shares[value]) }
            givens[value] = logOdds(table.givenShare(UInt32(value)), by: shares[value])
        }
    }

    /// What the characters of a name say: its surname, its given name and how long that is.
    ///
    /// - Parameter surnameLength: 1, or 2 for a compound surname.
    func bits(of name: Range<Int>, surnameLength: Int, in text: [UInt32]) -> Float {
        let given = name.lowerBound + surnameLength..<name.upperBound
        var sum = surnameLength == 1 ? surname(text[name.lowerBound]) : compound(text, at: name.lowerBound)
        for index in given { sum += self.given(text[index]) }
        return sum + (given.count == 1 ? oneCharacter : twoCharacters)
    }

    /// What pairs of neighbours say against a name: 段▸辉煌.
    func pairBits(of name: Range<Int>, in text: [UInt32]) -> Float {
        var sum: Float = 0
        for index in name.dropLast() { sum += pairs[key(text[index], text[index + 1])] ?? 0 }
        return sum
    }

    /// What one character says as one of a given name.
    @inline(__always)
    func given(_ scalar: UInt32) -> Float { scalar < 0x10000 ? givens[Int(scalar)] : 0 }

    /// Whether a character is hardly ever printed, less than four times in a million.
    func isRare(_ scalar: UInt32) -> Bool { scalar >= 0x10000 || shares[Int(scalar)] < rareShare }

    @inline(__always)
    private func surname(_ scalar: UInt32) -> Float { scalar < 0x10000 ? surnames[Int(scalar)] : noName }

    private func compound(_ text: [UInt32], at index: Int) -> Float {
        let (first, second) = (text[index], text[index + 1])
        guard first < 0x10000, second < 0x10000 else { return noName }
        let share = NameLikelihood.shared.compoundSurnameShare(first, second)
        return share > 0 ? logOdds(share, by: shares[Int(first)] * shares[Int(second)]) : noName
    }
}

/// What characters that are no surname say.
private let noName: Float = -30

/// The share in running text of a character that has no figure.
private let unlistedShare: Float = 1e-6

/// What no word is likely to begin with that follows a name.
private let rareShare: Float = 4e-6

/// What the length of a given name says: a fifth of them have one character.
private let oneCharacter: Float = -2.3
private let twoCharacters: Float = -0.3

private func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

private func logOdds(_ share: Double, by other: Float) -> Float { Float(logarithm(share / Double(other))) }

/// To base 2, of a positive number. Exponent and the series of the area hyperbolic tangent: the standard library has no
/// logarithm of its own, and the same bits come out everywhere.
private func logarithm(_ number: Double) -> Double {
    let significand = number.significand
    let ratio = (significand - 1) / (significand + 1), square = ratio * ratio
    var term = ratio, sum = 0.0
    for odd in stride(from: 1.0, through: 19, by: 2) {
        sum += term / odd
        term *= square
    }
    return Double(number.exponent) + 2 * sum * 1.442_695_040_888_963_4
}
