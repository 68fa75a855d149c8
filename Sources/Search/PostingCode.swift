import Text

/// How often a term stands in an article: the tier of a posting.
package enum Tier: UInt8, Sendable, Comparable {
    case once, twice, thrice, title

    package static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }

    init(count: Int, inTitle: Bool) {
        self = inTitle ? .title : count >= 3 ? .thrice : count == 2 ? .twice : .once
    }
}

/// One article that holds a term.
package struct Posting: Equatable, Sendable {
    /// From 0 in its part of the index.
    package var article: Int
    package var tier: Tier

    package init(article: Int, tier: Tier) {
        self.article = article
        self.tier = tier
    }
}

/// The 91 letters that postings are written in: printable ASCII but `"`, `\` and `/`, which JSON escapes.
let postingAlphabet: Bytes = (0x21...0x7E).filter { ![0x22, 0x2F, 0x5C].contains($0) }

/// The largest Rice parameter of a part: the bits that the number of its last article takes, less one.
func largestParameter(articles count: Int) -> Int { max(0, Int.bitWidth - count.leadingZeroBitCount - 1) }

/// Writes a term's postings: article numbers as Rice-coded gaps, each with its tier.
///
///     articles 3 and 9 of 16, both once: gaps 3 and 5; largest parameter 4, best parameter 3
///     bits       10         0 011       0      0 101       0      1       =  4501  =  49 · 91 + 42  =  "TM"
///                4 − 3      3 = 0·8+3   once   5 = 0·8+5   once   filled with ones
///
/// A quotient is that many ones and a zero, so ones that no zero ends are the end. Thirteen bits make two letters of
/// the alphabet, up to six left over make one.
/// Source: Rice & Plaunt, *Adaptive Variable-Length Coding* (1971); base 91 after Henke's basE91.
struct PostingWriter {
    private var bytes: Bytes
    private var bits: UInt64 = 0
    private var bitCount = 0

    /// Appends to `bytes`, which `finish` hands back.
    init(into bytes: consuming Bytes = []) { self.bytes = bytes }

    /// - Parameters:
    ///   - values: `article << 2 | tier`, strictly ascending by article.
    ///   - largest: `largestParameter` of the part.
    mutating func write(_ values: some Collection<UInt64>, largest: Int) {
        let parameter = bestParameter(values, largest: largest)
        unary(largest - parameter)
        var expected: UInt64 = 0
        for value in values {
            let gap = value >> 2 - expected
            unary(Int(gap >> UInt64(parameter)))
            append(gap & (1 << UInt64(parameter) - 1), count: parameter)
            tier(value & 3)
            expected = value >> 2 + 1
        }
    }

    consuming func finish() -> Bytes {
        if bitCount > 6 {
            pair(fill(to: 13))
        } else if bitCount > 0 {
            bytes.append(postingAlphabet[Int(fill(to: 6))])
        }
        return bytes
    }

    /// The bits left over, with ones behind them.
    private func fill(to width: Int) -> UInt64 {
        let missing = UInt64(width - bitCount)
        return (bits << missing | (1 << missing - 1)) & (1 << UInt64(width) - 1)
    }

    private mutating func tier(_ tier: UInt64) {
        switch tier {
        case 0: append(0b0, count: 1)
        case 1: append(0b10, count: 2)
        case 2: append(0b110, count: 3)
        default: append(0b111, count: 3)
        }
    }

    private mutating func unary(_ number: Int) {
        var rest = number
        while rest >= 13 {
            append(0x1FFF, count: 13)
            rest -= 13
        }
        append(1 << UInt64(rest + 1) - 2, count: rest + 1)
    }

    private mutating func append(_ value: UInt64, count: Int) {
        bits = bits << UInt64(count) | value
        bitCount += count
        while bitCount >= 13 {
            bitCount -= 13
            pair(bits >> UInt64(bitCount) & 0x1FFF)
        }
    }

    private mutating func pair(_ value: UInt64) {
        bytes.append(postingAlphabet[Int(value / 91)])
        bytes.append(postingAlphabet[Int(value % 91)])
    }
}

/// The parameter that makes the gaps shortest; of equals the larger.
private func bestParameter(_ values: some Collection<UInt64>, largest: Int) -> Int {
    var best = largest
    var bestLength = Int.max
    for parameter in stride(from: largest, through: 0, by: -1) {
        var length = largest - parameter
        var expected: UInt64 = 0
        for value in values {
            length += Int((value >> 2 - expected) >> UInt64(parameter)) + parameter
            expected = value >> 2 + 1
        }
        if length > bestLength { break }
        if length < bestLength { (best, bestLength) = (parameter, length) }
    }
    return best
}
