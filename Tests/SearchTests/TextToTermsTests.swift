import Testing
import Text

@testable import Search

@Suite("Text to terms")
struct TextToTermsTests {
    @Test(arguments: SharedCase.table("folding"))
    func folding(_ example: SharedCase) {
        #expect(SearchTests.folding.foldedText(example.text("text") ?? "") == example.text("folded"))
    }

    @Test("folding what is folded changes nothing", arguments: SharedCase.table("folding"))
    func foldingTwice(_ example: SharedCase) {
        let folded = example.text("folded") ?? ""
        #expect(SearchTests.folding.foldedText(folded) == folded)
    }

    @Test("no simplified form is itself simplified")
    func simplifiedForms() {
        let simplified = SearchTests.folding.table.simplified
        #expect(simplified.count > 2_000)
        #expect(simplified.values.allSatisfy { simplified[$0] == nil })
    }

    @Test(arguments: SharedCase.table("terms"))
    func terms(_ example: SharedCase) {
        let spans = termSpans(of: SearchTests.folding.folded(example.text("word") ?? ""))
        #expect(spans.map { text([$0.term.first, $0.term.second].filter { $0 != 0 }) } == example.texts("terms"))
    }

    @Test(arguments: SharedCase.table("queries"))
    func queries(_ example: SharedCase) {
        let query = SearchQuery(example.text("text") ?? "", folding: SearchTests.folding)
        #expect(query.words.map(text) == example.texts("words"))
        #expect(query.excluded.map(text) == example.texts("excluded"))
        let groups = example.json["groups"]?.array?.map { $0.array?.compactMap(\.string) ?? [] }
        #expect(query.groups.map { $0.map(described) } == groups ?? example.texts("words")?.map { [$0] })
        let dates = example.json["dates"]?.array?.map { $0.array?.map(\.string) ?? [] }
        #expect(query.dates.map { [$0.from, $0.to] } == dates ?? [])
    }

    /// `person:樊惠林`, and what stood in quotation marks in them.
    private func described(_ clause: SearchQuery.Clause) -> String {
        (clause.field.map { $0.rawValue + ":" } ?? "")
            + (clause.isExact ? "\"\(text(clause.text))\"" : text(clause.text))
    }

    @Test("a part of a text asks for no term that the whole text does not have")
    func monotone() {
        let whole = SearchTests.folding.folded("据悉，G20峰会于2023.5.18在3.14号·弗·列宁厅召开：COVID-19，“一、二〇”𠮷é。")
        var terms: Set<CharacterPair> = []
        forEachPair(in: whole) { term, _ in terms.insert(term) }
        for start in whole.indices {
            for end in start + 1...whole.count {
                for span in termSpans(of: Array(whole[start..<end])) where span.term.second != 0 {
                    #expect(terms.contains(span.term), "\(text(Array(whole[start..<end])))")
                }
            }
        }
    }
}
