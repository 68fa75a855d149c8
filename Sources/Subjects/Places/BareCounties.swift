import Text

/// Whether a county's bare name behind what holds it means the county.
///
///     在浙江▸余杭▸的径山村       the district
///     四川成都▸武侯▸祠          a temple
///     嘉兴▸南湖▸红船            a lake
///     湖北▸公安▸交管部门         the police
extension PlaceReader {
    /// - Parameter name: with its rank; where the article prints it so, nothing else has to speak for it.
    func isMeant(_ bare: Range<Int>, _ name: String, behind place: Range<Int>) -> Bool {
        if text.holds(CharacterTable.shared.folded(name)) { return true }
        if Counties.shared.isPrefecture(text.key(bare), in: text.key(place), besides: name) || isWord(bare) {
            return false
        }
        if Self.sights.contains(text.folded[bare.upperBound]) { return false }
        return !name.hasSuffix("区") || !namesNature(bare) && !namesAirport(bare.upperBound)
    }

    /// 公安, 古城
    private func isWord(_ bare: Range<Int>) -> Bool {
        text.marks[bare.lowerBound].generalLength >= bare.count
            || CommonWords.shared.length(in: text.folded, at: bare.lowerBound) >= bare.count
    }

    /// 南湖▸, 科尔沁▸国家级自然保护区: a lake, or what is called after the same.
    private func namesNature(_ bare: Range<Int>) -> Bool {
        let end = bare.upperBound
        return text.folded[end - 1] == lake || text.folded[end..<end + 2].elementsEqual(Self.national)
    }

    /// 广州▸白云▸、三亚凤凰等多个机场: of several airports, each by its name alone.
    private func namesAirport(_ end: Int) -> Bool {
        let clause = text.folded[end...].prefix(Self.longestList).prefix { !clauseEnds.contains($0) }
        return clause.indices.dropLast().contains { text.folded[$0..<$0 + 2].elementsEqual(Self.airport) }
    }

    /// Characters of a list of airports, at most.
    private static let longestList = 16
    private static let sights = Set("祠陵寺庙塔关宫洞窟墓".unicodeScalars.map(\.value))
    private static let national = "国家".unicodeScalars.map(\.value)
    private static let airport = "机场".unicodeScalars.map(\.value)
}

private let clauseEnds = ScalarSet("。，；,;\n")
/// 湖
private let lake: UInt32 = 0x6E56
