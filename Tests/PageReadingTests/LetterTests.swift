import TestSupport
import Testing
import Text

@testable import PageReading

@Suite("Letters and likenesses")
struct LetterTests {
    @Test("letters are folded and know their seams; bigrams cross none, nor two digits")
    func seams() {
        let text = Array("学习，考察 20２３年 成\n果".unicodeScalars)
        let read = Letters(text, [text.indices])
        let letters = read.all
        #expect(String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0.value) })) == "学习考察2023年成果")
        #expect(letters.indices.filter { letters[$0].isAfterSeam } == [0, 2, 9])
        #expect(letters.indices.filter { letters[$0].isSilent } == [0, 2, 5, 6, 7, 9])
        #expect(read.bigram(at: 10) == UInt64(letters[9].value) << 32 | UInt64(letters[10].value))
    }

    @Test("a page's letters are those of its ranges, read one by one", arguments: 0..<40)
    func partsOfPages(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("区委招商引资７8a，。“” 　\n\r".unicodeScalars)
        let text = (0..<200).compactMap { _ in alphabet.randomElement(using: &random) }
        let page = PageLetters(text)
        for _ in 0..<50 {
            let ranges = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                let start = Int.random(in: 0...text.count, using: &random)
                return start..<Int.random(in: start...text.count, using: &random)
            }
            let limit = Int.random(in: 0...100, using: &random)
            #expect(page.letters(of: ranges, limit: limit).all == Letters(text, ranges, limit: limit).all)
        }
    }

    @Test(
        "what the beginning of a body says weighs five parts, what it says later three; what is said twice weighs once")
    func likeness() {
        let filler = String(repeating: "甲乙", count: 100)
        let likeness = Likeness(headings: ["招商会", "防汛汛防汛", "甲"].map(Self.letters), rarity: BigramRarity())
        #expect(likeness.likeness(with: Self.letters("招商，商会。" + filler + "防汛防汛")) == [1, 0.4, 0])
        #expect(likeness.likeness(with: Self.letters(filler + "招商会")) == [0.6, 0, 0])
        #expect(likeness.likeness(with: Self.letters("")) == [0, 0, 0])
    }

    @Test("each heading has its own likeness, whatever words it shares")
    func sharedWords() {
        let headings = ["二七区招商", "二七区防汛", "二七区"].map(Self.letters)
        let all = Likeness(headings: headings, rarity: BigramRarity())
        for body in ["二七区召开招商会", "防汛，二七", "区防汛"].map(Self.letters) {
            let alone = headings.map { Likeness(headings: [$0], rarity: BigramRarity()).likeness(with: body)[0] }
            #expect(all.likeness(with: body) == alone)
        }
    }

    private static func letters(_ text: String) -> Letters {
        let scalars = Array(text.unicodeScalars)
        return Letters(scalars, [scalars.indices])
    }
}
