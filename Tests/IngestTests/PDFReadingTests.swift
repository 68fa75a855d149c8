import Archive
import Disk
import Ingest
import Sheets
import TestSupport
import Testing
import Text

/// PDFs are read by `pdftotext`, which the tests need.
@Suite("PDFs")
struct PDFReadingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func page(_ lines: String...) -> SmallPDF.Page {
        var page = SmallPDF.Page()
        for (index, line) in lines.enumerated() { page.set(line, x: 40, top: 60 + Double(index) * 16) }
        return page
    }

    private func read(_ pdf: SmallPDF, _ bounds: SheetBounds = .usual) throws -> Loaded<[ReadSheet]> {
        try #require(readPDF(try folder.write("a.pdf", bytes: pdf.bytes), within: bounds))
    }

    private func texts(_ loaded: Loaded<[ReadSheet]>) -> [String] {
        (loaded.value ?? []).map { String(utf8: $0.text) }
    }

    @Test("the pages of a PDF, with the size of each, as they are turned")
    func pages() throws {
        var turned = page("横排的第二页")
        turned.rotation = 90
        let loaded = try read(SmallPDF([page("第一页的文字"), turned]))
        #expect(texts(loaded).first == "第一页的文字\n" && loaded.faults.isEmpty)
        #expect(loaded.value?.map(\.width) == [4_000, 6_000])
        #expect(loaded.value?.map(\.height) == [6_000, 4_000])
        #expect(texts(loaded).last?.contains("横") == true)
    }

    @Test("columns are put in order, whatever order they are painted in")
    func order() throws {
        var page = SmallPDF.Page()
        for (x, lines) in [(150.0, ["申酉戌亥。", "记者丁一"]), (40, ["子丑寅卯辰巳午未", "甲乙丙丁戊己庚辛"])] {
            for (index, line) in lines.enumerated() { page.set(line, x: x, top: 60 + Double(index) * 16) }
        }
        #expect(texts(try read(SmallPDF([page]))) == ["子丑寅卯辰巳午未\n甲乙丙丁戊己庚辛\n申酉戌亥。\n记者丁一\n"])
    }

    @Test("a page is read the same in whatever order its lines were painted", arguments: 1...4)
    func paintedOrder(seed: UInt64) throws {
        var lines: [(text: String, x: Double, top: Double, size: Double)] = [("县里修好三条路", 40, 40, 20)]
        let columns = [
            ["　　甲乙丙丁戊己庚辛", "子丑寅卯辰巳午未申酉", "东西南北中发白春夏秋"], ["天地玄黄宇宙洪荒日月", "盈昃辰宿列张寒来暑往", "秋收冬藏。"],
        ]
        for (place, column) in columns.enumerated() {
            for (index, line) in column.enumerated() {
                let text = String(line.drop { $0 == "　" })
                lines.append((text, 40 + Double(place) * 120 + (text == line ? 0 : 20), 80 + Double(index) * 16, 10))
            }
        }
        // A headline set upright: a character below another.
        for (index, character) in "防汛备汛".enumerated() {
            lines.append((String(character), 330, 80 + Double(index) * 26, 20))
        }
        var generator = SeededGenerator(seed: seed)
        var page = SmallPDF.Page()
        for line in lines.shuffled(using: &generator) { page.set(line.text, x: line.x, top: line.top, size: line.size) }
        #expect(
            texts(try read(SmallPDF([page]))) == [
                "县里修好三条路\n　　甲乙丙丁戊己庚辛\n子丑寅卯辰巳午未申酉\n东西南北中发白春夏秋\n天地玄黄宇宙洪荒日月\n盈昃辰宿列张寒来暑往\n秋收冬藏。\n\n防汛备汛\n"
            ])
    }

    @Test("a page without text, and one whose font does not say what its characters are")
    func noText() throws {
        let file = try seed("2023-05-19_A01-A02.pdf", SmallPDF([SmallPDF.Page(), page("这里有字")]))
        let loaded = loadPages(file) { readPDF($0) ?? Loaded() }
        #expect(loaded.value?.map(\.source) == ["2023-05-19_A02.pdf"])
        #expect(loaded.faults.map(\.message) == ["page 1 has no text"])
        #expect(loaded.faults.first?.hint.contains("ocrmypdf") == true)
        var silent = SmallPDF([page("\u{531}\u{532}\u{E01}\u{D17}")])
        silent.hasCharacters = false
        let unknown = loadPages(try seed("b.pdf", silent)) { readPDF($0) ?? Loaded() }
        #expect(unknown.value?.isEmpty == true && unknown.faults.count == 1)
    }

    @Test("what is no whole PDF is told", arguments: ["no PDF at all", "%PDF-1.4\n1 0 obj\n<<", ""])
    func damaged(_ content: String) throws {
        let loaded = try #require(readPDF(try folder.write("a.pdf", content)))
        #expect(loaded.value == nil && loaded.faults.count == 1)
        #expect(loaded.faults.first?.message.hasPrefix("this is no whole PDF") == true)
    }

    @Test("a page with more words than any newspaper has is left out, and the others are read")
    func manyWords() throws {
        var crowded = SmallPDF.Page()
        for index in 0..<300 { crowded.set("字", x: Double(index % 20) * 19, top: Double(index / 20) * 30) }
        var bounds = SheetBounds.usual
        bounds.words = 200
        let loaded = try read(SmallPDF([crowded, page("第二页")]), bounds)
        #expect(texts(loaded) == ["", "第二页\n"])
        #expect(loaded.faults.map(\.message) == ["page 1 has 300 words, more than any newspaper page"])
    }

    @Test("one that takes too long or too much room is given up")
    func bounds() throws {
        var crowded = SmallPDF.Page()
        for index in 0..<100_000 { crowded.set("字", x: Double(index % 400), top: Double(index / 400) * 2) }
        var bounds = SheetBounds.usual
        bounds.program.seconds = 2
        #expect(try read(SmallPDF([crowded]), bounds).faults.first?.message == "reading it takes more than 2 seconds")
        bounds = .usual
        bounds.program.output = 100
        #expect(try read(SmallPDF([page("第一页")]), bounds).faults.first?.message == "reading it takes too much room")
        bounds = .usual
        bounds.program.memory = 4_000_000
        #expect(try read(SmallPDF([page("第一页")]), bounds).value == nil)
    }

    private func seed(_ name: String, _ pdf: SmallPDF) throws -> SeedFile {
        try folder.write("seeds/" + name, bytes: pdf.bytes)
        return try #require(listSeeds(in: folder.path + "/seeds").pages.first { $0.source.text == name })
    }

    @Test("pages of one file have names of their own, and what archive.yml and an editor say of them")
    func names() throws {
        try folder.write(
            "seeds/archive.yml", "pages:\n  2023-05-19_A02: {title: 要闻}\n  二七报-p2.pdf: {date: 2023-06-01}\n")
        let three = try seed("2023-05-19_A01-A03.pdf", SmallPDF([page("一"), page("二"), page("三")]))
        let two = try seed("二七报.pdf", SmallPDF([page("一"), page("二")]))
        let loaded = [three, two].flatMap { loadPages($0) { readPDF($0) ?? Loaded() }.value ?? [] }
        #expect(
            loaded.map(\.source) == [
                "2023-05-19_A01.pdf", "2023-05-19_A02.pdf", "2023-05-19_A03.pdf", "二七报-p1.pdf", "二七报-p2.pdf",
            ])
        #expect(loaded.map(\.page) == ["A01", "A02", "A03", nil, "2"])
        #expect(loaded.map(\.title) == [nil, "要闻", nil, nil, nil])
        #expect(loaded[4].issueDate == CivilDate("2023-06-01"))
        #expect(loaded[2].sheet?.file == "2023-05-19_A01-A03.pdf" && loaded[2].sheet?.number == 3)
        #expect(loaded[2].boxes.count == 1)
    }

    @Test("of a file that is named as one page the first page has that name, and what is said of the file")
    func goesOn() throws {
        try folder.write(
            "seeds/archive.yml", "pages:\n  2023-05-19_A03: {title: 要闻}\n  2023-05-19_A03-p2: {title: 续版}\n")
        let file = try seed("2023-05-19_A03.pdf", SmallPDF([page("一"), page("二")]))
        let loaded = loadPages(file) { readPDF($0) ?? Loaded() }.value ?? []
        #expect(loaded.map(\.source) == ["2023-05-19_A03.pdf", "2023-05-19_A03-p2.pdf"])
        #expect(loaded.map(\.title) == ["要闻", "续版"])
        #expect(loaded.map { $0.sheet?.number } == [1, 2])
    }
}
