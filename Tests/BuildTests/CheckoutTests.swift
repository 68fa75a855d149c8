import Foundation
import TestSupport
import Testing

/// What a checkout of this repository holds besides the program.
@Suite("Checkout")
struct CheckoutTests {
    @Test("git keeps public/ and ignores all that is built in it")
    func publicFolder() throws {
        let lines = try String(contentsOfFile: Repository.root + "/public/.gitignore", encoding: .utf8).split(
            separator: "\n")
        #expect(lines.filter { !$0.hasPrefix("#") } == ["*", "!.gitignore"])
        let ignored = try String(contentsOfFile: Repository.root + "/.gitignore", encoding: .utf8)
        #expect(!ignored.contains("/public"))
    }

    @Test("make clean removes what was built, and public/ stays")
    func clean() throws {
        let folder = try TemporaryFolder()
        for name in [
            "public/.gitignore", "public/index.html", "public/2023/index.html", ".public.manifest", "seeds/a.txt",
        ] {
            try folder.write(name, "x")
        }
        let make = Process()
        make.executableURL = URL(fileURLWithPath: "/usr/bin/make")
        make.arguments = ["--silent", "--directory", folder.path, "--file", Repository.root + "/Makefile", "clean"]
        try make.run()
        make.waitUntilExit()
        #expect(make.terminationStatus == 0)
        #expect(try folder.files() == ["public/.gitignore", "seeds/a.txt"])
    }

    @Test(
        "what the documents link to is there",
        arguments: [
            "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/articles.md",
            "docs/publishing.md",
        ])
    func links(_ document: String) throws {
        let folder = (Repository.root + "/" + document as NSString).deletingLastPathComponent
        let text = try String(contentsOfFile: Repository.root + "/" + document, encoding: .utf8)
        // Documents show links in code, too, which lead nowhere.
        let prose = text.split(separator: "\n").filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
            .replacing(/`[^`]*`/, with: "")
        for link in prose.matches(of: /\]\(([^)#:]+)\)/) {
            #expect(FileManager.default.fileExists(atPath: folder + "/" + link.1), "\(link.1)")
        }
    }

    @Test("the toolchain that is asked for is the one of the README")
    func toolchain() throws {
        let version = try String(contentsOfFile: Repository.root + "/.swift-version", encoding: .utf8)
        let readme = try String(contentsOfFile: Repository.root + "/README.md", encoding: .utf8)
        #expect(readme.contains("Swift \(version.split(separator: ".").prefix(2).joined(separator: ".")) toolchain"))
    }
}
