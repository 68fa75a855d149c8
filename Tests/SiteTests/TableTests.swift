import Archive
import Testing
import Text

@testable import Site

/// A row and the line of CSV that holds it.
struct RowCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var cells: [String]
    var line: String

    init(_ name: String, _ cells: [String], _ line: String) {
        (testDescription, self.cells, self.line) = (name, cells, line)
    }
}

@Suite("Tables")
struct TableTests {
    static let rows = [
        RowCase("cells are parted by commas", ["a", "", "二七区"], "a,,二七区\r\n"),
        RowCase(
            "a comma, a quotation mark, a line end", ["a,b", "\"a\"", "a\nb", "a\r"],
            "\"a,b\",\"\"\"a\"\"\",\"a\nb\",\"a\r\"\r\n"),
        RowCase(
            "what a spreadsheet would run", ["=1+1", "+1", "-1", "@a", "＝A1", "\t=1", "a=1", "'=1"],
            "'=1+1,'+1,'-1,'@a,'＝A1,'\t=1,a=1,'=1\r\n"),
        RowCase("a formula with a comma", ["=A1,B1"], "\"'=A1,B1\"\r\n"),
    ]

    @Test("rows", arguments: rows)
    func row(_ example: RowCase) {
        var table = CSVWriter()
        table.row(example.cells)
        #expect(String(utf8: table.bytes) == example.line)
    }

    private func lines(_ path: String, _ archive: Archive) throws -> [String] {
        try Fixture.site(archive).render(path: path).split(separator: "\r\n").map { String($0) }
    }

    static let lists = [
        (["甲", "乙"], "甲|乙"), ([], ""), (["甲|乙", "丙"], "甲\\|乙|丙"), (["甲\\", "乙"], "甲\\\\|乙"), (["\\|"], "\\\\\\|"),
    ]

    @Test("several labels in a cell can be told apart, whatever they hold", arguments: lists)
    func list(_ labels: [String], _ cell: String) { #expect(labels.cell == cell) }

    @Test("people have their offices and the days of their oldest and newest article")
    func people() throws {
        let lines = try lines("data/people.csv", Fixture.sampleArchive())
        #expect(lines[0] == "name,url,articles,offices,firstDate,lastDate,likelySeveral")
        #expect(lines[1] == "樊惠林,people/樊惠林.html,3,二七区委书记,2023-05-18,2023-11-19,")
        #expect(lines.contains("虎荣鑫,people/虎荣鑫.html,1,二七区委副书记|区长,2023-05-01,2023-05-01,"))
        #expect(lines.contains("王潜,people/王潜.html,1,,2023-11-19,2023-11-19,"))
    }

    @Test("articles stand in the order of the archive, one a row")
    func articles() throws {
        let archive = try Fixture.sampleArchive()
        let lines = try lines("data/articles.csv", archive)
        #expect(lines.dropFirst().map { $0.prefix(10) } == archive.articles.map { $0.id.letters[...] })
        let flood = try #require(lines.first { $0.contains("防汛备汛,") })
        #expect(
            flood.hasSuffix(
                ",防汛备汛,2023-05-31,fileName,2023-06-02,A01,2023/2023-06-02_A01.txt,,景静,左学彬|周祎,吕安民,,,防汛"))
    }

    @Test("a printed formula runs in no reader's spreadsheet")
    func formula() throws {
        let archive = Fixture.archive(count: 1) { _, article in
            article.title = "=HYPERLINK(\"https://example.org\",\"点\")"
        }
        #expect(
            try lines("data/articles.csv", archive)[1].contains(
                ",\"'=HYPERLINK(\"\"https://example.org\"\",\"\"点\"\")\","))
    }
}
