import Testing
import Text

@testable import Search

@Suite("Postings")
struct PostingTests {
    static func letters(_ postings: [Posting], articles: Int) -> Bytes {
        var writer = PostingWriter()
        writer.write(
            postings.map { UInt64($0.article) << 2 | UInt64($0.tier.rawValue) },
            largest: largestParameter(articles: articles))
        return writer.finish()
    }

    @Test(arguments: SharedCase.table("postings"))
    func table(_ example: SharedCase) throws {
        let articles = try #require(example.json["articles"]?.integer)
        let postings = try #require(example.json["postings"]?.array).map { pair in
            Posting(
                article: try #require(pair.array?[0].integer),
                tier: try #require(Tier(rawValue: UInt8(pair.array?[1].integer ?? 9))))
        }
        let letters = Self.letters(postings, articles: articles)
        #expect(String(utf8: letters) == example.text("letters"))
        #expect(readPostings(letters, articles: articles) == postings)
    }

    @Test("what is written is read back, whatever the density", arguments: [1, 2, 3, 7, 64, 1_000, 9_728])
    func roundTrip(articles: Int) {
        var state = UInt64(articles)
        for density in [1, 2, 5, 50, 5_000] {
            var postings: [Posting] = []
            for article in 0..<articles {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if Int(state >> 33) % density == 0 {
                    postings.append(Posting(article: article, tier: Tier(rawValue: UInt8(state >> 62)) ?? .once))
                }
            }
            if postings.isEmpty { continue }
            let letters = Self.letters(postings, articles: articles)
            #expect(letters.allSatisfy { postingAlphabet.contains($0) })
            #expect(readPostings(letters, articles: articles) == postings, "seed \(articles), one in \(density)")
        }
    }

    static let damaged = ["\"", "/", "TM\"", "~~", "é", "Tzz", "~"]

    @Test("letters that are none, and articles past the last, are refused, not a crash", arguments: damaged)
    func damage(_ letters: String) {
        #expect(readPostings(Bytes(letters.utf8), articles: 2)?.contains { $0.article >= 2 } != true)
    }

    @Test("radix sort sorts by the high bits and keeps the order of equals")
    func radixSorting() {
        var values: [UInt64] = [0x500002, 0x300009, 0x500001, 1 << 63, 0, 0x300001]
        radixSort(&values, fromBit: 20)
        #expect(values == [0, 0x300009, 0x300001, 0x500002, 0x500001, 1 << 63])
    }
}
