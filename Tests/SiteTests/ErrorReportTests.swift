import Archive
import Foundation
import Mustache
import TestSupport
import Testing
import Text

@testable import Site

/// The link by which readers tell of errors.
@Suite("Reports of errors")
struct ErrorReportTests {
    /// A page of three lines in a folder, with one article whose title holds what addresses and YAML read.
    private func links(_ address: String?) throws -> (article: String?, page: String?, html: [String], id: String) {
        var settings = ArchiveSettings()
        settings.corrections = address.flatMap { CorrectionsAddress($0) }
        let source = PageSource(source: "2023/甲.txt", text: Array("题\n文一。\n文二。\n".utf8))
        let cutting = Cutting(headlines: [(.headline, 1...1)], paragraphs: [2...3], title: "“甲”&\"乙\"#？")
        let (page, articles) = Fixture.page(source, [cutting])
        let site = Fixture.site(Archive(settings: settings, articles: articles, pages: [page]))
        return (
            try site.view(path: articles[0].id.url).text("article.errorReport"),
            try site.view(path: page.url).text("newspaperPage.errorReport"),
            try [articles[0].id.url, page.url].map { try site.render(path: $0) }, articles[0].id.letters
        )
    }

    /// The values of an address's query by name.
    private func query(_ address: String?) throws -> [String: String] {
        let address = try #require(address)
        #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") })
        let items = try #require(URLComponents(string: address)?.queryItems)
        return Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
    }

    @Test("without an address there is no link")
    func none() throws {
        let links = try links(nil)
        #expect(links.article == nil && links.page == nil && !links.html.joined().contains("此处有误"))
    }

    @Test("a form gets the page, its lines and a corrections file begun")
    func form() throws {
        let links = try links("https://example.org/form?p={page}&l={lines}&t={text}&l2={lines}#top")
        let values = try query(links.article)
        #expect(values["p"] == "2023/甲.txt" && values["l"] == "1-3" && values["l2"] == "1-3")
        #expect(
            values["t"] == """
                # 2023/甲.corrections.yml
                articles:
                  \(links.id): # lines 1-3
                    title: "“甲”&\\"乙\\"#？"

                """)
        #expect(try query(links.page)["t"] == "# 2023/甲.corrections.yml\narticles:\n#  lines 1-3:\n#    title:\n")
        #expect(links.html.allSatisfy { $0.contains("此处有误？</a>") })
    }

    @Test("a letter says the same in words, in lines as letters have them")
    func mail() throws {
        let links = try links("redaktion@example.org")
        #expect(links.article?.hasPrefix("mailto:redaktion@example.org?subject=") == true)
        let letter = try query(links.article)
        #expect(letter["subject"] == "勘误：“甲”&\"乙\"#？")
        let body = try #require(letter["body"])
        #expect(body.contains("版面：2023/甲.txt\r\n行次：1-3\r\n\r\n# 2023/甲.corrections.yml\r\narticles:\r\n"))
        #expect(body.replacing("\r\n", with: "").contains { $0.isNewline } == false)
    }

    @Test("other addresses change every page")
    func ground() throws {
        func ground(_ address: String?) -> UInt64 {
            var settings = ArchiveSettings()
            settings.corrections = address.flatMap { CorrectionsAddress($0) }
            return Fixture.site(Archive(settings: settings, articles: [], pages: [])).factTable(ContentDigests()).ground
        }
        #expect(Set([ground(nil), ground("a@example.org"), ground("b@example.org")]).count == 3)
    }
}
