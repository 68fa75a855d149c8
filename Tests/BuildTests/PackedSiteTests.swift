import Foundation
import TestSupport
import Testing
import Text

/// `broadsheet pack`, and `check` of what it makes.
@Suite("Packed sites, end to end")
struct PackedSiteTests {
    private let folder: TemporaryFolder

    init() async throws {
        folder = try TemporaryFolder()
        _ = try await SmallArchive().build(into: folder)
        #expect(try run("pack", "public", "--parts", "3").output == "parts: 3 parts, 3 of them written\n")
    }

    private func run(_ words: String...) throws -> Program.Outcome { try Program.run(words, in: folder.path) }

    /// Alters bytes of a file in place.
    private func alter(_ name: String, _ text: String, to other: String) throws {
        let url = URL(fileURLWithPath: folder.path + "/" + name)
        var data = try Data(contentsOf: url)
        data.replaceSubrange(try #require(data.range(of: Data(text.utf8))), with: Data(other.utf8))
        try data.write(to: url)
    }

    private func part(of path: String) throws -> String {
        let lists = try folder.files().filter { $0.hasPrefix("parts/") && $0.hasSuffix(".jsonl") }
        let list = try #require(lists.first { try folder.read($0).contains("\"\(path)\"") })
        return list.replacing(".jsonl", with: ".tar")
    }

    @Test("are checked as the site is that they were made of")
    func checked() throws {
        let site = try run("check", "--strict", "public"), packed = try run("check", "--strict", "parts")
        #expect(site.status == 0 && packed.status == 0 && packed.output == site.output && !site.output.isEmpty)
        #expect(try run("pack", "--parts", "3").output == "parts: 3 parts, 0 of them written\n")
    }

    @Test("tell what is wrong with a file, at its place in the site")
    func faults() throws {
        let about = try folder.read("public/about.html")
        try folder.write("public/about.html", about.replacing("</main>", with: "<a href=\"none.html\">无</a></main>"))
        let manifest = try folder.read(".public.manifest")
        let hash = try #require(manifest.firstMatch(of: #/(?m)^(\S+) about.html$/#)).output.1
        let changed = contentDigits(Bytes(try folder.read("public/about.html").utf8).span)
        try folder.write(".public.manifest", manifest.replacing(hash, with: changed))
        #expect(try run("pack", "--parts", "3").status == 0)
        let outcome = try run("check", "parts")
        #expect(outcome.status == 1 && outcome.errors.contains("parts/about.html:"), "\(outcome.errors)")
        #expect(outcome.errors.contains("none.html"))
    }

    @Test("tell what of the parts is missing, damaged or too short, and what to do")
    func damaged() throws {
        let part = try part(of: "index.html"), path = folder.path + "/" + part
        let whole = try Data(contentsOf: URL(fileURLWithPath: path)), list = try folder.read("parts/parts.json")
        func errors() throws -> String {
            let outcome = try run("check", "parts")
            #expect(outcome.status == 1 && outcome.output.isEmpty)
            return outcome.errors
        }
        try whole.prefix(whole.count - 1500).write(to: URL(fileURLWithPath: path))
        let hint = "hint: pack the site again, or fetch all its parts\n"
        #expect(try errors() == "error: \(part) ends before its end\n" + hint)
        try (whole + Data(count: 512)).write(to: URL(fileURLWithPath: path))
        #expect(try errors() == "error: \(part) is not the part that parts.json tells of\n" + hint)
        try whole.write(to: URL(fileURLWithPath: path))
        try alter(part, "</html>", to: "</hmtl>")
        #expect(try errors() == "error: \(part) is not the part that parts.json tells of\n" + hint)
        try whole.write(to: URL(fileURLWithPath: path))
        try alter(part, "ustar", to: "ustas")
        #expect(try errors() == "error: \(part) is damaged at byte 0\n" + hint)
        try FileManager.default.removeItem(atPath: path)
        #expect(try errors() == "error: \(part) is missing\n" + hint)
        try folder.write("parts/parts.json", list.replacing("part-0001.tar", with: "../part-0001.tar"))
        #expect(
            try errors().hasPrefix("error: parts/parts.json is no list of a site's parts that this version knows\n"))
    }

    @Test("take the place of no other folder, and need a site and a number")
    func refused() async throws {
        let other = try TemporaryFolder(), site = try await SmallArchive().build(into: other)
        let files = try site.files()
        let outcome = try run("pack", "--parts", "2", "--output", other.path + "/public")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors
                == "error: \(other.path)/public holds something else than a packed site\nhint: name another folder\n")
        #expect(try site.files() == files)
        for place in ["public", "public/sub", ".", "./public/../public"] {
            let errors = try run("pack", "--parts", "2", "--output", place).errors
            #expect(errors.hasPrefix("error: \(place) is the site itself, or in it, or around it\n"), "\(place)")
        }
        #expect(
            try run("pack", "parts", "--parts", "2", "--output", "two").errors.hasPrefix("error: there is no built"))
        #expect(try run("pack", "none", "--parts", "2").errors.hasPrefix("error: there is no built site in none\n"))
        for words in [["pack"], ["pack", "--parts", "0"], ["pack", "a", "b", "--parts", "2"]] {
            #expect(try Program.run(words, in: folder.path).status == 2, "\(words)")
        }
    }
}
