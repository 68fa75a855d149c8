import Foundation
import Ingest
import Sheets
import Synchronization
import TestSupport
import Testing

@testable import Build

/// Pages of invented news, set in a browser: one as tesseract recognised it, two with the words that were set.
@Suite("Builds from what machines recognised")
struct RecognisedBuildTests {
    private static let folder = Repository.root + "/Tests/BuildTests/Recognised"

    private struct Answers: Decodable {
        var files: [Page]

        struct Page: Decodable {
            var file: String
            var family: String
            var articles: [Article]
        }

        struct Article: Decodable {
            var headline: String
            var reporters: [String]
            var paragraphs: [String]
        }
    }

    private struct Read: Decodable {
        var source: String
        var headlines: [Text]
        var reporters: [String]
        var paragraphs: [Text]

        struct Text: Decodable { var text: String }

        var headline: String { plain(headlines.map(\.text).joined()) }
        var body: String { plain(paragraphs.map(\.text).joined()) }
    }

    private func articles(of site: BuiltSite) throws -> [String: [Read]] {
        let lines = try site.read("data/articles.jsonl").split(separator: "\n")
        return Dictionary(
            grouping: try lines.map { try JSONDecoder().decode(Read.self, from: Data($0.utf8)) }, by: \.source)
    }

    @Test("articles, headlines and texts are those that were printed, as far as they were recognised")
    func articles() async throws {
        let answers = try JSONDecoder().decode(
            Answers.self, from: Data(contentsOf: URL(fileURLWithPath: Self.folder + "/answers.json")))
        let site = try await BuiltSite.build(from: Self.folder + "/pages", into: TemporaryFolder())
        #expect(site.report.faults.isEmpty, "\(site.report.faults)")
        let read = try articles(of: site)
        for page in answers.files {
            let found = read[page.file.replacing(".txt", with: ".xml")] ?? []
            #expect(found.count == page.articles.count, "\(page.file)")
            let headlines = Set(page.articles.map { plain($0.headline) }),
                right = headlines.intersection(found.map(\.headline))
            // Of two headlines a character was taken for another, or missed.
            #expect(right.count >= headlines.count - (page.family == "words" ? 0 : 2), "\(found.map(\.headline))")
            guard page.family == "words" else { continue }
            #expect(Set(found.map(\.body)) == Set(page.articles.map { plain($0.paragraphs.joined()) }), "\(page.file)")
            #expect(Set(found.map(\.reporters)) == Set(page.articles.map(\.reporters)), "\(page.file)")
        }
    }

    @Test("the same bytes at any number of jobs, and a site that holds the check")
    func jobs() throws {
        let folder = try TemporaryFolder()
        for jobs in ["1", "2"] {
            let outcome = try Program.run([
                "build", "--source", Self.folder + "/pages", "--output", folder.path + "/" + jobs, "--jobs", jobs,
                "--no-cache",
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(try folder.read("1/checksums.txt") == folder.read("2/checksums.txt"))
        let check = try Program.run("check", folder.path + "/1")
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("what is the same is not read again, whatever it is called")
    func notReadAgain() throws {
        let folder = try TemporaryFolder()
        let bytes = try Repository.read("Tests/BuildTests/Recognised/pages/2024-03-12_A01.xml")
        let first = try folder.write("a.xml", bytes: bytes), second = try folder.write("b.xml", bytes: bytes)
        let count = Mutex(0)
        let reader: @Sendable (String) -> Loaded<[ReadSheet]>? = { path in
            count.withLock { $0 += 1 }
            return readSheets(path)
        }
        let before = KeptSheets(reading: reader)
        let sheets = before.read(first).value
        let after = KeptSheets(remembered: before.all, reading: reader)
        #expect(after.read(second).value == sheets && sheets?.count == 1)
        #expect(count.withLock { $0 } == 1)
        _ = after.read(try folder.write("c.xml", bytes: bytes + [10]))
        #expect(count.withLock { $0 } == 2)
    }
}

private func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
