import Testing
import Text

@testable import Search

@Suite("Postings")
struct PostingTests {
    static func letters(_ postings: [Posting], articles: Int, kind: PostingKind = .tiersAndFollow) -> Bytes {
        var bits = BitWriter()
        bits.append(
            postings: postings.map { UInt64($0.article) << 4 | UInt64($0.follow) << 2 | UInt64($0.tier.rawValue) },
            articles: articles, kind: kind)
        return base91(bits.finish())
    }

    static func postings(_ letters: Bytes, articles: Int, kind: PostingKind = .tiersAndFollow) -> [Posting]? {
        guard let bytes = bytes(fromBase91: letters) else { return nil }
        var bits = BitReader(bytes)
        return bits.postings(articles: articles, kind: kind)
    }

    @Test(arguments: SharedCase.table("postings"))
    func table(_ example: SharedCase) throws {
        let articles = try #require(example.json["articles"]?.integer)
        let kinds: [String: PostingKind] = ["numbers": .numbers, "tiers": .tiers, "follow": .tiersAndFollow]
        let kind = try #require(kinds[example.text("kind") ?? ""])
        let lists = try #require(example.json["postings"]?.array)
        let postings = try lists.map { values in
            let numbers = (values.array ?? []).compactMap(\.integer)
            let tier = try #require(Tier(rawValue: UInt8(numbers[1])))
            return Posting(article: numbers[0], tier: tier, follow: numbers[2])
        }
        let letters = Self.letters(postings, articles: articles, kind: kind)
        #expect(String(utf8: letters) == example.text("letters"))
        let read = Self.postings(letters, articles: articles, kind: kind)
        #expect(read == postings)
    }

    @Test("what is written is read back, whatever the density", arguments: [1, 2, 3, 7, 64, 1_000, 9_728])
    func roundTrip(articles: Int) {
        var state = UInt64(articles)
        for density in [1, 2, 5, 50, 5_000] {
            var postings: [Posting] = []
            for article in 0..<articles {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if Int(state >> 33) % density == 0 {
                    let tier = Tier(rawValue: UInt8(state >> 62)) ?? .once
                    let follow = tier == .once ? Int(state >> 60 & 3) : 0
                    postings.append(Posting(article: article, tier: tier, follow: follow))
                }
            }
            if postings.isEmpty { continue }
            let letters = Self.letters(postings, articles: articles)
            #expect(Self.postings(letters, articles: articles) == postings, "seed \(articles), one in \(density)")
        }
    }

    static let damaged = ["", "\"", "/", "TM\"", "~~", "é", "Tzz", "~", "!!", "}!}!}!"]

    @Test("letters that are none, and articles past the last, are refused, not a crash", arguments: damaged)
    func damage(_ letters: String) {
        #expect(Self.postings(Bytes(letters.utf8), articles: 2)?.contains { $0.article >= 2 } != true)
    }

    @Test("bytes of every length go through letters and back")
    func base91RoundTrip() {
        for length in 0..<40 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 89 + length * 7) }
            let back = Search.bytes(fromBase91: base91(bytes)) ?? []
            #expect(Array(back.prefix(length)) == bytes)
            #expect(back.count - length <= 1 && back.dropFirst(length).allSatisfy { $0 == 0 })
        }
    }

    @Test("radix sort sorts by the high bits and keeps the order of equals")
    func radixSorting() {
        var values: [UInt64] = [0x500002, 0x300009, 0x500001, 1 << 63, 0, 0x300001]
        radixSort(&values, fromBit: 20)
        #expect(values == [0, 0x300009, 0x300001, 0x500002, 0x500001, 1 << 63])
    }
}
