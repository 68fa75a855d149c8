/// Sorts text the way a Chinese dictionary by pinyin does: signs and digits, Han characters by their reading, letters of
/// other scripts, then all else by code point.
///
/// Two texts are compared by what stands in them whatever their marks and their case; where that is the same, by their
/// marks; then by case and width.
package struct PinyinOrder: Sendable {
    package static let shared = PinyinOrder()

    /// By code point: its number in the order over 8 bits that tell it from others with the same number.
    private var numbers = ScalarTable()

    private init() {
        add(OrderTable.beforeHan, from: 0)
        add(OrderTable.behindHan, from: Start.behindHan)
    }

    /// `20,1680 5F`: U+0020 and U+1680 have the same number, U+005F the next.
    private mutating func add(_ table: StaticString, from start: UInt32) {
        var number = start + 1
        var variant: UInt32 = 0
        table.forEachNumber { code, mark in
            numbers[code] = number << 8 | variant
            variant = mark == UInt8(ascii: ",") ? variant + 1 : 0
            if variant == 0 { number += 1 }
        }
    }

    /// Numbers whose order is the order of the texts.
    package func sortKey(of text: String) -> [UInt32] {
        let normalizer = Normalizer.shared
        var key: [UInt32] = []
        var marks: [UInt32] = []
        var variants: [UInt32] = []
        for scalar in text.unicodeScalars {
            let parts = normalizer.decomposed([scalar], in: .nfkc)
            let isCompatible = normalizer.isCompatible(scalar.value)
            for part in parts {
                let entry = entry(of: part)
                if entry == 0, normalizer.isMark(part) {
                    marks.append(part)
                } else {
                    key.append(entry == 0 ? Start.others + part : entry >> 8)
                    marks.append(1)
                    variants.append((isCompatible ? 0x100 : 0) + (entry & 0xFF) + 1)
                }
            }
        }
        return key + [0] + marks + [0] + variants
    }

    /// 0 where a code point is in none of the tables.
    private func entry(of code: UInt32) -> UInt32 {
        if let place = PinyinDictionary.shared.place(of: code) { return (Start.han + place) << 8 }
        if Unicode.Scalar(code)?.isHan == true { return (Start.otherHan + code) << 8 }
        return numbers[code]
    }
}

/// Where the numbers of each kind of code point begin. They have 24 bits.
private enum Start {
    static let han: UInt32 = 0x01_0000
    static let otherHan: UInt32 = 0x02_0000
    static let behindHan: UInt32 = 0x10_0000
    static let others: UInt32 = 0x20_0000
}
