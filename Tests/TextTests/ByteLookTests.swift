import TestSupport
import Testing
import Text

@Suite("Eight bytes at a time")
struct ByteLookTests {
    /// Texts of a few marks among Han and ASCII, so that marks come at every place of a word of eight bytes.
    static let texts = (0..<400).map { seed in
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = ["<", ">", "&", "\"", "'", "\\", "\n", "\u{1}", "?", "=", "/", "a", "é", "二", "七", "区", "。", "𠮷"]
        return (0..<seed / 10).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    @Test("HTML is escaped as one byte at a time tells, in both kinds of bytes", arguments: texts)
    func escapingHTML(_ text: String) {
        let references: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
        let expected = text.map { references[$0] ?? String($0) }.joined()
        var bytes: Bytes = []
        bytes.append(escapingHTML: text)
        #expect(String(utf8: bytes) == expected)
        var buffer = ByteBuffer(capacity: 1)
        buffer.append(escapingHTML: text)
        #expect(String(utf8: Bytes(buffer)) == expected)
    }

    @Test("a string of JSON is read as it was written", arguments: texts)
    func escapingJSON(_ text: String) throws {
        var json = JSONWriter()
        json.string(text)
        #expect(try JSONValue(parsing: json.bytes) == .string(text))
        #expect(json.bytes.dropFirst().dropLast().allSatisfy { $0 >= 0x20 })
    }

    @Test("every byte is found at every place, and no other", arguments: [UInt8(ascii: "<"), 0xC2, 0xE3, 0, 0x7F])
    func place(of wanted: UInt8) {
        for place in 0..<20 {
            var bytes = Bytes(repeating: 0xA0, count: 20)
            bytes[place] = wanted
            #expect(Self.place(of: wanted, in: bytes, from: 0) == place)
            #expect(Self.place(of: wanted, in: bytes, from: place) == place)
            #expect(Self.place(of: wanted, in: bytes, from: place + 1) == nil)
        }
    }

    private static func place(of wanted: UInt8, in bytes: Bytes, from start: Int) -> Int? {
        bytes.span.firstPlace(from: start, where: { $0 == wanted }, mayHold: { holdsByte(wanted, $0) })
    }
}

@Suite("Bytes in small pieces")
struct ByteBufferTests {
    @Test("numbers", arguments: [0, 7, 10, -5, 99, 100, 2023, Int.max, Int.min])
    func decimal(_ number: Int) {
        var buffer = ByteBuffer(capacity: 1)
        buffer.append(decimal: number)
        #expect(String(utf8: Bytes(buffer)) == String(number))
    }

    @Test("all that was written is there, however often it had to grow")
    func growth() {
        var buffer = ByteBuffer(capacity: 1), expected: Bytes = []
        for count in 0..<300 {
            let piece = Bytes(repeating: UInt8(truncatingIfNeeded: count), count: count)
            buffer.append(piece.span)
            expected += piece
        }
        #expect(buffer.count == expected.count)
        #expect(Bytes(buffer) == expected)
    }
}

extension Bytes {
    fileprivate init(_ buffer: borrowing ByteBuffer) {
        self = []
        append(buffer)
    }
}

@Suite("Labels to look for")
struct LabelKeyTests {
    @Test("two spellings that Unicode holds to be the same are one label")
    func canonical() {
        #expect(LabelKey("é") == LabelKey("e\u{301}"))
        #expect(LabelKey("é").hashValue == LabelKey("e\u{301}").hashValue)
        #expect(LabelKey("\u{FA12}") == LabelKey("\u{6674}"))
        #expect(LabelKey("ａ") != LabelKey("a"))
        #expect(LabelKey("二七区") != LabelKey("二七"))
    }
}

@Suite("The order of bytes")
struct ByteOrderTests {
    static let texts = ["", "a", "ab", "b", "é", "e\u{301}", "二", "二七", "𠮷", "a/b", "a-b"]

    @Test("is that of the texts' bytes", arguments: texts)
    func order(_ text: String) {
        for other in Self.texts {
            #expect(text.precedesInBytes(other) == text.utf8.lexicographicallyPrecedes(other.utf8))
        }
    }

    @Test("sorts texts whose first bytes are the same, and leaves those alike in their order")
    func order() {
        let stem = "organisations/郑州市二七区教育局"
        let texts =
            (0...stem.unicodeScalars.count).flatMap { length in
                Self.texts.map { String(stem.unicodeScalars.prefix(length)) + $0 }
            } + Self.texts + Self.texts + [
                stem + "\0", "\0", "a\0", "zzzzzzzz", "zzzzzzzzz",
            ]
        let expected = texts.indices.sorted { a, b in
            texts[a].utf8.elementsEqual(texts[b].utf8)
                ? a < b : texts[a].utf8.lexicographicallyPrecedes(texts[b].utf8)
        }
        #expect(orderInBytes(texts) == expected)
        #expect(orderInBytes([]) == [])
    }
}
