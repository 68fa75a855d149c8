import TestSupport
import Testing
import Text

@testable import Checking

@Suite("What hosts take")
struct HostTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var limits: HostLimits
        var faults: [String]

        init(_ name: String, _ limits: HostLimits, _ faults: [String]) {
            (testDescription, self.limits, self.faults) = (name, limits, faults)
        }
    }

    /// `.gitignore` is none of them.
    static let files = [
        ".gitignore": 99, "index.html": 3, "_headers": 1, "a/_headers": 1, "a/node_modules/b": 2, "tags/C#.html": 5,
    ]

    static let examples = [
        Example("all", HostLimits(files: 5, filesInFolder: 2, bytesInFile: 5, bytesInAll: 12), []),
        Example("one file fewer", HostLimits(files: 4), [": error: host takes 4 files, and there are 5"]),
        Example(
            "one file a folder fewer", HostLimits(filesInFolder: 1),
            [": error: host takes 1 files in a folder, and there are 2"]),
        Example(
            "a byte a file fewer", HostLimits(bytesInFile: 4),
            ["/tags/C#.html: error: host takes files of up to 0.0 MB, and this has 0.0 MB"]),
        Example(
            "a byte fewer", HostLimits(bytesInAll: 11),
            [": error: host takes 0.0 MB in all, and there are 0.0 MB"]),
        Example(
            "names with a mark in them", HostLimits(refusedCharacters: "?#"),
            ["/tags/C#.html: error: host takes no file whose name holds \"#\""]),
        Example(
            "names of its own at the root", HostLimits(ownNames: ["_headers", "a"]),
            [
                "/_headers: error: host takes this for its settings and does not show it",
                "/a/_headers: error: host takes this for its settings and does not show it",
                "/a/node_modules/b: error: host takes this for its settings and does not show it",
            ]),
        Example(
            "names that it drops", HostLimits(droppedNames: ["node_modules"]),
            ["/a/node_modules/b: error: host leaves out files of this name"]),
    ]

    @Test(arguments: examples)
    func limits(_ example: Example) throws {
        let folder = try TemporaryFolder()
        for (name, size) in Self.files { try folder.write(name, String(repeating: "x", count: size)) }
        let faults = try SiteCheck(folder: folder.path).faults(on: "host", example.limits)
        let told = faults.filter { $0.severity == .error }.map {
            String($0.description.prefix { $0 != "\n" }).replacing(folder.path, with: "")
        }
        #expect(told == example.faults)
        #expect(faults.count { $0.severity == .note } == 1)
    }

    @Test("one note tells how near the site is to the limits")
    func note() throws {
        let folder = try TemporaryFolder()
        try folder.write("index.html", "x")
        try folder.write("a.pdf", bytes: [UInt8](repeating: 1, count: 1_250_000))
        let site = try SiteCheck(folder: folder.path)
        #expect(
            site.faults(on: .cloudflarePages).map(\.message) == [
                "cloudflare-pages: 2 files of 20000; 1.3 MB in all; the largest is a.pdf with 1.3 MB of 26.2 MB"
            ])
        #expect(
            site.faults(on: .gitHubPages).map(\.message) == [
                "github-pages: 2 files; 1.3 MB of 1000.0 MB in all; the largest is a.pdf with 1.3 MB of 104.9 MB"
            ])
    }

    @Test("docs/publishing.md tells the limits as they are checked", arguments: Host.allCases)
    func documented(_ host: Host) throws {
        let lines = String(utf8: try Repository.read("docs/publishing.md")).split(separator: "\n")
        let row = try #require(lines.first { $0.hasPrefix("| `\(host.rawValue)` |") })
        let cells = row.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
        let limits = host.limits
        func number(_ limit: Int?) -> String { limit.map { "\($0)" } ?? "–" }
        #expect(cells[1] == number(limits.files) && cells[2] == number(limits.filesInFolder))
        #expect(cells[3] == limits.bytesInFile.map { "\($0 >> 20) MiB" } ?? "–")
        #expect(cells[4] == limits.bytesInAll.map { "\($0 / 1_000_000_000) GB" } ?? "–")
        for name in limits.ownNames.union(limits.droppedNames) { #expect(cells[5].contains("`\(name)`")) }
        for mark in limits.refusedCharacters { #expect(cells[5].contains("`\(mark)`")) }
    }
}
