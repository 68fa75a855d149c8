import Markdown
import Testing
import Text

/// Markdown and what becomes of it.
struct MarkdownCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var markdown: String
    var expected: String

    init(_ name: String, _ markdown: String, _ expected: String) {
        testDescription = name
        self.markdown = markdown
        self.expected = expected
    }
}

func html(_ markdown: String, allowsRawHTML: Bool = false) -> String {
    var bytes = Bytes()
    appendHTML(
        ofMarkdown: Bytes(markdown.utf8).span, options: MarkdownOptions(allowsRawHTML: allowsRawHTML), into: &bytes)
    return String(utf8: bytes)
}

func plain(_ markdown: String, allowsRawHTML: Bool = false) -> String {
    plainText(ofMarkdown: Bytes(markdown.utf8).span, options: MarkdownOptions(allowsRawHTML: allowsRawHTML))
}

@Suite("Markdown to HTML")
struct MarkdownTests {
    static let markupCases = [
        MarkdownCase("nothing", "", ""),
        MarkdownCase("paragraphs", "一\n\n二", "<p>一</p>\n<p>二</p>\n"),
        MarkdownCase("emphasis", "*a* **b** `c<`", "<p><em>a</em> <strong>b</strong> <code>c&lt;</code></p>\n"),
        MarkdownCase("links", "[a](b.html \"c\")", "<p><a href=\"b.html\" title=\"c\">a</a></p>\n"),
        MarkdownCase("pictures", "![a](b.png)", "<p><img src=\"b.png\" alt=\"a\" /></p>\n"),
        MarkdownCase("no smart punctuation", "\"a\" -- '...'", "<p>&quot;a&quot; -- '...'</p>\n"),
        MarkdownCase("a hard break", "一\\\n二", "<p>一<br />\n二</p>\n"),
        MarkdownCase(
            "tables", "|年|数|\n|:-|-:|\n|2023|5|",
            """
            <table>
            <thead>
            <tr>
            <th align="left">年</th>
            <th align="right">数</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td align="left">2023</td>
            <td align="right">5</td>
            </tr>
            </tbody>
            </table>

            """),
        MarkdownCase("strikethrough", "~~旧~~新", "<p><del>旧</del>新</p>\n"),
        MarkdownCase(
            "autolinks", "见 https://example.org/a?b=c&d 。",
            "<p>见 <a href=\"https://example.org/a?b=c&amp;d\">https://example.org/a?b=c&amp;d</a> 。</p>\n"),
        MarkdownCase(
            "task lists", "- [x] 做\n- [ ] 未做",
            """
            <ul>
            <li><input type="checkbox" checked="" disabled="" /> 做</li>
            <li><input type="checkbox" disabled="" /> 未做</li>
            </ul>

            """),
    ]

    static let headingsCases = [
        MarkdownCase("go one level down", "# 一\n## 二", "<h2>一</h2>\n<h3>二</h3>\n"),
        MarkdownCase("begin at the second level, whatever is written", "### 三\n### 四", "<h2>三</h2>\n<h2>四</h2>\n"),
        MarkdownCase(
            "skip no level, down or up", "# 一\n### 三\n## 二\n##### 五\n# 一",
            "<h2>一</h2>\n<h3>三</h3>\n<h3>二</h3>\n<h4>五</h4>\n<h2>一</h2>\n"),
        MarkdownCase(
            "stay at the last level", "# 一\n## 二\n### 三\n#### 四\n##### 五\n###### 六",
            "<h2>一</h2>\n<h3>二</h3>\n<h4>三</h4>\n<h5>四</h5>\n<h6>五</h6>\n<h6>六</h6>\n"),
        MarkdownCase("may be underlined", "一\n===", "<h2>一</h2>\n"),
    ]

    static let lineEndsCases = [
        MarkdownCase("between Han characters vanish", "中\n文", "<p>中文</p>\n"),
        MarkdownCase("before a full-width mark vanish", "他说\n“好”。", "<p>他说“好”。</p>\n"),
        MarkdownCase("after a full-width mark vanish", "你好，\n世界", "<p>你好，世界</p>\n"),
        MarkdownCase("between full-width digits vanish", "２０\n２３年", "<p>２０２３年</p>\n"),
        MarkdownCase("between other letters stay", "one\ntwo", "<p>one\ntwo</p>\n"),
        MarkdownCase("beside one other letter stay", "中文\nEDTF\n中文", "<p>中文\nEDTF\n中文</p>\n"),
        MarkdownCase("before emphasis vanish", "中\n**文**", "<p>中<strong>文</strong></p>\n"),
        MarkdownCase("after emphasis vanish", "**中**\n文", "<p><strong>中</strong>文</p>\n"),
        MarkdownCase("inside emphasis vanish", "**中\n文**", "<p><strong>中文</strong></p>\n"),
        MarkdownCase("between links vanish", "[中](a)\n[文](b)", "<p><a href=\"a\">中</a><a href=\"b\">文</a></p>\n"),
        MarkdownCase("beside code vanish", "中\n`文`", "<p>中<code>文</code></p>\n"),
        MarkdownCase("beside a picture stay", "中\n![文](a)", "<p>中\n<img src=\"a\" alt=\"文\" /></p>\n"),
        MarkdownCase("around a comment vanish", "中<!-- 注 -->\n**<!-- 注 -->文**", "<p>中<strong>文</strong></p>\n"),
        MarkdownCase("each is its own", "中\n文\na\n中", "<p>中文\na\n中</p>\n"),
        MarkdownCase("in quotes vanish", "> 中\n> 文", "<blockquote>\n<p>中文</p>\n</blockquote>\n"),
        MarkdownCase("are no business of other paragraphs", "中\n\n文", "<p>中</p>\n<p>文</p>\n"),
        MarkdownCase("in code stay", "    中\n    文", "<pre><code>中\n文\n</code></pre>\n"),
    ]

