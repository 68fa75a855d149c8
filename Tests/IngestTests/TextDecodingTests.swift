import Archive
import Foundation
import TestSupport
import Testing
import Text

@testable import Ingest

@Suite("Encodings")
struct TextDecodingTests {
    /// 二七区 in GB18030.
    static let gb: Bytes = [0xB6, 0xFE, 0xC6, 0xDF, 0xC7, 0xF8]
    static let mark: Bytes = [0xEF, 0xBB, 0xBF]

    /// 今天召開會議討論經濟發展, and 「市長」表示，共 30 項計畫完成, in Big5.
    static let big5: Bytes = [
        0xA4, 0xB5, 0xA4, 0xD1, 0xA5, 0x6C, 0xB6, 0x7D, 0xB7, 0x7C, 0xC4, 0xB3, 0xB0, 0x51, 0xBD, 0xD7, 0xB8, 0x67,
        0xC0, 0xD9, 0xB5, 0x6F, 0xAE, 0x69,
    ]
    static let big5WithMarks: Bytes = [
        0xA1, 0x75, 0xA5, 0xAB, 0xAA, 0xF8, 0xA1, 0x76, 0xAA, 0xED, 0xA5, 0xDC, 0xA1, 0x41, 0x0A, 0xA6, 0x40, 0x20,
        0x33, 0x30, 0x20, 0xB6, 0xB5, 0xAD, 0x70, 0xB5, 0x65, 0xA7, 0xB9, 0xA6, 0xA8,
    ]

    static let decoded: [(what: String, bytes: Bytes, text: String)] = [
        ("UTF-8", Bytes("二七区\r\n𠮷".utf8), "二七区\r\n𠮷"),
        ("UTF-8 with a byte-order mark", mark + Bytes("二七区".utf8), "二七区"),
        ("a byte-order mark alone", mark, ""),
        ("only the first mark is dropped", mark + mark, "\u{FEFF}"),
        ("GB18030", gb, "二七区"),
        ("GB18030 among ASCII", Bytes("2023 ".utf8) + gb + Bytes("\n".utf8), "2023 二七区\n"),
        ("GB18030 of four bytes", gb + [0x81, 0x39, 0xEE, 0x39], "二七区㐀"),
        ("a form feed between pages", Bytes("一\u{C}二".utf8), "一\u{C}二"),
        ("line ends of old Macs", Bytes("一\r\r二\r".utf8), "一\n\n二\n"),
        ("line ends of old Macs in GB18030", gb + [0x0D] + gb, "二七区\n二七区"),
        ("CR among LF", Bytes("一\r二\n".utf8), "一\r二\n"),
        (
            "traditional characters in GB18030",
            [
                0xC5, 0x5F, 0xB1, 0xB1, 0xCA, 0xD0, 0xD5, 0xFE, 0xB8, 0xAE, 0xBD, 0xF1, 0xCC, 0xEC, 0xD5, 0xD9, 0xE9,
                0x5F, 0x95, 0xFE, 0xD7, 0x68, 0xD3, 0x91, 0xD5, 0x93, 0xBD, 0x9B, 0x9D, 0xFA, 0xB0, 0x6C, 0xD5, 0xB9,
            ],
            "臺北市政府今天召開會議討論經濟發展"
        ),
        ("a few words that Big5 could be", [0xA4, 0xA4, 0xA4, 0xE5], "いゅ"),
        ("nothing", [], ""),
    ]

    @Test(arguments: decoded)
    func decodes(_ what: String, _ bytes: Bytes, _ text: String) throws {
        #expect(String(utf8: try decodeText(bytes)) == text)
        #expect(try decodeText(bytes).count == text.utf8.count)
    }

