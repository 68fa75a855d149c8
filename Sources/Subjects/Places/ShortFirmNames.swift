/// Firms called by the first characters of their own name, as lists of visitors do.
///
///     河南▸星驾科技▸有限公司      the archive's full name tells the short one
///     ，星驾科技、均和集团         found between marks and border words
struct ShortFirmNames {
    let reader: PlaceReader
    private var text: ArticleText { reader.text }

    /// Two characters of a name and two of a trade.
    private static let length = 4

    init(reader: PlaceReader) { self.reader = reader }

    /// The short name in the full name of a firm; nil where `candidate` is none or begins with ordinary words.
    func shortName(in candidate: PlaceCandidate) -> Range<Int>? {
        let end = candidate.range.upperBound
        guard candidate.kind == .organisation, text.folded[end - 2..<end].elementsEqual(Self.firm) else { return nil }
        var start = candidate.range.lowerBound
        let place = Int(text.marks[start].placeLength)
        if place > 0 { start = reader.endsUnit(start + place + 1) ? start + place + 1 : start + place }
        let name = start..<start + Self.length
        return name.upperBound <= candidate.endingStart && isOwn(name) ? name : nil
    }

    /// Where short names may stand, ascending.
    func sites() -> [Range<Int>] {
        let text = reader.text
        var sites: [Range<Int>] = []
        for index in text.body where text.marks[index].ordinaryLength == 0 && beginsName(index) {
            let name = index..<index + Self.length
            if isOwn(name), ends(at: name.upperBound) { sites.append(name) }
        }
        return sites
    }

    private static let firm = "公司".unicodeScalars.map(\.value)

    /// Whether neither an ordinary word, nor a place, nor a level (中国▸人民保险) begins the name.
    private func isOwn(_ name: Range<Int>) -> Bool {
        let mark = text.marks[name.lowerBound]
        return mark.ordinaryLength == 0 && !mark.starts.contains(.level) && name.allSatisfy(text.isHan)
    }

    private func beginsName(_ index: Int) -> Bool {
        text.isHan(index) && (!text.isHan(index - 1) || text.marks[index].borderLength > 0)
    }

    private func ends(at index: Int) -> Bool {
        !text.isHan(index) || !text.marks[index].starts.isDisjoint(with: [.border, .follower, .listEnd, .office])
    }
}
