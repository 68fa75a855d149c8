import Markdown
import Testing
import Text

@Suite("The heading that is a text's title")
struct TitleHeadingTests {
    static let cases: [(what: String, markdown: String, title: TitleHeading?)] = [
        ("the first line", "# 标题\n\n正文", TitleHeading(text: "标题", lines: 1...1, isFirst: true)),
        ("after blank lines", "\n\n# 标题 #\n", TitleHeading(text: "标题", lines: 3...3, isFirst: true)),
        ("after a comment", "<!-- a -->\n\n# 标题\n", TitleHeading(text: "标题", lines: 3...3, isFirst: true)),
        ("underlined", "二七区召开\n推进会\n===\n", TitleHeading(text: "二七区召开推进会", lines: 1...3, isFirst: true)),
        (
            "with markup", "# **二七区**召开[推进会](a.md)`x` \\# &amp;\n",
            TitleHeading(text: "二七区召开推进会x # &", lines: 1...1, isFirst: true)
        ),
        ("after a paragraph", "正文\n\n# 标题\n", TitleHeading(text: "标题", lines: 3...3, isFirst: false)),
        ("after a lower one", "## 一\n\n# 标题\n", TitleHeading(text: "标题", lines: 3...3, isFirst: false)),
        ("the first of two", "# 一\n\n# 二\n", TitleHeading(text: "一", lines: 1...1, isFirst: true)),
        ("an empty one is none", "#\n\n# 二\n", TitleHeading(text: "二", lines: 3...3, isFirst: false)),
        ("lower ones are none", "## 一\n\n### 二\n", nil),
        ("in code, quotes and lists are none", "```\n# 一\n```\n\n> # 二\n\n- # 三\n\n    # 四\n", nil),
        ("without a space", "#标题\n", nil),
        ("nothing", "", nil),
    ]

    @Test(arguments: cases)
    func heading(_ what: String, _ markdown: String, _ title: TitleHeading?) {
        #expect(titleHeading(ofMarkdown: Bytes(markdown.utf8).span) == title)
    }
}
