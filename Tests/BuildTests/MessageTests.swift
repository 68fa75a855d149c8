import Foundation
import TestSupport
import Testing
import Text

/// A mistake that an editor makes, and all that is told of it.
struct MistakeCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// A path below the archive's folder; one that ends in a slash is a folder.
    var file: String
    var bytes: [UInt8]
    var told: String

    init(_ name: String, _ file: String, _ text: String, _ told: String) {
        self.init(name, file, bytes: Array(text.utf8), told)
    }

    init(_ name: String, _ file: String, bytes: [UInt8], _ told: String) {
        (testDescription, self.file, self.bytes, self.told) = (name, file, bytes, told)
    }
}

@Suite("Messages that editors meet")
struct MessageTests {
    /// 二七区 in GB18030; 今天召開會議 in Big5.
    static let gb: [UInt8] = [0xB6, 0xFE, 0xC6, 0xDF, 0xC7, 0xF8]
    static let big5: [UInt8] = [0xA4, 0xB5, 0xA4, 0xD1, 0xA5, 0x6C, 0xB6, 0x7D, 0xB7, 0x7C, 0xC4, 0xB3]
    static let sentences = String(repeating: "各单位抓好招商引资各项工作落实。", count: 9)

    static let mistakes = [
        MistakeCase(
            "a misspelt key", "seeds/archive.yml", "title: 二七报\ntitel: 区情\n",
            """
            seeds/archive.yml:2:1: error: unknown key "titel"
               2 | titel: 区情
                 | ^
            hint: did you mean "title"?
            """),
        MistakeCase(
            "a quotation mark that is not closed", "seeds/archive.yml", "title: \"二七报\nsubtitle: \"区情\"\n",
            """
            seeds/archive.yml:1:8: error: this quotation mark is not closed
               1 | title: "二七报
                 |        ^
            hint: write a second one at the end of the text
            """),
        MistakeCase(
            "a full-width colon", "seeds/a.md", "---\ntitle：会议\n---\n正文",
            """
            seeds/a.md:2:6: error: the colon behind "title" is a full-width one (：)
               2 | title：会议
                 |      ^
            hint: write ":" and a blank: title: …
            """),
        MistakeCase(
            "a control character", "seeds/archive.yml", "title: 二七\u{7}报\n",
            """
            seeds/archive.yml:1:14: error: U+0007 is a control character
               1 | title: 二七\\u0007报
                 |            ^
            hint: remove it
            """),
        MistakeCase(
            "a damaged file in GB18030", "seeds/b.txt", bytes: gb + [0x0A] + gb + [0xFF] + gb,
            """
            seeds/b.txt:2:7: error: byte 0xFF is neither UTF-8 nor GB18030
               2 | 二七区\u{FFFD}二七区
                 |       ^
            hint: the file may be damaged here; save it as UTF-8
            """),
        MistakeCase(
            "line ends of old Macs", "seeds/a.md", "---\rtitle: 会议\rtagz: 一\r---\r正文\r",
            """
            seeds/a.md:3:1: error: unknown key "tagz"
               3 | tagz: 一
                 | ^
            hint: did you mean "tags"?
            """),
        MistakeCase(
            "Big5", "seeds/b c.txt", bytes: big5 + big5,
            """
            seeds/b c.txt: error: is probably in Big5, which is not read
            hint: convert it: iconv -f BIG5 -t UTF-8 'seeds/b c.txt' > 'seeds/b c.txt.utf8' && mv 'seeds/b c.txt.utf8' 'seeds/b c.txt'
            """),
        MistakeCase(
            "UTF-16", "seeds/b.txt", bytes: [0xFF, 0xFE, 0x8C, 0x4E],
            """
            seeds/b.txt:1:1: error: is in UTF-16
            hint: save it as UTF-8
            """),
        MistakeCase(
            "a folder for a file", "seeds/archive.yml/", "",
            """
            seeds/archive.yml: error: is a folder, and a file is expected here
            hint: rename the folder
            """),
        MistakeCase(
            "a broken link in a long line", "seeds/a.md",
            "---\ntitle: 会议\n---\n" + sentences + "[公告](a.pdf)" + sentences,
            """
            seeds/a.md:4:433: error: "a.pdf" leads nowhere: there is no such file
               4 | …位抓好招商引资各项工作落实。各单位抓好招商引资各项工作落实。[公告](a.pdf)各单位抓好招商引资各项工作…
                 |                                                              ^
            hint: write the file's path as it is from the article's own folder
            """),
        MistakeCase(
            "a template", "templates/article.mustache", "<p>{{#title}}\n标题{{/titel}}\n",
            """
            templates/article.mustache:2:7: error: {{#title}} of line 1 is closed by {{/titel}}
               2 | 标题{{/titel}}
                 |     ^
            hint: expected {{/title}}
            """),
        MistakeCase(
            "an address with a password", "seeds/archive.yml", "baseURL: https://u:p@example.org/\n",
            """
            seeds/archive.yml:1:10: error: "https://u:p@example.org/" is no address of a site
               1 | baseURL: https://u:p@example.org/
                 |          ^
            hint: write it as https://example.org/paper, without user name, "?" and "#"
            """),
    ]

