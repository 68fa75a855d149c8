import Testing
import Text

@testable import Ingest

@Suite("YAML")
struct YAMLTests {
    /// A node as text, each scalar with its place.
    private func drawn(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text, let isPlain): (isPlain ? text : "'\(text)'") + "@\(node.place.line):\(node.place.column)"
        case .sequence(let nodes): "[" + nodes.map(drawn).joined(separator: " ") + "]"
        case .mapping(let entries):
            "{" + entries.map { drawn($0.key) + "=" + drawn($0.value) }.joined(separator: " ") + "}"
        }
    }

    static let documents: [(what: String, text: String, drawn: String)] = [
        ("a mapping", "a: 1\nb: 二七", "{a@1:1=1@1:4 b@2:1=二七@2:4}"),
        ("columns count bytes", "{标题: 二七, b: c}", "{标题@1:2=二七@1:10 b@1:18=c@1:21}"),
        ("characters beyond the BMP", "𠮷: 𠮷 𠮷\n", "{𠮷@1:1=𠮷 𠮷@1:7}"),
        ("Windows line ends", "a:\r\n  - b\r\n  - c\r\n", "{a@1:1=[b@2:5 c@3:5]}"),
        ("dates and numbers are texts", "[2023-05-18, 07, 1e3, yes]", "[2023-05-18@1:2 07@1:14 1e3@1:18 yes@1:23]"),
        ("quotation marks", "a: \"b\\n\"", "{a@1:1='b\n'@1:4}"),
        ("an alias", "- &x [a, b]\n- *x", "[[a@1:7 b@1:10] [a@1:7 b@1:10]]"),
        ("a tag is passed over", "a: !!int 3", "{a@1:1=3@1:4}"),
        ("a key twice is kept twice", "a: 1\na: 2", "{a@1:1=1@1:4 a@2:1=2@2:4}"),
        ("an empty value", "a:\nb: ~", "{a@1:1=@1:3 b@2:1=~@2:4}"),
        ("a marked document", "---\na\n...\n", "a@2:1"),
    ]

    @Test(arguments: documents)
    func parses(_ what: String, _ text: String, _ drawing: String) throws {
        #expect(drawn(try #require(try parseYAML(Bytes(text.utf8)))) == drawing)
    }

    @Test("a text without a document", arguments: ["", "# nothing\n", "\n\n"])
    func nothing(_ text: String) throws {
        #expect(try parseYAML(Bytes(text.utf8)) == nil)
    }

    static let broken: [(text: String, problem: String, line: Int, column: Int)] = [
        ("a: [1", "while parsing a flow sequence: did not find expected ',' or ']'", 1, 6),
        ("a: b: c", "mapping values are not allowed in this context", 1, 5),
        ("a\n\tb: c", "mapping values are not allowed in this context", 2, 3),
        ("a: *b", "unknown alias \"b\"", 1, 4),
        ("&a [*a]", "unknown alias \"a\"", 1, 5),
        ("a\n---\nb", "a second document", 2, 1),
        ("- a\nb: c", "did not find expected '-' indicator", 2, 1),
    ]

    @Test(arguments: broken)
    func isRefused(_ text: String, _ problem: String, _ line: Int, _ column: Int) {
        let failure = #expect(throws: YAMLFailure.self) { try parseYAML(Bytes(text.utf8)) }
        guard case .other(let words) = failure?.problem else { return #expect(failure == nil, "of another kind") }
        #expect(words.contains(problem))
        #expect(failure?.place == SourcePlace(line: line, column: column))
    }

    static let openQuotations: [(text: String, line: Int, column: Int)] = [
        ("二七: 'x", 1, 9), ("a: \"x\nb: c\n", 1, 4), ("a: b\nc: [\"d\", \"e]\n", 2, 10),
        // The next one's first mark ends it, and what follows makes no sense.
        ("a: \"x\nb: \"c\"\n", 1, 4), ("a: b\nc: 'x\nd: 'e'\nf: g\n", 2, 4),
    ]

    @Test("a quotation that is not closed is told where it begins", arguments: openQuotations)
    func openQuotation(_ text: String, _ line: Int, _ column: Int) {
        #expect(throws: YAMLFailure(.openQuotation, place: SourcePlace(line: line, column: column))) {
            try parseYAML(Bytes(text.utf8))
        }
    }

    @Test("a control character is named", arguments: [("a: 二\u{1}", 1, 7), ("a: b\nc: \u{7F}d", 2, 4)])
    func controlCharacter(_ text: String, _ line: Int, _ column: Int) throws {
        let control = try #require(text.unicodeScalars.first { $0.value == 1 || $0.value == 0x7F })
        #expect(throws: YAMLFailure(.controlCharacter(control), place: SourcePlace(line: line, column: column))) {
            try parseYAML(Bytes(text.utf8))
        }
    }

    @Test("lines are those of editors, which know LF alone, whatever else ends lines in YAML")
    func strangeLineEnds() throws {
        let document = try #require(try parseYAML(Bytes("- \"a\u{2028}b\u{85}c\"\n- 二\n".utf8)))
        guard case .sequence(let nodes) = document.content else { return #expect(document.kindName == "a list") }
        #expect(nodes.map(\.place) == [SourcePlace(line: 1, column: 3), SourcePlace(line: 2, column: 3)])
    }

    @Test("a line number counts from where the text begins in its file")
    func firstLine() throws {
        #expect(try parseYAML(Bytes("a".utf8), firstLine: 2)?.place == SourcePlace(line: 2, column: 1))
    }

    static let bombs: [(what: String, text: String)] = [
        (
            "aliases of aliases",
            "a0: &a0 [x, x]\n" + (1...60).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        ),
        (
            "one long value many times",
            "a: &a [" + String(repeating: "x,", count: 1_000) + "]\nb: ["
                + String(repeating: "*a,", count: 1_000) + "]"
        ),
        ("lists in lists", String(repeating: "[", count: 100_000)),
        ("mappings in lists", (0..<500).map { String(repeating: " ", count: $0) + "-\n" }.joined()),
    ]

    @Test("a short text that stands for an endless one is refused", arguments: bombs)
    func bomb(_ what: String, _ text: String) {
        #expect(throws: YAMLFailure.self) { try parseYAML(Bytes(text.utf8)) }
    }

    @Test(
        "random bytes and damaged documents are refused or read, and never a crash",
        arguments: 1...8 as ClosedRange<UInt64>)
    func damage(seed: UInt64) {
        var state = seed
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let letters = Array("ab: -[]{}&*!|>'\"%@`#,?\n\t二\u{85}\u{2028}\u{FEFF}".unicodeScalars)
        for _ in 0..<2_000 {
            let text = String(String.UnicodeScalarView((0..<random(40)).map { _ in letters[random(letters.count)] }))
            _ = try? parseYAML(Bytes(text.utf8))
        }
    }
}
