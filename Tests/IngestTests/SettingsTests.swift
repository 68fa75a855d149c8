import Archive
import Ingest
import TestSupport
import Testing
import Text

/// What `listSeeds` makes of one file; the faults without their folder.
private func listing(_ name: String, _ text: String, pages: [String] = []) throws -> (SeedListing, [String]) {
    let folder = try TemporaryFolder()
    try folder.write(name, text)
    for page in pages { try folder.write(page, "x") }
    let listing = listSeeds(in: folder.path)
    return (listing, listing.faults.map { String($0.description.dropFirst(folder.path.count + 1)) })
}

@Suite("archive.yml")
struct ArchiveFileTests {
    @Test func settings() throws {
        let (listing, faults) = try listing(
            "archive.yml",
            """
            title: 二七报 # the paper
            subtitle: "区情"
            language: zh-Hans-CN
            publisher: ~
            baseURL: https://example.org/paper/
            year: 2023
            theme:
            """)
        var expected = ArchiveSettings()
        expected.title = "二七报"
        expected.subtitle = "区情"
        expected.language = "zh-Hans-CN"
        expected.baseURL = "https://example.org/paper"
        expected.year = 2023
        #expect(listing.settings == expected)
        #expect(faults == [])
    }

    @Test("what it says of a page counts for more than the file's name")
    func pages() throws {
        let (listing, faults) = try listing(
            "archive.yml",
            """
            pages:
              2023-05-19_A03.txt: {date: 2023-05-20, title: 要闻}
              x/b: {page: 第3版}
            """, pages: ["2023-05-19_A03.txt", "x/b.txt"])
        #expect(faults == [])
        #expect(listing.pages.map(\.note?.title) == ["要闻", nil])
        #expect(listing.pages.map(\.note?.page) == [nil, "第3版"])
        #expect(listing.pages.map(\.note?.issueDate?.description) == ["2023-05-20", nil])
    }

    @Test("date, page and title of a page come from archive.yml, else from the name")
    func loadedPage() throws {
        let folder = try TemporaryFolder()
        try folder.write("archive.yml", "pages: {2023-05-19_A03.txt: {date: 2023-05-20, title: 要闻}}")
        try folder.write("2023-05-19_A03.txt", "x")
        let page = try #require(loadPage(listSeeds(in: folder.path).pages[0]).value)
        #expect(page.issueDate?.description == "2023-05-20")
        #expect(page.issueDateBasis == .archiveFile)
        #expect(page.page == "A03")
        #expect(page.title == "要闻")
    }

    @Test("whose topics articles have", arguments: [("own", TopicChoice.own), ("both", .both), ("~", nil)])
    func topics(_ text: String, _ choice: TopicChoice?) throws {
        let (listing, faults) = try listing("archive.yml", "topics: \(text)")
        #expect(listing.settings.topics == choice)
        #expect(faults == [])
    }

    private static func fullWidthColon(_ place: String, _ key: String) -> String {
        "archive.yml:\(place): error: the colon behind \"\(key)\" is a full-width one (：)\nhint: write \":\" and a blank: \(key): …"
    }

