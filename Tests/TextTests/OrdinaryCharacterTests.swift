import Testing

@testable import Text

/// A named text and what it becomes.
struct MappedText: Sendable, CustomStringConvertible {
    var description: String
    var written: String
    var ordinary: String
    var count: Int
}

@Suite("Ordinary characters")
struct OrdinaryCharacterTests {
    static let texts = [
        MappedText(description: "Kangxi radicals", written: "⽢肃⾼端，8⽉3⽇", ordinary: "甘肃高端，8月3日", count: 4),
        MappedText(description: "radicals of the supplement", written: "⻓三⻆", ordinary: "长三角", count: 2),
        MappedText(description: "a radical of fonts for simplified Chinese", written: "农⼾", ordinary: "农户", count: 1),
        MappedText(description: "a stroke", written: "㇐", ordinary: "一", count: 1),
        MappedText(description: "a compatibility ideograph", written: "\u{F900}", ordinary: "\u{8C48}", count: 1),
        MappedText(description: "one beyond the basic plane", written: "\u{2F800}", ordinary: "\u{4E3D}", count: 1),
        MappedText(
            description: "a character that becomes longer", written: "\u{FACF}", ordinary: "\u{2284A}", count: 1),
        MappedText(
            description: "a character that becomes shorter", written: "\u{2FA1D}", ordinary: "\u{2A600}", count: 1),
        MappedText(description: "marks for vertical print", written: "︵元︶︒︽报︾﹁一﹂︱", ordinary: "（元）。《报》「一」—", count: 8),
        MappedText(description: "a dash drawn in one", written: "一百年⸺从头越⸻", ordinary: "一百年——从头越———", count: 2),
        MappedText(description: "a wavy line has no ordinary mark", written: "︴", ordinary: "︴", count: 0),
        MappedText(
            description: "unified ideographs among the compatible ones", written: "\u{FA0E}\u{FA29}",
            ordinary: "\u{FA0E}\u{FA29}", count: 0),
        MappedText(
            description: "a variation selector and a picture's parts", written: "☎\u{FE0F}⿰氵工",
            ordinary: "☎\u{FE0F}⿰氵工", count: 0),
        MappedText(
            description: "line ends and white space stay", written: "⼀\r\n\u{3000}⼆ \n\u{C}",
            ordinary: "一\r\n\u{3000}二 \n\u{C}", count: 2),
        MappedText(
            description: "ordinary text", written: "本报讯 5月18日，“二七区”……〇𠮷", ordinary: "本报讯 5月18日，“二七区”……〇𠮷", count: 0),
        MappedText(description: "nothing", written: "", ordinary: "", count: 0),
    ]

    // Bytes are compared: to `String` a compatibility ideograph is its ordinary character.
    @Test("texts become ordinary", arguments: texts)
    func maps(_ example: MappedText) {
        var bytes = Bytes(example.written.utf8)
        #expect(bytes.mapToOrdinaryCharacters() == example.count)
        #expect(bytes == Bytes(example.ordinary.utf8))
    }

    @Test("a radical is found at every place of a text, and beside others")
    func everyPlace() {
        for before in 0..<40 {
            for after in 0..<40 {
                let first = String(repeating: "a", count: before), last = String(repeating: "，", count: after)
                var bytes = Bytes("\(first)⽉\(last)⻓⻓".utf8)
                #expect(bytes.mapToOrdinaryCharacters() == 3)
                #expect(bytes == Bytes("\(first)月\(last)长长".utf8), "\(before) before, \(after) after")
            }
        }
    }

    @Test("the table's head names its edition of Unicode, and the table has each block whole")
    func table() {
        let table = OrdinaryCharacters.table
        let counts = [
            0x2E80...0x2EFF, 0x2F00...0x2FDF, 0x31C0...0x31EF, 0xF900...0xFAFF, 0xFE10...0xFE4F, 0x2F800...0x2FA1F,
        ]
        .map { block in table.keys.count { block.contains(Int($0)) } }
        #expect(OrdinaryCharacterTable.unicodeVersion == "14.0.0")
        #expect(counts == [114, 214, 20, 460, 32, 542])
        #expect(table.count == counts.reduce(0, +))
    }

    @Test("what a code point becomes is ordinary itself")
    func targets() {
        for (from, ordinary) in OrdinaryCharacters.table {
            #expect(OrdinaryCharacters.character(for: ordinary) == nil, "U+\(String(from, radix: 16))")
            #expect(ordinary.isHan || ordinary.isFullWidthMark || "‥–".unicodeScalars.contains(ordinary), "\(ordinary)")
        }
    }

    @Test("every code point of the table is found by its first bytes")
    func leadBytes() {
        for value in OrdinaryCharacters.table.keys {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(nextLookAlike(in: Bytes(String(scalar).utf8).span, from: 0) == 0, "U+\(String(value, radix: 16))")
        }
    }

    @Test("Kangxi radicals and compatibility ideographs become what Unicode's compatibility form is, but for ⼾")
    func agreesWithNormalization() {
        for (from, ordinary) in OrdinaryCharacters.table where from != 0x2F3E && isNormalized(from) {
            let form = Unicode.Scalar(from).map { String($0).normalized(to: .nfkc) }
            #expect(form.map { Bytes($0.utf8) } == Bytes(String(ordinary).utf8), "U+\(String(from, radix: 16))")
        }
    }

    private func isNormalized(_ value: UInt32) -> Bool {
        (0x2F00...0x2FDF).contains(value) || (0xF900...0xFAFF).contains(value) || value >= 0x2F800
    }
}