    static let refused: [(what: String, bytes: Bytes, place: String)] = [
        ("a byte that neither has", Bytes("一\n二".utf8) + [0xFF], ":2:4: error: byte 0xFF is neither UTF-8 nor GB18030"),
        ("a cut character at the end", Bytes("一二".utf8) + [0xE4, 0xB8], ":1:7: error: byte 0xE4"),
        ("a cut character of GB18030", gb + [0xB6], ":1:7: error: byte 0xB6"),
        ("a damaged character of GB18030", gb + [0x0A] + gb + [0xFF] + gb, ":2:7: error: byte 0xFF"),
        ("a damaged character behind line ends of old Macs", gb + [0x0D] + gb + [0xFF], ":2:7: error: byte 0xFF"),
        (
            "one damaged byte in UTF-8, which GB18030 could read as nonsense", Bytes("二七区".utf8) + [0xB6, 0xFE],
            ":1:10: error: byte 0xB6"
        ),
        ("a surrogate", Bytes("二七区".utf8) + [0xED, 0xA0, 0x80], ":1:10: error: byte 0xED"),
        ("UTF-16, little end first", [0xFF, 0xFE, 0x8C, 0x4E], ":1:1: error: is in UTF-16"),
        ("UTF-16, big end first", [0xFE, 0xFF, 0x4E, 0x8C], ":1:1: error: is in UTF-16"),
        ("NUL", Bytes("一\n二\0三".utf8), ":2:4: error: holds a NUL byte"),
        ("Big5", big5, ": error: is probably in Big5"),
        ("Big5 with marks, digits and lines", big5WithMarks, ": error: is probably in Big5"),
        ("nothing", [], ": error: there is nothing in it"),
        ("blank lines", Bytes("\r\n \u{3000}\n".utf8), ": error: there is nothing in it"),
        ("a byte-order mark and no more", mark, ": error: there is nothing in it"),
    ]

    @Test("what is no text is a fault with its place, and the page is left out", arguments: refused)
    func isRefused(_ what: String, _ bytes: Bytes, _ place: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", bytes: bytes)
        let page = loadPage(try #require(listSeeds(in: folder.path).pages.first))
        #expect(page.value == nil)
        #expect(page.faults.count == 1)
        #expect(page.faults.first?.description.hasPrefix(folder.path + "/a.txt" + place) == true, "\(page.faults)")
        #expect(page.faults.first?.hint != "")
    }

    @Test("a page comes as it is, with what its name tells")
    func page() throws {
        let folder = try TemporaryFolder()
        try folder.write("2023-05-19_A03.txt", "二七区\r\n ")
        let page = loadPage(try #require(listSeeds(in: folder.path + "/").pages.first))
        #expect(page.faults == [])
        #expect(page.value?.source == "2023-05-19_A03.txt")
        #expect(page.value?.text == Bytes("二七区\r\n ".utf8))
        #expect(page.value?.issueDate?.description == "2023-05-19")
        #expect(page.value?.issueDateBasis == .fileName)
        #expect(page.value?.page == "A03")
    }

    static let mapped: [(what: String, bytes: Bytes, text: String, count: Int)] = [
        ("UTF-8", mark + Bytes("⽢肃\r\n8⽉3⽇\r\n".utf8), "甘肃\r\n8月3日\r\n", 3),
        // ︵二⻓︶ in GB18030, the radical in four bytes.
        ("GB18030", [0xA6, 0xE0, 0xB6, 0xFE, 0x81, 0x39, 0x86, 0x37, 0xA6, 0xE1, 0x0A], "（二长）\n", 3),
        ("ordinary text", Bytes("甘肃\n\n8月3日".utf8), "甘肃\n\n8月3日", 0),
    ]

    @Test(
        "a page is read in ordinary characters, with how many the file holds otherwise, and stays as it is",
        arguments: mapped)
    func ordinaryCharacters(_ what: String, _ bytes: Bytes, _ text: String, _ count: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", bytes: bytes)
        let file = try #require(listSeeds(in: folder.path).pages.first)
        let page = try #require(loadPage(file).value)
        #expect(page.text == Bytes(text.utf8))
        #expect(page.mappedCharacters == count)
        #expect(FileManager.default.contents(atPath: folder.path + "/a.txt") == Data(bytes))
    }

    @Test("what an author writes in Markdown or an editor in corrections stays as it is written")
    func authorsText() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "---\ntitle: 部首⽉\n---\n⽉是部首。")
        try folder.write("b.txt", "⽉")
        try folder.write("b.corrections.yml", "articles: {lines 1: {title: 部首⽉}}")
        let listing = listSeeds(in: folder.path)
        let article = try #require(listing.articles.first.flatMap { loadArticle($0).value })
        #expect(article.title == "部首⽉" && String(utf8: article.body).hasPrefix("⽉"))
        let page = try #require(listing.pages.first.flatMap { loadPage($0).value })
        #expect(page.corrections?.articles.first?.fields.title == "部首⽉")
    }
}
