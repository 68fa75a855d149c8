import Testing

@testable import PageReading

/// Quick looks spare most text the lists of words. A word that one refuses is never found.
@Suite("Quick looks")
struct QuickLookTests {
    static let roleWords: [Word] =
        (BylineWords.writers + BylineWords.staff + BylineWords.pictures + BylineWords.bounded).map(\.word)
    static let bylineWords: [Word] = roleWords + BylineWords.ranks + [BylineWords.report]
    static let dayWords: [Word] = DateWords.wordsForDays.flatMap(\.0)

    @Test("pass every word of bylines", arguments: bylineWords)
    func bylines(_ word: Word) {
        #expect(BylineWords.mayBegin(word[0]))
        #expect(word.allSatisfy(BylineWords.mayHold))
    }

    @Test("pass every role", arguments: roleWords)
    func roles(_ word: Word) { #expect(BylineWords.mayHoldRole(Array(word)[...])) }

    @Test("pass every word that tells a day", arguments: dayWords)
    func days(_ word: Word) { #expect(DateWords.mayBegin(word[0])) }

    @Test("pass every word of captions", arguments: captionWords + placedPictures)
    func captions(_ word: Word) { #expect(mayBeginCaption(word[0])) }

    @Test("pass every paper's name", arguments: papers)
    func papersNames(_ word: Word) { #expect(word.last == "报" || word.last == "報") }

    @Test("pass every line that a byline may fill", arguments: bylineWords)
    func bylineLines(_ word: Word) { #expect(LineMarks(of: 0..<word.count, in: Array(word)).mayBeByline) }

    @Test("refuse a line with what no byline holds", arguments: ["记者 张三，", "记者 张三。", "记者 3"])
    func otherLines(_ line: String) {
        let text = Array(line.unicodeScalars)
        #expect(!LineMarks(of: text.indices, in: text).mayBeByline)
    }

    @Test("refuse what is in no byline", arguments: Array("，5a“".unicodeScalars))
    func noByline(_ character: Unicode.Scalar) { #expect(!BylineWords.mayHold(character)) }
}
