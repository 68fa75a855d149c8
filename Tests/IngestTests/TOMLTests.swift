import TestSupport
import Testing
import Text

@testable import Ingest

@Suite("TOML of front matter")
struct TOMLTests {
    /// A value as a short text: `{a: 1, b: [x, y]}`, texts between quotation marks where they had them.
    private func shown(_ node: YAMLNode?) -> String {
        switch node?.content {
        case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
        case .sequence(let nodes): "[" + nodes.map { shown($0) }.joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { shown($0.key).dropFirst().dropLast() + ": " + shown($0.value) }.joined(separator: ", ")
                + "}"
        case nil: "nothing"
        }
    }

    static let documents: [(text: String, shown: String)] = [
        ("", "nothing"),
        ("# a comment\n\n", "nothing"),
        ("title = \"二七区\"", "{title: \"二七区\"}"),
        ("title = '二\\七' # a comment\r\ndraft = true\r\n", "{title: \"二\\七\", draft: true}"),
        ("a = \"\\t\\\"\\\\\\u4E8C\\U00020000\"", "{a: \"\t\"\\二𠀀\"}"),
        ("a = \"\"\"\n一\n二 \\\n   三\"\"\"\"", "{a: \"一\n二 三\"\"}"),
        ("a = '''\r\n一\n'二'\n'''", "{a: \"一\n'二'\n\"}"),
        ("a = ''\nb = \"\"", "{a: \"\", b: \"\"}"),
        ("a = [1, -2.5e3, 0xFF, 1_000,]", "{a: [1, -2.5e3, 0xFF, 1_000]}"),
        ("a = [\n  'x', # one\n  [ 'y', 'z' ],\n]\nb = []", "{a: [\"x\", [\"y\", \"z\"]], b: []}"),
        (
            "a = 2022-09-24T10:00:00+08:00\nb = 2022-09-24 10:00:00Z # day\nc = 2022-09-24\nd = 10:00:00",
            "{a: 2022-09-24T10:00:00+08:00, b: 2022-09-24 10:00:00Z, c: 2022-09-24, d: 10:00:00}"
        ),
        ("[taxonomies]\ntags = ['a']\n[extra]", "{taxonomies: {tags: [\"a\"]}, extra: {}}"),
        ("[a.b]\nx = 1\n[a]\ny = 2", "{a: {b: {x: 1}, y: 2}}"),
        ("a.b = 1\na . 'c d' = 2", "{a: {b: 1, c d: 2}}"),
        ("a = { x = 1, y.z = 'b' }", "{a: {x: 1, y: {z: \"b\"}}}"),
        ("[[r]]\nx = 1\n[[r]]\nx = 2\n[r.p]\ny = 3", "{r: [{x: 1}, {x: 2, p: {y: 3}}]}"),
        ("标题 = 1", "{标题: 1}"),
        ("a = 1\na = 2", "{a: 1, a: 2}"),
    ]

    @Test(arguments: documents)
    func read(_ text: String, _ expected: String) throws {
        #expect(shown(try parseTOML(Bytes(text.utf8))) == expected)
    }

    static let faulty: [(text: String, line: Int, column: Int, problem: String)] = [
        ("a = 1\nb 2", 2, 3, "\"=\" is expected behind a key"),
        ("a = 二七区", 1, 5, "\"二七区\" is no value: a text needs quotation marks"),
        ("a = yes", 1, 5, "\"yes\" is no value: a text needs quotation marks"),
        ("a = 2022-02-30", 1, 5, "\"2022-02-30\" is no value: a text needs quotation marks"),
        ("a =", 1, 4, "a value is expected"),
        ("= 1", 1, 1, "a key is expected"),
        ("a = \"x\\y\"", 1, 7, "a backslash begins no escape that TOML knows"),
        ("a = \"\\uD800\"", 1, 6, "the escape names no character"),
        ("a = \"\\", 1, 6, "a backslash begins no escape that TOML knows"),
        ("a = [1 2]", 1, 8, "a list goes on with \",\" or ends with \"]\""),
        ("a = {x = 1", 1, 11, "a table goes on with \",\" or ends with \"}\""),
        ("a = 'x' y", 1, 9, "the line does not end behind its value"),
        ("[a", 1, 3, "\"]\" is expected behind the table's name"),
        ("[[a]\n", 1, 4, "\"]]\" is expected behind the table's name"),
        ("a = 1\n[a.b]\nc = 2", 2, 2, "\"a\" is no table"),
        (
            String(repeating: "a = 1\n", count: 3) + "a = " + String(repeating: "[", count: 100), 4, 69,
            "nested too deeply"
        ),
        ("a" + String(repeating: ".a", count: 100) + " = 1", 1, 129, "nested too deeply"),
        ((0...2000).map { "[t\($0)]\n" }.joined(), 1001, 2, "too many tables"),
    ]

    @Test(arguments: faulty)
    func faults(_ text: String, _ line: Int, _ column: Int, _ problem: String) {
        let failure = YAMLFailure(problem: problem, place: SourcePlace(line: line, column: column))
        #expect(throws: failure) { try parseTOML(Bytes(text.utf8)) }
    }

    @Test(
        "a quotation that is not closed is told where it begins", arguments: [("二 = \"x\nb = 1", 7), ("a = '''x", 5)])
    func openQuotation(_ text: String, _ column: Int) {
        #expect(throws: YAMLFailure(.openQuotation, place: SourcePlace(line: 1, column: column))) {
            try parseTOML(Bytes(text.utf8))
        }
    }

    @Test("lines count from where the text begins in its file")
    func firstLine() {
        #expect(throws: YAMLFailure(problem: "a value is expected", place: SourcePlace(line: 3, column: 4))) {
            try parseTOML(Bytes("a = 1\nb =".utf8), firstLine: 2)
        }
    }

    @Test("whatever stands in it, it is read or refused")
    func anything() {
        var random = SeededGenerator(seed: 20_220_924)
        let pieces = Self.documents.map(\.text) + Self.faulty.map(\.text).filter { $0.utf8.count < 200 }
        for _ in 0..<5000 {
            var bytes = Bytes()
            for _ in 0..<3 { bytes += pieces[Int.random(in: pieces.indices, using: &random)].utf8 + [0x0A] }
            for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &random)
                if Bool.random(using: &random) {
                    bytes.remove(at: place)
                } else {
                    bytes.insert(bytes[place / 2], at: place)
                }
            }
            let text = Bytes(String(decoding: bytes, as: UTF8.self).utf8)
            do throws(YAMLFailure) {
                _ = try parseTOML(text)
            } catch {
                let lines = text.count { $0 == 0x0A } + 1
                #expect((1...lines).contains(error.place.line) && error.place.column >= 1, "\(String(utf8: text))")
            }
        }
    }
}
