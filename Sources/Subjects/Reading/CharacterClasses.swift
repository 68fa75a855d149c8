import Text

/// What a single character may be.
struct CharacterClass: OptionSet, Sendable {
    let rawValue: UInt16

    static let han = CharacterClass(rawValue: 1 << 0)
    static let surname = CharacterClass(rawValue: 1 << 1)
    static let riskySurname = CharacterClass(rawValue: 1 << 2)
    /// See `given-characters.txt`, `never-in-names.txt`, `soft-characters.txt` and `transliteration-characters.txt`.
    static let given = CharacterClass(rawValue: 1 << 3)
    static let never = CharacterClass(rawValue: 1 << 4)
    static let soft = CharacterClass(rawValue: 1 << 5)
    static let transliteration = CharacterClass(rawValue: 1 << 6)
    /// ASCII letters and digits.
    static let alphanumeric = CharacterClass(rawValue: 1 << 7)
    /// See `place-characters.txt`.
    static let placeEnd = CharacterClass(rawValue: 1 << 8)
    /// See `seldom-in-names.txt`.
    static let seldom = CharacterClass(rawValue: 1 << 9)
}

/// The classes of all characters below U+10000, and how they are folded.
struct CharacterTable: Sendable {
    private var classes = [CharacterClass](repeating: [], count: 0x10000)
    private var folds = (0..<0x10000).map { UInt16($0) }

    static let shared = CharacterTable()

    private init() {
        for value in UInt32(0x3005)...0xFAFF where Unicode.Scalar(value)?.isHan == true { classes[Int(value)] = .han }
        for value in Array(0x30...0x39) + Array(0x41...0x5A) + Array(0x61...0x7A) { classes[value] = .alphanumeric }
        mark(Surnames.common, .surname)
        // Where a name may begin, these are other words nearly always.
        for scalar in Surnames.inBylines { classes[Int(scalar.value)] = .han }
        mark(Surnames.risky, [.surname, .riskySurname])
        mark(WordList.givenCharacters.characters, .given)
        mark(WordList.transliterationCharacters.characters, .transliteration)
        mark(WordList.softCharacters.characters, .soft)
        mark(WordList.neverInNames.characters, .never)
        mark(WordList.placeCharacters.characters, .placeEnd)
        mark(WordList.seldomInNames.characters, .seldom)
        foldFullWidthForms()
        foldTraditional()
    }

    private mutating func mark(_ characters: some Sequence<Unicode.Scalar>, _ added: CharacterClass) {
        for scalar in characters { classes[Int(scalar.value)].formUnion(added) }
    }

    @inline(__always)
    func classes(of scalar: UInt32) -> CharacterClass {
        if scalar < 0x10000 { return classes[Int(scalar)] }
        return Unicode.Scalar(scalar)?.isHan == true ? .han : []
    }

    /// The character that stands for this one in all comparing: simplified, half-width.
    @inline(__always)
    func folded(_ scalar: UInt32) -> UInt32 { scalar < 0x10000 ? UInt32(folds[Int(scalar)]) : scalar }

    func folded(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map { folded($0.value) } }
}

extension CharacterTable {
    private mutating func foldFullWidthForms() {
        for value in 0xFF01...0xFF5E { folds[value] = UInt16(value - 0xFEE0) }
        // Marks that have a form of their own in Chinese type fold towards it.
        for (half, full) in [(",", "，"), (";", "；"), (":", "："), ("?", "？"), ("!", "！")] {
            let target = UInt16(full.unicodeScalars.first!.value)  // a literal of one character
            folds[Int(half.unicodeScalars.first!.value)] = target
            folds[Int(target)] = target
        }
        for dot in [0x2022, 0x2027, 0x2219, 0x30FB, 0xFF65, 0x22C5] { folds[dot] = 0xB7 }
        for dash in [0x2010, 0x2011, 0x2013] { folds[dash] = 0x2D }
        folds[0x3000] = 0x20
    }

    private mutating func foldTraditional() {
        for (traditional, simplified) in SimplifiedCharacters.pairs {
            folds[Int(traditional)] = UInt16(simplified)
            classes[Int(traditional)] = classes[Int(simplified)]
        }
    }
}
