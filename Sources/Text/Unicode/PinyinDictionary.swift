/// How Han characters are read, and their order in a dictionary by pinyin.
package struct PinyinDictionary: Sendable {
    package static let shared = PinyinDictionary()

    /// By character: the number of its reading, from 1, over 16 bits of its place in the order, from 1. 0 stands for none.
    private var entries = ScalarTable()
    private var readings: [String] = []

    private init() {
        var places: UInt32 = 0
        var numbers: [String: UInt32] = [:]
        for (table, isOrdered) in [(PinyinTable.ordered, true), (PinyinTable.others, false)] {
            for (word, characters) in table.entries {
                let reading = word == "-" ? 0 : number(of: String(word), &numbers)
                for character in characters.unicodeScalars {
                    if isOrdered { places += 1 }
                    entries[character.value] = reading << 16 | (isOrdered ? places : 0)
                }
            }
        }
    }

    private mutating func number(of reading: String, _ numbers: inout [String: UInt32]) -> UInt32 {
        if let known = numbers[reading] { return known }
        readings.append(reading)
        numbers[reading] = UInt32(readings.count)
        return UInt32(readings.count)
    }

    /// The commonest reading, without tone: 郑 → `zheng`. Nil where a character has none.
    package func reading(of character: Unicode.Scalar) -> String? {
        let number = Int(entries[character.value] >> 16)
        return number == 0 ? nil : readings[number - 1]
    }

    /// The place of a character in the dictionary's order, from 1; nil where it has none.
    func place(of character: UInt32) -> UInt32? {
        let place = entries[character] & 0xFFFF
        return place == 0 ? nil : place
    }
}
