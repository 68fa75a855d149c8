import Archive
import Records
import TestSupport
import Testing
import Text

@testable import Subjects

/// What one build leaves of subjects for the next.
@Suite("Kept subjects")
struct KeptSubjectsTests {
    /// Sentences whose names one reads right by what others of the archive print.
    private static let sentences = [
        "区委书记樊惠林主持会议并讲话。", "会后，樊惠林先后到场。", "区领导吕安民、屈连武、王传胜参加。", "随后，吕安民到场。",
        "副区长王建和，区长王建和。", "会后，王建和以身作则。", "区长王建，区长王建强调。", "会后，王潜在场。", "副区长王潜强调，要落实。",
        "会后，王伟明大步走来。", "副区长王伟明强调，要落实。", "区长王伟强调，王伟表示。",
        "，唱响金水区，金水区、中原区参加。", "来到郑州市金水区，唱响金水区。", "，唱响金水区。", "推进科创产业园建设，在科创产业园。", "走进科创产业园。",
        "二七区教育局、二七区教育局负责。", "区教育局表示。", "金水区教育局负责。", "河南星驾科技有限公司、星驾科技参加。", "星驾科技、均和集团参加。",
        "河北星驾科技有限公司。", "统筹医院发展，来到统筹医院，在统筹医院。", "说樱桃采摘周好，去樱桃采摘周玩，到樱桃采摘周来。",
        "中小学开学，老师和学生走进校园，高考考生走进课堂。",
        "看樱桃采摘周，是樱桃采摘周，想樱桃采摘周。", "县委书记欧阳明远强调，要落实。", "随后，欧阳明远到场。", "李强调研，李强调。", "区长李强调，李强在场。",
    ]

    private static func articles(_ count: Int, _ random: inout SeededGenerator) -> [Article] {
        (0..<count).map { _ in
            article((0..<Int.random(in: 1...4, using: &random)).map { _ in sentences.randomElement(using: &random)! })
        }
    }

    private static func evidence(of articles: [Article]) -> SubjectEvidence {
        articles.reduce(into: SubjectEvidence()) { $0.add($1) }
    }

    private static func kept(_ evidence: SubjectEvidence) -> Bytes {
        var writer = RecordWriter()
        writer.write(evidence)
        return writer.bytes
    }

