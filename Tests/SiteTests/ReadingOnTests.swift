import Archive
import TestSupport
import Testing
import Text

@testable import Site

/// What leads on from an article.
@Suite("Reading on")
struct ReadingOnTests {
    /// An article of a day with people and topics.
    private struct Given {
        var day: String?
        var people: [String] = []
        var tags: [String] = []
        var places: [String] = []
    }

    /// Articles called by their places in the list, and others that have nothing in common with them.
    private func archive(_ given: [Given], others: Int = 0) -> Archive {
        let others = (0..<others).map { Given(day: "1999-01-01", people: ["众\($0)"]) }
        let articles = (given + others).enumerated().map { number, given in
            var article = Article(
                id: ArticleID(hash: contentHash(Bytes("\(number)".utf8).span)), source: "a.md", title: "\(number)",
                body: .printed([]))
            article.date = given.day.flatMap { EventDate(edtf: $0) }
            article.people = given.people.map { PersonMention(name: $0) }
            article.tags = given.tags
            article.places = given.places
            return article
        }
        return Archive(settings: ArchiveSettings(), articles: articles, pages: [])
    }

    private func view(_ title: String, of archive: Archive) throws -> [(title: String, reason: String)] {
        let article = try #require(archive.articles.first { $0.title == title })
        let entries = try Fixture.site(archive).view(path: article.id.url).list("article.related.entries")
        return entries.map { ($0.text("step.label") ?? "", $0.text("reason") ?? "") }
    }

    private static let days = ["2023-05-03", "2023-05-03", "2023-05-02", "2023-05-02", "2023-05-01", nil, nil]

    @Test("a reader goes on in time: day by day forward, within a day in print order, and never from a day to none")
    func order() {
        let archive = archive(Self.days.map { Given(day: $0) })
        let order = ReadingOrder(archive.articles), all = archive.articles.indices
        #expect(all.map { order.article(after: $0, in: all) } == [1, nil, 3, 0, 2, 6, nil])
        #expect(all.map { order.article(before: $0, in: all) } == [3, 0, 4, 2, nil, nil, 5])
        let list = [0, 3, 4, 5]
        #expect(list.indices.map { order.article(after: $0, in: list) } == [nil, 0, 3, nil])
        #expect(list.indices.map { order.article(before: $0, in: list) } == [3, 4, nil, nil])
        #expect(order.daysBetween(0, 4) == 2 && order.daysBetween(4, 5) == nil)
    }

    @Test("related are articles that share what few have, with the reason in words")
    func reasons() throws {
        let archive = archive(
            [
                Given(day: "2023-05-10", people: ["樊惠林", "王潜"], tags: ["城市更新", "防汛", "绿地"], places: ["樱桃沟"]),
                Given(day: "2023-05-30", people: ["王潜"]),
                Given(day: "2023-06-30", people: ["樊惠林", "王潜"], tags: ["防汛"]),
                Given(day: "2023-05-12", tags: ["城市更新", "绿地"], places: ["樱桃沟"]),
                Given(day: "2023-05-10", people: ["李四"]),
            ], others: 40)
        let related = try view("0", of: archive)
        #expect(related.map(\.title) == ["3", "1", "2"])
        #expect(related.map(\.reason) == ["日期相近；同一话题：城市更新、绿地；同一地点：樱桃沟", "共同人物：王潜", "共同人物：樊惠林、王潜；同一话题：防汛"])
        #expect(try view("4", of: archive).isEmpty)
    }

    @Test("an article of the same event comes first, though others are as near")
    func sameEvent() throws {
        let archive = archive(
            [
                Given(day: "2023-05-10", people: ["甲", "乙"]), Given(day: "2023-05-10", people: ["甲"]),
                Given(day: "2023-05-16", people: ["甲", "乙"]), Given(day: "2023-05-18", people: ["甲", "乙"]),
            ], others: 40)
        let related = try view("0", of: archive)
        #expect(related.map(\.title) == ["2", "1", "3"])
        #expect(related.map { $0.reason.hasPrefix("日期相近") } == [true, false, false])
    }

    @Test("what half of the archive has tells nothing")
    func common() throws {
        let all = (0..<40).map { Given(day: "2023-05-\(10 + $0 % 20)", tags: ["二七区"] + ($0 < 2 ? ["防汛"] : [])) }
        #expect(try view("0", of: archive(all)).map(\.title) == ["1"])
        #expect(try view("5", of: archive(all)).isEmpty)
    }

    @Test("of as much in common the nearest in time are taken, five at most")
    func nearest() throws {
        let all = (0..<28).map { Given(day: "2023-05-\($0 < 9 ? "0" : "")\($0 + 1)", people: ["甲"]) }
        let related = try view("14", of: archive(all, others: 300))
        #expect(Set(related.map(\.title)).isSuperset(of: ["13", "15"]) && related.count == 5)
        #expect(related.allSatisfy { (10...18).contains(Int($0.title) ?? 0) })
        #expect(related.prefix(2).map(\.title).sorted() == ["13", "15"])
    }

