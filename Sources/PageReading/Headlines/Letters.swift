import Text

/// The words of a text, bare: Han characters, letters and digits, folded; line ends and justified spaces are gone.
///
///     力争将学习考察的␤成果，尽快转化   →   力 争 将 学 习 考 察 的 成 果 | 尽 快 转 化
///
/// `|` is a seam: punctuation or a space that parts phrases stood there. Bigrams do not cross seams.
struct Letters {
    private(set) var all: [Letter]

    struct Letter: Equatable {
        var value: UInt32
        /// Whether a seam is before it.
        var isAfterSeam: Bool
        /// Whether it ends no bigram: behind a seam, and as the second of two digits, for numbers alike say nothing.
        var isSilent: Bool
    }

    /// The bigram that a letter ends, which is not silent.
    @inline(__always)
    func bigram(at index: Int) -> UInt64 { UInt64(all[index - 1].value) << 32 | UInt64(all[index].value) }

    /// The letters of some ranges of a text, at most `limit` of them.
    init(_ scalars: [Unicode.Scalar], _ ranges: [Range<Int>], limit: Int = .max) {
        all = Array(capacity: min(limit, ranges.reduce(0) { $0 + $1.count })) { letters in
            var reader = LetterReader()
            for range in ranges {
                for scalar in scalars[range] {
                    guard let letter = reader.read(scalar) else { continue }
                    if letters.count == limit { return }
                    letters.append(letter)
                }
            }
        }
    }

    init(_ letters: [Letter]) { all = letters }

    var count: Int { all.count }

    /// The first letters.
    func prefix(_ count: Int) -> Letters { Letters(Array(all.prefix(count))) }
}

/// Finds the letters of a text and their seams, character by character.
struct LetterReader {
    /// The letter before; 0 for none.
    private var last: UInt32 = 0
    private var hasSeam = true
    private var hasSpace = false
    private var isAfterHan = false

    init() {}

    /// A reader that has just met a letter.
    init(behind letter: Unicode.Scalar) {
        (last, hasSeam, isAfterHan) = (letter.halfWidth.value, false, letter.isHan)
    }

    /// The letter that a character is; nil for any other.
    @inline(__always)
    mutating func read(_ scalar: Unicode.Scalar) -> Letters.Letter? {
        if scalar.isHan {
            // Justified setting leaves spaces beside digits; between Han characters a space parts phrases.
            return letter(scalar.value, isHan: true, isAfterSeam: hasSeam || hasSpace && isAfterHan, isSilent: false)
        }
        guard scalar.isDigit || scalar.isLatinLetter else {
            pass(scalar)
            return nil
        }
        let value = scalar.halfWidth.value
        return letter(value, isHan: false, isAfterSeam: hasSeam, isSilent: isDigit(last) && isDigit(value))
    }

    @inline(__always)
    private mutating func letter(_ value: UInt32, isHan: Bool, isAfterSeam: Bool, isSilent: Bool) -> Letters.Letter {
        (last, hasSeam, hasSpace, isAfterHan) = (value, false, false, isHan)
        return Letters.Letter(value: value, isAfterSeam: isAfterSeam, isSilent: isSilent || isAfterSeam)
    }

    private mutating func pass(_ scalar: Unicode.Scalar) {
        if scalar == "\n" || scalar == "\r" {
            hasSpace = false
        } else if scalar.isBlank {
            hasSpace = true
        } else {
            hasSeam = true
        }
    }

    private func isDigit(_ letter: UInt32) -> Bool { (48...57).contains(letter) }
}
