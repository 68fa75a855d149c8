import Foundation
import TestSupport
import Testing

@Suite("The site's scripts")
struct ScriptTests {
    /// The sums are taken by `make scripts`: of the modules, and of what it made of them.
    private static let sums = "Sources/Scripts/SHA256SUMS"

    @Test("what browsers load is what `make scripts` made of Sources/Scripts")
    func areMade() throws {
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        check.arguments = ["--check", "--strict", "--quiet", Self.sums]
        check.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0, "a script was changed since: run `make scripts`")
    }

    @Test("what a first search loads stays small: docs/decisions/0230-where-little-is-found.md says how small")
    func areSmall() throws {
        let sizes = try ["search", "search-file"].map { name in
            let gzip = Process(), output = Pipe()
            gzip.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
            gzip.arguments = ["-6", "--no-name", "--stdout", Repository.root + "/templates/assets/\(name).js"]
            gzip.standardOutput = output
            try gzip.run()
            let bytes = output.fileHandleForReading.readDataToEndOfFile()
            gzip.waitUntilExit()
            return bytes.count
        }
        #expect(sizes.allSatisfy { $0 > 0 })
        #expect(sizes.reduce(0, +) <= 12_100)
    }

    @Test("every script is among them")
    func areListed() throws {
        let listed = String(decoding: try Repository.read(Self.sums), as: UTF8.self)
            .split(separator: "\n").map { String($0.dropFirst(66)) }
        let present = try ["Sources/Scripts", "templates/assets"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/" + folder)
                .filter { $0.hasSuffix(".js") }.map { folder + "/" + $0 }
        }
        #expect(listed == present.sorted())
    }
}
