import Archive
import Ingest
import TestSupport
import Testing
import Text

@Suite("Markdown articles")
struct ArticleTests {
    private func load(_ text: String) throws -> (article: MarkdownSource?, faults: [String]) {
        let folder = try TemporaryFolder()
        try folder.write("x/a.md", text)
        let loaded = loadArticle(try #require(listSeeds(in: folder.path).articles.first))
        return (loaded.value, loaded.faults.map { String($0.description.dropFirst(folder.path.count + 1)) })
    }

    @Test("all keys of the front matter")
    func frontMatter() throws {
        let (article, faults) = try load(
            """
            ---
            title: 二七区召开产业发展推进会
            kicker: 主动担当作为
            subtitle: 副题
            date: 2023-05-18/2023-05-20
            reporters: [景静, 王伟]
            correspondents: 孙扩龙、叶雨
            tags:
              - 招商引资
              - 2023
            people: 樊惠林
            places: []
            page: 03
            column: 要闻
            ---
            # 正文

            """)
        #expect(faults == [])
        #expect(
            article
                == MarkdownSource(
                    source: "x/a.md", title: "二七区召开产业发展推进会", kicker: "主动担当作为", subtitle: "副题",
                    date: EventDate(edtf: "2023-05-18/2023-05-20"), reporters: ["景静", "王伟"],
                    correspondents: ["孙扩龙", "叶雨"], tags: ["招商引资", "2023"], people: ["樊惠林"], page: "03", column: "要闻",
                    body: Bytes("# 正文\n".utf8), bodyLine: 16))
    }

    static let bodies: [(what: String, text: String, body: String, line: Int)] = [
        ("Windows line ends", "---\r\ntitle: a\r\n---\r\nb\r\n", "b\r\n", 4),
        ("white space behind the marks", "--- \ntitle: a\n---\t\nb", "b", 4),
        ("YAML's own end", "---\ntitle: a\n...\nb", "b", 4),
        ("no body", "---\ntitle: a\n---", "", 4),
        ("a byte-order mark", "\u{FEFF}---\ntitle: a\n---\nb", "b", 4),
        ("a rule in the body", "---\ntitle: a\n---\nb\n\n---\n\nc", "b\n\n---\n\nc", 4),
    ]

    @Test(arguments: bodies)
    func body(_ what: String, _ text: String, _ body: String, _ line: Int) throws {
        let (article, faults) = try load(text)
        #expect(faults == [])
        #expect(article?.title == "a")
        #expect(article.map { String(utf8: $0.body) } == body)
        #expect(article?.bodyLine == line)
    }

    static let badDate =
        "\nhint: write a day that exists as 2023-05-18, a month as 2023-05, \"about\" as 2023-05~, "
        + "from one day to another as 2023-05-18/2023-05-20"

    static let faulty: [(what: String, text: String, isRead: Bool, faults: [String])] = [
        ("no front matter", "正文", true, []),
        ("an empty one", "---\n---\n正文", true, []),
        ("an empty title", "---\ntitle: ''\n---\n正文", true, []),
        (
            "no end", "---\ntitle: a\n\n正文", false,
            ["x/a.md:1:1: error: the front matter has no end\nhint: put a line of \"---\" behind it"]
        ),
        (
            "no end of TOML", "+++\ntitle = 'a'\n---\n正文", false,
            ["x/a.md:1:1: error: the front matter has no end\nhint: put a line of \"+++\" behind it"]
        ),
        (
            "a key with a slip", "---\ntitle: a\nreporter: b\n---\n", true,
            ["x/a.md:3:1: error: unknown key \"reporter\"\nhint: did you mean \"reporters\"?"]
        ),
        (
            "a title with a slip", "---\ntitel: a\n---\n", true,
            ["x/a.md:2:1: error: unknown key \"titel\"\nhint: did you mean \"title\"?"]
        ),
        (
            "a day that does not exist", "---\ntitle: a\ndate: 2023-02-29\n---\n", true,
            ["x/a.md:3:7: error: \"2023-02-29\" is no date" + badDate]
        ),
        (
            "bad YAML", "---\ntitle: a: b\n---\n", false,
            [
                "x/a.md:2:9: error: bad YAML: mapping values are not allowed in this context\n"
                    + "hint: a text that holds \": \" or \" #\", or begins with a mark, needs quotation marks"
            ]
        ),
        ("a list", "---\n- a\n---\n", true, ["x/a.md:2:1: error: a list where a mapping is expected"]),
        (
            "draft with a slip", "---\ntitle: a\ndraft: yes\n---\n", true,
            ["x/a.md:3:8: error: \"yes\" is neither true nor false\nhint: write true or false"]
        ),
        ("a draft", "---\ntitle: a\ndraft: true\n---\n", false, []),
        ("no draft", "---\ntitle: a\ndraft: false\n---\n", true, []),
        (
            "nothing", "", false,
            ["x/a.md: error: there is nothing in it\nhint: remove the file, or put the text of its page in it"]
        ),
    ]

    @Test(arguments: faulty)
    func faults(_ what: String, _ text: String, _ isRead: Bool, _ faults: [String]) throws {
        let loaded = try load(text)
        #expect(loaded.faults == faults)
        #expect((loaded.article != nil) == isRead)
    }
}
