import Archive
import Store
import Subjects
import TestSupport
import Testing
import Text

@testable import Build

/// What is found in articles after many edits, with what the builds before left: in memory, and in a file.
@Suite("Subjects kept by groups of articles")
struct KeptSubjectsTests {
    private static let sentences = [
        "区委书记樊惠林主持会议并讲话。", "会后，樊惠林先后到场。", "区领导吕安民、屈连武参加。", "随后，吕安民到场。", "副区长王建和，区长王建和。",
        "会后，王建和以身作则。", "区长王建，区长王建强调。", "区教育局表示。", "二七区教育局、二七区教育局负责。", "金水区教育局负责。",
        "星驾科技、均和集团参加。", "河南星驾科技有限公司参加。", "，唱响中原区。", "来到中原区。", "，中原区参加。",
        "说樱桃采摘周好，去樱桃采摘周玩，到樱桃采摘周来。", "看樱桃采摘周，是樱桃采摘周，想樱桃采摘周。",
    ]

    private static func article(_ random: inout SeededGenerator) -> Article {
        let texts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            sentences.randomElement(using: &random) ?? ""
        }
        let number = Int.random(in: 0..<1_000_000, using: &random)
        return Article(
            id: ArticleID(letters: "0000000000"), source: "a.txt", title: "消息\(number)",
            body: .printed(texts.map { Paragraph(text: $0, lines: []) }))
    }

    /// What one build finds, in how many articles it looked, and the evidence of how many it read for that.
    private struct Outcome {
        var found: [FoundSubjects] = []
        var looked = 0
        var kept: KeptSubjects
    }

    private static func build(
        _ articles: [Article], _ authority: AuthorityFile, former: FormerSubjects?, next: SubjectsWriter
    ) async -> Outcome {
        let groups = ArticleGroup.all(of: articles.map { $0.subjectsDigest(markdownText: nil) })
        let show = { @Sendable (group: ArticleGroup) in
            articles[group.places].reduce(into: SubjectEvidence()) { $0.add($1) }
        }
        let kept = await KeptSubjects(
            groups, authority.subjectsDigest(district: nil), former: former, next: next
        ).gathered(jobs: 2, show)
        let finder = SubjectFinder(evidence: kept.evidence, authority: authority)
        var outcome = Outcome(kept: kept)
        for group in groups {
            outcome.found += kept.found(in: group, show: { show(group) }) { place in
                outcome.looked += 1
                return finder.subjects(of: articles[place])
            }
        }
        return outcome
    }

    @Test(
        "after each of many edits is found what a first build finds, by a look at few articles",
        arguments: [(1, 12), (2, 12), (3, 400)] as [(UInt64, Int)])
    func edits(seed: UInt64, size: Int) async throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let place = try #require(StorePlace(beside: folder.path + "/public", kind: "subjects"))
        var articles = (0..<size).map { _ in Self.article(&random) }
        var authority = AuthorityFile()
        var known: KnownSubjects?
        var looked = 0, all = 0
        for round in 0..<24 {
            let isInFile = round % 4 > 1
            let former =
                isInFile
                ? try RecordFile.open(place, identity: 1).flatMap { FormerSubjects($0) }
                : known.map { FormerSubjects($0) }
            #expect((former == nil) == (round == 0))
            let collector = SubjectsWriter.memory(SubjectsCollector())
            let outcome = await Self.build(articles, authority, former: former, next: collector)
            known = outcome.kept.known
            if round % 2 == 1 {
                let writer = SubjectsWriter.file(try RecordFileWriter(place, identity: 1))
                let written = await Self.build(articles, authority, former: former, next: writer)
                #expect(written.found == outcome.found)
                try written.kept.finish()
            } else {
                try known?.save(at: place, identity: 1)
            }
            let first = await Self.build(articles, authority, former: nil, next: .nowhere)
            #expect(first.looked == articles.count)
            #expect(outcome.found == first.found, "seed \(seed), round \(round)")
            if round > 0, round % 8 != 0 { (looked, all) = (looked + outcome.looked, all + articles.count) }
            if round % 8 == 7 {
                authority.topics = [.init(label: "话题\(round)", terms: ["到场"])]
            } else {
                let start = Int.random(in: 0..<articles.count, using: &random)
                let end = min(articles.count - 1, start + Int.random(in: 0...2, using: &random))
                articles.replaceSubrange(
                    start..<end, with: (0..<Int.random(in: 0...2, using: &random)).map { _ in Self.article(&random) })
            }
        }
        #expect(looked > 0 && looked * 2 < all, "\(looked) of \(all)")
    }

    @Test("an edit leaves the groups before and behind it as they are")
    func groups() {
        var random = SeededGenerator(seed: 4)
        var digests = (0..<2_000).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
        let before = ArticleGroup.all(of: digests)
        #expect(before.flatMap(\.digests) == digests && before.map(\.places.count).max() ?? 0 <= 128)
        digests.replaceSubrange(900..<906, with: [1, 2, 3])
        let keys = Set(before.map(\.key))
        #expect(ArticleGroup.all(of: digests).filter { !keys.contains($0.key) }.count <= 2)
        #expect(ArticleGroup.all(of: Array(repeating: 1, count: 300)).map(\.places.count) == [128, 128, 44])
        #expect(ArticleGroup.all(of: []).isEmpty)
    }
}
