import Build
import Foundation
import TestSupport
import Testing
import Text

/// One page and what a review says of it: a block of `Tests/SubjectsTests/Cases/review.txt`.
struct ReviewCase: CustomTestStringConvertible, Sendable {
    /// The page's lines.
    var page: [String] = []
    /// Other lines, by what stands before the colon.
    var settings: [String: String] = [:]
    var testDescription: String { settings["about"] ?? "" }

    static func table() throws -> [ReviewCase] {
        let text = String(utf8: try Repository.read("Tests/SubjectsTests/Cases/review.txt"))
        return text.split(separator: "\n\n").compactMap { block in
            var example = ReviewCase()
            for line in block.split(separator: "\n") where !line.hasPrefix("#") { example.read(line) }
            return example.page.isEmpty ? nil : example
        }
    }

    private mutating func read(_ line: Substring) {
        if line.hasPrefix("|") { return page.append(String(line.dropFirst(2))) }
        guard let colon = line.firstIndex(of: ":") else { return }
        settings[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
}

@Suite("review: a table of pages")
struct ReviewCaseTests {
    @Test(arguments: try ReviewCase.table())
    func told(_ example: ReviewCase) throws {
        let archive = try TemporaryFolder()
        try archive.write("seeds/2023-05-18_A01.txt", example.page.joined(separator: "\n") + "\n")
        var items = try review(archive)
        if example.settings["settled"] != nil {
            let rows = items.first?["confirmation"]?.array?.compactMap(\.string) ?? []
            try archive.write("seeds/2023-05-18_A01.corrections.yml", rows.joined(separator: "\n") + "\n")
            items = try review(archive)
        }
        let reasons = items.flatMap { $0["reasons"]?.array ?? [] }
        if let title = example.settings["first"] {
            #expect(items.first?["title"]?.string == title)
            let kinds = (items.first?["reasons"]?.array ?? []).compactMap { $0["kind"]?.string }
            #expect(example.settings["kind"].map(kinds.contains) ?? true, "\(kinds)")
        }
        if let kind = example.settings["kind"] { #expect(reasons.contains { $0["kind"]?.string == kind }) }
        if let words = example.settings["says"] {
            let messages = (reasons + reasons.flatMap { $0["choices"]?.array ?? [] }).compactMap {
                $0["message"]?.string
            }
            #expect(messages.contains { $0.contains(words) }, "\(messages)")
        }
        if let title = example.settings["not"] { #expect(!items.contains { $0["title"]?.string == title }) }
        #expect(example.settings.count > 1)
    }

    private func review(_ archive: TemporaryFolder) throws -> [JSONValue] {
        let outcome = try Program.run("review", "--json", "--source", archive.path + "/seeds")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONValue(parsing: Array(outcome.output.utf8.dropLast()))["items"]?.array ?? []
    }

    @Test(
        "what is the way of a paper is said of none of its articles, and what is less doubtful than most is not listed")
    func habits() throws {
        let archive = try TemporaryFolder()
        for file in ["000_f248a89dec4d7f57", "001_f3a92ef96d51ddea", "002_d98d242f13f66086"] {
            try archive.write("seeds/\(file).txt", String(utf8: try Repository.read("seeds/\(file).txt")))
        }
        let items = try review(archive)
        #expect(items.count < 8, "\(items.compactMap { $0["title"]?.string })")
        #expect(items.allSatisfy { ($0["percent"]?.integer ?? 0) >= 5 })
    }
}
