import Archive
import TestSupport
import Testing
import Text

@testable import PageReading

/// Pages of every kind of trouble that text from tools is in, against answers written by hand.
@Suite("Pages of trouble")
struct TroublePageTests {
    static let pages = (try? TroublePage.all()) ?? []
    static let settled = Dictionary(uniqueKeysWithValues: pages.map { ($0.file, $0.read()) })

    @Test("twenty pages and more are there") func pagesAreThere() {
        #expect(Self.pages.count >= 20)
        #expect(Self.pages.allSatisfy { (3...6).contains($0.articles.count) && !$0.text.isEmpty })
    }

    /// What is read otherwise than it is printed is told in `Pages/differences.txt`, page by page, and nothing else is.
    @Test("pages are read as they are printed, but for what is told; RECORD=1 writes that anew")
    func differences() throws {
        let found = try Self.pages.flatMap { page in try differences(of: page).map { "\(page.file): \($0)\n" } }
            .joined()
        if Repository.isRecording { try Repository.write(Self.told, found) }
        #expect(found == String(utf8: try Repository.read(Self.told)))
    }

    static let told = "Tests/PageReadingTests/Pages/differences.txt"

    private func differences(of page: TroublePage) throws -> [String] {
        let settled = try #require(Self.settled[page.file])
        let read = settled.articles.map { ArticleAnswer($0) }
        let articles = page.articles.flatMap { article in
            article.differences(amid: read).map { "\(article.headline.prefix(12)): \($0)" }
        }
        let count =
            read.count == page.articles.count ? [] : ["\(read.count) articles, right are \(page.articles.count)"]
        let unplaced = try #require(settled.pages.first).unplaced.flatMap { lines($0.text) }
        let right = page.unplaced.flatMap(lines)
        let stray = unplaced.filter { !right.contains($0) }.map { "unplaced: \($0)" }
        let taken = right.filter { !unplaced.contains($0) }.map { "in an article: \($0)" }
        return articles + count + stray + taken + warnings(of: page, settled)
    }

    private func warnings(of page: TroublePage, _ settled: Settled) -> [String] {
        let told = settled.faults.map(\.message).filter { $0.contains("read across") }
        return told.count == page.warnings.count ? [] : told.map { "warns: \($0)" }
    }

    @Test("every line has its place", arguments: pages)
    func places(_ page: TroublePage) throws {
        let settled = try #require(Self.settled[page.file])
        #expect(try linesOutOfPlace(#require(settled.pages.first), settled.articles) == [])
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
