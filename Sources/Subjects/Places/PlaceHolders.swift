import Text

/// What stands before a place's own name: what holds it, and where in that it lies.
extension PlaceReader {
    /// Where the part of a country or a region ends that stands at `index`, 中部▸, 东北部▸; `index` where none does.
    func directionEnd(from index: Int) -> Int {
        (index + 2...index + 3).last { end in endsDirection(end) && isDirection(index..<end - 1) } ?? index
    }

    /// Where the county ends that stands behind what holds it, with its rank where that is printed: 福建▸武平▸, 甘肃▸临洮县▸.
    func countyEnd(behind place: Range<Int>) -> Int? {
        guard let bare = bareCounty(behind: place)?.range else { return nil }
        let ranked = bare.upperBound + 1
        return Int(text.marks[ranked].countyLength) == bare.count + 1 ? ranked : bare.upperBound
    }

    /// Whether nothing but places stands in `range`, and in which part of them: 加沙地带北部.
    func isPlaces(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, let end = placeEnd(from: start, before: range.upperBound) {
            start = directionEnd(from: end)
        }
        return start == range.upperBound
    }

    /// Whether a place is a country, a province, or a state of a country: 老挝, 海南, 佐治亚州.
    func isState(_ place: Range<Int>) -> Bool { Self.states.contains(text.key(place)) }

    /// 长江, 泰山: a place of nature that lies in several.
    func isWater(_ place: Range<Int>) -> Bool { Self.waters.contains(text.key(place)) }

    private static let waters = keys(WordList.watersAndMountains.words)

    private static let states = keys(
        WordList.countries.words.filter { $0 != "中国" }
            + WordList.provinces.words.filter { !municipalities.contains(String($0)) }
            + WordList.worldRegions.words.filter { $0.hasSuffix("州") })

    private static let municipalities = ["北京", "上海", "天津", "重庆"]

    static func keys(_ words: [Substring]) -> Set<UInt64> {
        Set(words.map { textKey(CharacterTable.shared.folded($0)) })
    }
}
