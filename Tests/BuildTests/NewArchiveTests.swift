import Foundation
import TestSupport
import Testing
import Text

@Suite("A new archive")
struct NewArchiveTests {
    private let folder: TemporaryFolder
    private let archive: String

    init() throws {
        folder = try TemporaryFolder()
        archive = folder.path + "/my archive"
    }

    static let files = ["/.gitignore", "/public/.gitignore", "/seeds/2023-05-19_A01.txt", "/seeds/archive.yml"]

    private func files() throws -> [String] {
        try folder.files().filter { $0.hasPrefix("my archive/") }.map { String($0.dropFirst("my archive".count)) }
    }

    @Test("has its files, and its next commands are told")
    func made() throws {
        let outcome = try Program.run("init", archive + "/")
        #expect(outcome.status == 0)
        #expect(try files().sorted() == Self.files)
        for command in ["serve", "inspect seeds/2023-05-19_A01.txt", "build --strict"] {
            #expect(outcome.output.contains("  cd '\(archive)' && broadsheet \(command)\n"))
        }
    }

    @Test("is built without a fault, and found whole")
    func built() throws {
        #expect(try Program.run("init", archive).status == 0)
        let build = ["build", "--strict", "--source", archive + "/seeds", "--output", archive + "/public"]
        for _ in 0..<2 {
            let outcome = try Program.run(build)
            #expect(outcome.errors == "")
            #expect(outcome.output.hasPrefix("2 articles on 1 page, 0 lines unplaced\n"))
            #expect(try folder.read("my archive/public/.gitignore").hasSuffix("\n*\n!.gitignore\n"))
        }
        let check = try Program.run("check", "--strict", archive + "/public")
        #expect(check.errors == "" && check.status == 0)
        let articles = try folder.read("my archive/public/data/articles.jsonl").split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        #expect(articles.map { $0["title"]?.string } == ["青河区启动全民读书月", "社区食堂让老人吃上热饭"])
        #expect(articles.map { $0["date"]?.string } == ["2023-05-18", "2023-05-17"])
        #expect(articles.compactMap { $0["reporters"]?.array?.compactMap(\.string) } == [["许文"], ["许文"]])
    }

    @Test("is not made where something is", arguments: ["x.txt", ".git/config"])
    func notEmpty(_ name: String) throws {
        try folder.write("my archive/" + name, "theirs")
        let outcome = try Program.run("init", archive)
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("\(archive): error: the folder is not empty\nhint: "))
        #expect(try files() == ["/" + name])
    }

    @Test("is made in an empty folder, and not in a file")
    func places() throws {
        try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
        #expect(try Program.run("init", archive).status == 0)
        let file = try folder.write("file", "theirs")
        let outcome = try Program.run("init", file)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("no archive can be made here: "))
        #expect(try folder.read("file") == "theirs")
    }

    static let mistakes = [["init"], ["init", "a", "b"], ["init", "--strict", "a"]]

    @Test("wants one folder and no options", arguments: mistakes)
    func usage(_ words: [String]) throws {
        #expect(try Program.run(words).status == 2)
    }
}
