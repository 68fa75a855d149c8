import Mustache
import TestSupport
import Testing
import Text

@Suite("Any bytes")
struct AnyTemplateTests {
    private static let pieces: [Bytes] =
        [
            "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{$c}}", "{{/c}}", "{{<t}}", "{{/t}}",
            "{{>u}}",
            "{{>*n}}", "{{=| |=}}", "|={{ }}=|", "{{.}}", "{{a.b}}", "{{!", "=", "|", "a", " ", "  ", "\t", "\n",
            "\r\n", "字",
            "<", "&", "{{#list}}", "{{/list}}", "{{", "*",
        ].map { Bytes($0.utf8) } + [[0], [0xFF], [0xE4, 0xB8]]

    private static let object: Object = [
        "a": .object(["b": .text("<\n"), "a": .bool(true)]), "n": .text("u"),
        "list": .list([.integer(1), .object(["a": .text("字")]), .list([.null])]),
    ]

    @Test("compile or are a fault, and what compiles renders or is an error", arguments: 0..<40 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            let files = ["t", "u"].map { TemplateFile(name: $0, path: $0, text: randomBytes(&random)) }
            let (set, faults) = TemplateSet.compile(files)
            for fault in faults { #expect(fault.line >= 1 && fault.column >= 1, "seed \(seed)") }
            var bytes = Bytes()
            do throws(RenderError) {
                try set.render("t", .object(Self.object), into: &bytes)
            } catch {
                #expect(error.line >= 1, "seed \(seed)")
            }
        }
    }

    @Test("without tags are their own rendering", arguments: 0..<5 as Range<UInt64>)
    func plain(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = Bytes(
                (0..<50).map { _ in UInt8.random(in: 0...255, using: &random) }.filter { $0 != UInt8(ascii: "{") })
            var bytes = Bytes()
            try TemplateSet.compile([TemplateFile(name: "t", path: "t", text: text)]).templates.render(
                "t", .null, into: &bytes)
            #expect(bytes == text, "seed \(seed)")
        }
    }

    private func randomBytes(_ random: inout SeededGenerator) -> Bytes {
        (0..<Int.random(in: 0..<16, using: &random)).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
    }

    /// `count` places `step` columns apart, from `first`.
    static let longFiles: [(piece: String, first: Int, step: Int, count: Int)] = [
        ("{{", 1, 0, 1), ("{{{", 1, 0, 1), ("{{a", 1, 0, 1), ("{{!", 1, 0, 1), (" {{>t}}", 0, 0, 0),
        ("{{/a}}", 1, 6, 20_000), ("{{#a}}{{/b}}", 7, 12, 20_000), ("{{=| |=}}", 13, 9, 19_999),
    ]

    @Test("in a long file each mistake is told at its place; a tag without an end is one mistake", arguments: longFiles)
    func long(_ piece: String, _ first: Int, _ step: Int, _ count: Int) {
        let text = String(repeating: piece, count: 20_000)
        let faults = TemplateSet.compile([template("t", text)]).faults
        #expect(faults.map(\.column) == (0..<count).map { first + step * $0 })
        #expect(faults.allSatisfy { $0.line == 1 })
    }
}
