import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// What a tool does to blank lines, spaces and marks changes no article of the five real pages.
///
/// Nowhere do these spoilings leave two readings, so there are no exceptions. Where a blank line goes behind an article, a
/// byline stands before it; where a paragraph's last line is full, the next one is two cells short, as first lines are
/// (001 line 49, 000 line 214); headlines that stand together (001 lines 258–263) are told apart by their words.
@Suite("Spoiled real pages")
struct SpoiledSeedTests {
    static let sources = InvariantTests.seeds.map { name in
        PageSource(source: name + ".txt", text: (try? Repository.read("seeds/\(name).txt")) ?? [])
    }
    static let right = readPages(sources)

    @Test("each spoiling changes the print of a page at least", arguments: Spoiling.allCases)
    func spoils(_ spoiling: Spoiling) {
        let isSpoiled = Self.right.pages.map { page in
            let articles = Self.right.articles.filter { $0.source == page.source.source }
            return spoiling.spoil(page, articles) != page.source.text
        }
        #expect(isSpoiled.contains(true))
    }

    @Test("changes no article", arguments: Spoiling.allCases, InvariantTests.seeds)
    func unchanged(_ spoiling: Spoiling, _ name: String) throws {
        let index = try #require(Self.sources.firstIndex { $0.stem == name })
        let answers = Self.right.articles.filter { $0.source == name + ".txt" }
        var sources = Self.sources
        sources[index].text = decoded(spoiling.spoil(Self.right.pages[index], answers))
        // Its year is told by its neighbours, as it is for the page as printed.
        let read = readPages(sources).articles.filter { $0.source == name + ".txt" }.map { ArticleAnswer($0) }
        let wrong = answers.flatMap { article -> [String] in
            let right = ArticleAnswer(article)
            return right.differences(amid: read).map { "\(right.headline.prefix(12)): \($0)" }
        }
        #expect(wrong == [])
        #expect(read.count == answers.count)
    }
}