    @Test("markup", arguments: markupCases)
    func markup(_ example: MarkdownCase) { #expect(html(example.markdown) == example.expected) }

    @Test("headings", arguments: headingsCases)
    func headings(_ example: MarkdownCase) { #expect(html(example.markdown) == example.expected) }

    @Test("line ends", arguments: lineEndsCases)
    func lineEnds(_ example: MarkdownCase) { #expect(html(example.markdown) == example.expected) }

    @Test("a footnote is linked both ways, and its number parts no sentence")
    func footnotes() {
        let html = html("中[^a]\n文\n\n[^a]: 注")
        #expect(html.contains("<p>中<sup class=\"footnote-ref\"><a href=\"#fn-a\" id=\"fnref-a\""))
        #expect(html.contains("</sup>文</p>"))
        #expect(html.contains("<li id=\"fn-a\">\n<p>注 <a href=\"#fnref-a\""))
    }

    @Test("HTML is appended to what is there")
    func appends() {
        var bytes = Bytes("<div>".utf8)
        appendHTML(ofMarkdown: Bytes("a".utf8).span, into: &bytes)
        #expect(String(utf8: bytes) == "<div><p>a</p>\n")
    }

    @Test("many texts at once give what each gives alone")
    func concurrency() async {
        let markdown = "~~旧~~ 见 https://example.org/a 与 www.example.org ~~新~~ |\n\n".repeated(50)
        let alone = html(markdown)
        let others = await withTaskGroup(of: String.self) { group in
            for _ in 0..<400 { group.addTask { html(markdown) } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(others == [alone])
    }
}

@Suite("Plain text of Markdown")
struct PlainTextTests {
    static let cases = [
        MarkdownCase("paragraphs", "# 题\n\n一*二*三\n四\n\n五", "题\n一二三四\n五"),
        MarkdownCase("line ends between letters", "one\ntwo  \nthree", "one two three"),
        MarkdownCase("lists and quotes", "- 一\n- 二\n  > 三", "一\n二\n三"),
        MarkdownCase("tables", "|a|b|\n|-|-|\n|c|d|", "a\nb\nc\nd"),
        MarkdownCase("links and pictures", "[a](b) ![c](d)", "a c"),
        MarkdownCase("code", "`a`\n\n    b\n    c\n", "a\nb\nc"),
        MarkdownCase("footnotes", "a[^1]\n\n[^1]: b", "a\nb"),
        MarkdownCase("entities and escapes", "&amp; \\* &#20013;", "& * 中"),
        MarkdownCase("HTML that is no HTML", "a <b>\n\n<!-- c -->", "a <b>"),
    ]

    @Test("cases", arguments: cases)
    func lines(_ example: MarkdownCase) { #expect(plain(example.markdown) == example.expected) }

    @Test("line by line", arguments: cases)
    func textLines(_ example: MarkdownCase) {
        let lines = Markdown.textLines(ofMarkdown: Bytes(example.markdown.utf8).span)
        #expect(lines.map(\.text) == example.expected.split(separator: "\n").map { String($0) })
    }

    @Test("each line is told with the line of its block")
    func places() {
        let text = "# 题\n\n一\n二\n\n- 三\n\n  四\n\n      b\n\n      c\n\n```\nd\n\n```\n![五](x)\n\n|六|七|\n|-|-|\n|八||\n"
        let lines = Markdown.textLines(ofMarkdown: Bytes(text.utf8).span)
        #expect(
            lines.map { "\($0.line) \($0.text)" } == [
                "1 题", "3 一二", "6 三", "8 四", "10 b", "10 ", "10 c", "14 d", "14 ", "18 五", "20 六", "20 七", "22 八",
            ])
    }

    @Test("HTML that is HTML gives no text")
    func rawHTML() { #expect(plain("a <b>c</b>", allowsRawHTML: true) == "a c") }
}

extension String {
    func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
