import Testing
import Text

@Suite("Texts in messages")
struct MessageTextTests {
    private struct Quoting: FaultKind {
        var text: String
        var message: String { "\"\(text)\" leads nowhere" }
        var hint: String { "did you mean \"\(text)\"?" }
    }

    static let cuts: [(text: String, cut: String)] = [
        ("fan.jpg", "fan.jpg"), (String(repeating: "字", count: 120), String(repeating: "字", count: 120)),
        (String(repeating: "字", count: 121), String(repeating: "字", count: 120) + "…"),
        (String(repeating: "a", count: 80_000), String(repeating: "a", count: 120) + "…"),
        ("a\"b", "a\"b"),
    ]

    @Test("what is quoted is cut at 120 characters", arguments: cuts)
    func cut(_ text: String, _ cut: String) {
        let fault = SourceFault(Quoting(text: text), path: "a.md")
        #expect(fault.message == "\"\(cut)\" leads nowhere" && fault.hint == "did you mean \"\(cut)\"?")
    }

    @Test("whatever is quoted, a message stays short")
    func bounded() {
        for text in [String(repeating: "\"", count: 80_000), String(repeating: "\"abc", count: 20_000)] {
            #expect(SourceFault(Quoting(text: text), path: "a.md").message.utf8.count < 3000)
        }
    }

    static let written: [(text: String, out: String)] = [
        ("a\u{1B}[31mb", "a\\u001B[31mb"), ("a\nb\tc\rd", "a\\u000Ab\\u0009c\\u000Dd"),
        ("\u{9B}2J\u{7F}", "\\u009B2J\\u007F"),
        ("a\u{202E}b\u{2066}\u{200F}\u{61C}", "a\\u202Eb\\u2066\\u200F\\u061C"), ("\u{2028}", "\\u2028"),
        ("二七区 “é” – £ ☃ \\u0041", "二七区 “é” – £ ☃ \\u0041"),
    ]

    @Test("what a terminal would obey is written out", arguments: written)
    func writtenOut(_ text: String, _ out: String) { #expect(Text.writtenOut(text) == out) }

    @Test("a fault is two lines, whatever its file is called")
    func fault() {
        let fault = SourceFault(Quoting(text: "\u{1B}\n"), path: "a\nerror: \u{202E}.md", line: 1, column: 2)
        #expect(
            "\(fault)" == "a\\u000Aerror: \\u202E.md:1:2: error: \"\\u001B\\u000A\" leads nowhere\n"
                + "hint: did you mean \"\\u001B\\u000A\"?")
        #expect(Text.writtenOut("a\n\tb\u{1B}", keepingLines: true) == "a\n\tb\\u001B")
    }
}
