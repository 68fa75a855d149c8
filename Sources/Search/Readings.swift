import Text

/// The file of readings, by which a reader finds names that sound as a word that nothing holds: 樊慧林 → 樊惠林.
///
///     {"a":"啊阿锕…","ai":"…", …}    a syllable without tone, and the characters that are commonly read so, by code point
///
/// It holds the characters of GB 2312, which are those that people type: 24 KB, and asked for only where little is found. The others
/// are three times as many. Names themselves need it for none of their own characters: how each is read stands beside it.
func encodedReadings(_ folding: Folding) -> Bytes {
    let dictionary = PinyinDictionary.shared
    var characters: [String: String.UnicodeScalarView] = [:]
    for character in commonCharacters() where !folding.table.changes(character.value) {
        if let reading = dictionary.reading(of: character) { characters[reading, default: .init()].append(character) }
    }
    var json = JSONWriter()
    json.object {
        for (reading, characters) in characters.sorted(by: { $0.key < $1.key }) {
            $0.member(reading, String(characters))
        }
    }
    json.endLine()
    return json.bytes
}

/// The 6,763 Han characters of GB 2312, by code point: rows 16 to 87 of its table, of which the rest are marks and letters.
private func commonCharacters() -> [Unicode.Scalar] {
    let rows: ClosedRange<UInt8> = 0xB0...0xF7, cells: ClosedRange<UInt8> = 0xA1...0xFE
    let table = rows.flatMap { row in cells.flatMap { [row, $0] } }
    let text = (try? decodeGB18030(table)).map { String(utf8: $0) } ?? ""
    return text.unicodeScalars.filter { (0x4E00...0x9FA5).contains($0.value) }.sorted()
}
