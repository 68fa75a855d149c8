import Foundation
import TestSupport
import Testing
import Text

/// Ten pages of invented local news, set by two engines and each as no other: what is read of them. `PrintedPages/make.py` makes them.
@Suite("Printed pages", .serialized)
struct PrintedPageTests {
    private static let folder = "Tests/BuildTests/PrintedPages"
    private static let pages = [
        ("A01", "one wide column"), ("A02", "two columns below each headline"),
        ("A03", "three columns, headlines above them"),
        ("A04", "a rail of briefs beside the page"), ("A05", "a box with a rule around it"),
        ("A06", "a headline set upright beside its columns"), ("A07", "briefs under a label"),
        ("A08", "a picture with a caption in a column"), ("A09", "one flow of narrow columns"),
        ("A10", "kicker and subtitle, a headline whose characters are spread, names below headlines"),
    ]

    private struct ReadArticle: Decodable, Equatable {
        struct Part: Decodable, Equatable { var text: String }
        var source: String
        var headlines: [Part]
        var date: String?
        var reporters: [String]
        var correspondents: [String]
        var paragraphs: [Part]

        var headline: String { headlines.map(\.text).joined().filter { !$0.isWhitespace } }
    }

    private struct Answers: Decodable {
        var files: [Page]

        struct Page: Decodable {
            var file: String
            var articles: [Article]
        }

        struct Article: Decodable {
            var headline: String
            var date: String
            var reporters: [String]
            var correspondents: [String]
            var paragraphs: [String]
        }
    }

    /// A site of these pages, read as PDFs.
    private static func build(_ folder: TemporaryFolder) throws -> [ReadArticle] {
        let outcome = try Program.run(
            "build", "--source", folder.path + "/seeds", "--output", folder.path + "/public", "--no-cache")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let rows = try folder.read("public/data/articles.jsonl").split(separator: "\n")
        return try rows.map { try JSONDecoder().decode(ReadArticle.self, from: Data($0.utf8)) }
    }

    private static func copyPages(into folder: TemporaryFolder) throws {
        try folder.write("seeds/archive.yml", "pictures: off\n")
        for (page, _) in pages {
            let name = "2024-03-13_\(page).pdf"
            try folder.write("seeds/" + name, bytes: try Repository.read(Self.folder + "/" + name))
        }
    }

    @Test("are read as they were written: articles, headlines, paragraphs, dates and writers")
    func answers() throws {
        let folder = try TemporaryFolder()
        try Self.copyPages(into: folder)
        let read = try Self.build(folder)
        let answers = try JSONDecoder().decode(
            Answers.self, from: Data(try Repository.read(Self.folder + "/answers.json")))
        for (page, set) in Self.pages {
            let found = read.filter { $0.source == "2024-03-13_\(page).pdf" }.sorted { $0.headline < $1.headline }
            let answer = answers.files.first { $0.file == "2024-03-13_\(page).pdf" }
            let wanted = (answer?.articles ?? []).sorted { $0.headline < $1.headline }
            #expect(found.map(\.headline) == wanted.map(\.headline), "\(page), \(set)")
            #expect(found.map { $0.paragraphs.map(\.text) } == wanted.map(\.paragraphs), "\(page), \(set)")
            #expect(found.map(\.reporters) == wanted.map(\.reporters), "\(page), \(set)")
            #expect(found.map(\.correspondents) == wanted.map(\.correspondents), "\(page), \(set)")
            #expect(found.map { $0.date ?? "" } == wanted.map(\.date), "\(page), \(set)")
        }
    }

    @Test("give the same articles as the text of their lines, in order")
    func asText() throws {
        let folder = try TemporaryFolder()
        try Self.copyPages(into: folder)
        let printed = try Self.build(folder)
        for (page, _) in Self.pages {
            let name = folder.path + "/seeds/2024-03-13_\(page)"
            let told = try Program.run("inspect", name + ".pdf", "--source", folder.path + "/seeds").output
            // Behind a line's number, role, article and reason; up to the first article's fields.
            let lines = told.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
            let text = lines.map { String($0.unicodeScalars.dropFirst(52)) + "\n" }.joined()
            try FileManager.default.removeItem(atPath: name + ".pdf")
            try folder.write("seeds/2024-03-13_\(page).txt", text)
        }
        let asText = try Self.build(folder).map { article in
            var article = article
            article.source = article.source.replacingOccurrences(of: ".txt", with: ".pdf")
            return article
        }
        #expect(Set(asText.map(\.headline)) == Set(printed.map(\.headline)))
        for article in printed {
            let twin = asText.first { $0.source == article.source && $0.headline == article.headline }
            #expect(twin == article, "\(article.source)")
        }
    }
}
