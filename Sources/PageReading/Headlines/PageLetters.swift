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
        lettersBefore = Array(unsafeUninitializedCapacity: scalars.count + 1) { before, count in
            letters = Array(unsafeUninitializedCapacity: scalars.count) { letters, count in
                count = Self.read(scalars.span, into: letters, before)
            }
            count = scalars.count + 1
        }
        self.letters = letters
    }

    /// - Precondition: there is room for as many letters as characters, and for one count more.
    /// - Returns: how many letters there are.
    private static func read(
        _ scalars: Span<Unicode.Scalar>, into letters: UnsafeMutableBufferPointer<Letters.Letter>,
        _ lettersBefore: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        var reader = LetterReader()
        var count = 0
        for index in scalars.indices {
            lettersBefore[index] = Int32(truncatingIfNeeded: count)
            guard let letter = reader.read(scalars[index]) else { continue }
            letters[count] = letter
            count &+= 1
        }
        lettersBefore[scalars.count] = Int32(truncatingIfNeeded: count)
        return count
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
