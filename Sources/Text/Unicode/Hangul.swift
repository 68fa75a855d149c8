/// Hangul syllables, which are composed by counting: 각 is the lead ㄱ, the vowel ㅏ and the tail ㄱ.
///
/// Source: The Unicode Standard, section 3.12, Conjoining Jamo Behavior.
enum Hangul {
    private static let firstSyllable: UInt32 = 0xAC00
    private static let firstLead: UInt32 = 0x1100
    private static let firstVowel: UInt32 = 0x1161
    /// Stands for no tail.
    private static let noTail: UInt32 = 0x11A7
    private static let leads: UInt32 = 19
    private static let vowels: UInt32 = 21
    private static let tails: UInt32 = 28

    /// The vowels and tails, which are composed with what stands before them.
    static let secondParts = Array(firstVowel..<firstVowel + vowels) + Array(noTail + 1..<noTail + tails)

    /// Lead, vowel and tail of a syllable; nil where a code point is none.
    static func parts(of code: UInt32) -> [UInt32]? {
        let index = code &- firstSyllable
        guard index < leads * vowels * tails else { return nil }
        let tail = noTail + index % tails
        return [firstLead + index / (vowels * tails), firstVowel + index / tails % vowels]
            + (tail == noTail ? [] : [tail])
    }

    /// The syllable of a lead and a vowel, or of a syllable without tail and a tail.
    static func syllable(_ first: UInt32, _ second: UInt32) -> UInt32? {
        let lead = first &- firstLead, vowel = second &- firstVowel
        if lead < leads, vowel < vowels { return firstSyllable + (lead * vowels + vowel) * tails }
        let index = first &- firstSyllable, tail = second &- noTail
        guard index < leads * vowels * tails, index % tails == 0, tail > 0, tail < tails else { return nil }
        return first + tail
    }
}
