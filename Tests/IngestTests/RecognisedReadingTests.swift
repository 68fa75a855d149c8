import Archive
import Ingest
import Sheets
import TestSupport
import Testing
import Text

@Suite("What machines recognised")
struct RecognisedReadingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func page(_ lines: String...) -> SmallALTO.Page {
        var page = SmallALTO.Page()
        for (index, line) in lines.enumerated() { page.set(line, x: 40, y: 60 + Double(index) * 16) }
        return page
    }

    private func read(_ text: String, as name: String = "a.xml", mostWords: Int = 30_000) throws -> Loaded<[ReadSheet]>
    {
        readRecognised(try folder.write(name, text), mostWords: mostWords)
    }

    private func texts(_ loaded: Loaded<[ReadSheet]>) -> [String] {
        (loaded.value ?? []).map { String(utf8: $0.text) }
    }

    @Test(
        "ALTO of every version, in each unit, has the same lines, and its size in tenths of points",
        arguments: [
            ("pixel", "http://www.loc.gov/standards/alto/ns-v2#", 4_000), ("pixel", nil, 4_000),
            ("mm10", "http://www.loc.gov/standards/alto/ns-v3#", 1_134),
            ("inch1200", "http://www.loc.gov/standards/alto/ns-v4#", 240),
        ])
    func versions(unit: String, namespace: String?, width: Int) throws {
        var alto = SmallALTO([page("今天这里的第一行文字", "今天这里的第二行文字"), page("第二页上的一行文字")])
        (alto.unit, alto.namespace) = (unit, namespace)
        let loaded = try read(alto.text)
        #expect(texts(loaded) == ["今天这里的第一行文字\n今天这里的第二行文字\n", "第二页上的一行文字\n"])
        #expect(loaded.value?.first?.width == width && loaded.faults.isEmpty)
        let area = try #require(loaded.value?.first?.boxes.all.first ?? nil).area
        #expect(abs(area.x - 1_000) < 2 && abs(area.y - 1_000) < 2 && area.width == 2_500)
    }

    @Test("a page without a size of its own has that of what is printed on it")
    func printSpace() throws {
        let text = alto("一行文字").text.replacing(
            "<Page WIDTH=\"400.0\" HEIGHT=\"600.0\"><PrintSpace>",
            with: "<Page><PrintSpace HPOS=\"0\" VPOS=\"0\" WIDTH=\"500\" HEIGHT=\"700\">")
        let sheet = try #require(try read(text).value?.first)
        #expect((sheet.width, sheet.height) == (5_000, 7_000))
    }

    @Test("a line is as sure as its least sure word; what tells nothing of that was not guessed")
    func confidence() throws {
        var page = page("一行没有说明的文字")
        page.set("一行认得不准的文字", x: 40, y: 120, confidence: "0.62")
        let boxes = try #require(try read(SmallALTO([page]).text).value?.first?.boxes.all)
        #expect(boxes.compactMap { $0?.confidence } == [100, 62])
    }

    @Test("bold type is told by styles of lines, of blocks and of words; hyphens are printed")
    func styles() throws {
        let text = """
            <alto><Styles><TextStyle ID="T1" FONTSTYLE="bold"/></Styles><Layout><Page WIDTH="100" HEIGHT="100">
            <TextBlock STYLEREFS="T1"><TextLine HPOS="1" VPOS="1" WIDTH="40" HEIGHT="10"><String CONTENT="news" HPOS="1" VPOS="1" WIDTH="30" HEIGHT="10"/>
            <HYP CONTENT="-" HPOS="31" VPOS="1" WIDTH="5" HEIGHT="10"/></TextLine></TextBlock>
            <TextBlock><TextLine HPOS="1" VPOS="31" WIDTH="40" HEIGHT="10"><String CONTENT="plain" HPOS="1" VPOS="31" WIDTH="30" HEIGHT="10"/></TextLine></TextBlock>
            </Page></Layout></alto>
            """
        let loaded = try read(text)
        #expect(texts(loaded) == ["news-\n\nplain\n"])
        #expect(loaded.value?.first?.boxes.all.compactMap { $0?.isBold } == [true, false])
    }

    @Test("words without boxes stand in their line's, evenly")
    func unplacedWords() throws {
        let text = """
            <alto><Layout><Page WIDTH="200" HEIGHT="100"><TextBlock><TextLine HPOS="20" VPOS="10" WIDTH="80" HEIGHT="10">
            <String CONTENT="四个字的"/><String CONTENT="一行文字"/></TextLine></TextBlock></Page></Layout></alto>
            """
        let loaded = try read(text)
        #expect(texts(loaded) == ["四个字的一行文字\n"])
        #expect(loaded.value?.first?.boxes.all.first??.area.x == 1_000)
    }

    @Test("hOCR: pages, lines of every class and words, whatever is not known of XHTML passed over")
    func hOCR() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>A03</title></head><body>
            <div class='ocr_page' title='image "A03.jpg"; bbox 0 0 400 600; ppageno 0'>
             <span class='ocr_header' title="bbox 40 20 120 40; x_size 20"><span class='ocrx_word' title='bbox 40 20 80 40; x_wconf 96'><strong>会议</strong></span>
             <span class='ocrx_word' title='bbox 80 20 120 40; x_wconf 71'>召开&nbsp;</span></span>
             <span class='ocr_line' title="bbox 40 60 110 70; baseline 0 0"><span class='ocrx_word' title='bbox 40 60 110 70; x_wconf 90'>这里是一行文字</span></span>
            </div></body></html>
            """
        let loaded = try read(text, as: "a.hocr")
        #expect(texts(loaded) == ["会议召开\n\n这里是一行文字\n"] && loaded.faults.isEmpty)
        let boxes = try #require(loaded.value?.first?.boxes.all)
        #expect(boxes[0]?.confidence == 71 && boxes[2]?.confidence == 90)
        #expect(loaded.value?.first?.width == 4_000)
    }

    // Faults.

    private func alto(_ line: String) -> SmallALTO { SmallALTO([page(line)]) }

    @Test("XML that is something else is told, and is no page")
    func otherXML() throws {
        let loaded = try read("<?xml version=\"1.0\"?>\n<rss><channel/></rss>")
        #expect(loaded.value?.isEmpty == true)
        #expect(loaded.faults.map(\.message) == ["this is neither ALTO nor METS: its outermost element is <rss>"])
        #expect(loaded.faults.first?.severity == .warning && loaded.faults.first?.hint.isEmpty == false)
    }

    static let broken: [(String, String, Int)] = [
        ("<alto><Layout><Page></Layout></alto>", "this is no whole XML: mismatched tag", 1),
        ("<alto>\n<Layout>", "this is no whole XML: no element found", 2),
        ("no XML at all", "this is no whole XML: syntax error", 1),
        (
            "<!DOCTYPE alto [<!ENTITY a \"b\">]>\n<alto>&a;</alto>",
            "it declares entities of its own, which are not read", 1
        ),
        (
            String(repeating: "<alto>", count: 101),
            "this is no whole XML: more than 100 elements stand in one another", 1
        ),
    ]

    @Test("broken XML is told with its place and a hint", arguments: broken)
    func brokenXML(text: String, message: String, line: Int) throws {
        let loaded = try read(text)
        let fault = try #require(loaded.faults.first)
        #expect(loaded.value == nil && loaded.faults.count == 1)
        #expect((fault.message, fault.line) == (message, line) && fault.column > 0 && !fault.hint.isEmpty)
    }

    @Test("hOCR that is no XML is told how to make it so")
    func brokenHOCR() throws {
        let fault = try #require(try read("<html><body><br></body></html>", as: "a.hocr").faults.first)
        #expect(fault.hint.contains("tidy"))
    }

    @Test("a page of no page, of no words, and of an unknown unit")
    func nothing() throws {
        #expect(try read("<alto><Layout/></alto>").faults.map(\.message) == ["there is no page in this file"])
        var unit = alto("一行文字")
        unit.unit = "furlong"
        let loaded = try read(unit.text)
        #expect(texts(loaded) == ["一行文字\n"])
        #expect(loaded.faults.map(\.message) == ["\"furlong\" is no unit of ALTO; pixels are taken"])
        #expect(loaded.faults.first?.line == 3)
        let file = try seed("2023-05-19_A01.xml", SmallALTO([SmallALTO.Page()]).text)
        let empty = loadPages(file) { readSheets($0) ?? Loaded() }
        #expect(empty.value?.isEmpty == true && empty.faults.map(\.message) == ["page 1 has no text"])
        #expect(empty.faults.first?.hint.contains("tesseract") == true)
    }

    @Test("words beyond the page's edges are read and told; those without any place are not read")
    func places() throws {
        var outside = page("这里的一行文字")
        outside.set("纸边外面", x: 500, y: 60)
        let loaded = try read(SmallALTO([outside]).text)
        #expect(texts(loaded).first?.contains("纸边外面") == true)
        #expect(loaded.faults.map(\.message) == ["page 1 has 2 words beyond its edges"])
        let nowhere = try read(
            "<alto><Layout><Page><TextLine><String CONTENT=\"哪里\"/></TextLine></Page></Layout></alto>")
        #expect(texts(nowhere) == [""])
        #expect(nowhere.faults.map(\.message) == ["page 1 has 1 line of which it is not told where they stand"])
    }

    @Test("a page with more words than any newspaper has is left out, and the others are read")
    func manyWords() throws {
        let loaded = try read(
            SmallALTO([page("这一页上的文字太多", "真的太多太多"), page("第二页")]).text, mostWords: 5)
        #expect(texts(loaded) == ["", "第二页\n"])
        #expect(loaded.faults.map(\.message) == ["page 1 has 8 words, more than any newspaper page"])
    }

    @Test("ALTO in GB18030 is read, in UTF-16 refused")
    func encodings() throws {
        var bytes = Array(
            "<?xml version=\"1.0\" encoding=\"GB18030\"?><alto><Layout><Page WIDTH=\"9\" HEIGHT=\"9\"><TextLine HPOS=\"1\" VPOS=\"1\" WIDTH=\"4\" HEIGHT=\"2\"><String CONTENT=\""
                .utf8)
        bytes += [0xB6, 0xFE, 0xC6, 0xDF] + Array("\"/></TextLine></Page></Layout></alto>".utf8)
        #expect(texts(readRecognised(try folder.write("b.xml", bytes: bytes))) == ["二七\n"])
        var utf16: [UInt8] = [0xFF, 0xFE]
        for unit in "<alto/>".utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(readRecognised(try folder.write("c.xml", bytes: utf16)).faults.map(\.message) == ["is in UTF-16"])
    }

    // Beside other files.

    private func seed(_ name: String, _ text: String) throws -> SeedFile {
        try folder.write("seeds/" + name, text)
        return try #require(listed().pages.first { $0.source.text == name })
    }

    private func listed() -> SeedListing { listSeeds(in: folder.path + "/seeds") }

    @Test("a picture or a PDF of the same name shows the page; of several accounts of one page one is read")
    func besides() throws {
        let file = try seed("2023-05-19_A03.xml", alto("一行文字").text)
        try folder.write("seeds/2023-05-19_A03.jpg", "")
        try folder.write("seeds/2023-05-19_A03.hocr", "<html/>")
        try folder.write("seeds/2023-05-19_A04.xml", alto("一行文字").text)
        try folder.write("seeds/2023-05-19_A04.pdf", "")
        let pages = listed().pages
        #expect(pages.map(\.source) == [file.source, "2023-05-19_A04.xml"])
        let loaded = pages.flatMap { loadPages($0) { readSheets($0) ?? Loaded() }.value ?? [] }
        #expect(loaded.map { $0.sheet?.file } == ["2023-05-19_A03.jpg", "2023-05-19_A04.pdf"])
        #expect(loaded.map { $0.sheet?.kind } == [.picture, .pdf])
        #expect(loaded.map(\.page) == ["A03", "A04"] && loaded.allSatisfy { $0.boxes.count == 1 })
    }

    @Test("beside a text its words count, and their places are those of the lines that are like them")
    func besideText() throws {
        let text = "第一行是区里开会的消息\n第二行是学校开学的消息\n第三行是这里没有的内容\n"
        try folder.write("seeds/2023-05-19_A03.txt", text)
        // Two characters of ten are taken for others.
        try folder.write("seeds/2023-05-19_A03.xml", SmallALTO([page("第二行是学佼开学旳消息", "第一行是区里幵会的消息")]).text)
        try folder.write("seeds/2023-05-19_A03.jpg", "")
        let file = try #require(listed().pages.first)
        #expect(listed().pages.count == 1)
        let loaded = loadPages(file) { readSheets($0) ?? Loaded() }
        let page = try #require(loaded.value?.first)
        #expect(String(utf8: page.text) == text && page.sheet?.kind == .picture)
        #expect(page.boxes.map { $0?.area.y } == [1_266, 1_000, nil])
        #expect(loaded.faults.map(\.message) == ["of 3 lines of the text beside it, 2 are printed here"])
    }

    @Test("archive.yml and an editor tell of them by their names")
    func notes() throws {
        try folder.write(
            "seeds/archive.yml", "pages:\n  2023-05-19_A01-A02: {title: 两版}\n  2023-05-19_A02: {title: 要闻}\n")
        try folder.write("seeds/2023-05-19_A02.corrections.yml", "articles: {}\n")
        let file = try seed("2023-05-19_A01-A02.xml", SmallALTO([page("第一页"), page("第二页")]).text)
        let loaded = loadPages(file) { readSheets($0) ?? Loaded() }.value ?? []
        #expect(loaded.map(\.source) == ["2023-05-19_A01.xml", "2023-05-19_A02.xml"])
        #expect(loaded.map(\.title) == [nil, "要闻"] && loaded[1].corrections != nil)
    }
}
