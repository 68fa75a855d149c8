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
}
