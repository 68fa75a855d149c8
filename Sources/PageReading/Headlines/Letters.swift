import Text

/// The words of a text, bare: Han characters, letters and digits, folded; line ends and justified spaces are gone.
///
///     力争将学习考察的␤成果，尽快转化   →   力 争 将 学 习 考 察 的 成 果 | 尽 快 转 化
///
/// `|` is a seam: punctuation or a space that parts phrases stood there. Bigrams do not cross seams.
struct Letters {
    private(set) var all: [Letter]

    /// One word in memory, for a page has thousands and they are copied.
    struct Letter: Equatable {
        private let bits: UInt32

        private static let seam: UInt32 = 1 << 31
        private static let silent: UInt32 = 1 << 30

        init(value: UInt32, isAfterSeam: Bool = false, isSilent: Bool = false) {
            bits = value | (isAfterSeam ? Self.seam : 0) | (isSilent ? Self.silent : 0)
        }

        var value: UInt32 { bits & ~(Self.seam | Self.silent) }
        /// Whether a seam is before it.
        var isAfterSeam: Bool { bits & Self.seam != 0 }
        /// Whether it ends no bigram: behind a seam, and as the second of two digits, for numbers alike say nothing.
        var isSilent: Bool { bits & Self.silent != 0 }
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
    /// What was passed since.
    private var passed = Passed.seam

    private enum Passed: UInt8 { case nothing, space, seam }

    init() {}

    /// A reader that has just met a letter.
    init(behind letter: Unicode.Scalar) { (last, passed) = (letter.halfWidth.value, .nothing) }

    /// The letter that a character is; nil for any other.
    @inline(__always)
    mutating func read(_ scalar: Unicode.Scalar) -> Letters.Letter? {
        if scalar.isHan {
            let isAfterSeam = passed != .nothing && isSeamBeforeHan
            (last, passed) = (scalar.value, .nothing)
            return Letters.Letter(value: scalar.value, isAfterSeam: isAfterSeam, isSilent: isAfterSeam)
        }
        guard scalar.isLetter else {
            pass(scalar)
            return nil
        }
        let value = scalar.halfWidth.value
        let isAfterSeam = passed == .seam
        let isSilent = isAfterSeam || isDigit(last) && isDigit(value)
        (last, passed) = (value, .nothing)
        return Letters.Letter(value: value, isAfterSeam: isAfterSeam, isSilent: isSilent)
    }

    /// Justified setting leaves spaces beside digits; between Han characters a space parts phrases.
    private var isSeamBeforeHan: Bool {
        @inline(__always) get { passed == .seam || Unicode.Scalar(last)?.isHan == true }
    }

    @inline(__always)
    private mutating func pass(_ scalar: Unicode.Scalar) {
        if passed == .seam { return }
        if scalar == "\n" || scalar == "\r" {
            passed = .nothing
        } else {
            passed = scalar.isBlank ? .space : .seam
        }
    }

    @inline(__always)
    private func isDigit(_ letter: UInt32) -> Bool { (48...57).contains(letter) }
}
