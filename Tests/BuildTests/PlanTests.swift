import Build
import Foundation
import TestSupport
import Testing
import Text

/// `broadsheet plan`, end to end.
@Suite("Plan")
struct PlanTests {
    private let archive: SmallArchive
    private let folder: TemporaryFolder
    private var source: String { archive.seeds.path + "/seeds" }
    private var online: String { folder.path + "/online" }
    private var built: String { folder.path + "/public" }

    /// The archive as it is online, and again in `public`, as it is after a page's file was renamed and a name corrected.
    init() async throws {
        archive = try SmallArchive()
        folder = try TemporaryFolder()
        try archive.seeds.write("seeds/subjects.yml", "people: [樊惠林]\n")
        var options = BuildOptions()
        options.source = source
        options.output = online
        #expect(await buildSite(options).isGood)
        try FileManager.default.moveItem(
            atPath: source + "/2023-05-18_A01.txt", toPath: source + "/2023-05-18_A02.txt")
        try archive.seeds.write("seeds/subjects.yml", "people: {樊會林: [樊惠林]}\n")
        try build()
    }

    private func build() throws {
        let outcome = try Program.run("build", "--source", source, "--output", built)
        #expect(outcome.errors.split(separator: "\n").allSatisfy { !$0.contains("error:") }, "\(outcome.errors)")
    }

    private func plan(_ words: String...) throws -> Program.Outcome {
        try Program.run(["plan", online, built, "--source", source] + words)
    }

    /// The addresses that would break, and where they may lead.
    private func broken() throws -> [String: String] {
        let json = try JSONValue(parsing: Array(try plan("--json").output.utf8))
        let all = try #require(json["broken"]?.array)
        return Dictionary(uniqueKeysWithValues: all.map { ($0["path"]?.string ?? "", $0["target"]?.string ?? "") })
    }

    @Test("tells what would change, and where addresses that would break may lead")
    func tells() throws {
        let broken = try broken(), old = try folder.read("online/data/articles.jsonl"),
            new = try folder.read("public/data/articles.jsonl")
        func url(_ text: String, _ source: String) throws -> String {
            let articles = try text.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
            return try #require(articles.first { $0["source"]?.string == source }?["url"]?.string)
        }
        #expect(
            broken == [
                try url(old, "2023-05-18_A01.txt"): try url(new, "2023-05-18_A02.txt"),
                "pages/2023-05-18_A01.html": "pages/2023-05-18_A02.html", "people/樊惠林.html": "people/樊會林.html",
            ])
        let outcome = try plan()
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(outcome.output.contains(" removed, ") && outcome.output.contains("3 addresses would break:\n"))
        #expect(outcome.output.contains("  people/樊惠林.html → people/樊會林.html (its articles have this in its place)\n"))
        #expect(try plan("--verbose").output.contains("added  people/樊會林.html\n"))
    }

    @Test("a site against itself changes nothing")
    func same() throws {
        let outcome = try Program.run("plan", built, built, "--strict")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix("0 added, 0 changed, 0 removed, ")
                && outcome.output.hasSuffix("\n0 addresses would break\n"))
    }

    @Test("strict refuses to break an address until each leads on, or may break")
    func strict() throws {
        let refused = try plan("--strict")
        #expect(refused.status == 1)
        #expect(refused.errors.hasPrefix("\(online): error: 3 addresses that readers have would break\nhint: "))
        let written = try plan("--write")
        #expect(written.output.hasSuffix("/seeds/redirects.yml has 3 proposals more, none of them confirmed\n"))
        // Nobody has confirmed them: nothing has changed, and they are not proposed a second time.
        try build()
        #expect(try plan("--strict", "--write").status == 1)
        let text = try archive.seeds.read("seeds/redirects.yml")
        #expect(text.matches(of: /confirmed: false/).count == 3 && text.contains("- from: \"people/樊惠林.html\"\n"))
        try archive.seeds.write(
            "seeds/redirects.yml", text.replacingOccurrences(of: "confirmed: false", with: "confirmed: true"))
        try build()
        let agreed = try plan("--strict")
        #expect(agreed.status == 0 && agreed.output.contains("\n0 addresses would break\n"), "\(agreed)")
        #expect(try folder.read("public/people/樊惠林.html").contains("people/樊會林.html"))
        #expect(try Program.run("check", "--strict", built).status == 0)
    }

    @Test("an address may break where an editor confirms it")
    func mayBreak() throws {
        let lines = try broken().keys.sorted().map { "- {from: \($0), confirmed: true}\n" }
        try archive.seeds.write("seeds/redirects.yml", "# by hand\n" + lines.dropFirst().joined())
        #expect(try plan("--strict").status == 1)
        try archive.seeds.write("seeds/redirects.yml", "# by hand\n" + lines.joined())
        let outcome = try plan("--strict")
        #expect(outcome.status == 0 && outcome.output.contains("people/樊惠林.html (agreed)\n"))
    }

    @Test("what stands in redirects.yml stays, and proposals come behind it")
    func added() throws {
        try archive.seeds.write("seeds/redirects.yml", "# by hand\n- from: x.html   # kept\n  confirmed: true")
        #expect(try plan("--write").status == 0)
        let text = try archive.seeds.read("seeds/redirects.yml")
        #expect(text.hasPrefix("# by hand\n- from: x.html   # kept\n  confirmed: true\n- from: \"articles/"))
        for unfit in ["[{from: x.html}]\n", "from: x.html\n", "- from: [\n"] {
            try archive.seeds.write("seeds/redirects.yml", unfit)
            let outcome = try plan("--write")
            #expect(outcome.status == 1 && outcome.errors.contains("redirects.yml"), "\(outcome)")
            #expect(try archive.seeds.read("seeds/redirects.yml") == unfit)
        }
    }

    @Test("a manifest alone is enough, from the folder or fetched from elsewhere")
    func manifests() throws {
        let manifest = try folder.read(".online.manifest")
        let fetched = try folder.write("fetched", manifest)
        let outcome = try Program.run("plan", fetched, built, "--source", source)
        #expect(outcome.status == 0 && outcome.output.contains("\n3 addresses would break:\n"))
        #expect(outcome.output.contains("  people/樊惠林.html → people/index.html (the nearest list above it)\n"))
        try folder.write("mirror/broadsheet.manifest", manifest)
        #expect(try Program.run("plan", folder.path + "/mirror", built, "--source", source).output == outcome.output)
        let first = try folder.write("first", "broadsheet manifest 1 complete\nindex.html\n")
        #expect(try Program.run("plan", first, built).output.contains(" unchanged, 1 of unknown content\n"))
    }

    @Test("what cannot be compared is told")
    func faults() throws {
        let file = try folder.write("text", "no manifest\n")
        try folder.write("empty/a", "")
        for (path, message) in [
            ("https://example.org/broadsheet.manifest", "is an address on the web"),
            (folder.path + "/none", "there is no such file"),
            (file, "is no manifest of a site"), (folder.path + "/empty", "this site has no manifest"),
        ] {
            let outcome = try Program.run("plan", path, built)
            #expect(outcome.status == 1 && outcome.errors.contains("error: " + message), "\(outcome)")
        }
        try folder.write(".public.manifest", "broadsheet manifest 2 building\n")
        #expect(try plan().errors.contains("this site was not built to its end"))
        for words in [["plan"], ["plan", "a", "b", "c"], ["plan", "a", "--port", "1"]] {
            #expect(try Program.run(words).status == 2)
        }
    }
}
