/// What one article shows of a run of Han characters that it repeats.
struct PhraseCount: Tally {
    /// How often it occurs.
    var count: UInt32 = 0
    /// What stands before and behind it: around a whole phrase that varies, around a piece of one it does not.
    var left = NeighbourSet()
    var right = NeighbourSet()

    var variety: Int { min(left.variety, right.variety) }
}

/// The runs of 4 to 8 Han characters that one article repeats.
struct RepeatedPhrases {
    static let lengths = 4...8
    /// How often a phrase must occur in the article.
    static let fewest: UInt32 = 3

    private(set) var counts = CountTable<PhraseCount>()
    /// The first occurrence of each, in print order, the shorter before the longer.
    private(set) var ranges: [Range<Int>] = []

    init(in text: ArticleText) {
        let runs = runLengths(of: text)
        let starts = repeatedStarts(in: text, runs: runs)
        for start in starts {
            for length in Self.lengths.dropFirst() where length <= Int(runs[start]) {
                count(start..<start + length, in: text)
            }
        }
        collect(in: text, from: starts, runs: runs)
    }

    /// Where phrases begin whose first four characters the article repeats often enough: few places of few articles. All are
    /// counted by a part of their hash, and then those that seem to repeat by all of it.
    private mutating func repeatedStarts(in text: ArticleText, runs: [UInt8]) -> [Int] {
        var seen = [UInt8](repeating: 0, count: roundedUp(max(1024, text.folded.count * 4)))
        let shift = UInt64(UInt64.bitWidth - seen.count.trailingZeroBitCount)
        seen.withUnsafeMutableBufferPointer { seen in
            forEachStart(in: text, runs: runs) { _, number in
                let place = Int(number >> shift)
                if seen[place] < UInt8.max { seen[place] += 1 }
            }
        }
        var likely: [Int] = []
        forEachStart(in: text, runs: runs) { start, number in
            if seen[Int(number >> shift)] >= Self.fewest { likely.append(start) }
        }
        for start in likely { count(firstPart(at: start), in: text) }
        return likely.filter { occurrences(firstPart(at: $0), in: text) >= Self.fewest }
    }

    /// Phrases that are pieces of longer ones here: three of five times a character more stands there, always the same.
    func pieces(in text: ArticleText) -> Set<UInt64> {
        var pieces: Set<UInt64> = []
        for range in ranges where range.count > Self.lengths.lowerBound {
            let longer = occurrences(range, in: text)
            for piece in [range.lowerBound + 1..<range.upperBound, range.lowerBound..<range.upperBound - 1]
            where longer * 5 >= occurrences(piece, in: text) * 3 {
                pieces.insert(text.key(piece))
            }
        }
        return pieces
    }

    private func firstPart(at start: Int) -> Range<Int> { start..<start + Self.lengths.lowerBound }

    /// Calls `body` with each place where a phrase may begin, and with a number for the four characters from there on, whose
    /// highest bits are spread best.
    @inline(__always)
    private func forEachStart(in text: ArticleText, runs: [UInt8], _ body: (_ start: Int, _ number: UInt64) -> Void) {
        var window: UInt64 = 0
        for index in text.body {
            // What is older than four characters has left the window on its left.
            window = window << 16 ^ UInt64(text.folded[index])
            let start = index + 1 - Self.lengths.lowerBound
            if start >= 0, runs[start] >= Self.lengths.lowerBound { body(start, window &* 0x9E37_79B9_7F4A_7C15) }
        }
    }

    /// How many characters from each place on a phrase may be made of, counted up to the longest.
    private func runLengths(of text: ArticleText) -> [UInt8] {
        let breakers = phraseBreakers, longest = UInt8(Self.lengths.upperBound)
        var runs = [UInt8](repeating: 0, count: text.body.upperBound + 1)
        for index in text.body.reversed() where text.isHan(index) && !breakers.contains(text.folded[index]) {
            runs[index] = min(runs[index + 1] + 1, longest)
        }
        return runs
    }

    private mutating func count(_ range: Range<Int>, in text: ArticleText) {
        counts.update(text.key(range)) { phrase in
            phrase.count &+= 1
            phrase.left.insert(text.folded[range.lowerBound - 1])
            phrase.right.insert(text.folded[range.upperBound])
        }
    }

    private mutating func collect(in text: ArticleText, from starts: [Int], runs: [UInt8]) {
        var seen: Set<UInt64> = []
        for start in starts {
            for length in Self.lengths where length <= Int(runs[start]) {
                let range = start..<start + length
                guard occurrences(range, in: text) >= Self.fewest else { break }
                if seen.insert(text.key(range)).inserted { ranges.append(range) }
            }
        }
    }

    private func occurrences(_ range: Range<Int>, in text: ArticleText) -> UInt32 {
        counts[text.key(range)]?.count ?? 0
    }
}

/// Characters that no key phrase holds.
private let phraseBreakers = ScalarSet("的了在是着们吗呢这那你我他她它您就也还都把被很更最没不等到及并且或但而则该每各某让给使从将已再又其此与和对于由向为以所因之各要会必须应需能可")

/// A set of characters below U+10000, made for asking often.
struct ScalarSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    init(_ characters: String) {
        for scalar in characters.unicodeScalars where scalar.value < 0x10000 {
            bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
    }
}
