import Foundation
import TestSupport
import Testing

/// What CI does to publish a site, step by step: the targets of the Makefile that its files name.
@Suite("Publication")
struct PublicationTests {
    static let files = [".github/workflows/publish.yml", ".gitlab-ci.yml"]
    private static let targets = ["site", "check", "plan", "stage", "compress", "release"]

    /// Runs a target of the Makefile in a folder, with the program that the tests have.
    private func make(_ target: String, in folder: TemporaryFolder, _ variables: String...) throws -> (
        status: Int32, output: String
    ) {
        let make = Process(), output = Pipe()
        make.executableURL = URL(fileURLWithPath: "/usr/bin/make")
        make.arguments =
            [
                "--silent", "--directory", folder.path, "--file", Repository.root + "/Makefile", "--assume-old=program",
                target, "BROADSHEET=\(try Program.executable().path)",
            ] + variables
        make.standardOutput = output
        make.standardError = output
        try make.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        make.waitUntilExit()
        return (make.terminationStatus, text)
    }

    /// A folder with an archive and the helpers of the Makefile.
    private func checkout() throws -> TemporaryFolder {
        let archive = try SmallArchive(), folder = archive.seeds
        for name in [".ci", "templates"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: Repository.root + "/" + name)
        }
        try folder.write("public/.gitignore", "*\n!.gitignore\n")
        return folder
    }

    @Test("each step of CI is a target that these tests run, or the tests themselves", arguments: files)
    func steps(_ file: String) throws {
        let text = try String(contentsOfFile: Repository.root + "/" + file, encoding: .utf8)
        let named = text.matches(of: /(?m)^ *(?:- |run: |- run: )make ([a-z-]+)/).map { String($0.1) }
        #expect(Set(["site", "check", "plan", "stage", "release"]).isSubset(of: named))
        #expect(Set(named).isSubset(of: Self.targets), "\(named)")
        #expect(text.contains(".ci/run"))
    }

    @Test("actions of others are pinned by the hash of a commit")
    func pinned() throws {
        let text = try String(contentsOfFile: Repository.root + "/" + Self.files[0], encoding: .utf8)
        let uses = text.matches(of: /uses: (\S+)(.*)/)
        #expect(uses.count >= 7)
        for use in uses {
            #expect(use.1.wholeMatch(of: /actions\/[a-z-]+@[0-9a-f]{40}/) != nil, "\(use.1)")
            #expect(use.2.wholeMatch(of: /\s# v\d+\.\d+\.\d+/) != nil, "\(use.1) tells its version")
        }
    }

    @Test("a first publication, a second one, and one that would break an address")
    func publications() throws {
        let folder = try checkout(), host = try TemporaryFolder()
        try host.write("paper/other", "")
        let server = try TestServer(folder: host.path)
        let address = "BASE_URL=\(server.url)paper"
        func publish() throws -> String {
            for target in ["site", "check", "plan", "stage", "compress"] {
                let (status, output) = try make(
                    target, in: folder, address, "ARGUMENTS=--strict --base-url \(server.url)paper")
                guard status == 0 else { return "\(target) refuses: \(output)" }
            }
            try? FileManager.default.removeItem(atPath: host.path + "/paper")
            try FileManager.default.copyItem(atPath: folder.path + "/.build/site", toPath: host.path + "/paper")
            return "published"
        }
        #expect(try publish() == "published")
        let staged = try host.files()
        #expect(staged.contains("paper/broadsheet.manifest") && staged.contains("paper/index.html.gz"))
        #expect(!staged.contains { $0.hasSuffix(".gitignore") })
        #expect(try host.read("paper/broadsheet.manifest") == folder.read(".public.manifest"))
        try folder.write("seeds/2023-07-01_A01.txt", page(of: "抗旱", day: 29))
        #expect(try publish() == "published")
        try FileManager.default.removeItem(atPath: folder.path + "/seeds/2023-07-01_A01.txt")
        let refusal = try publish()
        #expect(refusal.hasPrefix("plan refuses: ") && refusal.contains(" that readers have would break"), "\(refusal)")
    }

    @Test("a host in trouble is no empty one: nothing is compared with it")
    func hostInTrouble() throws {
        let folder = try checkout()
        #expect(try make("site", in: folder).status == 0)
        let server = try TestServer(folder: folder.path) { _ in .hangUp }
        let (status, output) = try make("plan", in: folder, "BASE_URL=\(server.url)")
        #expect(status != 0 && !output.contains("nothing was published there yet"), "\(output)")
        #expect(try make("plan", in: folder).output.contains("BASE_URL is not given"))
    }

    @Test("the program that is released runs, and has its checksum")
    func release() throws {
        let folder = try checkout()
        let (status, output) = try make("release", in: folder)
        #expect(status == 0, "\(output)")
        let names = try folder.files().filter { $0.hasPrefix(".build/dist/") }
        try #require(names.count == 2 && names[1] == names[0] + ".sha256")
        #expect(try folder.read(names[1]).hasSuffix("  \(names[0].dropFirst(".build/dist/".count))\n"))
        let check = Process()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        check.arguments = ["--check", "--strict", "--status", folder.path + "/" + names[1]]
        check.currentDirectoryURL = URL(fileURLWithPath: folder.path + "/.build/dist")
        try check.run()
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)
        let program = Process(), words = Pipe()
        program.executableURL = URL(fileURLWithPath: folder.path + "/" + names[0])
        program.arguments = ["--version"]
        program.standardOutput = words
        try program.run()
        #expect(
            String(decoding: words.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).hasPrefix("broadsheet "))
    }

    @Test("each recipe of docs/publishing.md leaves the folder's .gitignore out and keeps the manifest at hand")
    func recipes() throws {
        let text = try String(contentsOfFile: Repository.root + "/docs/publishing.md", encoding: .utf8)
        for recipe in ["rsync", "rclone"] { #expect(text.contains(recipe)) }
        for line in text.split(separator: "\n")
        where line.contains("--delete") || line.contains("rclone sync public archive") {
            #expect(line.contains("/.gitignore"), "\(line)")
        }
        #expect(text.matches(of: /broadsheet\.manifest/).count >= 5)
    }
}
