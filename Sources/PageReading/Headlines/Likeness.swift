/// How much of a heading's words stand in a body: its bigrams weighed by their rarity, three fifths for the whole body and
/// two fifths for its first 160 characters.
struct Likeness {
    private var numbers: BigramNumbers
    /// By bigram number.
    private var weights: [Double] = []
    /// The numbers of the headings' bigrams, each once a heading: one heading after the other.
    private var bigrams: [Int] = []
    /// For each heading where its bigrams stand among all, and the sum of their weights.
    private var headings: [(bigrams: Range<Int>, weight: Double)] = []

    init(headings: [Letters], rarity: BigramRarity) {
        let most = headings.reduce(0) { $0 + $1.count }
        numbers = BigramNumbers(capacity: most)
        weights.reserveCapacity(most)
        bigrams.reserveCapacity(most)
        var lastHeading: [Int] = []
        lastHeading.reserveCapacity(most)
        for (index, heading) in headings.enumerated() {
            let start = bigrams.count
            var weight = 0.0
            heading.forEachBigram { _, bigram in
                let number = numbers.insert(bigram)
                if number == weights.count {
                    weights.append(rarity.weight(of: bigram))
                    lastHeading.append(-1)
                }
                guard lastHeading[number] != index else { return }
                lastHeading[number] = index
                bigrams.append(number)
                weight += weights[number]
            }
            self.headings.append((start..<bigrams.count, weight))
        }
    }

    /// The likeness of every heading with one body, each from 0 to 1.
    func likeness(with body: Letters) -> [Double] {
        // By bigram number, what the body says of its weight.
        var said = Array(repeating: 0.0, count: weights.count)
        body.forEachBigram { position, bigram in
            guard let number = numbers[bigram] else { return }
            said[number] = position < 160 ? weights[number] : max(said[number], weights[number] * 0.6)
        }
        return headings.map { heading in
            heading.weight == 0 ? 0 : bigrams[heading.bigrams].reduce(0) { $0 + said[$1] } / heading.weight
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
        while 1 << bits < capacity * 2 { bits += 1 }
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
