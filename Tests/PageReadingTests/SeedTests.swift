import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// The five real pages against their answers, article by article.
@Suite("The five real pages")
struct SeedTests {
    struct Answer: CustomTestStringConvertible, Sendable {
        var file: String
        var headline: String
        var titles: [String]
        var column: String?
        var dateline: String?
        var dates: [String]
        var reporters: [String]
        var correspondents: [String]
        var paragraphs: [String]

        var testDescription: String { file + " " + headline }
    }

    static let answers = (try? loadAnswers()) ?? []
    static let read = (try? readSeeds()) ?? []

    @Test func thirtyArticles() {
        #expect(Self.answers.count == 30)
        #expect(Self.read.count == 30)
    }

    @Test(arguments: answers)
    func article(_ answer: Answer) throws {
        let body = normal(answer.paragraphs.joined())
        let article = try #require(
            Self.read.first { $0.source.text == answer.file && normal($0.texts.joined()) == body })
        #expect(article.texts.map(normal) == answer.paragraphs.map(normal))
        #expect(normal(article.wholeHeadline) == normal(answer.headline))
        #expect(article.column == answer.column)
        #expect(article.dateline == answer.dateline)
        #expect(answer.dates.contains(article.date?.description ?? ""))
        #expect(article.reporters == answer.reporters)
        #expect(article.correspondents == answer.correspondents)
        #expect(answer.titles.map(normal).contains(normal(article.title)))
    }

    private static func readSeeds() throws -> [Article] {
        let sources = try Set(loadAnswers().map(\.file)).sorted().map { file in
            PageSource(source: SourcePath(file), text: try Repository.read("seeds/" + file))
        }
        return readPages(sources).articles
    }

    private static func loadAnswers() throws -> [Answer] {
        let json = try JSONValue(parsing: Repository.read("Tests/Fixtures/seeds.json"))
        return (json["files"]?.array ?? []).flatMap { file in
            (file["articles"]?.array ?? []).map { answer($0, file: file["file"]?.string ?? "") }
        }
    }

    private static func answer(_ json: JSONValue, file: String) -> Answer {
        func strings(_ name: String) -> [String] {
            json[name]?.array?.compactMap(\.string) ?? [json[name]?.string].compactMap { $0 }
        }
        return Answer(
            file: file, headline: json["headline"]?.string ?? "", titles: strings("title"),
            column: json["column"]?.string, dateline: json["dateline"]?.string, dates: strings("date"),
            reporters: strings("reporters"), correspondents: strings("correspondents"),
            paragraphs: strings("paragraphs"))
    }
}
