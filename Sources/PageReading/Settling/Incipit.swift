import Text

/// What an article's id is made of: the first letters of its body.
///
///     （记者 景静）5月18日，樊惠林…      记者景静月日樊惠林…    of a body in Han the first 64 Han characters
///     On 18 May, Éva Kiss…              OnMayÉvaKiss…       of one in another script its first 64 letters
///     03 08 11 19 27                    0308111927          of one without letters its first 64 digits
///
/// A body is in Han where an eighth of its first 512 letters is: names in an English text make it no Chinese one, and a
/// Chinese text may begin with an English title. Han characters count as they are printed. Letters of other scripts count
/// in NFKC and without the marks that stand on them, so that `é` of one code point or two, `ﬁ` and `fi`, and the forms
/// that Arabic letters have in PDFs make no difference. Vowels that are marks (Tibetan, Devanagari) are left out.
struct Incipit {
    private static let length = 64
    private static let looked = 512
    private static let hanShare = 8

    /// In place: there is one for each body.
    private var han = InlineArray<64, Unicode.Scalar>(repeating: "\0")
    private var hanCount = 0
    /// The letters with their marks, as printed; empty as long as all are Han.
    private var letters: [Unicode.Scalar] = []
    private var letterCount = 0
    /// What stands before the first letter: of a body that has one it is not asked.
    private var numbers: [Unicode.Scalar] = []

    init(of scalars: some Sequence<Unicode.Scalar>) {
        self.init()
        add(scalars)
    }

    init() {}

    mutating func add(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars {
            if hanCount == Self.length || letterCount == Self.looked { break }
            if scalar.isHan { addHan(scalar) } else if !scalar.isComma, !scalar.isFullStop { addOther(scalar) }
        }
    }

    private mutating func addHan(_ scalar: Unicode.Scalar) {
        han[hanCount] = scalar
        hanCount += 1
        if !letters.isEmpty { letters.append(scalar) }
        letterCount += 1
    }

    private mutating func addOther(_ scalar: Unicode.Scalar) {
        if scalar.isBlank || isMarkOfPrint(scalar) { return }
        if scalar.isUnicodeLetter || scalar.isMark {
            if letters.isEmpty { letters = hanCharacters }
            letters.append(scalar)
            if !scalar.isMark { letterCount += 1 }
        } else if letterCount == 0, numbers.count < Self.length, scalar.isUnicodeNumber {
            numbers.append(scalar)
        }
    }

    /// A quick look that spares most of what is no letter the tables of Unicode: marks of Chinese and Latin print.
    private func isMarkOfPrint(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2010...0x2027, 0x3001...0x3003, 0x3008...0x3011, 0xFF01...0xFF0F, 0xFF1A...0xFF20: true
        default: false
        }
    }

    private var hanCharacters: [Unicode.Scalar] {
        // A span: of an array in place each look would copy the whole.
        let characters = han.span
        return Array(capacity: hanCount) { letters in
            for index in 0..<hanCount { letters.append(characters[index]) }
        }
    }

    /// In UTF-8.
    var bytes: Bytes {
        if hanCount > 0, hanCount * Self.hanShare >= letterCount { return Bytes(scalars: hanCharacters) }
        let isNumber = letterCount == 0
        let folded = String(scalars: isNumber ? numbers : letters).normalized(to: .nfkc).unicodeScalars
        return Bytes(
            scalars: Array(
                folded.lazy.filter { isNumber ? $0.isUnicodeNumber : $0.isUnicodeLetter }.prefix(Self.length)))
    }
}
