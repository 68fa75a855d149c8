import Archive
import Records
import TestSupport
import Testing
import Text

@testable import PageReading

/// Pages, counts and readings as lines of JSON: what is read back is what was written, to the byte that a build keeps of it.
@Suite("Records of readings")
struct ReadingRecordTests {
    /// The seeds' pages, and pages whose lines and columns are in trouble.
    private static let sources: [PageSource] = ["seeds", "Tests/PageReadingTests/Pages"].flatMap { folder in
        ((try? Repository.names(in: folder, ending: ".txt")) ?? []).compactMap { name in
            (try? Repository.read(folder + "/" + name)).map { bytes in
                var text = bytes
                _ = text.mapToOrdinaryCharacters()
                var source = PageSource(source: SourcePath("2023/" + name), text: text, page: "A03")
                source.textDigest = contentHash(text.span)
                return source
            }
        }
    }

    private static let rarity = sources.reduce(into: BigramRarity()) { $0.add(scan($1)) }

    private func line(_ write: (inout JSONWriter) -> Void) throws -> RecordFields {
        var json = JSONWriter()
        write(&json)
        return try RecordLine(json.bytes.dropLast()).fields
    }

    @Test("a reading", arguments: sources.indices)
    func reading(_ index: Int) throws {
        let record = ReadingRecord(reading: Self.sources[index], Self.rarity, digest: .max, program: 1)
        let again = try ReadingRecord(line { record.write(to: &$0) })
        #expect(again.kept == record.kept)
        #expect(again.key == Self.sources[index].readingKey && again.rarity == .max && again.program == 1)
        #expect(!record.reading.articles.isEmpty || !record.reading.page.unplaced.isEmpty)
    }

    private static let dates: [PrintedDate.Kind] = [
        .days(MonthDay(month: 5, day: 18), to: nil), .days(MonthDay(month: nil, day: 8), to: nil),
        .days(MonthDay(month: 11, day: 19), to: MonthDay(month: nil, day: 21)),
        .days(MonthDay(month: 11, day: 29), to: MonthDay(month: 12, day: 1)), .part(month: 5, 1...10),
        .part(month: nil, 21...31), .month(2), .recently, .relative(0), .relative(-1),
    ]

    @Test("all that a reading may hold")
    func everything() throws {
        var record = ReadingRecord(reading: Self.sources[0], Self.rarity, digest: 0, program: 0),
            reading = record.reading
        let article = reading.articles[0]
        reading.articles = Self.dates.enumerated().map { number, kind in
            var copy = article
            copy.date = PrintedDate(
                kind: kind, year: number % 2 == 0 ? nil : 2023, isOpen: number % 3 == 0, words: "5月\"\(number)")
            copy.arrives = number % 2 == 0 ? nil : Jump(page: PageNumber(section: "B", number: number), line: 7)
            copy.leaves = number % 3 == 0 ? nil : Jump(page: PageNumber(section: nil, number: 12), line: 9)
            let cuts = [
                NameCut(names: ["王文", "江海"], likelihood: 0.1 + 0.2, unusualCharacters: number),
                NameCut(names: ["王文江海"], likelihood: .leastNonzeroMagnitude, unusualCharacters: 0),
            ]
            copy.undivided = number % 2 == 0 ? [] : [UndividedNames(printed: "王文江海", cuts: cuts)]
            copy.article.credits = [Credit(role: "摄影", names: ["许文"]), Credit(role: "", names: [])]
            copy.article.column = number % 2 == 0 ? nil : "栏\u{1}\\"
            copy.article.dateline = "近日"
            copy.article.origin = "新华社"
            return copy
        }
        reading.page.source.issueDate = CivilDate("1987-12-31")
        reading.page.source.issueDateBasis = .runningHead
        for index in reading.articles.indices { reading.articles[index].article.issueDate = CivilDate("1987-12-31") }
        reading.page.unplaced = [UnplacedText(text: "广告", lines: [LineRange(1, 2), LineRange(7, 7)])]
        reading.page.readAcross = [LineRange(3, 9)]
        reading.years = [2023: NamedYear(count: 3, line: 1), 1999: NamedYear(count: 1, line: 70)]
        reading.faults = [
            SourceFault(path: "a", line: 1, column: 2, severity: .note, message: "m", hint: "h", excerpt: nil)
        ]
        record.reading = reading
        let again = try ReadingRecord(line { record.write(to: &$0) })
        #expect(again.kept == record.kept)
        #expect(again.reading.articles.map(\.date) == reading.articles.map(\.date))
        #expect(again.reading.articles.map(\.undivided) == reading.articles.map(\.undivided))
    }

    @Test("a page, with all that its reading depends on")
    func page() throws {
        var source = Self.sources[0]
        source.issueDate = CivilDate("2023-05-19")
        source.issueDateBasis = .archiveFile
        source.title = "要闻"
        source.mappedCharacters = 3
        source.sheet = PageSheet(kind: .pdf, file: "a.pdf", number: 2, width: 10, height: 20)
        source.boxes = [
            nil,
            LineBox(
                area: PageArea(x: 1, y: 2, width: 3, height: 4), size: 95, isBold: true, block: 70_000, confidence: 61),
            LineBox(area: PageArea(x: 0, y: 10_000, width: 9, height: 0)),
        ]
        let again = try PageSource(line { source.write(to: &$0) })
        #expect(again == source && again.readingKey == source.readingKey)
        for source in Self.sources { #expect(try PageSource(line { source.write(to: &$0) }) == source) }
    }

    @Test("a page that others made of its text alone has ordinary characters, and says how many it had not")
    func textAlone() throws {
        let fields = try RecordLine(
            Bytes(
                "{\"record\":\"page\",\"version\":1,\"source\":\"a.txt\",\"text\":\"⼆七\",\"issueDate\":\"2023-05-19\"}"
                    .utf8)
        ).fields
        let source = try PageSource(fields)
        #expect(source.text == Bytes("二七".utf8) && source.mappedCharacters == 1)
        #expect(source.issueDateBasis == .fileName && source.textDigest == contentHash(source.text.span))
    }

    @Test("counts of parts, in any order, are those of all")
    func counts() throws {
        var sum = BigramRarity()
        for source in Self.sources.reversed() {
            var part = BigramRarity()
            part.add(scan(source))
            sum.merge(try BigramRarity(line { part.write(to: &$0) }))
        }
        #expect(sum.digest == Self.rarity.digest && sum.changes(since: Self.rarity) == BigramSlots())
        sum.merge(try BigramRarity(line { BigramRarity().write(to: &$0) }))
        #expect(sum.digest == Self.rarity.digest)
        sum.add(scan(Self.sources[0]))
        #expect(sum.digest != Self.rarity.digest)
    }
}
