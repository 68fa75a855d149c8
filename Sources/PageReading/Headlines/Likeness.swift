/// How much of a heading's words stand in a body: its bigrams weighed by their rarity, three fifths for the whole body and
/// two fifths for its first 160 characters.
struct Likeness {
    private var numbers: BigramNumbers
    /// By bigram number.
    private var bigrams: [Bigram] = []
    /// Each heading's bigrams have a place each, one heading's behind the other's.
    private var places: [Place] = []
    /// For each heading its places, and the weights of its bigrams together.
    private var headings: [(places: Range<Int>, weight: Double)] = []

    private struct Bigram {
        var characters: UInt64
        var weight = 0.0
        /// The last place that holds it.
        var place = nowhere
    }

    private struct Place {
        /// Of its bigram.
        var number: Int
        /// The place before it that holds the same bigram; `nowhere` for the first.
        var before: Int
    }

    init(headings: [Letters], rarity: BigramRarity) {
        let most = headings.reduce(0) { $0 + $1.count }
        numbers = BigramNumbers(capacity: most)
        bigrams.reserveCapacity(most)
        places.reserveCapacity(most)
        let ranges = headings.map { place($0) }
        // Asked for one after the other, for each is far from the last in memory.
        for number in bigrams.indices { bigrams[number].weight = rarity.weight(of: bigrams[number].characters) }
        rarity.note(bigrams.lazy.map(\.characters))
        self.headings = ranges.map { range in
            (range, places[range].reduce(0) { $0 + bigrams[$1.number].weight })
        }
    }

    /// Gives each bigram of a heading a place.
    private mutating func place(_ heading: Letters) -> Range<Int> {
        let start = places.count
        heading.forEachBigram { _, bigram in
            let number = numbers.insert(bigram)
            if number == bigrams.count { bigrams.append(Bigram(characters: bigram)) }
            guard bigrams[number].place < start else { return }
            places.append(Place(number: number, before: bigrams[number].place))
            bigrams[number].place = places.count - 1
        }
        return start..<places.count
    }

    /// The likeness of every heading with one body, each from 0 to 1.
    func likeness(with body: Letters) -> [Double] {
        // By place, what the body says of its bigram's weight: where it says it first decides.
        var said = Array(repeating: 0.0, count: places.count)
        body.forEachBigram { position, bigram in
            guard let number = numbers[bigram] else { return }
            var place = bigrams[number].place
            guard said[place] == 0 else { return }
            let weight = bigrams[number].weight * (position < 160 ? 1 : 0.6)
            while place != nowhere {
                said[place] = weight
                place = places[place].before
            }
        }
        return headings.map { heading in
            heading.weight == 0 ? 0 : said[heading.places].reduce(0, +) / heading.weight
        }
    }
}

/// No place.
private let nowhere = -1

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
