/// Code points that only look like ordinary characters, and those: radicals, strokes, compatibility ideographs and marks
/// for vertical print. Tables in fonts lead programs to them that take text out of a PDF.
///
///     ⽢肃 ⾼端 8⽉3⽇ ⻓三⻆ 金額︵元︶   →   甘肃 高端 8月3日 长三角 金額（元）
///     一百年⸺从头越                       →   一百年——从头越
package enum OrdinaryCharacters {
    /// What a code point stands for; nil where it stands for itself.
    package static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar? { table[scalar.value] }

    /// What a code point stands for, as text.
    fileprivate static func text(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        // Fonts draw the dash of Chinese print, two characters, as one.
        case "\u{2E3A}": "——"
        case "\u{2E3B}": "———"
        default: character(for: scalar).map { String($0) }
        }
    }

    static let table = readTable()

    /// `02F40 支攴文` → U+2F40 支, U+2F41 攴, U+2F42 文
    private static func readTable() -> [UInt32: Unicode.Scalar] {
        var table: [UInt32: Unicode.Scalar] = [:]
        for row in OrdinaryCharacterTable.rows.split(separator: "\n") {
            let columns = row.split(separator: " ")
            guard columns.count == 2, let first = UInt32(columns[0], radix: 16) else { continue }
            for (offset, ordinary) in columns[1].unicodeScalars.enumerated() where ordinary != "." {
                table[first + UInt32(offset)] = ordinary
            }
        }
        return table
    }
}

extension Bytes {
    /// Puts ordinary characters in the place of those that only look like them, in valid UTF-8; how many there were.
    /// All other bytes, line ends among them, stay.
    package mutating func mapToOrdinaryCharacters() -> Int {
        guard var index = nextLookAlike(in: span, from: 0) else { return 0 }
        var mapped = Bytes()
        mapped.reserveCapacity(count + count / 8)
        var copied = 0
        var number = 0
        while let start = nextLookAlike(in: span, from: index) {
            index = start
            let scalar = nextScalar(in: span, at: &index)
            guard let ordinary = OrdinaryCharacters.text(for: scalar) else { continue }
            mapped.append(contentsOf: self[copied..<start])
            mapped.append(ordinary)
            copied = index
            number += 1
        }
        mapped.append(contentsOf: self[copied...])
        if number > 0 { self = mapped }
        return number
    }
}
