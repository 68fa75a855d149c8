import Text

/// How much the end of one line and the beginning of another look like neighbours: by how often the archive holds the
/// pair of characters that they make.
struct Continuity {
    private let rarity: BigramRarity
    /// How often each pair stands at the gaps and line ends of this very run, which says nothing.
    private var own: [UInt64: Int] = [:]

    init(_ lines: Range<Int>, of page: PageText, rarity: BigramRarity) {
        self.rarity = rarity
        var above: Unicode.Scalar?
        for line in lines {
            for word in page.words(of: page.lines[line].range) {
                if let above { own[pair(above, page.scalars[word.lowerBound]), default: 0] += 1 }
                above = page.scalars[word.upperBound - 1]
            }
        }
    }

    /// In nats: above zero where the pair is likelier in running text than at random.
    func worth(of above: ColumnPart, _ below: ColumnPart) -> Float {
        if below.first.isTornMark || above.last.isOpeningMark { return ColumnWeights.brokenMark }
        guard above.last.isLetter, below.first.isLetter else { return 0 }
        let pair = pair(above.last, below.first)
        let sightings = rarity.sightings(of: pair, less: own[pair] ?? 0)
        return ColumnWeights.continuity(sightings: sightings, size: rarity.size)
    }
}

private func pair(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
    UInt64(left.halfWidth.value) << 32 | UInt64(right.halfWidth.value)
}
