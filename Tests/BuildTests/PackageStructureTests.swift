import Foundation
import TestSupport
import Testing

/// Holds the package to the arrows of docs/architecture.md: the targets' dependencies are the architecture.
@Suite("Package structure")
struct PackageStructureTests {
    /// Each module of the product and all that it may use.
    static let arrows: [String: Set<String>] = [
        "Text": ["CICU", "CXXHash"],
        "Archive": [],
        "Disk": [],
        "Markdown": ["CCMarkGFM", "Text"],
        "Mustache": ["Text"],
        "Ingest": ["Archive", "CYAML", "Disk", "Text"],
        "PageReading": ["Archive", "Text"],
        "Subjects": ["Archive", "Text"],
        "Search": ["Archive", "Text"],
        "Site": ["Archive", "Markdown", "Mustache", "Text"],
        "Publishing": ["Archive", "Disk", "Text"],
        "Preview": ["CMicroHTTPD", "Disk", "Text"],
        "Checking": ["Archive", "Disk", "Search", "Text"],
        "Build": [
            "Archive", "Ingest", "Markdown", "PageReading", "Publishing", "Search", "Site", "Subjects", "Text",
        ],
        "broadsheet": ["Build", "Checking", "Preview", "Text"],
        "EmbedTheme": ["Disk"],
        "ReadingBenchmark": ["Archive", "Disk", "PageReading"],
    ]

    @Test("the arrows are those of the design, no more and no fewer")
    func arrowsHold() throws {
        let targets = try describedTargets().filter { $0.name != "TestSupport" }
        #expect(Set(targets.map(\.name)) == Set(Self.arrows.keys))
        for target in targets {
            #expect(target.dependencies == Self.arrows[target.name], "the arrows of \(target.name)")
        }
    }

    @Test("one file imports each C library", arguments: ["CCMarkGFM", "CYAML", "CMicroHTTPD", "CXXHash", "CICU"])
    func oneImporter(_ library: String) throws {
        let importers = try swiftSources().filter { try source($0).contains("import \(library)\n") }
        #expect(importers.count == 1, "\(library) is imported by \(importers)")
    }

    @Test("the product does without Foundation")
    func noFoundation() throws {
        let importers = try swiftSources().filter { try source($0).contains("import Foundation\n") }
        #expect(importers.isEmpty)
    }

    private func swiftSources() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: Repository.root + "/Sources").filter {
            $0.hasSuffix(".swift")
        }
    }

    private func source(_ path: String) throws -> String {
        String(decoding: try Repository.read("Sources/" + path), as: UTF8.self)
    }
}

private struct DescribedTarget {
    var name: String
    var dependencies: Set<String>
}

/// The modules that `swift package describe` names, in a scratch folder of its own: the build that runs the tests locks its own.
private func describedTargets() throws -> [DescribedTarget] {
    let scratch = try TemporaryFolder()
    let process = Process(), output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
        "swift", "package", "--package-path", Repository.root, "--scratch-path", scratch.path,
        "describe", "--type", "json",
    ]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let description = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let targets = try #require(description["targets"] as? [[String: Any]])
    return try targets.filter { ["library", "executable"].contains($0["type"] as? String) }.map { target in
        let dependencies = target["target_dependencies"] as? [String] ?? []
        return DescribedTarget(
            name: try #require(target["name"] as? String),
            dependencies: Set(dependencies.filter { !$0.hasSuffix("Plugin") }))
    }
}
