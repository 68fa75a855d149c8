import Text

extension Rejoining {
    /// What it is worth that a rest (first index) goes on with an end (second index).
    ///
    /// - Parameter likenesses: how well the article of each end (first index) knows the words of each rest (second index).
    func gains(_ rests: [Int], _ ends: [Int], _ likenesses: [[Double]]) -> [[Double]] {
        rests.indices.map { rest in
            ends.indices.map { end in
                rests[rest] == ends[end]
                    ? 0 : worth(rests[rest], behind: ends[end], likeness: likenesses[end][rest])
            }
        }
    }

    /// A piece and the first of its article stand for what the article says up to there.
    func article(upTo index: Int) -> Letters {
        let first = firsts[index]
        let ranges = (first == index ? [index] : [min(first, index), max(first, index)]).map {
            pieces[$0].text(of: page)
        }
        return page.letters(of: ranges, limit: 1_500)
    }

    func letters(_ index: Int, limit: Int) -> Letters {
        page.letters(of: [pieces[index].text(of: page)], limit: limit)
    }

    private func worth(_ index: Int, behind end: Int, likeness: Double) -> Double {
        let words = RejoiningWeights.likeness * likeness
        let twice = namesWriters(index) && isSigned(end) ? RejoiningWeights.secondByline : 0
        let known = before[index] == end ? RejoiningWeights.inOrder : before[index] == nil ? -RejoiningWeights.stray : 0
        let heading = isUnderHeading(index) ? RejoiningWeights.underHeading : 0
        return max(0, seam(end, index) + words + known - twice - heading - strangeness(end, index))
    }

    /// Whether a piece begins under a headline, as far as its first line tells.
    private func isUnderHeading(_ index: Int) -> Bool {
        owners[index].map { bodies[$0].isUnderHeading && bodies[$0].pieces.first == index && !isFull(index) } ?? false
    }

    private func namesWriters(_ index: Int) -> Bool {
        pieces[index].closing.map { !$0.byline.reporters.isEmpty } ?? false
    }

    /// Whether the article names its writers in front: most do so once.
    private func isSigned(_ index: Int) -> Bool {
        pieces[firsts[index]].opening?.byline.reporters.isEmpty == false
    }

    private func seam(_ last: Int, _ index: Int) -> Double {
        if isEnded[last] { return isFull(index) ? -RejoiningWeights.brokenLine : 0 }
        let line = isFirstLine(index) ? -RejoiningWeights.brokenLine : 0
        let (above, below) = (pieces[last].text(of: page), pieces[index].text(of: page))
        guard let left = page.scalars[above].last, let right = page.scalars[below].first, left.isLetter, right.isLetter
        else { return line }
        // The archive has counted them once where they stand one behind the other on this page.
        let own = last + 1 == index ? 1 : 0
        let sightings = rarity.sightings(
            of: UInt64(left.halfWidth.value) << 32 | UInt64(right.halfWidth.value), less: own)
        return line + (sightings > 0 ? RejoiningWeights.knownPair : 0)
    }

    /// An article's columns are as wide as each other.
    private func strangeness(_ last: Int, _ index: Int) -> Double {
        guard let left = measures[last], let right = measures[index] else { return 0 }
        return abs(left - right) > tolerance ? RejoiningWeights.otherMeasure : 0
    }

    /// What a piece's first line lacks to the width of those below it, in half cells; nil where they have none.
    private func missing(_ index: Int) -> Int? {
        measures[index].map { $0 - page.lines[pieces[index].lines.lowerBound].width }
    }

    /// Whether a piece's first line is as full as its column.
    func isFull(_ index: Int) -> Bool { missing(index).map { abs($0) <= tolerance } ?? false }

    /// Whether a piece's first line lacks an indent.
    private func isFirstLine(_ index: Int) -> Bool { missing(index).map { abs($0 - indent) <= 1 } ?? false }
}
