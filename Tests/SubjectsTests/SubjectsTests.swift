import Archive
import TestSupport
import Testing
import Text

@testable import Subjects

private let sentences = [
    "区委书记樊惠林主持会议并讲话。", "区领导吕安民、屈连武、王传胜参加。", "项目执行副指挥长徐建等陪同调研。", "副区长王潜，区商务局参加。",
    "王潜在致辞中表示，要抓紧。", "先后察看了永康路、大学路街道长城社区。", "拜访了均和集团，均和集团发展良好。", "德国总理朔尔茨表示，愿意合作。",
    "樱桃采摘周开幕，樱桃采摘周有活动，樱桃采摘周很好。", "助推金水区发展，金水区、中原区参加。", "高质量推进，方案提出三步走。",
]

@Suite struct SubjectsTests {
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func theOrderOfArticlesAndOfMergingDoesNotMatter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Each name has one article that proves it and several that only use it, in other parts of the archive.
        let proofs = ["张淼", "李焱", "赵垚", "周鑫淼"].map { article(["副区长\($0)强调，要落实。"]) }
        let uses = ["张淼", "李焱", "赵垚", "周鑫淼"].flatMap { name in
            (0..<7).map { _ in article(["会后，\(name)先后到场。"]) }
        }
        let mixed = (0..<60).map { _ in article((0..<3).map { _ in sentences.randomElement(using: &random)! }) }
        let archive = proofs + uses + mixed
        var whole = SubjectEvidence()
        for article in archive { whole.add(article) }
        var parts = (0..<7).map { _ in SubjectEvidence() }
        for (index, article) in archive.shuffled(using: &random).enumerated() { parts[index % 7].add(article) }
        let merged = parts.shuffled(using: &random).reduce(into: SubjectEvidence()) { $0.merge($1) }
        let found = answers(archive, whole)
        #expect(found.prefix(proofs.count + uses.count).allSatisfy { $0.people.count == 1 })
        #expect(found == answers(archive, merged))
    }

    private func answers(_ archive: [Article], _ evidence: SubjectEvidence) -> [Article] {
        let finder = SubjectFinder(evidence: evidence, authority: AuthorityFile())
        return archive.map { article in
            var article = article
            finder.findSubjects(in: &article)
            return article
        }
    }

    @Test(arguments: [11, 12, 13] as [UInt64])
    func anyTextIsRead(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array((sentences.joined() + "()（）·、，。\n \u{3000}\u{FEFF}\u{0}aZ09<&𠮷𠀀👨‍👩‍👧e\u{301}").unicodeScalars)
        for _ in 0..<200 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...120, using: &random) {
                text.append(alphabet.randomElement(using: &random)!)
            }
            let article = found(String(text))
            for person in article.people {
                #expect(String(text).unicodeScalars.count >= person.name.unicodeScalars.count)
            }
        }
    }

    @Test(
        "long runs take no longer than their length",
        arguments: ["王", "、", "王小明、", "区", "和", "·", "阿·", "书记", "区委书记", "高质量", "(", "上海)", "樊惠林强调", "𠮷"])
    func longRuns(_ piece: String) {
        let text = String(repeating: piece, count: 4_000)
        #expect(found(text).title == "消息")
    }

    @Test func anArticleWithoutTextHasNoSubjects() {
        var empty = Article(id: ArticleID(letters: "0000000000"), source: "a.txt", title: "", body: .printed([]))
        SubjectFinder(evidence: SubjectEvidence(), authority: AuthorityFile()).findSubjects(in: &empty)
        #expect(empty.people.isEmpty && empty.places.isEmpty && empty.organisations.isEmpty && empty.tags.isEmpty)
    }

    @Test func whatFollowsANameSurvivesMerging() {
        var one = NameCount(), two = NameCount()
        (one.total, one.inside, one.formal, one.open, one.informal) = (1, 2, 3, 4, 5)
        (two.total, two.inside, two.formal, two.open, two.informal) = (10, 20, 30, 40, 50)
        one.next.insert(0x5728)
        two.next.insert(0x548C)
        one.merge(two)
        #expect([one.total, one.inside, one.formal, one.open, one.informal] == [11, 22, 33, 44, 55])
        #expect(one.next.areVaried(count: 2))
    }

    /// 王建 is followed by 和 in one part of the archive and by a mark in another: only both together show that it is whole.
    @Test func followersSeenApartCountTogether() {
        let proof = article(["副区长王建和，区长王建和。"])
        let other = article(["区长王建，区长王建强调。"])
        let asked = article(["会后，王建和以身作则。"])
        func people(_ parts: [[Article]]) -> [String] {
            let evidence = parts.reduce(into: SubjectEvidence()) { sum, part in
                var own = SubjectEvidence()
                for article in part { own.add(article) }
                sum.merge(own)
            }
            var article = asked
            SubjectFinder(evidence: evidence, authority: AuthorityFile()).findSubjects(in: &article)
            return article.people.map(\.name)
        }
        #expect(people([[proof], [asked]]) == ["王建和"])
        #expect(people([[proof], [asked], [other]]) == ["王建"])
        #expect(people([[other], [asked, proof]]) == people([[proof, asked, other]]))
    }

    @Test("traditional and simplified forms share their evidence", arguments: [("張淼", "张淼"), ("張壘", "张垒")])
    func foldedEvidence(_ traditional: String, _ simplified: String) {
        for (proof, asked) in [(traditional, simplified), (simplified, traditional)] {
            #expect(found("会后，\(asked)先后到场。", "副区长\(proof)强调，要落实。").people.map(\.name) == [asked])
        }
    }

    @Test func aPersonOfTheAuthorityFileAndOfTheRulesCountsOnce() {
        var authority = AuthorityFile()
        authority.people = [.init(label: "樊惠林", aliases: ["樊書記"])]
        let article = found("区委书记樊惠林强调，要落实。樊書記表示，樊惠林参加。", authority: authority)
        #expect(article.people == [PersonMention(name: "樊惠林", offices: ["区委书记"])])
    }

    @Test func countsOfATableSurviveGrowingAndMerging() {
        var one = CountTable<NameCount>()
        var two = CountTable<NameCount>()
        for key in UInt64(0)..<1000 where key != 1 {
            one.update(key) { $0.total += 1 }
            if key % 2 == 0 { two.update(key) { $0.total += 2 } }
        }
        two.forEach { key, count in one.update(key) { $0.merge(count) } }
        #expect(one.entryCount == 999)
        #expect((0..<1000).allSatisfy { $0 == 1 || one[$0]?.total == ($0 % 2 == 0 ? 3 : 1) })
        #expect(one[5000] == nil)
    }
}
