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

    private init() {}

    /// The letters of some ranges of a page, at most `limit` of them.
    init(_ scalars: [Unicode.Scalar], _ ranges: [Range<Int>], limit: Int = .max) {
        let most = min(limit, ranges.reduce(0) { $0 + $1.count })
        isAfterSeam = Array(capacity: most) { seams in
            values = Array(capacity: most) { values in
                var seam = SeamReading()
                for range in ranges {
                    for scalar in scalars[range] {
                        guard let isAfterSeam = seam.read(scalar) else { continue }
                        if values.count == limit { return }
                        values.append(scalar.halfWidth.value)
                        seams.append(isAfterSeam)
                    }
                }
            }
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

    /// The bigrams, first to last. Two digits are none: numbers alike say nothing.
    func forEachBigram(_ body: (_ position: Int, _ bigram: UInt64) -> Void) {
        guard var left = values.first else { return }
        for index in 1..<values.count {
            let right = values[index]
            if !isAfterSeam[index], !(isDigit(left) && isDigit(right)) {
                body(index - 1, UInt64(left) << 32 | UInt64(right))
            }
            left = right
        }
    }

    private func isDigit(_ letter: UInt32) -> Bool { (48...57).contains(letter) }
}

/// Finds the seams of a text, character by character.
private struct SeamReading {
    private var hasSeam = true
    private var hasSpace = false
    private var isAfterHan = false

    /// Whether a seam is before a character that is a letter; nil for any other.
    mutating func read(_ scalar: Unicode.Scalar) -> Bool? {
        if scalar.isLetter {
            // Justified setting leaves spaces beside digits; between Han characters a space parts phrases.
            let isAfterSeam = hasSeam || hasSpace && isAfterHan && scalar.isHan
            (hasSeam, hasSpace, isAfterHan) = (false, false, scalar.isHan)
            return isAfterSeam
        }
        if scalar == "\n" || scalar == "\r" {
            hasSpace = false
        } else if scalar.isBlank {
            hasSpace = true
        } else {
            hasSeam = true
        }
        return nil
    }
}
