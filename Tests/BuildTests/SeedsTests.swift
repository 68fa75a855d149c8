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
        try expectGolden(try site.folder.read("public/" + path), "Seeds/" + path.split(separator: "/")[1])
    }

    @Test("the site's files are the recorded ones")
    func files() async throws {
        let site = try await BuiltSite.seeds()
        // The search index names its files by their content; how many there are is its own tests' business.
        let files = try site.folder.files().filter { !$0.hasPrefix("public/search/") }
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

    @Test("the same bytes at one core and at two, in another time zone and language")
    func sameBytes() async throws {
        let one = try await BuiltSite.seeds(jobs: 1)
        setenv("TZ", "Pacific/Kiritimati", 1)
        setenv("LC_ALL", "tr_TR.UTF-8", 1)
        let two = try await BuiltSite.seeds(jobs: 2)
        #expect(try one.folder.contents() == two.folder.contents())
    }
}

extension TemporaryFolder {
    /// The bytes of all files, by path.
    func contents() throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try files().map { ($0, try read($0)) })
    }
}

/// A site built into a folder of its own.
struct BuiltSite {
    let folder: TemporaryFolder
    let report: BuildReport

    /// The repository's own archive.
    static func seeds(jobs: Int = 2) async throws -> BuiltSite {
        try await build(from: Repository.root + "/seeds", jobs: jobs)
    }

    static func build(from source: String, jobs: Int = 2) async throws -> BuiltSite {
        let folder = try TemporaryFolder()
        var options = BuildOptions()
        options.source = source
        options.templates = Repository.root + "/templates"
        options.output = folder.path + "/public"
        options.jobs = jobs
        return BuiltSite(folder: folder, report: await buildSite(options))
    }
}

/// Compares with a golden file, or writes it when recording.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let path = Repository.root + "/Tests/BuildTests/Golden/" + name
    if Repository.isRecording {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n"), wanted = golden.split(separator: "\n")
    for (number, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
        Issue.record("\(name):\(number + 1) is now\n\(pair.0)\nand was\n\(pair.1)", sourceLocation: sourceLocation)
        return
    }
    #expect(lines.count == wanted.count, "\(name) has another length", sourceLocation: sourceLocation)
}
