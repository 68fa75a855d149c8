import Testing
import Text

@Suite("Bytes")
struct BytesTests {
    @Test("numbers", arguments: [(0, 1, "0"), (7, 2, "07"), (2023, 4, "2023"), (-5, 1, "-5"), (123, 2, "123")])
    func decimal(_ number: Int, _ width: Int, _ text: String) {
        var bytes: Bytes = []
        bytes.append(decimal: number, width: width)
        #expect(String(utf8: bytes) == text)
    }

    static let escapes = [
        ("二七区", "二七区"),
        ("<script>alert(\"1\" & '2')</script>", "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;"),
        ("&amp;", "&amp;amp;"), ("", ""), ("<", "&lt;"), ("]]>", "]]&gt;"),
    ]

    @Test("HTML shows exactly the characters", arguments: escapes)
    func escapingHTML(_ text: String, _ html: String) {
        var bytes: Bytes = []
        bytes.append(escapingHTML: text)
        #expect(String(utf8: bytes) == html)
    }

    @Test("the same bytes have the same hash at every build")
    func hash() {
        #expect(contentHash(Bytes("".utf8).span) == 0x2D06_8005_38D3_94C2)
        #expect(contentHash(Bytes("二七区".utf8).span) != contentHash(Bytes("二七".utf8).span))
    }
}

@Suite("Characters")
struct HanTests {
    static let widths: [(Unicode.Scalar, Int)] = [
        ("a", 1), ("1", 1), (" ", 1), ("中", 2), ("，", 2), ("“", 2), ("…", 2), ("·", 2), ("\u{3000}", 2), ("é", 1),
        ("𠮷", 2),
        ("■", 2), ("\u{FEFF}", 0),
    ]

    @Test("set in half cells", arguments: widths)
    func halfCells(_ scalar: Unicode.Scalar, _ width: Int) {
        #expect(scalar.halfCells == width)
    }

    @Test(
        "Han or not",
        arguments: [("中", true), ("𠮷", true), ("〇", true), ("々", true), ("ー", false), ("，", false), ("a", false)])
    func isHan(_ text: String, _ isHan: Bool) {
        #expect(text.unicodeScalars.first?.isHan == isHan)
    }

    @Test("scalars are read from bytes as String reads them")
    func scalars() {
        let text = "aé中𠮷，\u{10FFFF}z"
        let bytes = Bytes(text.utf8)
        var index = 0, read: [Unicode.Scalar] = []
        while index < bytes.count { read.append(nextScalar(in: bytes.span, at: &index)) }
        #expect(read == Array(text.unicodeScalars))
    }
}

@Suite("Scalars told apart")
struct ForEachScalarTests {
    @Test(
        "come in their order, those of the first Han block by themselves",
        arguments: ["", "一", "a一", "é龿䷿ꀀ", "中，a\u{10FFFF}𠮷〇龥", "\u{7FF}\u{800}\u{FFFF}"])
    func order(_ text: String) {
        var read: [Unicode.Scalar] = [], han: [Unicode.Scalar] = []
        forEachScalar(in: Array(text.utf8).span) {
            read.append($0)
            han.append($0)
        } other: {
            read.append($0)
        }
        #expect(read == Array(text.unicodeScalars))
        #expect(han == read.filter { (0x4E00...0x9FFF).contains($0.value) })
    }
}

@Suite("Characters and bytes of the world")
struct CharacterSetTests {
    @Test("names sort by pinyin")
    func pinyin() {
        let names = ["左学彬", "Zoe", "虎荣鑫", "樊惠林", "景静", "３号", "安", "2号"]
        let order = PinyinOrder.shared
        let sorted = names.sorted { order.sortKey(of: $0).lexicographicallyPrecedes(order.sortKey(of: $1)) }
        #expect(sorted == ["2号", "３号", "安", "樊惠林", "虎荣鑫", "景静", "左学彬", "Zoe"])
    }

    @Test func normalization() {
        #expect("１０％ｇ２０".normalized(to: .nfkc) == "10%g20")
        #expect("e\u{301}".normalized(to: .nfc).unicodeScalars.count == 1)
    }

    @Test("GB18030 is decoded")
    func gb18030() throws {
        #expect(String(utf8: try decodeGB18030([0xD6, 0xD0, 0xCE, 0xC4, 0x0A])) == "中文\n")
        #expect(String(utf8: try decodeGB18030([0x95, 0x32, 0x82, 0x36])) == "𠀀")
        #expect(try decodeGB18030([]) == [])
    }

    static let strangeBytes: [(bytes: Bytes, offset: Int)] = [
        ([0xD6, 0xD0, 0xFF], 2), ([0xD6], 0), ([0x61, 0xD6, 0xD0, 0xD6], 3), ([0xD6, 0xD0, 0xD6, 0x20, 0x61], 2),
        ([0x95, 0x32, 0x82, 0x36, 0xFE, 0x39, 0xFE, 0x39], 4), ([0x61, 0x95, 0x32, 0x82], 1),
    ]

    @Test("what is no GB18030 is refused, with the place of its first byte", arguments: strangeBytes)
    func notGB18030(_ bytes: Bytes, _ offset: Int) {
        let error = #expect(throws: InvalidByte.self) { try decodeGB18030(bytes) }
        #expect(error?.offset == offset)
    }
}
