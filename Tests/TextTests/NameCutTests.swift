import TestSupport
import Testing

@testable import Text

/// Runs of names cut by how usual surnames and given names are.
@Suite("Cutting names")
struct NameCutTests {
    static let runs = [
        "王伟|张敏", "许涛|范文芳", "蒋秀婷", "薛丽云|曾源平", "欧阳玉军|常玲晓", "李然|乐文玲", "上官雪健", "王张子涵",
        "张偉|陳麗華", "歐陽玉軍", "孙扩龙", "石文怡|李然|刘文玲", "于健磊|吴鑫俊", "高阳|文晓东", "王伟|李强|刘洋|张磊",
    ]

    @Test("the best cut is the printed one", arguments: runs)
    func best(_ run: String) throws {
        let best = try #require(NameCut.all(of: scalars(run.filter { $0 != "|" })).first)
        #expect(best.names == run.split(separator: "|").map { String($0) })
    }

    @Test("what is no run of names", arguments: ["", "伟", "伟王", "看到", "采访时发现", "从市政府获悉", "的王伟"])
    func refused(_ run: String) { #expect(NameCut.all(of: scalars(run)).isEmpty) }

    @Test("characters that are in no list of given characters are counted")
    func unusual() {
        #expect(NameCut.all(of: scalars("孙扩龙")).first?.unusualCharacters == 1)
        #expect(NameCut.all(of: scalars("高质量")).first?.unusualCharacters != 0)
        #expect(NameCut.all(of: scalars("欧阳玉军")).first?.unusualCharacters == 0)
    }

    @Test("a line's end between two names is likelier than one inside")
    func lineEnds() {
        let run = scalars("王文江海燕")
        #expect(NameCut.all(of: run, lineEnds: [2]).first?.names == ["王文", "江海燕"])
        #expect(ratio(run, lineEnds: [2], shorterFirst: true) > ratio(run, lineEnds: [3], shorterFirst: true))
    }

    /// How much likelier the cut after two characters is than all others.
    private func ratio(_ run: [Unicode.Scalar], lineEnds: [Int], shorterFirst: Bool) -> Double {
        let cuts = NameCut.all(of: run, lineEnds: lineEnds)
        let chosen = cuts.filter { ($0.names.first?.count == 2) == shorterFirst }.reduce(0) { $0 + $1.likelihood }
        return chosen / cuts.reduce(0) { $0 + $1.likelihood }
    }

    /// Of names that stand in papers: they chose no figure of the tables.
    static let surnames = Array("乔冯刘南吕周孙屈左常张徐景朱李杨樊王申马陆卓虎魏邢郝邵苏")
    static let given = Array("琳沛光远奎志洋安民祎扩龙连武学彬淼硕文歌建静翔宇卓瑜雅东杰迎春惠林传胜伟萍歌鑫艳")

    @Test("of runs drawn by chance at least 98 of 100 are cut as they were drawn")
    func share() {
        var random = SeededGenerator(seed: 8)
        var right = 0
        for _ in 0..<2_000 {
            let names = (0..<Int.random(in: 2...3, using: &random)).map { _ in name(&random) }
            if NameCut.all(of: scalars(names.joined())).first?.names == names { right += 1 }
        }
        #expect(right >= 1_960, "\(right) of 2,000 with seed 8")
    }

    private func name(_ random: inout SeededGenerator) -> String {
        let length = Int.random(in: 1...4, using: &random) == 1 ? 1 : 2
        let characters = (0..<length).map { _ in Self.given.randomElement(using: &random) ?? "伟" }
        return String([Self.surnames.randomElement(using: &random) ?? "王"] + characters)
    }

    @Test("every surname's figure is read")
    func surnames() {
        #expect(NameLikelihood.shared(scalars("王伟")) > NameLikelihood.shared(scalars("于伟")))
        #expect(NameLikelihood.shared(scalars("于伟")) > NameLikelihood.shared(scalars("稽伟")))
        #expect(NameLikelihood.shared.isCompoundSurname("歐", "陽"))
    }

    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
