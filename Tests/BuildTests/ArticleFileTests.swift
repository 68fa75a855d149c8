import Build
import Foundation
import TestSupport
import Testing
import Text

/// Pictures and other files that articles in Markdown show or link to.
@Suite("Files beside articles")
struct ArticleFileTests {
    /// An archive with files, an article in `seeds/2023/` and a page.
    private let archive: SmallArchive

    init() throws {
        archive = try SmallArchive()
        for name in [
            "2023/fan.jpg", "2023/樊 惠林.JPG", "2023/100%.png", "2023/files/notes.odt", "pictures/b.webp", "2023/a.svg",
            "2023/a.html", "2023/unlinked.jpg", "2023/.hidden.jpg", "2023/no-ending", "2023/二%20三.jpg",
        ] {
            try archive.seeds.write("seeds/" + name, name)
        }
        try archive.seeds.write("seeds/2023/other.md", "---\ntitle: 另一篇\n---\n另一篇的正文\n")
        try archive.seeds.write("seeds/draft.md", "---\ntitle: 草稿\ndraft: true\n---\n草稿的正文\n")
    }

    /// Builds the archive with an article of these paragraphs, which begin on line 5.
    private func build(
        _ paragraphs: [String], into folder: TemporaryFolder? = nil, jobs: Int = 2
    ) async throws -> BuiltSite {
        let body = paragraphs.joined(separator: "\n\n")
        try archive.seeds.write("seeds/2023/text.md", "---\ntitle: 手写\n---\n\n\(body)\n")
        return try await .build(from: archive.seeds.path + "/seeds", into: folder ?? TemporaryFolder(), jobs: jobs)
    }

    private func url(of source: String, in site: BuiltSite) throws -> String {
        try #require(site.jsonLines("data/articles.jsonl").first { $0["source"]?.string == source }?["url"]?.string)
    }

    /// What the site makes of them.
    private func paragraphs(_ site: BuiltSite) throws -> [String] {
        let page = try site.read(url(of: "2023/text.md", in: site))
        let body = try #require(page.firstMatch(of: /id="article-body"[^>]*>\s*([\s\S]*?)\s*<\/div>/))
        return body.1.split(separator: "\n").map { String($0) }
    }

    static let copies: [(written: String, href: String, copy: String)] = [
        ("fan.jpg", "files/2023/fan.jpg", "2023/fan.jpg"),
        ("./fan.jpg?w=2#top", "files/2023/fan.jpg?w=2#top", "2023/fan.jpg"),
        ("files/report.pdf", "files/2023/files/report.pdf", "2023/files/report.pdf"),
        ("../pictures/b.webp", "files/pictures/b.webp", "pictures/b.webp"),
        ("/pictures/b.webp", "files/pictures/b.webp", "pictures/b.webp"),
        ("../2023/../pictures/%62.webp", "files/pictures/b.webp", "pictures/b.webp"),
        ("<樊 惠林.JPG>", "files/2023/%E6%A8%8A%20%E6%83%A0%E6%9E%97.JPG", "2023/樊 惠林.JPG"),
        ("%E6%A8%8A%20惠林.JPG", "files/2023/%E6%A8%8A%20%E6%83%A0%E6%9E%97.JPG", "2023/樊 惠林.JPG"),
        ("100%.png", "files/2023/100%2525.png", "2023/100%.png"),
        ("二%2520三.jpg", "files/2023/%E4%BA%8C%252520%E4%B8%89.jpg", "2023/二%20三.jpg"),
    ]

    @Test("are copied, and the article leads to the copy")
    func copied() async throws {
        // No newspaper page, for an article links to it.
        try archive.seeds.write("seeds/2023/files/report.pdf", "2023/files/report.pdf")
        let site = try await build(Self.copies.map { "![图](\($0.written)) [文](\($0.written))" })
        #expect(site.report.faults.isEmpty)
        for (paragraph, example) in zip(try paragraphs(site), Self.copies) {
            let href = "../../" + example.href
            #expect(paragraph == "<p><img src=\"\(href)\" alt=\"图\" /> <a href=\"\(href)\">文</a></p>", "\(example)")
        }
        let files = try site.files().filter { $0.hasPrefix("files/") }
        #expect(files == Set(Self.copies.map { "files/" + $0.copy.replacing("%", with: "%25") }).sorted())
        for example in Self.copies {
            #expect(try site.read("files/" + example.copy.replacing("%", with: "%25")) == example.copy)
        }
        #expect(try Program.run("check", site.folder.path + "/public").status == 0)
    }

    static let pages: [(written: String, source: String, suffix: String)] = [
        ("other.md", "2023/other.md", ""), ("other.md#二", "2023/other.md", "#%E4%BA%8C"),
        ("../2023/text.md", "2023/text.md", ""),
    ]

    @Test("an article leads to another's page, and to the newspaper page of a page's file")
    func articles() async throws {
        let site = try await build(Self.pages.map { "见[这里](\($0.written))。" } + ["见[版面](../2023-05-18_A01.txt#L3)。"])
        #expect(site.report.faults.isEmpty)
        let shown = try paragraphs(site)
        for (paragraph, example) in zip(shown, Self.pages) {
            let url = try url(of: example.source, in: site) + example.suffix
            #expect(paragraph == "<p>见<a href=\"../../\(url)\">这里</a>。</p>", "\(example)")
        }
        #expect(shown.last == "<p>见<a href=\"../../pages/2023-05-18_A01.html#L3\">版面</a>。</p>")
        #expect(try !site.files().contains { $0.hasPrefix("files/") })
    }

