import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// What a tool does to blank lines, spaces and marks changes no article of the five real pages.
@Suite("Spoiled real pages")
struct SpoiledSeedTests {
    /// An article that a spoiling leaves with two readings, and why.
    struct Ambiguity: Sendable {
        var spoiling: Spoiling
        var page: String
        /// How its headline begins.
        var headline: String
        var reason: String
    }

    static let ambiguities: [Ambiguity] = []

    static let sources = InvariantTests.seeds.map { name in
        PageSource(source: name + ".txt", text: (try? Repository.read("seeds/\(name).txt")) ?? [])
    }
    static let right = readPages(sources)

    @Test("changes no article", arguments: Spoiling.allCases, InvariantTests.seeds)
    func unchanged(_ spoiling: Spoiling, _ name: String) throws {
        let index = try #require(Self.sources.firstIndex { $0.stem == name })
        let answers = Self.right.articles.filter { $0.source == name + ".txt" }
        var sources = Self.sources
        sources[index].text = spoiling.spoil(Self.right.pages[index], answers)
        #expect(spoiling == .noBlankBeforeHeadline || sources[index].text != Self.sources[index].text)
        // Its year is told by its neighbours, as it is for the page as printed.
        let read = readPages(sources).articles.filter { $0.source == name + ".txt" }.map { ArticleAnswer($0) }
        let differences = answers.filter { !isAmbiguous($0, spoiling) }.flatMap { article in
            differences(of: read, from: ArticleAnswer(article))
        }
        #expect(differences == [])
        #expect(read.count == answers.count)
    }

    private func differences(of read: [ArticleAnswer], from right: ArticleAnswer) -> [String] {
        let nearest = read.max { $0.likeness(with: right) < $1.likeness(with: right) }
        return (nearest?.differences(from: right) ?? ["not read"]).map { "\(right.headline.prefix(12)): \($0)" }
    }

    private func isAmbiguous(_ article: Article, _ spoiling: Spoiling) -> Bool {
        Self.ambiguities.contains {
            $0.spoiling == spoiling && $0.page + ".txt" == article.source
                && article.wholeHeadline.hasPrefix($0.headline)
        }
    }
}
