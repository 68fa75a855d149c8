import Text

/// Two neighbouring characters of a folded text: the unit that the index counts.
///
///     第20届招商会   →   第２ ２０ ０届 届招 招商 商会, and 会 alone: it stands before no character
///     covid          →   ｃｏ ｏｖ ｖｉ ｉｄ, and of three in a row  ⟨co⟩ｖ ⟨ov⟩ｉ ⟨vi⟩ｄ
///
/// ASCII letters and digits are dressed as their full-width forms, which no folded text holds, so that no key of the
/// index is ASCII. The first two of three ASCII characters are dressed as one private-use character.
///
/// Bits 18–35 hold the first code point, bits 0–17 the second; the second is 0 where the first stands alone. Pairs
/// therefore sort by their code points, a lone character before its pairs.
struct CharacterPair: Hashable, Comparable {
    var bits: UInt64

    init(bits: UInt64) { self.bits = bits }

    init(_ first: UInt32, _ second: UInt32) { bits = UInt64(first) << 18 | UInt64(second) }

    var first: UInt32 { UInt32(bits >> 18) }
    var second: UInt32 { UInt32(bits & 0x3FFFF) }

    static func < (a: CharacterPair, b: CharacterPair) -> Bool { a.bits < b.bits }
}

/// The dressed form of a character that is indexed; 0 for one that is not: marks, symbols, white space.
@inline(__always)
func indexedForm(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: scalar
    case 0x30...0x39, 0x61...0x7A: scalar + 0xFEE0
    case 0..<0xC0, 0x2000..<0x3005: 0
    case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? 0 : scalar
    case 0x370...0x52F, 0x3005, 0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0xAC00...0xD7A3: scalar
    case 0xF900...0xFAFF, 0x20000...0x323AF: scalar
    default: 0
    }
}

/// `.` between two digits belongs to the number.
private let fullStop: UInt32 = 0x2E
private let dressedFullStop: UInt32 = 0xFF0E

/// The place of a dressed ASCII character among 37: letters, digits, full stop; nil for any other.
@inline(__always)
private func asciiPlace(_ dressed: UInt32) -> UInt32? {
    switch dressed {
    case 0xFF41...0xFF5A: dressed - 0xFF41
    case 0xFF10...0xFF19: dressed - 0xFF10 + 26
    case dressedFullStop: 36
    default: nil
    }
}

/// The private-use character that stands for two ASCII characters.
@inline(__always)
private func dressedTogether(_ first: UInt32, _ second: UInt32) -> UInt32? {
    guard let first = asciiPlace(first), let second = asciiPlace(second) else { return nil }
    return 0xE000 + first * 37 + second
}

/// Hands every pair of `folded` to `body`, each as often as it stands there, with the index of its first character.
@inline(__always)
func forEachPair(in folded: [UInt32], _ body: (CharacterPair, Int) -> Void) {
    var beforePrevious: UInt32 = 0
    var previous: UInt32 = 0
    for index in folded.indices {
        var current = indexedForm(folded[index])
        if folded[index] == fullStop, isBetweenDigits(index, folded) { current = dressedFullStop }
        if previous != 0 {
            body(CharacterPair(previous, current), index - 1)
            if current != 0, let both = dressedTogether(beforePrevious, previous), asciiPlace(current) != nil {
                body(CharacterPair(both, current), index - 2)
            }
        }
        beforePrevious = previous
        previous = current
    }
    if previous != 0 { body(CharacterPair(previous, 0), folded.count - 1) }
}

private func isBetweenDigits(_ index: Int, _ folded: [UInt32]) -> Bool {
    index > 0 && index + 1 < folded.count && (0x30...0x39).contains(folded[index - 1])
        && (0x30...0x39).contains(folded[index + 1])
}
