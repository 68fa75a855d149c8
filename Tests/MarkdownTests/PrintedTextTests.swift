import Markdown
import TestSupport
import Testing
import Text

@Suite("Printed text")
struct PrintedTextTests {
    static let cases = [
        MarkdownCase("Markdown's marks", "# 一 1. *二* _三_ `四` [五](六) ~~七~~", "# 一 1. *二* _三_ `四` [五](六) ~~七~~"),
        MarkdownCase("leading blanks and tabs", "    \t一\t二  ", "    \t一\t二  "),
        MarkdownCase("tags", "<script>a</script>", "&lt;script&gt;a&lt;/script&gt;"),
        MarkdownCase("entities", "&amp; &#20013; &lt;", "&amp;amp; &amp;#20013; &amp;lt;"),
        MarkdownCase("backslashes", "\\* \\\\ \\", "\\* \\\\ \\"),
        MarkdownCase("quotation marks", "\"a\" 'b' -- ...", "&quot;a&quot; 'b' -- ..."),
        MarkdownCase("other languages' ends", "]]> {{a}} </title> -->", "]]&gt; {{a}} &lt;/title&gt; --&gt;"),
        MarkdownCase(
            "addresses", "https://example.org www.example.org a@b.c", "https://example.org www.example.org a@b.c"),
        MarkdownCase("NUL", "a\0b", "a\u{FFFD}b"),
        MarkdownCase("line ends", "a\nb\n\nc", "a\nb\n\nc"),
        MarkdownCase("characters beyond the basic plane", "𠮷〇·", "𠮷〇·"),
        MarkdownCase("a comma between Han", "活力,以,", "活力<span class=\"w\">,</span>以,"),
        MarkdownCase("commas elsewhere", ",甲, 乙a,丙,1丁,𠮷,", ",甲, 乙a,丙,1丁,𠮷,"),
        MarkdownCase("a comma beside other marks", "甲”,“乙》,《丙", "甲”,“乙》<span class=\"w\">,</span>《丙"),
        MarkdownCase("nothing", "", ""),
    ]

    @Test(arguments: cases)
    func inlineHTML(_ example: MarkdownCase) { #expect(printed(example.markdown) == example.expected) }

    @Test("a reader sees the characters of any text", arguments: 0..<20 as Range<UInt64>)
    func anyText(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = randomText(&random)
            let shown = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
            #expect(decoded(printed(text)) == shown, "seed \(seed)")
        }
    }

    private func printed(_ text: String) -> String {
        var bytes = Bytes()
        appendInlineHTML(ofPrinted: text, into: &bytes)
        return String(utf8: bytes)
    }

    private static let pieces = [
        "二七区", "&", "<", ">", "\"", "'", "&amp;", "&lt", "#", " ", "\t", "\n", "*", "_", "`", "[", "](", "\\", "<!--",
        "-->", "<script>", "]]>", "{{", "}}", "\0", "1. ", "~~", "𠮷", "\u{301}", "http://a.b", "|", "\u{FFFD}", "；",
        ",",
    ]

    private func randomText(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0..<20, using: &random))
            .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }

    /// What HTML shows: no tag may be left, and the references that cmark writes are read back. By scalars, for a
    /// combining mark makes one character with the mark before it.
    private func decoded(_ html: String) -> String? {
        var scalars = Array(html.unicodeScalars)
        scalars.replace(Array("<span class=\"w\">,</span>".unicodeScalars), with: [","])
        if scalars.contains(where: { "<>\"".unicodeScalars.contains($0) }) { return nil }
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            scalars.replace(Array(reference.unicodeScalars), with: Array(character.unicodeScalars))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
