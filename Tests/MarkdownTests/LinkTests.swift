import Markdown
import Testing
import Text

@Suite("Links of Markdown")
struct LinkTests {
    static let placeCases: [(name: String, markdown: String, links: [MarkdownLink])] = [
        ("none", "文\n", []),
        ("a link", "见[全文](a.pdf)。", [link("a.pdf", 1, 4)]),
        ("a picture", "\n\n![樊惠林](fan.jpg)", [link("fan.jpg", 3, 1)]),
        ("a picture in a link", "[![图](b.jpg)](b.pdf)", [link("b.pdf", 1, 1), link("b.jpg", 1, 2)]),
        ("behind a line's end", "一\n二 ![三](c.jpg)", [link("c.jpg", 2, 5)]),
        ("in a list", "- 一\n- [二](d)", [link("d", 2, 3)]),
        ("in a list, further down", "- 一\n  见[二](d)", [link("d", 2, 6)]),
        ("in a quote", "> 一\n> [二](d)", [link("d", 2, 3)]),
        ("in a heading", "# 一\n\n## [二](d)", [link("d", 3, 4)]),
        ("by reference", "[一][a]\n\n[a]: e.jpg", [link("e.jpg", 1, 1)]),
        ("in a table", "|一|\n|-|\n|[二](f)|", [link("f", 3, 2)]),
        ("in a footnote", "一[^1]\n\n[^1]: [二](g)", [link("g", 3, 7)]),
        ("with escapes", "[一](<a b.jpg>) [二](a&amp;b%20c.jpg)", [link("a b.jpg", 1, 1), link("a&b%20c.jpg", 1, 18)]),
        ("of a scheme that runs", "[一](javascript:x)", []),
        ("in code", "`[一](a)`", []),
    ]

    private static func link(_ destination: String, _ line: Int, _ column: Int) -> MarkdownLink {
        MarkdownLink(destination: destination, line: line, column: column)
    }

    @Test("are told with their places", arguments: placeCases)
    func places(_ name: String, _ markdown: String, _ expected: [MarkdownLink]) {
        #expect(links(inMarkdown: Bytes(markdown.utf8).span) == expected)
    }

    static let replacementCases: [MarkdownCase] = [
        MarkdownCase("another place", "[一](a)", "<p><a href=\"../b\">一</a></p>\n"),
        MarkdownCase("a picture's place", "![一](a \"题\")", "<p><img src=\"../b\" alt=\"一\" title=\"题\" /></p>\n"),
        MarkdownCase("Han in it", "[一](han)", "<p><a href=\"%E5%9B%BE%25.jpg\">一</a></p>\n"),
        MarkdownCase("none for a link", "中\n[一*二*](none)\n文", "<p>中一<em>二</em>文</p>\n"),
        MarkdownCase("none for a picture", "![一](none)", "<p>一</p>\n"),
        MarkdownCase("one that runs", "[一](bad)", "<p>一</p>\n"),
        MarkdownCase("the same", "[一](c)", "<p><a href=\"c\">一</a></p>\n"),
    ]

    @Test("are replaced", arguments: replacementCases)
    func replacements(_ example: MarkdownCase) {
        var bytes = Bytes()
        let replaced = ["a": "../b", "han": "图%25.jpg", "c": "c", "bad": "javascript:x"]
        appendHTML(ofMarkdown: Bytes(example.markdown.utf8).span, replacingLinks: { replaced[$0] }, into: &bytes)
        #expect(String(utf8: bytes) == example.expected)
    }
}
