import Text

/// The words that boxes of a page have in common: a paragraph goes on in the column whose article says the same rare words.
///
///     …三级公立医院绩效考核。            foot of one column
///     连续23年稳居首位。                foot of the other
///     “中国民营企业500强”中浙江占96席    goes on where 民营企业 and 浙江 stand above
struct SharedWords {
    /// By box: its pairs of characters that boxes before it say, too.
    private let pairs: [[Pair]]
    /// The boxes that say no more than names or the opening of an article.
    private let isSilent: [Bool]

    private struct Pair {
        /// In bits, beyond what ordinary words have.
        var weight: Float
        /// The boxes before that hold it, in order, as far as they are within reach.
        var holders: [Int]
    }

    init(_ boxes: [BoxedPage.Box], of page: PageText, rarity: BigramRarity) {
        let ordinary = min(BoxWeights.ordinaryWord, rarity.size - BoxWeights.knownWord)
        var holders: [UInt64: [Int]] = [:]
        var asked: [UInt64] = []
        pairs = boxes.indices.map { box in
            let letters = page.letters(of: [page.range(of: boxes[box].lines)], limit: .max)
            return Set(letters.bigrams).sorted().compactMap { bigram in
                // Those out of reach are forgotten: a page that says one line a thousand times is no heavier for it.
                let others = (holders[bigram] ?? []).filter { box - 1 - $0 < BoxWeights.reachOfWords }
                holders[bigram] = others + [box]
                guard !others.isEmpty else { return nil }
                asked.append(bigram)
                let weight = rarity.weight(of: bigram) - ordinary
                return weight > 0 ? Pair(weight: Float(weight), holders: others) : nil
            }
        }
        rarity.note(asked)
        isSilent = boxes.map { box in box.parts[0].isOpening || box.parts.allSatisfy { $0.isNames } }
    }

    /// What it costs, by column, that a box goes on there: the more another column says of its words, the more.
    ///
    /// - Parameters:
    ///   - steps: the steps before the box, last first.
    ///   - key: the state that these led to.
    func costs(of box: Int, after steps: some Sequence<BoxPath.Step>, _ key: BoxState.Key) -> SIMD8<Float> {
        guard !isSilent[box], !pairs[box].isEmpty else { return SIMD8() }
        let said = worth(of: pairs[box], before: box, in: columns(of: steps, before: box, key))
        let most = (0..<key.columns).map { said[$0] }.max() ?? 0
        var costs = SIMD8<Float>()
        // A headline has too few words to say much of its text.
        for column in 0..<mostColumns where key[column]?.role != .heading {
            costs[column] = min(BoxWeights.mostOfSharedWords, BoxWeights.sharedWords * (most - said[column]))
        }
        return costs
    }

    /// Where the boxes before one stand that are of the article at the foot of their column, by how far they are before it;
    /// -1 for others.
    private func columns(of steps: some Sequence<BoxPath.Step>, before box: Int, _ key: BoxState.Key) -> [Int8] {
        var columns = [Int8](repeating: -1, count: BoxWeights.reachOfWords)
        // A byline ends an article, and a headline begins one.
        var closed = (0..<key.columns).reduce(0) { $0 | (key[$1]?.role == .byline ? 1 << $1 : 0) }
        for step in steps {
            let age = box - 1 - step.box
            guard age < columns.count, let column = step.column else { break }
            guard closed & 1 << column == 0 else { continue }
            columns[age] = Int8(column)
            if step.role == .heading { closed |= 1 << column }
        }
        return columns
    }

    /// How many bits each column says of some words.
    private func worth(of pairs: [Pair], before box: Int, in columns: [Int8]) -> SIMD8<Float> {
        var worth = SIMD8<Float>()
        for pair in pairs {
            var met = 0
            for holder in pair.holders.reversed() {
                let column = Int(columns[box - 1 - holder])
                guard column >= 0, met & 1 << column == 0 else { continue }
                met |= 1 << column
                worth[column] += pair.weight
            }
        }
        return worth
    }
}

extension Letters {
    fileprivate var bigrams: some Sequence<UInt64> {
        all.indices.lazy.filter { !all[$0].isSilent }.map { bigram(at: $0) }
    }
}
