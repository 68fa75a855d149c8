import Markdown
import Testing
import Text

@Suite("Hostile Markdown")
struct HostileMarkdownTests {
    static let rawHTMLCases = [
        MarkdownCase(
            "a script is text", "a<script>alert(1)</script>", "<p>a&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        MarkdownCase(
            "a block of HTML is text", "<div onclick=\"x\">\n*a*\n</div>",
            "<p>&lt;div onclick=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;</p>\n"),
        MarkdownCase("a comment vanishes", "a\n\n<!-- 注\n\n-->\n\nb", "<p>a</p>\n<p>b</p>\n"),
        MarkdownCase("a comment inside a line vanishes", "a<!-- 注 -->b", "<p>ab</p>\n"),
        MarkdownCase(
            "what follows a comment is not lost", "<!-- 注 --> <b>a</b>",
            "<p>&lt;!-- 注 --&gt; &lt;b&gt;a&lt;/b&gt;</p>\n"),
        MarkdownCase("a comment that is not closed is text", "<!-- a", "<p>&lt;!-- a</p>\n"),
        MarkdownCase("the end of a title is text", "</title>]]>", "<p>&lt;/title&gt;]]&gt;</p>\n"),
        MarkdownCase("braces are text", "{{a}} {{{b}}}", "<p>{{a}} {{{b}}}</p>\n"),
        MarkdownCase(
            "HTML in a table is text", "|<b>|\n|-|\n",
            "<table>\n<thead>\n<tr>\n<th>&lt;b&gt;</th>\n</tr>\n</thead>\n</table>\n"),
        MarkdownCase("NUL is no character", "a\0b", "<p>a\u{FFFD}b</p>\n"),
    ]

