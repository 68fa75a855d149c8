import Text

/// The words of a text, bare: Han characters, letters and digits, folded; line ends and justified spaces are gone.
///
///     力争将学习考察的␤成果，尽快转化   →   力 争 将 学 习 考 察 的 成 果 | 尽 快 转 化
///
/// `|` is a seam: punctuation or a space that parts phrases stood there. Bigrams do not cross seams.
struct Letters {
    private(set) var values: [UInt32] = []
    /// Whether a seam is before each letter.
    private(set) var isAfterSeam: [Bool] = []
    private var hasSeam = true
    private var pendingSpace = false

    private init() {}

    /// The letters of some ranges of a page, at most `limit` of them.
    init(_ scalars: [Unicode.Scalar], _ ranges: [Range<Int>], limit: Int = .max) {
        let most = min(limit, ranges.reduce(0) { $0 + $1.count })
        values.reserveCapacity(most)
        isAfterSeam.reserveCapacity(most)
        for range in ranges {
            for scalar in scalars[range] where values.count < limit { add(scalar) }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isLetter {
            let letter = scalar.halfWidth
            // Justified setting leaves spaces beside digits; between Han characters a space parts phrases.
            if pendingSpace, letter.isHan, let last = values.last, Unicode.Scalar(last)?.isHan == true {
                hasSeam = true
            }
            values.append(letter.value)
            isAfterSeam.append(hasSeam)
            hasSeam = false
            pendingSpace = false
        } else if scalar == "\n" || scalar == "\r" {
            pendingSpace = false
        } else if scalar.isBlank {
            pendingSpace = true
        } else {
            hasSeam = true
        }
    }

    var count: Int { values.count }

    /// The first letters.
    func prefix(_ count: Int) -> Letters {
        var prefix = Letters()
        prefix.values = Array(values.prefix(count))
        prefix.isAfterSeam = Array(isAfterSeam.prefix(count))
        return prefix
    }

    private func isDigit(_ index: Int) -> Bool { (48...57).contains(values[index]) }

    /// The bigrams, first to last. Two digits are none: numbers alike say nothing.
    func forEachBigram(_ body: (_ position: Int, _ bigram: UInt64) -> Void) {
        for index in values.indices.dropFirst() where !isAfterSeam[index] && !(isDigit(index - 1) && isDigit(index)) {
            body(index - 1, UInt64(values[index - 1]) << 32 | UInt64(values[index]))
        }
    }
}
