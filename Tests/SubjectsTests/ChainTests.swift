import Archive
import Testing

@testable import Subjects

/// What places lie in, and counties of one name: the table `Cases/chains.txt`.
@Suite struct ChainTests {
    @Test("chains of places", arguments: try SubjectCase.table("chains.txt"))
    func chains(_ example: SubjectCase) throws {
        let authority = example.placeAuthority
        let articles = example.foundArticles(authority: authority)
        let places = GatheredTerms(of: .places, in: articles, StatedTerms(authority)).terms
        var told = example
        told.settings = example.settings.filter { $0.key == "district" }
        if !told.expected.isEmpty || !told.refused.isEmpty { #expect(told.faults(authority: authority) == []) }
        guard let chain = example.settings["chain"] else { return }
        let label = String(chain.split(separator: " › ").last ?? "")
        let holders = HolderSearch.holders(of: places, example.reasons(authority), TermNotes(authority))
        #expect(places.contains { $0.label == label }, "\(places.map(\.label))")
        #expect((holders.chain(of: label) + [label]).joined(separator: " › ") == chain)
    }

    @Test("what lies in a place is listed under the nearest place above it that is a term")
    func parts() {
        let holders = PlaceHolders(
            ["武平县": "龙岩", "龙岩": "福建", "花园路": "武平县"], terms: ["福建", "武平县", "花园路", "郑州"])
        #expect(holders.parts(of: "福建") == ["武平县"] && holders.parts(of: "武平县") == ["花园路"])
        #expect(holders.parts(of: "龙岩") == [] && holders.chain(of: "郑州") == [])
    }

    @Test("a circle ends")
    func circle() {
        let holders = PlaceHolders(["甲": "乙", "乙": "丙", "丙": "乙", "丁": "丁"], terms: ["甲", "乙", "丙", "丁"])
        #expect(holders.chain(of: "甲") == ["丙", "乙"] && holders.chain(of: "丁") == [])
    }
}

extension SubjectCase {
    /// With one entry: `places 武平县 in 闽西`.
    fileprivate var placeAuthority: AuthorityFile {
        var authority = AuthorityFile()
        guard let words = settings["entry"]?.dropFirst("places ".count).split(separator: " in ") else {
            return authority
        }
        var entry = AuthorityFile.Entry(label: words.first.map { String($0) } ?? "")
        if words.count > 1 {
            entry.broader = String(words[1])
            authority.places = [AuthorityFile.Entry(label: String(words[1]))]
        }
        authority.places.append(entry)
        return authority
    }

    /// Why the places of all its articles are places.
    fileprivate func reasons(_ authority: AuthorityFile) -> LabelReasons {
        var evidence = SubjectEvidence()
        for article in articles { evidence.add(article) }
        let finder = SubjectFinder(evidence: evidence, authority: authority, district: settings["district"])
        var sums: [String: ReasonSum] = [:]
        for article in articles {
            let found = finder.subjects(of: article)
            for (label, reason) in zip(found.places, found.reasons.dropFirst(found.people.count)) {
                sums[label, default: ReasonSum()].add(reason)
            }
        }
        var reasons = LabelReasons()
        for (label, sum) in sums { reasons[.places, label] = sum.rows }
        return reasons
    }
}