    @Test("what is no relative link stays as it is")
    func untouched() async throws {
        let links = [
            "https://example.org/a.jpg", "//example.org/a.jpg", "#p1", "?q=1", "mailto:a@example.org", "tel:+86-371",
        ]
        let site = try await build(links.map { "[文](\($0))" })
        #expect(try paragraphs(site) == links.map { "<p><a href=\"\($0)\">文</a></p>" })
        #expect(site.report.faults.isEmpty)
    }

    static let faultCases: [(written: String, fault: String, hint: String)] = [
        ("fna.jpg", "error: \"fna.jpg\" leads nowhere: there is no such file", "did you mean \"fan.jpg\"?"),
        ("FAN.jpg", "error: \"FAN.jpg\" leads nowhere: there is no such file", "did you mean \"fan.jpg\"?"),
        ("a/b.jpg", "error: \"a/b.jpg\" leads nowhere: there is no such file", "from the article's own folder"),
        ("%00.jpg", "error: \"%00.jpg\" leads nowhere: there is no such file", "from the article's own folder"),
        ("..%2Ffan.jpg", "error: \"..%2Ffan.jpg\" leads nowhere: there is no such file", "own folder"),
        ("../../outside.jpg", "error: \"../../outside.jpg\" leads out of the source folder", "copy the file"),
        (
            "..\\\\%2e%2E/outside.jpg", "error: \"..\\%2e%2E/outside.jpg\" leads out of the source folder",
            "copy the file"
        ),
        ("link.jpg", "error: \"link.jpg\" leads to a symbolic link out of the source folder", "the file itself"),
        ("files", "error: \"files\" leads to a folder", "name a file"),
        ("../pictures/", "error: \"../pictures/\" leads to a folder", "name a file"),
        ("/", "error: \"/\" leads to a folder", "name a file"),
        (".hidden.jpg", "error: \".hidden.jpg\" leads to a hidden file", "no full stop"),
        ("a.html", "error: \"a.html\" leads to a .html file, a kind that is not copied", "pack it in a .zip"),
        ("a.svg", "error: \"a.svg\" leads to a .svg file, a kind that is not copied", "save it as .png"),
        ("no-ending", "error: \"no-ending\" leads to a file of no kind that is copied", ".zip"),
        ("../draft.md", "warning: \"../draft.md\" leads to a page or article that is not on the site", "draft"),
    ]

    @Test("what cannot be copied is a fault at the link, whose text stays")
    func faults() async throws {
        try archive.seeds.write("outside.jpg", "theirs")
        let link = archive.seeds.path + "/seeds/2023/link.jpg"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../../outside.jpg")
        let site = try await build(Self.faultCases.map { "二，![图](\($0.written))三" })
        #expect(site.report.faults.first.map { "\($0)".hasPrefix(link + ": error: is a symbolic link out") } == true)
        let faults = site.report.faults.dropFirst()
        #expect(faults.count == Self.faultCases.count)
        for (index, (found, example)) in zip(faults, Self.faultCases).enumerated() {
            let place = "\(archive.seeds.path)/seeds/2023/text.md:\(5 + 2 * index):7"
            #expect("\(found)".hasPrefix("\(place): \(example.fault)\n"), "\(found)")
            #expect(found.hint.contains(example.hint), "\(found)")
        }
        #expect(try paragraphs(site) == Self.faultCases.map { _ in "<p>二，图三</p>" })
        #expect(try !site.files().contains { $0.hasPrefix("files/") })
        #expect(try Program.run("check", site.folder.path + "/public").status == 0)
    }

    @Test("of many broken links the first twenty get a suggestion")
    func manyBroken() async throws {
        let site = try await build((0..<30).map { "![图](fna\($0).jpg)" })
        let meant = site.report.faults.map { $0.hint.contains("fan.jpg") }
        #expect(meant == (0..<30).map { $0 < 20 })
    }

    @Test("a changed picture is copied anew and nothing else is written; one that nobody shows any more goes")
    func incremental() async throws {
        let folder = try TemporaryFolder()
        _ = try await build(["![一](fan.jpg)"], into: folder)
        try archive.seeds.write("seeds/2023/fan.jpg", "2023/FAN.jpg")
        let rebuilt = try await build(["![一](fan.jpg)"], into: folder)
        #expect(rebuilt.report.written == 2 && rebuilt.report.removed == 0, "the picture and its checksum")
        #expect(try rebuilt.read("files/2023/fan.jpg") == "2023/FAN.jpg")
        let without = try await build(["一"], into: folder)
        #expect(without.report.removed == 1)
        let clean = try await build(["一"])
        #expect(try without.contents() == clean.contents())
    }

    @Test("a preview shows a changed picture")
    func preview() throws {
        try archive.seeds.write("seeds/2023/text.md", "---\ntitle: 手写\n---\n![一](fan.jpg)\n")
        let folder = try TemporaryFolder()
        let program = try ServingProgram(source: archive.seeds.path + "/seeds", output: folder.path + "/public")
        #expect(try program.fetch("files/2023/fan.jpg") == "2023/fan.jpg")
        try archive.seeds.write("seeds/2023/fan.jpg", "another")
        #expect(try program.fetch("files/2023/fan.jpg") { $0 == "another" } == "another")
    }

    @Test("the same bytes at one core and at two")
    func jobs() async throws {
        let body = "![一](fan.jpg) ![二](/pictures/b.webp) [三](none.jpg) [四](files/notes.odt) [五](other.md)"
        let one = try await build([body], jobs: 1), two = try await build([body], jobs: 2)
        #expect(try one.contents() == two.contents())
        #expect(one.report.faults == two.report.faults && one.report.faults.count == 1)
    }
}
