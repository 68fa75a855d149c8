import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// What a tool does to blank lines, spaces and marks changes no article of the five real pages.
///
/// Where a blank line goes behind an article, a byline stands before it; where a paragraph's last line is full, the next one is
/// two cells short, as first lines are. Without any blank line some places can be read in two ways: `ambiguous` names them.
@Suite("Spoiled real pages")
struct SpoiledSeedTests {
    static let sources = InvariantTests.seeds.map { name in
        PageSource(source: SourcePath(name + ".txt"), text: (try? Repository.read("seeds/\(name).txt")) ?? [])
    }
    static let right = readPages(sources)

    /// Articles that have two readings where no blank line is left, by the beginnings of their headlines.
    static let ambiguous = [
        "区领导实地调研粮二库片区": "a first line without marks below a headline, and as short as one",
        "区政协视察基础设施恢复重": "that line is its",
        "二七区举办地方政府专项债": "a last line and a first one, both as full as the page's shorter lines",
        "区委理论学习中心组举行集": "three headlines of two articles in one stack, and a slogan that both may own",
        "二七区召开党建引领网格化": "the other of the two",
        "二七区组织开展防汛应急预": "a paragraph of one short line between two others",
        "二七区委统战工作暨全区宗": "a slogan between the headlines of two articles",
        "区领导调研督导侯寨乡产业": "the other of the two",
    ]

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
        let answers = Self.right.articles.filter { $0.source.text == name + ".txt" }
        var sources = Self.sources
        sources[index].text = decoded(spoiling.spoil(Self.right.pages[index], answers))
        // Its year is told by its neighbours, as it is for the page as printed.
        let read = readPages(sources).articles.filter { $0.source.text == name + ".txt" }.map { ArticleAnswer($0) }
        let wrong = answers.flatMap { article -> [String] in
            let right = ArticleAnswer(article)
            if spoiling == .noBlanks, Self.ambiguous[String(right.headline.prefix(12))] != nil { return [] }
            return right.differences(amid: read).map { "\(right.headline.prefix(12)): \($0)" }
        }
        #expect(wrong == [])
        #expect(read.count == answers.count)
    }
}
