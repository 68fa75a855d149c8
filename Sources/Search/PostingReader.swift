import Text

/// The value of each letter of the posting alphabet; 255 for a byte that is none.
private let letterValues: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, letter) in postingAlphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
}()

/// Reads what `PostingWriter` wrote; nil where a byte is no letter of the alphabet or an article is past the last.
///
/// - Parameter count: the articles of the part.
func readPostings(_ letters: some Collection<UInt8>, articles count: Int) -> [Posting]? {
    guard var bits = PostingBits(Bytes(letters)) else { return nil }
    let largest = largestParameter(articles: count)
    guard let difference = bits.unary(), difference <= largest else { return nil }
    let parameter = largest - difference
    var postings: [Posting] = []
    var expected = 0
    while let quotient = bits.unary() {
        guard let rest = bits.number(parameter), let tier = bits.tier() else { return nil }
        let article = expected + (quotient << parameter | rest)
        guard article < count else { return nil }
        postings.append(Posting(article: article, tier: tier))
        expected = article + 1
    }
    return postings
}

private struct PostingBits {
    private var bits: [Bool] = []
    private var index = 0

    init?(_ letters: Bytes) {
        for start in stride(from: 0, to: letters.count, by: 2) {
            let first = Int(letterValues[Int(letters[start])])
            let isPair = start + 1 < letters.count
            let second = isPair ? Int(letterValues[Int(letters[start + 1])]) : 0
            let value = isPair ? first * 91 + second : first
            guard first < 91, second < 91, value < (isPair ? 8192 : 64) else { return nil }
            for bit in stride(from: isPair ? 12 : 5, through: 0, by: -1) { bits.append(value >> bit & 1 == 1) }
        }
    }

    /// How many ones stand before the next zero; nil where no zero is left.
    mutating func unary() -> Int? {
        let start = index
        while index < bits.count {
            index += 1
            if !bits[index - 1] { return index - 1 - start }
        }
        return nil
    }

    mutating func number(_ width: Int) -> Int? {
        guard index + width <= bits.count else { return nil }
        defer { index += width }
        return bits[index..<index + width].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }

    mutating func tier() -> Tier? {
        for tier in [Tier.once, .twice] {
            guard let bit = number(1) else { return nil }
            if bit == 0 { return tier }
        }
        return number(1).map { $0 == 0 ? .thrice : .title }
    }
}
