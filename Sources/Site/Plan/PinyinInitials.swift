import Archive
import Text

/// The letter that a name begins with in pinyin, or in its own script's Latin letters; `other` for any other beginning.
package struct Initial: Hashable, Comparable, Sendable {
    /// A capital letter of ASCII, or 0xFF.
    private let code: UInt8

    static let other = Initial(code: 0xFF)

    private init(code: UInt8) { self.code = code }

    /// - Parameter isPersonName: whether it begins with a surname, of which some are read otherwise: 单 is Shàn.
    init(of name: String, isPersonName: Bool) {
        let letter =
            Pinyin.shared.firstSyllable(of: name, isPersonName: isPersonName)?.utf8.first ?? name.utf8.first ?? 0
        self = Initial.isLetter(letter) ? Initial(code: letter & ~0x20) : .other
    }

    /// `A`; nil for what begins with no letter.
    var letter: String? { self == .other ? nil : String(UnicodeScalar(code)) }

    /// What stands for it in a path or an anchor: `a`, `other`.
    var pathPart: String { self == .other ? "other" : String(UnicodeScalar(code | 0x20)) }

    package static func < (a: Initial, b: Initial) -> Bool { a.code < b.code }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

extension TermKind {
    /// Whether its names are those of people.
    var isOfPeople: Bool { self == .people || self == .reporters }
}

/// Names as a dictionary by pinyin has them, by the reading of their first syllable, which in a surname may be another than
/// the usual one; those that begin with no Han character come first.
///
/// - Returns: places in `names`.
func pinyinOrder(_ names: [String], isPersonName: Bool) -> [Int] {
    let keys = names.map { name in
        (
            syllable: Pinyin.shared.firstSyllable(of: name, isPersonName: isPersonName) ?? "",
            key: PinyinOrder.shared.sortKey(of: name)
        )
    }
    return names.indices.sorted { a, b in
        if keys[a].syllable != keys[b].syllable { return keys[a].syllable < keys[b].syllable }
        return keys[a].key == keys[b].key ? a < b : keys[a].key.lexicographicallyPrecedes(keys[b].key)
    }
}
