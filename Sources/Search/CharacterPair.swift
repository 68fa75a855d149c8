import Text

/// Two neighbouring characters of a folded text: the unit that the index counts.
///
///     第20届，招商   →   第２ ２０ ０届 届， ，招 招商, and 商 alone: it stands before no character
///     covid          →   ｃｏ ｏｖ ｖｉ ｉｄ, and of three in a row  ⟨co⟩ｖ ⟨ov⟩ｉ ⟨vi⟩ｄ
///
/// Marks are paired like letters: what a reader cuts out of a text is found across them without reading articles in
/// vain. ASCII characters are dressed as their full-width forms, which no folded text holds. The first two of three
/// ASCII letters or digits are dressed as one private-use character.
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

/// The dressed form of a character that is indexed; 0 for one that is not: white space, control and private characters.
@inline(__always)
func indexedForm(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3001...0x4DBF: scalar
    case 0x21...0x7E: scalar + 0xFEE0
    case 0...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000: 0
    case 0xE000...0xF8FF, 0x32400...: 0
    default: scalar
    }
}

/// The place of a dressed ASCII character among 37: letters, digits, full stop; nil for any other.
@inline(__always)
private func asciiPlace(_ dressed: UInt32) -> UInt32? {
    switch dressed {
    case 0xFF41...0xFF5A: dressed - 0xFF41
    case 0xFF10...0xFF19: dressed - 0xFF10 + 26
    case 0xFF0E: 36
    default: nil
    }
}

/// The private-use character that stands for two ASCII characters.
@inline(__always)
private func dressedTogether(_ first: UInt32, _ second: UInt32) -> UInt32? {
    guard let first = asciiPlace(first), let second = asciiPlace(second) else { return nil }
    return 0xE000 + first * 37 + second
}

/// Hands every pair of `folded` to `body`, each as often as it stands there, with the characters that it covers.
@inline(__always)
func forEachPair(in folded: [UInt32], _ body: (CharacterPair, Range<Int>) -> Void) {
    var beforePrevious: UInt32 = 0
    var previous: UInt32 = 0
    for index in folded.indices {
        let current = indexedForm(folded[index])
        if previous != 0 {
            body(CharacterPair(previous, current), index - 1..<(current == 0 ? index : index + 1))
            if current != 0, let both = dressedTogether(beforePrevious, previous), asciiPlace(current) != nil {
                body(CharacterPair(both, current), index - 2..<index + 1)
            }
        }
        beforePrevious = previous
        previous = current
    }
    if previous != 0 { body(CharacterPair(previous, 0), folded.count - 1..<folded.count) }
}

/// What a posting tells of the character behind its term: two bits that let most wrong places be seen.
///
/// - Parameter end: where the term ends in `folded`.
@inline(__always)
func followBits(at end: Int, in folded: [UInt32]) -> UInt64 { end < folded.count ? UInt64(folded[end] & 3) : 0 }