    static let faulty: [(text: String, faults: [String])] = [
        ("titel: x", ["archive.yml:1:1: error: unknown key \"titel\"\nhint: did you mean \"title\"?"]),
        (
            "colour: x",
            [
                "archive.yml:1:1: error: unknown key \"colour\"\nhint: the keys are title, subtitle, language, contentLanguage, "
                    + "publisher, baseURL, year, theme, corrections, district, licence, topics, pictures, pages"
            ]
        ),
        (
            "title: a\ntitle: b",
            ["archive.yml:2:1: error: \"title\" stands here a second time\nhint: keep one; the first is used"]
        ),
        (
            "topics: none",
            [
                "archive.yml:1:9: error: \"none\" says nothing of topics\nhint: write own for the topics of subjects.yml and of the "
                    + "articles alone, both to add those that come with the program"
            ]
        ),
        ("title: [a]", ["archive.yml:1:8: error: a list where a text is expected"]),
        ("- title", ["archive.yml:1:1: error: a list where a mapping is expected"]),
        ("title: \"\\0\"", ["archive.yml:1:9: error: U+0000 is a control character\nhint: remove it"]),
        (
            "title: \"\\n\\x07\"\nsubtitle: b\u{1B}",
            ["archive.yml:2:12: error: U+001B is a control character\nhint: remove it"]
        ),
        ("title: \"\\n\\x07\"", ["archive.yml:1:11: error: U+0007 is a control character\nhint: remove it"]),
        ("title：会议", [fullWidthColon("1:6", "title")]),
        ("year: 2023\ntitle：会议\nsubtitle: 区情", [fullWidthColon("2:6", "title")]),
        ("pages:\n  a.txt：\n", [fullWidthColon("2:8", "a.txt")]),
        (
            "title: 会议：一\nsubtitle: [",
            [
                "archive.yml:2:12: error: bad YAML: while parsing a flow node: did not find expected node content\n"
                    + "hint: a text that holds \": \" or \" #\", or begins with a mark, needs quotation marks"
            ]
        ),
        (
            "baseURL: https://u:p@example.org/",
            [
                "archive.yml:1:10: error: \"https://u:p@example.org/\" is no address of a site\n"
                    + "hint: write it as https://example.org/paper, without user name, \"?\" and \"#\""
            ]
        ),
        (
            "corrections: http://example.org/form",
            [
                "archive.yml:1:14: error: \"http://example.org/form\" is neither a mailbox nor the address of a form\n"
                    + "hint: write it as name@example.org, or as "
                    + "https://example.org/form?page={page}&lines={lines}&text={text}"
            ]
        ),
        ("corrections: https://example.org/form?page={page}&text={text}", []), ("corrections: a@example.org", []),
        ("year: 23", ["archive.yml:1:7: error: \"23\" is no year\nhint: write it as 2023"]),
        ("year: 0000", ["archive.yml:1:7: error: \"0000\" is no year\nhint: write it as 2023"]),
        ("language: 中文", ["archive.yml:1:11: error: \"中文\" is no language tag\nhint: write it as zh-CN"]),
        ("language: zh_CN", ["archive.yml:1:11: error: \"zh_CN\" is no language tag\nhint: write it as zh-CN"]),
        (
            "title: [",
            [
                "archive.yml:1:9: error: bad YAML: while parsing a flow node: did not find expected node content\n"
                    + "hint: a text that holds \": \" or \" #\", or begins with a mark, needs quotation marks"
            ]
        ),
        ("? [a]\n: b", ["archive.yml:1:3: error: a list where a text is expected"]),
        ("", []), ("# nothing", []), ("title:", []), ("pages: ~", []),
        (
            "pages: {a.txt: {date: 2023-02-30}}",
            ["archive.yml:1:23: error: \"2023-02-30\" is no day\nhint: write a day that exists as 2023-05-18"]
        ),
        (
            "pages: {a.txt: {date: 2023-05}}",
            ["archive.yml:1:23: error: \"2023-05\" is no day\nhint: write a day that exists as 2023-05-18"]
        ),
        (
            "pages: {a: {page: 3}, a.txt: {page: 4}}",
            ["archive.yml:1:23: error: \"a.txt\" stands here a second time\nhint: keep one; the first is used"]
        ),
        ("pages: {a.txt: 3}", ["archive.yml:1:16: error: a text where a mapping is expected"]),
        ("pages: {a.txt: {dat: x}}", ["archive.yml:1:17: error: unknown key \"dat\"\nhint: did you mean \"date\"?"]),
        (
            "pages: {b.txt: {page: 3}}",
            ["archive.yml:1:9: warning: there is no page \"b.txt\"\nhint: did you mean \"a.txt\"?"]
        ),
        (
            "pages:\n  2023/A03.txt: {page: 3}",
            [
                "archive.yml:2:3: warning: there is no page \"2023/A03.txt\"\nhint: write the file's path as it is below this "
                    + "folder"
            ]
        ),
    ]

    @Test(arguments: faulty)
    func faults(_ text: String, _ expected: [String]) throws {
        #expect(try listing("archive.yml", text, pages: ["a.txt"]).1 == expected)
    }