    static let addressesCases = [
        MarkdownCase("javascript", "[a](javascript:alert(1))", "<p>a</p>\n"),
        MarkdownCase("in capitals", "[a](JavaScript:alert(1))", "<p>a</p>\n"),
        MarkdownCase("with blanks before it", "[a](<  javascript:alert(1)>)", "<p>a</p>\n"),
        MarkdownCase("with entities", "[a](javascript&colon;alert(1))", "<p>a</p>\n"),
        MarkdownCase("with a tab inside", "[a](java&#9;script:alert(1))", "<p>a</p>\n"),
        MarkdownCase("with a control character", "[a](&#1;javascript:alert(1))", "<p>a</p>\n"),
        MarkdownCase("by reference", "[a]\n\n[a]: javascript:alert(1)", "<p>a</p>\n"),
        MarkdownCase("between angle brackets", "<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
        MarkdownCase("around emphasis", "[*a* b](vbscript:x) c", "<p><em>a</em> b c</p>\n"),
        MarkdownCase("of a picture", "![*a*](data:text/html,b)", "<p><em>a</em></p>\n"),
        MarkdownCase("of a file", "[a](file:///etc/passwd)", "<p>a</p>\n"),
        MarkdownCase(
            "a relative one stays", "[a](b:c/../d)[e](./b:c#f?g:h)", "<p>a<a href=\"./b:c#f?g:h\">e</a></p>\n"),
        MarkdownCase("http stays", "[a](HTTP://b)", "<p><a href=\"HTTP://b\">a</a></p>\n"),
        MarkdownCase(
            "a quotation mark stays inside", "[a](b\"onclick=\"c)", "<p><a href=\"b%22onclick=%22c\">a</a></p>\n"),
    ]

    @Test("raw HTML", arguments: rawHTMLCases)
    func rawHTML(_ example: MarkdownCase) { #expect(html(example.markdown) == example.expected) }

    @Test("addresses that run something", arguments: addressesCases)
    func addresses(_ example: MarkdownCase) { #expect(html(example.markdown) == example.expected) }

    @Test("HTML that is allowed is HTML, less what the tag filter disarms, and links stay safe")
    func allowedHTML() {
        let html = html("<b>a</b> <script>x</script> [c](javascript:d)\n\n<!-- e -->", allowsRawHTML: true)
        #expect(html == "<p><b>a</b> &lt;script>x&lt;/script> c</p>\n<!-- e -->\n")
    }

    @Test(
        "quotes and lists one inside another are text from the hundredth on",
        arguments: [">", "- ", "1. ", "+ ", "> * "])
    func nesting(_ mark: String) {
        let html = html(mark.repeated(100_000) + "词\n" + "a\n".repeated(10_000))
        let opened = ["<blockquote>", "<ul>", "<ol>"].map { html.count(of: $0) }.reduce(0, +)
        #expect(opened == 100)
        #expect(html.contains("词"))
    }

    @Test("a hundred quotes are quotes")
    func deepQuotes() {
        #expect(html(">".repeated(100) + "a").count(of: "<blockquote>") == 100)
    }

    @Test("a table that would fill the memory is text")
    func hugeTable() {
        let wide = "|a".repeated(5_000) + "|\n" + "|-".repeated(5_000) + "|\n" + "|a\n".repeated(5_000)
        #expect(html(wide).count(of: "<td") == 0)
        let long = "|a|b|\n|-|-|\n" + "|c|d|\n".repeated(5_000)
        #expect(html(long).count(of: "<td") == 10_000)
    }

    @Test("a definition that is too long for its many uses is text, and one with few uses is none the worse")
    func longDefinitions() {
        let long = "a".repeated(30_000)
        for definition in ["[x]: \(long)", "> [x]:\n> <\(long)> 'b'", "[x]: b \"\(long)\""] {
            let flood = html(definition + "\n\n" + "[x] ".repeated(12_500))
            #expect(flood.count(of: "<a ") == 0 && flood.contains(long) && flood.utf8.count < 200_000)
            #expect(html(definition + "\n\n" + "[x] ".repeated(100)).count(of: "<a ") == 100)
        }
        let note = html("a[^x]\n\n[^x]: \(long)" + "[y](z) ".repeated(12_500))
        #expect(note.contains("<section class=\"footnotes\"") && note.contains(long) && !note.contains("[^x]"))
    }

    @Test("a picture in the text itself is not shown, however long it is and however many links there are")
    func data() {
        let picture =
            "![甲][x] " + "[y](z) ".repeated(1000) + "\n\n[x]: data:image/png;base64," + "A".repeated(1_000_000)
        for end in ["\n", " \"b\"\n", "\n\n[z]: c\n"] {
            let html = html(picture + end)
            #expect(html.hasPrefix("<p>甲 <a href=\"z\">y</a>") && !html.contains("AA"))
        }
    }

    @Test("definitions without end are read in one go", arguments: ["]:", "[a]: b (", "[a]: ", "[a]:\n\"", "[a]: <"])
    func definitions(_ mark: String) {
        #expect(!html(mark.repeated(50_000)).isEmpty)
    }

    @Test(
        "marks without end are text",
        arguments: ["[", "![", "*", "**a *b ", "`a", "[a](", "[^a]", "~~", "<a b='", "a_"])
    func unclosed(_ mark: String) {
        let html = html(mark.repeated(20_000))
        #expect(!html.isEmpty)
    }

    @Test(
        "marks nest as deep as an author likes, and a link in them has its line",
        arguments: [("*", "*"), ("*_", "_*"), ("~~a ", " a~~"), ("~~a", "a~~")])
    func deepMarks(_ opening: String, _ closing: String) {
        let text = "一\n\n" + opening.repeated(50_000) + "[二](b) https://example.org " + closing.repeated(50_000)
        let found = links(inMarkdown: Bytes(text.utf8).span)
        #expect(found.count == 2 && found.allSatisfy { $0.line == 3 })
    }

    @Test("bytes that are not UTF-8 become U+FFFD")
    func invalid() {
        var bytes = Bytes()
        appendHTML(ofMarkdown: [0x61, 0xFF, 0xE4, 0xB8].span, into: &bytes)
        #expect(String(validating: bytes, as: UTF8.self)?.contains("a\u{FFFD}") == true)
    }
}

extension String {
    func count(of part: String) -> Int { self.ranges(of: part).count }
}
