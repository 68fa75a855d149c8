import Archive
import Ingest
import TestSupport
import Testing
import Text

/// The corrections of the page `a.txt`; faults without their folder.
private func corrections(_ text: String) throws -> (PageCorrections?, [String]) {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "x")
    try folder.write("a.corrections.yml", text)
    let loaded = loadPage(listSeeds(in: folder.path).pages[0])
    return (
        loaded.value?.corrections, loaded.faults.map { String($0.description.dropFirst(folder.path.count + 1)) }
    )
}

@Suite("Corrections files")
struct CorrectionsFileTests {
    @Test("all that can be said") func whole() throws {
        let (file, faults) = try corrections(
            """
            page: 15173DD4161526FD
            articles:
              k3f9q2x7ab:
                title: 题
                headlines:
                  - {role: kicker, lines: 1}
                  - lines: [2, 4-5]
                    text: 二行
                paragraphs: [4-6, "8, 10–12"]
                otherLines: 13
                column:
                date: 2023-05-18/..
                reporters: [景静, 张三]
                correspondents:
                credits: [{role: 摄影, names: 王五、赵六}]
                people: [樊惠林, {name: 王潜, offices: [区长]}]
                tags: [防汛]
              lines 44-50, 52:
                title: 新
            unplaced: [60, 61-62]
            """)
        #expect(faults == [])
        let found = try #require(file)
        #expect(found.source == "a.corrections.yml")
        #expect(found.page == Placed("15173DD4161526FD", line: 1, column: 7))
        #expect(found.unplaced?.value == [LineRange(line: 60), LineRange(61, 62)])
        let first = found.articles[0]
        #expect(first.subject == Placed(.id("k3f9q2x7ab"), line: 3, column: 3))
        #expect(first.headlines?.map(\.role) == [.kicker, .headline] && first.headlines?.map(\.text) == [nil, "二行"])
        #expect(first.headlines?.map(\.lines.value) == [[LineRange(line: 1)], [LineRange(line: 2), LineRange(4, 5)]])
        #expect(first.paragraphs?.map(\.lines.value) == [[LineRange(4, 6)], [LineRange(line: 8), LineRange(10, 12)]])
        #expect(first.paragraphs?[1].lines.line == 9 && first.otherLines?.value == [LineRange(line: 13)])
        #expect(first.fields.title == "题" && first.fields.column == .nothing && first.fields.origin == nil)
        #expect(first.fields.date == EventDate(edtf: "2023-05-18/..").map { .value($0) })
        #expect(first.fields.reporters == ["景静", "张三"] && first.fields.correspondents == [])
        #expect(first.fields.credits == [Credit(role: "摄影", names: ["王五", "赵六"])])
        #expect(first.fields.people == [.init(name: "樊惠林"), .init(name: "王潜", offices: ["区长"])])
        #expect(first.fields.tags == ["防汛"] && first.fields.places == nil)
        #expect(found.articles[1].subject.value == .lines([LineRange(44, 50), LineRange(line: 52)]))
    }

    private static let article = "articles:\n  k3f9q2x7ab: "

    static let faulty: [(text: String, faults: [String])] = [
        ("artikles: {}", ["a.corrections.yml:1:1: error: unknown key \"artikles\"\nhint: did you mean \"articles\"?"]),
        (
            "articles: {k3: {title: x}}",
            [
                "a.corrections.yml:1:12: error: \"k3\" names no article\nhint: write an article's id, as broadsheet inspect "
                    + "tells it, or its lines, as in \"lines 44-100\""
            ]
        ),
        (
            "articles: {lines 9-3: {title: x}}",
            [
                "a.corrections.yml:1:12: error: \"lines 9-3\" names no article\nhint: write an article's id, as broadsheet "
                    + "inspect tells it, or its lines, as in \"lines 44-100\""
            ]
        ),
        (
            article + "{titel: x}",
            ["a.corrections.yml:2:16: error: unknown key \"titel\"\nhint: did you mean \"title\"?"]
        ),
        (
            article + "{date: 2023-02-30}",
            [
                "a.corrections.yml:2:22: error: \"2023-02-30\" is no date\nhint: write a day that exists as 2023-05-18, a month "
                    + "as 2023-05, \"about\" as 2023-05~, from one day to another as 2023-05-18/2023-05-20"
            ]
        ),
        (article + "{paragraphs: 4-6}", ["a.corrections.yml:2:28: error: a text where a list is expected"]),
        (
            article + "{paragraphs: [4-6, x]}",
            [
                "a.corrections.yml:2:34: error: \"x\" is no line of a page\nhint: write lines as 12, 4-6 or 4-6, 8-11; they count "
                    + "from 1"
            ]
        ),
        (
            article + "{otherLines: 0}",
            [
                "a.corrections.yml:2:28: error: \"0\" is no line of a page\nhint: write lines as 12, 4-6 or 4-6, 8-11; they count "
                    + "from 1"
            ]
        ),
        (
            article + "{headlines: [{role: main, lines: 1}]}",
            [
                "a.corrections.yml:2:35: error: \"main\" is no role of a headline\nhint: write kicker, headline or subtitle"
            ]
        ),
        (article + "{headlines: [{role: kicker}]}", ["a.corrections.yml:2:28: error: the key \"lines\" is missing"]),
        (article + "{credits: [{names: 王五}]}", ["a.corrections.yml:2:26: error: the key \"role\" is missing"]),
        (article + "[]", ["a.corrections.yml:2:15: error: a list where a mapping is expected"]), ("", []),
    ]

    @Test("what is wrong is told with line and column, and corrects nothing", arguments: faulty)
    func faults(_ text: String, _ expected: [String]) throws {
        let (file, faults) = try corrections(text)
        #expect(faults == expected)
        let first = file?.articles.first
        #expect(
            first?.paragraphs == nil && first?.headlines == nil
                && first?.fields ?? FieldCorrections() == FieldCorrections())
    }

    @Test("they are found beside their page, and are neither pages nor articles") func listing() throws {
        let folder = try TemporaryFolder()
        for name in [
            "2023/a.txt", "b.txt", "2023/a.corrections.yml", "archive.corrections.yml", "2023/b.corrections.yaml",
        ] {
            try folder.write(name, "")
        }
        let listing = listSeeds(in: folder.path)
        #expect(listing.pages.map(\.source) == ["2023/a.txt", "b.txt"] && listing.articles.isEmpty)
        #expect(listing.pages.map { $0.corrections?.source } == ["2023/a.corrections.yml", nil])
        let faults = listing.faults.map { String($0.description.dropFirst(folder.path.count + 1)) }
        #expect(
            faults == [
                "2023/b.corrections.yaml: warning: is not read because of its name\nhint: did you mean \"2023/b.corrections.yml\"?",
                "archive.corrections.yml: error: there is no page \"archive.txt\" for these corrections\n"
                    + "hint: a corrections file stands beside its page and has its name",
            ])
    }
}
