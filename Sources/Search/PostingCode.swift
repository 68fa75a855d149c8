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
    /// Two bits of the character behind the term, where it stands there once; see `followBits`.
    package var follow = 0
}

/// What the postings of a list tell beside their articles.
enum PostingKind: Sendable {
    /// Nothing: a plain set of numbers.
    case numbers
    case tiers
    /// Tiers, and behind the tier `once` two bits of the character that follows.
    case tiersAndFollow
}

extension BitWriter {
    /// Writes a term's postings: how many there are, then article numbers as Rice-coded gaps, each with its tier.
    ///
    ///     articles 3 and 9 of 16, tiers, both once: 2 in Elias' γ; gaps 3 and 5; parameter floor(log2(16 · 11/16 / 2)) = 2
    ///     bits       100     0 11       0      10 01      0
    ///                2       3 = 0·4+3  once   5 = 1·4+1  once
    ///
    /// - Parameters:
    ///   - values: `article << 4 | follow << 2 | tier`, strictly ascending by article; not empty.
    ///   - count: the articles of the part.
    mutating func append(postings values: some Collection<UInt64>, articles count: Int, kind: PostingKind) {
        appendGamma(values.count)
        let parameter = riceParameter(limit: count, count: values.count)
        var expected: UInt64 = 0
        for value in values {
            appendRice(value >> 4 - expected, parameter: parameter)
            if kind != .numbers { append(tier: value & 3) }
            if kind == .tiersAndFollow, value & 3 == 0 { append(value >> 2 & 3, count: 2) }
            expected = value >> 4 + 1
        }
    }

    private mutating func append(tier: UInt64) {
        switch tier {
        case 0: append(0b0, count: 1)
        case 1: append(0b10, count: 2)
        case 2: append(0b110, count: 3)
        default: append(0b111, count: 3)
        }
    }
}

extension BitReader {
    /// Reads one term's postings; nil where they do not fit the part.
    mutating func postings(articles count: Int, kind: PostingKind) -> [Posting]? {
        guard let length = gamma(), length <= count else { return nil }
        let parameter = riceParameter(limit: count, count: length)
        var postings: [Posting] = []
        var expected = 0
        for _ in 0..<length {
            guard let gap = rice(parameter: parameter), expected + gap < count else { return nil }
            guard let tier = kind == .numbers ? .once : tier() else { return nil }
            guard let follow = kind == .tiersAndFollow && tier == .once ? number(2) : 0 else { return nil }
            postings.append(Posting(article: expected + gap, tier: tier, follow: follow))
            expected += gap + 1
        }
        return postings
    }

    private mutating func tier() -> Tier? {
        for tier in [Tier.once, .twice] {
            guard let bit = bit() else { return nil }
            if bit == 0 { return tier }
        }
        return bit().map { $0 == 0 ? .thrice : .title }
    }
}