    private func archive(with mistake: MistakeCase) throws -> TemporaryFolder {
        let archive = try SmallArchive().seeds
        let path = archive.path + "/" + mistake.file
        if mistake.file.hasSuffix("/") {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } else {
            try archive.write(mistake.file, bytes: mistake.bytes)
        }
        return archive
    }

    @Test("what is told, with the line and a caret below the place", arguments: mistakes)
    func told(_ mistake: MistakeCase) throws {
        let archive = try archive(with: mistake)
        let outcome = try Program.run(["build"], in: archive.path)
        #expect(outcome.errors == mistake.told + "\n" && outcome.status == 1)
    }

    @Test("the JSON report has the line and the caret's column too")
    func json() throws {
        let archive = try archive(with: Self.mistakes[1])
        let outcome = try Program.run(["build", "--json"], in: archive.path)
        let report = try JSONValue(parsing: Array(outcome.output.utf8))
        guard case .array(let faults)? = report["faults"] else { throw CocoaError(.propertyListReadCorrupt) }
        let fault = faults.first
        #expect(fault?["excerpt"]?.string == "title: \"二七报" && fault?["caret"]?.integer == 8)
        #expect(fault?["line"]?.integer == 1 && fault?["column"]?.integer == 8)
        #expect(outcome.errors.isEmpty && outcome.status == 1)
    }

    @Test("check shows the line of a page too")
    func check() throws {
        let archive = try SmallArchive().seeds
        #expect(try Program.run(["build"], in: archive.path).status == 0)
        try archive.write(
            "public/about.html",
            try archive.read("public/about.html").replacing("</main", with: "<a href=\"none.html\">无</a></main"))
        let outcome = try Program.run(["check"], in: archive.path)
        #expect(outcome.errors.contains(/public\/about\.html:(\d+):\d+: error: .*none.*\n +\1 \| .*none/))
    }

    @Test("a folder of templates that is not there: the hint speaks of templates")
    func missingTemplates() throws {
        let archive = try SmallArchive().seeds
        let outcome = try Program.run(["build", "--templates", "none"], in: archive.path)
        #expect(
            outcome.errors == """
                none: error: there is no such folder of templates
                hint: make it, or name another with --templates or with theme in archive.yml

                """)
    }

    @Test(
        "a report that cannot be written is no success",
        arguments: [["build", "--json"], ["build"], ["check", "--json"], ["--help"], ["--version"]])
    func fullDisk(_ words: [String]) throws {
        let archive = try SmallArchive().seeds
        #expect(try Program.run(["build"], in: archive.path).status == 0)
        let outcome = try Program.run(words, in: archive.path, output: "/dev/full")
        #expect(outcome.status == 1)
        #expect(outcome.errors == "broadsheet: error: the report cannot be written: No space left on device\n")
    }
}
