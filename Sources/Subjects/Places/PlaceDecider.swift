/// Decides where the places and organisations of one text begin, by the evidence of the archive.
struct PlaceDecider {
    let evidence: PlaceEvidence
    let reader: PlaceReader
    private var text: ArticleText { reader.text }

    init(evidence: PlaceEvidence, reader: PlaceReader) {
        self.evidence = evidence
        self.reader = reader
    }

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
        let count = count(range)
        return !hasLevel(range) && (count.clean < 2 || count.left.variety < 2)
    }

    private static let waters = Set("湖河寺".unicodeScalars.map(\.value))

    /// 推进▸科创产业园: a verb that names are made of too, here before a name.
    private func withoutVerb(_ range: Range<Int>, _ candidate: PlaceCandidate) -> Range<Int> {
        let start = range.lowerBound + 2
        guard candidate.endingStart - start >= 2, count(range).clean < 2, text.marks[start].borderLength == 2,
            !text.marks[start].ends.contains(.level)
        else { return range }
        return start..<range.upperBound
    }

    /// 助推▸二七区: where a verb that the vocabulary lacks stands before a name, the archive has the name without it more often.
    private func shortened(_ candidate: PlaceCandidate) -> Range<Int> {
        let whole = count(candidate.range)
        for start in candidate.range.lowerBound + 1..<max(candidate.endingStart - 1, candidate.range.lowerBound + 1) {
            let count = count(start..<candidate.range.upperBound)
            if count.clean > 1, count.clean > whole.clean, count.left.variety > 1, !endsName(start) {
                return start..<candidate.range.upperBound
            }
        }
        return candidate.range
    }

    /// The longest ending of an unclear candidate that the archive knows or that begins with a known place.
    private func knownEnd(of candidate: PlaceCandidate) -> Range<Int>? {
        for start in candidate.range.lowerBound..<candidate.endingStart {
            if text.marks[start].placeLength > 1 { return start..<candidate.range.upperBound }
            guard start <= candidate.endingStart - 2 else { break }
            if count(start..<candidate.range.upperBound).clean > 1 { return start..<candidate.range.upperBound }
        }
        return nil
    }

    private func count(_ range: Range<Int>) -> PlaceCount { evidence.counts[text.key(range)] ?? PlaceCount() }

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
