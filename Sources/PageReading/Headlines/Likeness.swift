/// How much of a heading's words stand in each body: bigrams weighed by their rarity, three fifths for the whole body
/// and two fifths for its first 160 characters.
struct Likeness {
    private var numbers: [UInt64: Int] = [:]
    private var weights: [Double] = []
    private var bigrams: [[Int]] = []

    init(headings: [Letters], rarity: BigramRarity) {
        for heading in headings {
            var own: Set<Int> = []
            var list: [Int] = []
            heading.forEachBigram { _, bigram in
                let number = numbers[bigram] ?? weights.count
                if number == weights.count {
                    numbers[bigram] = number
                    weights.append(rarity.weight(of: bigram))
                }
                if own.insert(number).inserted { list.append(number) }
            }
            bigrams.append(list)
        }
    }

    /// The likeness of every heading with one body.
    func likeness(with body: Letters) -> [Double] {
        var share = Array(repeating: 0.0, count: weights.count)
        body.forEachBigram { position, bigram in
            guard let number = numbers[bigram] else { return }
            if position < 160 {
                share[number] = 1
            } else if share[number] == 0 {
                share[number] = 0.6
            }
        }
        return bigrams.map { list in
            let whole = list.reduce(0) { $0 + weights[$1] }
            return whole == 0 ? 0 : list.reduce(0) { $0 + weights[$1] * share[$1] } / whole
        }
    }
}
