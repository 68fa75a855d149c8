import Text

/// How often four characters stand together in ordinary news.
///
///     0018a1 0190     24 bits of ArticleText.key, and in how many of 10,000 articles
///
/// Lines of one width, ascending, so that one is found by halving and the list is never read whole.
struct OrdinaryPhrases: Sendable {
    static let shared = OrdinaryPhrases(lines: WordList.ordinaryPhrases)

    private let lines: StaticString

    private static let length = 4
    private static let digits = (key: 6, blank: 1, figure: 4)
    /// With the end of the line, which the last one has not.
    private static let width = digits.key + digits.blank + digits.figure + 1

    init(lines: StaticString) { self.lines = lines }

    /// In how many of 10,000 articles a phrase of four characters or more is likely to stand: no more than the rarest four
    /// of it do. 0 where those are in none, or in so few that they are not listed.
    func frequency(of range: Range<Int>, in text: ArticleText) -> Int {
        guard range.count >= Self.length else { return 0 }
        return (range.lowerBound...range.upperBound - Self.length).reduce(Int.max) { least, start in
            least == 0 ? 0 : min(least, frequency(ofKey: text.key(start..<start + Self.length)))
        }
    }

    private func frequency(ofKey key: UInt64) -> Int {
        let key = Int(key & 0xFF_FFFF)
        return lines.withUTF8Buffer { bytes in
            let count = (bytes.count + 1) / Self.width
            let place = (0..<count).partitionIndex {
                number(bytes, at: $0 * Self.width, digits: Self.digits.key, base: 16) >= key
            }
            let start = place * Self.width
            guard place < count, number(bytes, at: start, digits: Self.digits.key, base: 16) == key else { return 0 }
            return number(bytes, at: start + Self.digits.key + Self.digits.blank, digits: Self.digits.figure, base: 10)
        }
    }

    /// A number in digits and small letters.
    private func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, digits: Int, base: Int) -> Int {
        bytes[start..<start + digits].reduce(0) { number, byte in
            number * base + Int(byte) - Int(byte < UInt8(ascii: "a") ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
        }
    }
}
