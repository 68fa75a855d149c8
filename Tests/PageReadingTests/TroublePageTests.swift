import Archive
import Testing
import Text

@testable import PageReading

/// Pages of every kind of trouble that text from tools is in, against answers written by hand.
@Suite("Pages of trouble")
struct TroublePageTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var page: TroublePage
        var article: ArticleAnswer

        var testDescription: String { "\(page.file) \(article.headline)" }
    }

    static let pages = (try? TroublePage.all()) ?? []
    static let cases = pages.flatMap { page in page.articles.map { Case(page: page, article: $0) } }
    static let settled = Dictionary(uniqueKeysWithValues: pages.map { ($0.file, $0.read()) })

    @Test("twenty pages and more are there") func pagesAreThere() {
        #expect(Self.pages.count >= 20)
        #expect(Self.pages.allSatisfy { (3...6).contains($0.articles.count) && !$0.text.isEmpty })
    }

    @Test("each article is read as it is printed", arguments: cases)
    func article(_ example: Case) throws {
        let read = try #require(Self.settled[example.page.file]).articles.map { ArticleAnswer($0) }
        #expect(example.article.differences(amid: read) == [])
    }

    @Test("no article is missing and none invented", arguments: pages)
    func count(_ page: TroublePage) throws {
        let read = try #require(Self.settled[page.file]).articles.map { ArticleAnswer($0) }
        #expect(read.count == page.articles.count, "\(read.map(\.headline)), right is \(page.articles.map(\.headline))")
    }

    @Test("what is no article is unplaced, and nothing else", arguments: pages)
    func unplaced(_ page: TroublePage) throws {
        let read = try #require(Self.settled[page.file]?.pages.first).unplaced.flatMap { lines($0.text) }
        #expect(read == page.unplaced.flatMap(lines))
    }

    @Test("every line has its place", arguments: pages)
    func places(_ page: TroublePage) throws {
        let settled = try #require(Self.settled[page.file])
        #expect(try linesOutOfPlace(#require(settled.pages.first), settled.articles) == [])
    }

    @Test("warnings that are due, and no others", arguments: pages)
    func warnings(_ page: TroublePage) throws {
        let told = try #require(Self.settled[page.file]).faults.map(\.message).filter { $0.contains("read across") }
        #expect(told.count == page.warnings.count, "\(told)")
        #expect(zip(told, page.warnings).allSatisfy { $0.contains($1) })
    }

    @Test("the day in a running head is the day of issue", arguments: pages.filter { $0.issueDateOnPage != nil })
    func issueDate(_ page: TroublePage) throws {
        let settled = try #require(Self.settled[page.file])
        #expect(settled.pages.map { $0.source.issueDate?.description } == [page.issueDateOnPage])
        #expect(settled.articles.allSatisfy { $0.issueDate?.description == page.issueDateOnPage })
    }

    @Test("what a reader sees holds characters, not the radicals that stand for them", arguments: pages)
    func ordinaryCharacters(_ page: TroublePage) throws {
        let texts = try #require(Self.settled[page.file]).articles.flatMap { article in
            article.headlines.map(\.text) + article.texts + article.reporters + article.correspondents
        }
        #expect(texts.filter { $0.unicodeScalars.contains { (0x2E80...0x2FDF).contains($0.value) } } == [])
    }

    private func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { plain(String($0)) }.filter { !$0.isEmpty }
    }

    /// Printed lines that are in no article and not unplaced either, or in both.
    /// A line that holds two columns is in two articles.
    private func linesOutOfPlace(_ page: Page, _ articles: [Article]) -> [String] {
        let placed = numbers(articles.flatMap(\.allLines)), left = numbers(page.unplaced.flatMap(\.lines))
        return page.lines.enumerated().compactMap { index, range in
            let text = String(utf8: Array(page.source.text[range]))
            guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { return nil }
            let isOnce = placed.contains(index + 1) != left.contains(index + 1)
            return isOnce ? nil : "\(index + 1): \(text)"
        }
    }

    private func numbers(_ lines: [LineRange]) -> Set<Int> { Set(lines.flatMap { $0.first...$0.last }) }
}
