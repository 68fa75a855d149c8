/// Decides where the places and organisations of one text begin, by the evidence of the archive.
struct PlaceDecider {
    let evidence: PlaceEvidence
    let inquiry: Inquiry
    let reader: PlaceReader
    private var text: ArticleText { reader.text }

    /// The range of the name that `candidate` is or ends in; nil where that is not sure enough.
    func range(of candidate: PlaceCandidate) -> Range<Int>? {
        let range = candidate.isClean ? withoutVerb(shortened(candidate), candidate) : knownEnd(of: candidate)
        guard let range, !isDigit(text.folded[range.lowerBound]) else {
            return nil
        }
        if candidate.kind == .agency { return hasLevel(range) ? range : nil }
        return isThin(range, candidate) ? nil : range
    }

    /// Whether the words before the ending are too few, or too common, to name anything.
    ///
    /// 专门▸委员会: ordinary words name nothing but streets (建设▸路), unless a place or a level of government leads them.
    /// 统筹▸医院: two characters before an ending may be any verb; they need a second witness or a known place.
    private func isThin(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Bool {
        if !candidate.isSpecific, !hasLevel(range), !reader.isStreet(endingAt: range.upperBound) { return true }
        let isShort = candidate.endingStart - range.lowerBound == 2 && range.upperBound - candidate.endingStart < 3
        let isLong = candidate.kind == .organisation || candidate.kind == .longPlace
        let isWater = Self.waters.contains(text.folded[range.upperBound - 1]) && candidate.kind == .shortPlace
        guard !candidate.isSpecific || isWater || isShort && isLong else { return false }
        guard !hasLevel(range) else { return false }
        let standing = standing(range)
        return !standing.isRepeated || !standing.isVaried
    }

    private static let waters = Set("湖河寺".unicodeScalars.map(\.value))

    /// 推进▸科创产业园: a verb that names are made of too, here before a name.
    private func withoutVerb(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let start = range.lowerBound + 2
        guard candidate.endingStart - start >= 2, text.marks[start].borderLength == 2,
            !text.marks[start].ends.contains(.level), !standing(range).isRepeated
        else { return range }
        return start..<range.upperBound
    }

    /// 助推▸二七区: where a verb that the vocabulary lacks stands before a name, the archive has the name without it more often.
    private func shortened(_ candidate: PlaceCandidate) -> Range<Int> {
        for start in candidate.range.lowerBound + 1..<max(candidate.endingStart - 1, candidate.range.lowerBound + 1) {
            let piece = start..<candidate.range.upperBound
            guard !endsName(start) else { continue }
            let standing = standing(piece)
            if standing.isRepeated, standing.isVaried, isFound(piece, moreOftenThan: candidate.range) { return piece }
        }
        return candidate.range
    }

    /// The longest ending of an unclear candidate that the archive knows or that begins with a known place.
    private func knownEnd(of candidate: PlaceCandidate) -> Range<Int>? {
        for start in candidate.range.lowerBound..<candidate.endingStart {
            if text.marks[start].placeLength > 1 { return start..<candidate.range.upperBound }
            guard start <= candidate.endingStart - 2 else { break }
            if standing(start..<candidate.range.upperBound).isRepeated { return start..<candidate.range.upperBound }
        }
        return nil
    }

    private func standing(_ range: Range<Int>) -> PlaceStanding {
        let key = text.key(range)
        inquiry.note(.place, key)
        return evidence.standing(of: key)
    }

    private func isFound(_ piece: Range<Int>, moreOftenThan whole: Range<Int>) -> Bool {
        let key = text.key(piece), other = text.key(whole)
        return inquiry.compare(.place, key, other, evidence.isFound(key, moreOftenThan: other))
    }

    /// 郑州▸, 二七区▸: what ends here belongs to the name behind it.
    private func endsName(_ index: Int) -> Bool {
        let mark = text.marks[index]
        return mark.ends.contains(.knownPlace) || mark.endingLength > 0
    }

    /// 区▸教育局, 郑州▸供电公司: whose agency it is stands before it.
    private func hasLevel(_ range: Range<Int>) -> Bool {
        if text.marks[range.lowerBound].placeLength > 1 || text.marks[range.lowerBound].starts.contains(.level) {
            return true
        }
        return range.dropFirst(2).prefix(6).contains { text.marks[$0].endingRoles.contains(.unit) }
    }
}
