/// How much of a heading's words stand in a body: its bigrams weighed by their rarity, three fifths for the whole body and
/// two fifths for its first 160 characters.
struct Likeness {
    private var numbers: BigramNumbers
    /// By bigram number.
    private var weights: [Double] = []
    /// The numbers of each heading's bigrams.
    private var bigrams: [[Int]] = []

    init(headings: [Letters], rarity: BigramRarity) {
        numbers = BigramNumbers(capacity: headings.reduce(0) { $0 + $1.count })
        var lastHeading: [Int] = []
        for (index, heading) in headings.enumerated() {
            var list: [Int] = []
            heading.forEachBigram { _, bigram in
                let number = numbers.insert(bigram)
                if number == weights.count {
                    weights.append(rarity.weight(of: bigram))
                    lastHeading.append(-1)
                }
                if lastHeading[number] != index { list.append(number) }
                lastHeading[number] = index
            }
            bigrams.append(list)
        }
    }

    /// The likeness of every heading with one body, each from 0 to 1.
    func likeness(with body: Letters) -> [Double] {
        var share = Array(repeating: 0.0, count: weights.count)
        body.forEachBigram { position, bigram in
            guard let number = numbers[bigram] else { return }
            share[number] = position < 160 ? 1 : max(share[number], 0.6)
        }
        return bigrams.map { list in
            let whole = list.reduce(0) { $0 + weights[$1] }
            return whole == 0 ? 0 : list.reduce(0) { $0 + weights[$1] * share[$1] } / whole
        }
    }
}

/// Numbers bigrams in the order in which they come: an open hash table, for every character of the archive asks it.
private struct BigramNumbers {
    private var keys: [UInt64]
    private var values: [Int32]
    private var count: Int32 = 0
    private let shift: UInt64

    /// - Parameter capacity: the most bigrams that will be inserted.
    init(capacity: Int) {
        var bits: UInt64 = 6
        while 1 << bits < capacity * 4 { bits += 1 }
        shift = 64 - bits
        keys = Array(repeating: 0, count: 1 << bits)
        values = Array(repeating: 0, count: 1 << bits)
    }

    /// A bigram's number; nil where it was never inserted.
    subscript(_ bigram: UInt64) -> Int? {
        let slot = slot(of: bigram)
        return keys[slot] == bigram ? Int(values[slot]) : nil
    }

    /// A bigram's number, a new one where it has none.
    mutating func insert(_ bigram: UInt64) -> Int {
        let slot = slot(of: bigram)
        if keys[slot] != bigram {
            keys[slot] = bigram
            values[slot] = count
            count += 1
        }
        return Int(values[slot])
    }

    /// Where a bigram is, or would be. No bigram is 0.
    private func slot(of bigram: UInt64) -> Int {
        var slot = Int((bigram &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while keys[slot] != 0, keys[slot] != bigram { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }
}