    private static func readBack(_ evidence: SubjectEvidence) throws -> SubjectEvidence {
        var reader = RecordReader(kept(evidence))
        defer { #expect(reader.isAtEnd) }
        return try SubjectEvidence(from: &reader)
    }

    private static func found(_ article: Article, _ evidence: SubjectEvidence) -> FoundSubjects {
        SubjectFinder(evidence: evidence, authority: AuthorityFile()).subjects(of: article)
    }

    @Test("what is taken out and added leaves the evidence that is gathered at once", arguments: [1, 2, 3] as [UInt64])
    func subtraction(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var archive = Self.articles(40, &random)
        var sum = try Self.readBack(Self.evidence(of: archive))
        for round in 0..<30 {
            let place = Int.random(in: 0...archive.count, using: &random)
            let length = min(archive.count - place, Int.random(in: 0...6, using: &random))
            let added = Self.articles(Int.random(in: 0...6, using: &random), &random)
            // Some come as they were kept, some as they were gathered; some go before others come.
            let gone = Self.evidence(of: Array(archive[place..<place + length])), come = Self.evidence(of: added)
            sum.subtract(round % 2 == 0 ? gone : try Self.readBack(gone))
            sum.merge(round % 3 == 0 ? come : try Self.readBack(come))
            archive.replaceSubrange(place..<place + length, with: added)
            #expect(Self.kept(sum) == Self.kept(Self.evidence(of: archive)))
            if round % 4 == 0 { sum = try Self.readBack(sum) }
        }
        for article in archive { sum.subtract(Self.evidence(of: [article])) }
        #expect(Self.kept(sum) == Self.kept(SubjectEvidence()))
    }

    @Test(
        "as long as what was asked is answered as before, what was found is what is found now",
        arguments: [4, 5, 6] as [UInt64])
    func dependence(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var held = 0, fallen = 0, different = 0, compared = 0
        for _ in 0..<40 {
            var archive = Self.articles(Int.random(in: 5...45, using: &random), &random)
            let former = try Self.readBack(Self.evidence(of: archive))
            let known = archive.map { Self.found($0, former) }
            var evidence = former
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = archive.indices.randomElement(using: &random)!
                evidence.subtract(Self.evidence(of: [archive[place]]))
                archive[place].title = "changed"
                let added = Self.articles(Int.random(in: 0...2, using: &random), &random)
                evidence.merge(Self.evidence(of: added))
                archive += added
                archive[place].body = .printed([])
                evidence.merge(Self.evidence(of: [archive[place]]))
            }
            let changes = EvidenceChanges(evidence)
            for (article, found) in zip(archive, known) where article.title != "changed" {
                let now = Self.found(article, evidence)
                compared += found.comparisons.count
                if found.hold(evidence, changes) {
                    held += 1
                    #expect(now == found)
                } else {
                    fallen += 1
                    if now != found { different += 1 }
                }
            }
        }
        #expect(
            held > 200 && fallen > 50 && different > 5 && compared > 20, "\(held) \(fallen) \(different) \(compared)")
    }

    struct Reach: CustomTestStringConvertible, Sendable {
        var name: String
        var archive: [String]
        /// What comes to the archive.
        var added: [String]
        /// The texts of the archive in which is to be looked again.
        var reached: [Int]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Reach(
            name: "the first witness of a name reaches who prints the name, and nobody else",
            archive: ["会后，樊惠林先后到场。", "随后，吕安民到场。", "会后，大家先后到场。"], added: ["区委书记樊惠林强调，要落实。"], reached: [0]),
        Reach(
            name: "the fifth reaches nobody",
            archive: ["会后，樊惠林先后到场。"] + Array(repeating: "区委书记樊惠林强调，要落实。", count: 4),
            added: ["区委书记樊惠林强调，要落实。"], reached: []),
        Reach(
            name: "the first other neighbour of a short name reaches who prints it",
            archive: ["会后，王建和以身作则。", "副区长王建和，区长王建和。", "随后，吕安民到场。"], added: ["区长王建，区长王建强调。"],
            reached: [0, 1]),
        Reach(
            name: "which of two names has more witnesses is asked, not how many either has", archive: witnesses,
            added: ["区长王伟强调。"], reached: []),
        Reach(
            name: "the shorter of two names comes to have more witnesses", archive: witnesses,
            added: ["区长王伟强调。", "区长王伟强调。", "区长王伟强调。"], reached: [0]),
        Reach(
            name: "a second owner of an agency, and of agencies of its level",
            archive: ["区教育局表示。", "二七区教育局、二七区教育局负责。", "区民政局表示。", "县民政局表示。"],
            added: ["金水区教育局负责。"], reached: [0, 2]),
        Reach(
            name: "a second full name of a firm", archive: ["星驾科技、均和集团参加。", "河南星驾科技有限公司参加。", "均和集团参加。"],
            added: ["河北星驾科技有限公司参加。"], reached: [0]),
        Reach(
            name: "an article more that repeats a phrase",
            archive: ["说樱桃采摘周好，去樱桃采摘周玩，到樱桃采摘周来。", "随后，大家到场。"],
            added: ["看樱桃采摘周，是樱桃采摘周，想樱桃采摘周。"], reached: [0]),
        Reach(
            name: "a topic that comes to be on more than a quarter of all articles", archive: [school] + others,
            added: [school], reached: [0]),
        Reach(
            name: "another article of a topic that few have", archive: [school] + others + others + others,
            added: [school], reached: []),
        Reach(
            name: "an archive so much larger that a topic is on no more than a quarter",
            archive: [school, school] + others, added: others, reached: [0, 1]),
        Reach(
            name: "an archive so much larger that two articles may repeat a phrase",
            archive: ["说樱桃采摘周好，去樱桃采摘周玩，到樱桃采摘周来。", "看樱桃采摘周，是樱桃采摘周，想樱桃采摘周。"]
                + Array(repeating: "随后，大家到场。", count: 17),
            added: ["随后，大家到场。"], reached: [0, 1]),
        Reach(
            name:
                "a place that is printed without the verb a second time reaches who prints it, with the verb or without",
            archive: ["，唱响雾溪区。", "，唱响青禾区。", "来到雾溪区。"],
            added: ["，雾溪区参加。"], reached: [0, 2]),
        Reach(
            name: "a fourth time",
            archive: ["，唱响雾溪区。", "来到雾溪区。", "，雾溪区参加。", "，雾溪区参加。"], added: ["，雾溪区参加。"],
            reached: []),
        Reach(
            name: "a place that is printed more often with the verb than without",
            archive: ["，唱响青禾区。", "来到青禾区。", "，青禾区参加。"],
            added: ["，唱响青禾区。"], reached: [0]),
    ])
    func reaches(_ example: Reach) throws {
        let archive = example.archive.map { article([$0]) }
        let former = try Self.readBack(Self.evidence(of: archive))
        let known = archive.map { Self.found($0, former) }
        var evidence = former
        evidence.merge(Self.evidence(of: example.added.map { article([$0]) }))
        let changes = EvidenceChanges(evidence)
        #expect(known.indices.filter { !known[$0].hold(evidence, changes) } == example.reached)
    }

    private static let school = "中小学开学，老师和学生走进校园，高考考生走进课堂。"
    private static let others = Array(repeating: "随后，大家到场。", count: 4)

    /// Five articles tell of 王伟, seven of 王伟明; in the first it may be either.
    private static let witnesses =
        ["会后，王伟明大步走来。"] + Array(repeating: "副区长王伟明强调。", count: 7)
        + Array(repeating: "区长王伟强调。", count: 5)

    @Test("whether neighbours are of several classes is what their set says", arguments: [7, 8] as [UInt64])
    func neighbours(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let scalars = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                UInt32.random(in: 0x4E00...0x4E09, using: &random)
            }
            var set = NeighbourSet(), sums = NeighbourSums(), counts = NeighbourCounts()
            for scalar in scalars {
                set.insert(scalar)
                sums.insert(scalar)
                var one = NeighbourSet()
                one.insert(scalar)
                counts.merge(NeighbourCounts(one))
            }
            #expect(sums.areVaried(count: UInt32(scalars.count)) == (set.variety > 1))
            #expect(counts.variety == set.variety && counts.counts.map(\.number) == set.classes)
        }
    }

    @Test("an article is another one by each text that subjects are found in, and by what it states")
    func digests() {
        let first = article(["区委书记樊惠林强调。", "随后到场。"])
        var others = Array(repeating: first, count: 8)
        others[0].title = "别的"
        others[1].headlines[0].text = "别的"
        others[2].body = .printed([Paragraph(text: "区委书记樊惠林强调。随后到场。", lines: [])])
        others[3].people = [PersonMention(name: "樊惠林")]
        others[4].people = [PersonMention(name: "樊惠林", offices: ["区长"])]
        others[5].places = ["二七区"]
        others[6].organisations = ["二七区"]
        others[7].tags = ["二七区"]
        let digests = (others + [first]).map { $0.subjectsDigest(markdownText: nil) }
        #expect(Set(digests + [first.subjectsDigest(markdownText: "")]).count == 10)
        var same = first
        same.source = "b.txt"
        same.dateline = "5月18日"
        #expect(same.subjectsDigest(markdownText: nil) == digests[8])
    }

    @Test("damaged bytes are no evidence and no subjects, or others, and never a crash")
    func damage() {
        var random = SeededGenerator(seed: 9)
        let archive = Self.articles(12, &random), evidence = Self.evidence(of: archive)
        var writer = RecordWriter()
        writer.write(Self.found(archive[0], evidence))
        for whole in [Self.kept(evidence), writer.bytes] {
            for _ in 0..<200 {
                var bytes = whole
                for _ in 0..<3 {
                    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                bytes = Bytes(bytes.prefix(Int.random(in: 0...bytes.count * 2, using: &random)))
                var reader = RecordReader(bytes)
                if let damaged = try? SubjectEvidence(from: &reader) { _ = archive.map { Self.found($0, damaged) } }
                reader = RecordReader(bytes)
                _ = try? FoundSubjects(from: &reader)
            }
        }
    }
}
