import Foundation
import TestSupport
import Testing

/// Holds the package to the arrows of docs/architecture.md: the targets' dependencies are the architecture.
@Suite("Package structure")
struct PackageStructureTests {
    /// The modules that are no part of the product.
    static let tools: [String: Set<String>] = [
        "EmbedFiles": ["Disk"], "FuzzedInput": ["Disk", "Ingest", "Markdown", "Preview", "Text"],
        "NameSigns": ["Archive", "Disk", "Subjects", "Text"],
        "ReadingBenchmark": ["Archive", "Disk", "PageReading", "Subjects"],
        "ReadingOutcome": ["Archive", "Disk", "Ingest", "PageReading", "Sheets", "Text"],
    ]

    @Test("the arrows are those of docs/architecture.md, no more and no fewer")
    func arrowsHold() throws {
        let arrows = try documentedArrows().merging(Self.tools) { $1 }
        let targets = try describedTargets().filter { !["CJemalloc", "ICUReference", "TestSupport"].contains($0.name) }
        #expect(Set(targets.map(\.name)) == Set(arrows.keys))
        for target in targets {
            #expect(target.dependencies == arrows[target.name], "the arrows of \(target.name)")
        }
    }

    /// The table of modules: `| \`Build\` | does | uses |`. C libraries stand in it by their own names.
    private func documentedArrows() throws -> [String: Set<String>] {
        let targets = [
            "cmark-gfm": "CCMarkGFM", "expat": "CExpat", "jemalloc": "CJemalloc", "libmicrohttpd": "CMicroHTTPD",
            "libyaml": "CYAML",
            "xxHash": "CXXHash",
        ]
        var arrows: [String: Set<String>] = [:]
        for line in String(decoding: try Repository.read("docs/architecture.md"), as: UTF8.self).split(separator: "\n")
        {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("| `"), cells.count == 3 else { continue }
            let uses = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let module = cells[0].trimmingCharacters(in: ["`"])
            arrows[module] = Set(uses.filter { $0 != "–" }.map { targets[$0] ?? $0 })
        }
        return arrows
    }

    @Test(
        "one file imports each C library",
        arguments: ["CCMarkGFM", "CExpat", "CJemalloc", "CYAML", "CMicroHTTPD", "CXXHash"])
    func oneImporter(_ library: String) throws {
        let importers = try swiftSources().filter { try source($0).contains("import \(library)\n") }
        #expect(importers.count == 1, "\(library) is imported by \(importers)")
    }

    @Test("the product does without Foundation")
    func noFoundation() throws {
        let importers = try swiftSources().filter { try source($0).contains("import Foundation") }
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
