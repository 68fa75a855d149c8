import Text

/// All letters of a page. Those of its parts are copied from here, for likenesses ask for each of them again and again.
struct PageLetters {
    private let scalars: [Unicode.Scalar]
    private let letters: [Letters.Letter]
    /// How many letters stand before each character, and on the whole page.
    private let lettersBefore: [Int32]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var letters: [Letters.Letter] = []
        lettersBefore = Array(capacity: scalars.count + 1) { counts in
            letters = Array(capacity: scalars.count) { letters in
                var reader = LetterReader()
                for scalar in scalars {
                    counts.append(Int32(letters.count))
                    if let letter = reader.read(scalar) { letters.append(letter) }
                }
            }
            counts.append(Int32(letters.count))
        }
        self.letters = letters
    }

    /// The letters of some ranges of the page, at most `limit` of them: what `Letters(_:_:limit:)` reads.
    func letters(of ranges: [Range<Int>], limit: Int) -> Letters {
        var parts: [Letters.Letter] = []
        parts.reserveCapacity(min(limit, ranges.reduce(0) { $0 + run($1).count }))
        var reader = LetterReader()
        for range in ranges where parts.count < limit { append(range, to: &parts, limit, &reader) }
        return Letters(parts)
    }

    private func append(
        _ range: Range<Int>, to parts: inout [Letters.Letter], _ limit: Int, _ reader: inout LetterReader
    ) {
        // Before its first letter stands another text than on the page, and so behind its last.
        var index = range.lowerBound
        var first: Letters.Letter?
        while first == nil, index < range.upperBound {
            first = reader.read(scalars[index])
            index += 1
        }
        guard let first else { return }
        parts.append(first)
        parts += letters[run(index..<range.upperBound)].prefix(limit - parts.count)
        var end = range.upperBound
        while !scalars[end - 1].isLetter { end -= 1 }
        reader = LetterReader(behind: scalars[end - 1])
        for scalar in scalars[end..<range.upperBound] { _ = reader.read(scalar) }
    }

    /// The places in `letters` of a range's letters.
    private func run(_ range: Range<Int>) -> Range<Int> {
        Int(lettersBefore[range.lowerBound])..<Int(lettersBefore[range.upperBound])
    }
}