    @Test("what is right is read beside what is wrong")
    func rest() throws {
        let (listing, faults) = try listing("archive.yml", "titel: x\nyear: x\nsubtitle: 区情")
        #expect(listing.settings.subtitle == "区情")
        #expect(faults.count == 2)
    }

    static let addresses: [(text: String, isOne: Bool)] = [
        ("http://a", true), ("HTTPS://a.b/c", true), ("https://a/?q", false), ("https://a/#b", false),
        ("https://", false),
        ("https:///a", false), ("ftp://a", false), ("example.org", false), ("https://a b", false),
    ]

    @Test(arguments: addresses)
    func baseURL(_ text: String, _ isOne: Bool) throws {
        let (listing, faults) = try listing("archive.yml", "baseURL: '\(text)'")
        #expect((listing.settings.baseURL != nil) == isOne)
        #expect(faults.isEmpty == isOne)
    }

    @Test("an archive.yml in GB18030 is read, one in neither encoding is a fault")
    func encodings() throws {
        let folder = try TemporaryFolder()
        try folder.write("archive.yml", bytes: Bytes("title: ".utf8) + [0xB6, 0xFE, 0xC6, 0xDF, 0xC7, 0xF8])
        #expect(listSeeds(in: folder.path).settings.title == "二七区")
        try folder.write("archive.yml", bytes: Bytes("title: ".utf8) + [0xFF])
        let listing = listSeeds(in: folder.path)
        #expect(listing.settings == ArchiveSettings())
        #expect(listing.faults.map(\.column) == [8])
    }
}

@Suite("subjects.yml")
struct SubjectsFileTests {
    @Test("the three ways to write an entry")
    func entries() throws {
        let (listing, faults) = try listing(
            "subjects.yml",
            """
            topics:
              防汛: {aliases: [防洪], terms: [防汛, 汛期], not: 防汛路, note: 每年六至九月。}
              招商引资: [招商, 签约, 招商]
              党建:
            people: [樊惠林, 吕安民]
            places:
              二七区: 二七、二七塔
            """)
        #expect(faults == [])
        #expect(
            listing.authority.topics == [
                .init(label: "防汛", aliases: ["防洪"], terms: ["防汛", "汛期"], not: ["防汛路"], note: "每年六至九月。", line: 2),
                .init(label: "招商引资", terms: ["招商", "签约"], line: 3), .init(label: "党建", line: 4),
            ])
        #expect(listing.authority.people == [.init(label: "樊惠林", line: 5), .init(label: "吕安民", line: 5)])
        #expect(listing.authority.places == [.init(label: "二七区", aliases: ["二七", "二七塔"], line: 7)])
        #expect(listing.authority.organisations == [])
    }

    @Test("labels are in NFC")
    func normalization() throws {
        let (listing, _) = try listing("subjects.yml", "people: [\"Ren\\u0065\\u0301\"]")
        #expect(Array(listing.authority.people[0].label.unicodeScalars) == Array("Ren\u{E9}".unicodeScalars))
    }

    static let faulty: [(text: String, faults: [String])] = [
        (
            "organizations: [a]",
            ["subjects.yml:1:1: error: unknown key \"organizations\"\nhint: did you mean \"organisations\"?"]
        ),
        ("topics: {a: {term: [b]}}", ["subjects.yml:1:14: error: unknown key \"term\"\nhint: did you mean \"terms\"?"]),
        ("topics: {a: {terms: {b: c}}}", ["subjects.yml:1:21: error: a mapping where a list is expected"]),
        ("topics: {a: [[b]]}", ["subjects.yml:1:14: error: a list where a text is expected"]),
        ("topics: a", ["subjects.yml:1:9: error: a text where a mapping is expected"]),
        (
            "people: [a, a]",
            ["subjects.yml:1:13: error: \"a\" stands here a second time\nhint: keep one; the first is used"]
        ),
        (
            "people:\n  a: b\n  a: c",
            ["subjects.yml:3:3: error: \"a\" stands here a second time\nhint: keep one; the first is used"]
        ),
    ]

    @Test(arguments: faulty)
    func faults(_ text: String, _ expected: [String]) throws {
        #expect(try listing("subjects.yml", text).1 == expected)
    }
}
