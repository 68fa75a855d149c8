import Build
import Foundation
import TestSupport
import Testing

/// The archive in `seeds/`, built whole.
@Suite("The seeds, end to end")
struct SeedsTests {
    /// The data of the built site, as files in the repository: `RECORD=1 swift test` writes them anew.
    @Test("the open data is the recorded one", arguments: ["data/articles.jsonl", "data/pages.jsonl"])
    func data(_ path: String) async throws {
        let site = try await BuiltSite.seeds()
        try expectGolden(try site.read(path), "Seeds/" + path.split(separator: "/")[1])
    }

    @Test("the site's files are the recorded ones")
    func files() async throws {
        let site = try await BuiltSite.seeds()
        // The search index names its files by their content; how many there are is its own tests' business. So are the style sheet and
        // the scripts named.
        let files = try site.files().filter { !$0.hasPrefix("search/") }.map {
            $0.replacing(/^(assets\/[a-z-]+)\.[0-9a-z]{8}\./) { $0.1 + ".*." }
        }
        try expectGolden(files.joined(separator: "\n") + "\n", "Seeds/files.txt")
    }

    @Test("30 articles on 5 pages, without fault")
    func counts() async throws {
        let site = try await BuiltSite.seeds()
        #expect(site.report.articles == 30)
        #expect(site.report.pages == 5)
        #expect(site.report.faults.isEmpty)
        #expect(site.report.failure == nil)
    }

    @Test("the same bytes at one core and at two")
    func jobs() async throws {
        let one = try await BuiltSite.seeds(jobs: 1), two = try await BuiltSite.seeds(jobs: 2)
        #expect(try one.contents() == two.contents())
    }
}
