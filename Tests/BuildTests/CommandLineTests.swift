import Foundation
import TestSupport
import Testing
import Text

@Suite("Command line")
struct CommandLineTests {
    @Test(
        "each command tells its options",
        arguments: ["build", "serve", "check", "inspect", "review", "subjects", "filter", "init"])
    func help(_ command: String) throws {
        let outcome = try Program.run(command, "--help")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("usage: broadsheet \(command)"))
    }

    @Test("the version")
    func version() throws {
        #expect(try Program.run("--version").output.hasPrefix("broadsheet "))
    }

    @Test("a source that is not there leaves the site as it is")
    func missingSource() throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let words = ["build", "--output", folder.path + "/public", "--source", archive.seeds.path]
        #expect(try Program.run(words.dropLast() + [archive.seeds.path + "/seeds"]).status == 0)
        let before = try folder.files()
        let outcome = try Program.run(words.dropLast() + [archive.seeds.path + "/sedes"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("there is no such folder"))
        #expect(try folder.files() == before)
    }

    @Test("a site is not written around its pages, and is no page itself")
    func outputAndSource() throws {
        let archive = try SmallArchive()
        let seeds = archive.seeds.path + "/seeds"
        let around = try Program.run("build", "--source", seeds, "--output", archive.seeds.path)
        #expect(around.status == 1)
        #expect(around.errors.contains("name another folder with --output"))
        for _ in 0..<2 {
            let inside = try Program.run("build", "--source", seeds, "--output", seeds + "/public")
            #expect(inside.output.contains("2 articles on 2 pages"))
        }
    }

    @Test("a site is not written among its templates, nor around them; templates do not lie around the pages")
    func outputAndTemplates() throws {
        let archive = try SmallArchive()
        try archive.seeds.write("templates/assets/extra.css", "p {}")
        let seeds = archive.seeds.path + "/seeds", templates = archive.seeds.path + "/templates"
        let before = try archive.seeds.files()
        for output in ["templates", "templates/assets", "templates/new/site", "templates/../templates/assets"] {
            let outcome = try Program.run(
                "build", "--source", seeds, "--templates", templates, "--output", archive.seeds.path + "/" + output)
            #expect(outcome.status == 1 && outcome.errors.contains("name another folder with --output"), "\(output)")
        }
        for folder in ["/", archive.seeds.path, seeds] {
            try archive.seeds.write("seeds/archive.yml", "theme: \(folder)\n")
            let outcome = try Program.run("build", "--source", seeds, "--output", archive.seeds.path + "/public")
            #expect(outcome.status == 1 && outcome.errors.contains("name a folder that holds templates alone"))
        }
        #expect(try archive.seeds.files() == (before + ["seeds/archive.yml"]).sorted())
    }

    @Test("a folder of templates that is named has to be there")
    func missingTemplates() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(
            "build", "--output", folder.path + "/public", "--templates", folder.path + "/none")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("/none: error: there is no such folder"))
    }

    static let mistakes = [
        (["biuld"], "did you mean build?"), (["build", "--sorce", "x"], "did you mean --source?"),
        (["build", "--jobs", "0"], "a number from 1"), (["build", "--source"], "--source needs a value"),
        (["build", "seeds"], "--source FOLDER"), (["inspect"], "one article's id"), ([], "a command is missing"),
        (["build", "--base-url", "example.org"], "as in https://example.org/paper"),
        (["build", "--strict=yes"], "takes no value"),
        (["build", "--output", "--strict"], "--output needs a value"),
        (["build", "--base-url", "https://x.org/?q=1"], "without ? and #"),
    ]

    @Test("wrong usage says what to do, with exit status 2", arguments: mistakes)
    func wrongUsage(_ words: [String], _ message: String) throws {
        let outcome = try Program.run(words)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message))
        #expect(outcome.output.isEmpty)
    }

    @Test("a good archive builds with status 0, and its site is found whole")
    func buildAndCheck() throws {
        let folder = try TemporaryFolder()
        let output = folder.path + "/public"
        let built = try Program.run("build", "--strict", "--output", output)
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.output.contains("30 articles on 5 pages"))
        let checked = try Program.run("check", output)
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(checked.output.contains("no faults"))
    }

    @Test("another time zone and language give the same bytes")
    func sameBytesElsewhere() throws {
        let here = try TemporaryFolder(), there = try TemporaryFolder()
        _ = try Program.run("build", "--output", here.path + "/public")
        _ = try Program.run(
            "build", "--output", there.path + "/public",
            environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"])
        let files = try here.files().filter { !$0.hasPrefix(".broadsheet/") }
        #expect(files.count > 100)
        #expect(try files == there.files().filter { !$0.hasPrefix(".broadsheet/") })
        for file in files { #expect(try here.read(file) == there.read(file), "\(file)") }
    }

    @Test("a faulty archive ends with status 1; warnings do only when strict")
    func faults() throws {
        let archive = try SmallArchive(), folder = try TemporaryFolder()
        let words = ["build", "--source", archive.seeds.path + "/seeds", "--output", folder.path + "/public"]
        #expect(try Program.run(words).status == 0)
        try archive.seeds.write("seeds/list.txt", "12 34 56\n")
        let warned = try Program.run(words)
        #expect(warned.status == 0)
        #expect(warned.errors.contains("/seeds/list.txt: warning: "))
        #expect(try Program.run(words + ["--strict"]).status == 1)
        try archive.seeds.write("seeds/archive.yml", "titel: 错\n")
        let failed = try Program.run(words)
        #expect(failed.status == 1)
        #expect(failed.errors.contains("/seeds/archive.yml:1:1: error: "))
        #expect(failed.errors.contains("hint: did you mean \"title\"?"))
    }

    @Test("the report as JSON")
    func json() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run("build", "--json", "--output", folder.path + "/public")
        let report = try JSONValue(parsing: Array(outcome.output.utf8))
        #expect(report["articles"]?.integer == 30)
        #expect(report["good"] == .bool(true))
        #expect(report["faults"] == .array([]))
    }

    @Test("check tells what is missing")
    func brokenSite() throws {
        let folder = try TemporaryFolder()
        _ = try Program.run("build", "--output", folder.path + "/public")
        try FileManager.default.removeItem(atPath: folder.path + "/public/about.html")
        let outcome = try Program.run("check", folder.path + "/public")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("about.html"))
    }

    @Test("inspect tells each line of a page, and the values of an article's template")
    func inspection() throws {
        let page = try Program.run("inspect", "seeds/000_f248a89dec4d7f57.txt")
        #expect(page.status == 0)
        #expect(page.output.contains("correspondents 左学彬、周祎"))
        let id = try #require(page.output.split(separator: "\n").first { $0.hasPrefix("4 ") || $0.hasPrefix("4    ") })
            .split(separator: " ")[3]
        let values = try Program.run("inspect", String(id))
        #expect(try JSONValue(parsing: Array(values.output.utf8)).members != nil)
        #expect(try Program.run("inspect", "nothing").status == 1)
    }

    @Test("inspect tells the fields of an article in Markdown with where they are from, its links and its text")
    func articleInspection() throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/b/fan.jpg", "")
        try archive.seeds.write(
            "seeds/b/a.md",
            """
            ---
            title: 题
            people: [甲乙]
            ---
            区委书记樊惠林主持会议。
            ![图](fan.jpg)

            见[无](none.jpg)与[站](https://example.org)。
            """)
        let source = archive.seeds.path + "/seeds"
        let outcome = try Program.run("inspect", source + "/b/a.md", "--source", source)
        let rows = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        #expect(outcome.status == 0)
        #expect(rows[0].contains(/^[0-9a-z]{10}    articles\/..\/........\.html$/))
        #expect(
            rows[1...3] == [
                "title         front matter  题", "people        front matter  甲乙", "people        found in text 樊惠林",
            ])
        #expect(
            rows.filter { $0.hasPrefix("link ") } == [
                "link          line 6        fan.jpg → files/b/fan.jpg",
                "link          line 8        none.jpg → nowhere",
                "link          line 8        https://example.org",
            ])
        #expect(rows.suffix(4) == ["", "5    区委书记樊惠林主持会议。 图", "8    见无与站。", ""])
    }

    @Test("folders may have any name, and a slash behind it", arguments: ["种子", "种子/", "seeds//"])
    func folderNames(_ name: String) throws {
        let folder = try TemporaryFolder()
        let source = folder.path + "/" + name, output = folder.path + "/网站/"
        let plain = name.replacing("/", with: "")
        try folder.write(plain + "/2023-05-18_A01.txt", page(of: "招商引资", day: 17))
        try folder.write(plain + "/list.txt", "12 34 56\n")
        let built = try Program.run("build", "--source", source, "--output", output)
        #expect(built.status == 0 && built.errors.hasPrefix("\(folder.path)/\(plain)/list.txt: warning: "))
        #expect(try Program.run("check", output).status == 0)
        for page in ["\(folder.path)/\(plain)/2023-05-18_A01.txt", "2023-05-18_A01.txt"] {
            #expect(try Program.run("inspect", page, "--source", source).status == 0, "\(page)")
        }
        try FileManager.default.removeItem(atPath: folder.path + "/网站/about.html")
        #expect(try !Program.run("check", output).errors.contains("//"))
    }
}
