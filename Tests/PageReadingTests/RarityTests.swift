import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

@Suite("How rare bigrams are")
struct RarityTests {
    private static func rarity(_ texts: [String]) -> BigramRarity {
        texts.reduce(into: BigramRarity()) { $0.add(scan(PageSource(source: "page.txt", text: Array($1.utf8)))) }
    }

    private static func weight(_ bigram: String, _ rarity: BigramRarity) -> Int {
        let scalars = Array(bigram.unicodeScalars)
        return rarity.weight(of: UInt64(scalars[0].value) << 32 | UInt64(scalars[1].value))
    }

    @Test("the oftener a bigram stands in the archive, the less it weighs, in whole bits")
    func weights() {
        // 4 bigrams in all: 招商 twice, 商招 once, 引资 once.
        let rarity = Self.rarity(["招商招商", "引资"])
        #expect(["招商", "商招", "引资", "樊惠"].map { Self.weight($0, rarity) } == [2, 2, 2, 3])
    }

    @Test("an empty archive has no opinion")
    func empty() {
        #expect(Self.weight("招商", BigramRarity()) == 1)
    }

    @Test("a page more leaves the weights of what it does not hold")
    func stability() {
        let pages = Array(repeating: "二七区召开招商引资工作推进会", count: 10)
        let (before, after) = (Self.rarity(pages), Self.rarity(pages + ["防汛备汛"]))
        for bigram in ["二七", "召开", "招商", "进会"] {
            #expect(Self.weight(bigram, before) == Self.weight(bigram, after))
        }
    }
}
