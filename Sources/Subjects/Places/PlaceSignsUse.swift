/// How a text and its archive speak of a body: as of one, or as of some of many.
extension PlaceSigns {
    mutating func readUse(_ range: Range<Int>, _ core: Range<Int>, _ reader: PlaceReader, _ standing: PlaceStanding) {
        if reader.isBehindPartner(range.lowerBound) { insert(.isTorn) }
        if standing.isPlanned || !standing.isRepeated && reader.isPlanned(range) { insert(.isPlanned) }
        if KindsOfBodies.shared.hold(range, in: reader.text) || isSome(core, reader) { insert(.isKind) }
    }

    /// 五国▸政府, 本届▸政府, 加沙地带最大▸医院: some of many, or of a time.
    private func isSome(_ core: Range<Int>, _ reader: PlaceReader) -> Bool {
        let folded = reader.text.folded, marks = reader.text.marks
        if core.contains(where: { marks[$0].starts.contains(.quantifier) }) || isFormer(core, reader) { return true }
        return core.dropFirst().contains {
            Self.counted.contains(folded[$0]) && Self.counts.contains(folded[$0 - 1])
        }
    }

    /// 金凤区原▸区委, 山西省原▸粮食局; but 太原▸.
    private func isFormer(_ core: Range<Int>, _ reader: PlaceReader) -> Bool {
        let marks = reader.text.marks
        return core.dropFirst().contains { index in
            reader.text.folded[index] == former && marks[index + 1].placeBefore == 0
                && (reader.endsUnit(index) || index == core.upperBound - 1)
        }
    }

    private static let counted = Set("国省".unicodeScalars.map(\.value))
    private static let counts = Set("两二三四五六七八九十各".unicodeScalars.map(\.value))
}

extension PlaceReader {
    /// 三家▸医院, 建设▸医院, 医院▸数量: one of many, or a plan.
    func isPlanned(_ range: Range<Int>) -> Bool {
        endsMeasure(range.lowerBound) || KindsOfBodies.shared.areBeside(range, in: text)
    }
}
