import Build
import TestSupport
import Testing
import Text

@Suite("Builder and checker agree on what is blank")
struct BlankLineTests {
    @Test("lines that hold nothing to be seen are neither lost nor unplaced, whatever they hold")
    func blankLines() async throws {
        let archive = try SmallArchive()
        let blank = blankCharacters.map { String($0) + "\n" }
        let text = page(of: "防汛", day: 9)
        try archive.seeds.write("seeds/a.txt", blank.joined() + text + blank.joined(separator: "\n"))
        try archive.seeds.write("seeds/b.txt", text + "\u{3000}\u{200B}\n")
        let site = try await archive.build()
        #expect(site.report.unplacedLines == 0 && site.report.faults.isEmpty, "\(site.report.faults)")
        let checked = try Program.run("check", site.folder.path + "/public")
        #expect(checked.status == 0, "\(checked.errors)")
    }

    @Test("a page of nothing but such characters has nothing in it")
    func blankPage() async throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/a.txt", blankCharacters.map { String($0) }.joined(separator: "\n"))
        let site = try await archive.build()
        #expect(site.report.faults.map(\.message) == ["there is nothing in it"])
    }

    @Test("footnotes with names beyond ASCII lead to their notes")
    func footnotes() async throws {
        let archive = try SmallArchive()
        try archive.seeds.write("seeds/a.md", "---\ntitle: 注释\n---\n\n正文[^注]，又一处[^b c]。\n\n[^注]: 说明。\n[^b c]: 又一条。\n")
        let site = try await archive.build()
        let checked = try Program.run("check", site.folder.path + "/public")
        #expect(checked.status == 0, "\(checked.errors)")
    }
}