    @Test("one article more with a name does not turn around what two others share")
    func steadyReasons() throws {
        let pair = [Given(day: "2023-05-10", people: ["甲", "乙"]), Given(day: "2023-05-11", people: ["甲", "乙"])]
        for more in [[], [Given(day: "2022-01-10", people: ["甲"])], [Given(day: "2022-01-10", people: ["乙"])]] {
            #expect(try view("0", of: archive(pair + more, others: 40)).first?.reason == "日期相近；共同人物：乙、甲")
        }
    }

    @Test("of what came later the next four with a name are looked at")
    func ahead() throws {
        let later = (1...9).map { Given(day: "2023-06-0\($0)", people: ["甲"]) }
        let related = try view("0", of: archive([Given(day: "2023-05-10", people: ["甲"])] + later, others: 300))
        #expect(related.map(\.title) == ["1", "2", "3", "4"])
    }

    @Test("where the list of one article is the same in another build, so is its number, and only there")
    func digests() throws {
        let given = [
            Given(day: "2023-05-10", people: ["甲"]), Given(day: "2023-05-11", people: ["甲"]),
            Given(day: "2023-05-20", people: ["乙"]), Given(day: "2023-05-21", people: ["乙"]),
        ]
        func numbers(_ archive: Archive) -> [String: UInt64] {
            let digests = ReadingOn(archive).relations.digests
            return Dictionary(
                uniqueKeysWithValues: archive.articles.indices.map { (archive.articles[$0].title, digests[$0]) })
        }
        var changed = given
        changed[3].people = ["乙", "丙"]
        changed[2].people = ["乙", "丙"]
        let old = numbers(archive(given, others: 40)), new = numbers(archive(changed, others: 40))
        #expect(["0", "1"].allSatisfy { old[$0] == new[$0] && old[$0] != 0 })
        #expect(["2", "3"].allSatisfy { old[$0] != new[$0] && new[$0] != 0 })
        #expect(old["4"] == 0)
    }

    @Test("what goes together is looked for anew only where an article, its day or its names are others")
    func kept() {
        let given = [Given(day: "2023-05-10", people: ["甲", "乙"]), Given(day: "2023-05-11", people: ["甲", "乙"])]
        func key(_ change: (inout Given) -> Void = { _ in }) -> UInt64 {
            var changed = given, key: UInt64 = 0
            change(&changed[1])
            _ = ReadingOn(archive(changed, others: 4)) {
                key = $0
                return $1()
            }
            return key
        }
        #expect(key() == key())
        #expect(key { $0.day = "2023-05-12" } != key())
        #expect(key { $0.people = ["甲"] } != key())
        #expect(key { $0.people = ["甲", "丙"] } != key())
        #expect(key { $0.tags = ["防汛"] } != key())
    }

    @Test("what is kept is taken as it is, and what fits no archive is not")
    func taken() throws {
        let pair = [Given(day: "2023-05-10", people: ["甲", "乙"]), Given(day: "2023-05-11", people: ["甲", "乙"])]
        let none = try #require(
            Relations(words: [], starts: Array(repeating: 0, count: 43), digests: Array(repeating: 0, count: 42)))
        let relations = ReadingOn(archive(pair, others: 40)) { _, _ in none }.relations
        #expect(relations.words.isEmpty)
        #expect(!ReadingOn(archive(pair, others: 40)).relations.words.isEmpty)
        #expect(Relations(words: [2], starts: [0, 1, 0], digests: [0, 0]) == nil)
        #expect(Relations(words: [2], starts: [0, 0], digests: [0]) == nil)
        #expect(Relations(words: [], starts: [], digests: []) == nil)
    }

    @Test("before and after are told for the page, in time and for the first topic that others have too")
    func neighbours() throws {
        let archive = archive([
            Given(day: "2023-05-03", tags: ["独有", "防汛"]), Given(day: "2023-05-02", tags: ["防汛"]),
            Given(day: "2023-05-01"),
            Given(day: nil, tags: ["防汛"]),
        ])
        func rows(_ title: String) throws -> [[String?]] {
            let article = try #require(archive.articles.first { $0.title == title })
            return try Fixture.site(archive).view(path: article.id.url).list("article.neighbours.rows").map {
                [$0.text("name"), $0.text("url"), $0.text("before.label"), $0.text("after.label")]
            }
        }
        #expect(try rows("1") == [["按时间", nil, "2", "0"], ["主题：防汛", "tags/防汛.html", nil, "0"]])
        #expect(try rows("0") == [["按时间", nil, "1", nil], ["主题：防汛", "tags/防汛.html", "1", nil]])
        #expect(try rows("3") == [])
    }
}
