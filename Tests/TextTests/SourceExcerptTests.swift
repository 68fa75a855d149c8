import TestSupport
import Testing
import Text

/// A line with the place marked by `^` before it, and what is shown of it.
struct ExcerptCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var line: String
    var shown: String

    init(_ name: String, _ line: String, _ shown: String) {
        (testDescription, self.line, self.shown) = (name, line, shown)
    }
}

@Suite("The line below a message")
struct SourceExcerptTests {
    static let long = "各单位抓好招商引资各项工作落实".repeated(20)

    static let cases = [
        ExcerptCase("a caret stands under the place", "title: ^[", "title: [\n       ^"),
        ExcerptCase("Han characters and full-width marks take two columns", "标题：^会议", "标题：会议\n      ^"),
        ExcerptCase("letters of a second plane too", "𠮷^a", "𠮷a\n  ^"),
        ExcerptCase("marks that stand on a letter take none", "e\u{301}^a", "e\u{301}a\n ^"),
        ExcerptCase("a tab is a blank", "\ta: ^b", " a: b\n    ^"),
        ExcerptCase("what a terminal would obey is written out", "a\u{1B}[31m^b", "a\\u001B[31mb\n           ^"),
        ExcerptCase("so are marks of direction", "\u{202E}^a", "\\u202Ea\n      ^"),
        ExcerptCase("the end of a line has a place", "a: \"b^", "a: \"b\n     ^"),
        ExcerptCase("an empty line", "^", "\n^"),
        ExcerptCase(
            "a long line is cut behind the place", "^" + long,
            "各单位抓好招商引资各项工作落实".repeated(3) + "各单位抓好…\n^"),
        ExcerptCase(
            "before it", long + "^",
            "…项工作落实" + "各单位抓好招商引资各项工作落实".repeated(3) + "\n" + " ".repeated(101) + "^"),
        ExcerptCase(
            "and on both sides", long + "^a" + long,
            "…" + "各单位抓好招商引资各项工作落实".repeated(2) + "a" + "各单位抓好招商引资各项工作落实各单位抓…\n" + " ".repeated(61) + "^"),
    ]

    @Test(arguments: cases)
    func excerpt(_ example: ExcerptCase) {
        let before = example.line.prefix { $0 != "^" }
        let line = example.line.replacing("^", with: "", maxReplacements: 1)
        let excerpt = SourceExcerpt(line: Bytes(line.utf8)[...], column: before.utf8.count + 1)
        let caret = String(repeating: " ", count: excerpt.caret ?? 0) + "^"
        #expect(excerpt.text + "\n" + caret == example.shown)
    }

    @Test("where only the line is known there is no caret, and the line's beginning is shown")
    func wholeLine() {
        #expect(SourceExcerpt(line: Bytes("二七区".utf8)[...], column: 0).caret == nil)
        #expect(SourceExcerpt(line: Bytes(Self.long.utf8)[...], column: 0).text.hasPrefix("各单位"))
    }

    @Test("a fault with an excerpt")
    func fault() {
        var fault = SourceFault(Mistake(), path: "a.yml", line: 12, column: 8)
        fault.excerpt = SourceExcerpt(line: Bytes("title: x".utf8)[...], column: 8)
        #expect("\(fault)" == "a.yml:12:8: error: wrong\n  12 | title: x\n     |        ^\nhint: mend it")
    }

    @Test("whatever bytes a line has and wherever the place is, a short text is shown")
    func anything() {
        var random = SeededGenerator(seed: 7)
        let bytes: [UInt8] = [0x20, 0x61, 0x1B, 0xE4, 0xB8, 0x80, 0xF0, 0xFF, 0x0D, 0xCC, 0x81]
        for _ in 0..<2000 {
            let line = Bytes(
                (0..<Int.random(in: 0...900, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0 })
            let excerpt = SourceExcerpt(line: line[...], column: Int.random(in: 0...line.count + 5, using: &random))
            #expect(excerpt.text.unicodeScalars.count < 1300 && (excerpt.caret ?? 0) <= 101)
        }
    }

    private struct Mistake: FaultKind {
        var message: String { "wrong" }
        var hint: String { "mend it" }
    }
}

extension String {
    func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
