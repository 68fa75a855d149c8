import Archive
import Records
import TestSupport
import Testing
import Text

@testable import PageReading

/// Readings that one build leaves for the next.
@Suite("Kept readings")
struct KeptReadingTests {
    /// The seeds' pages, and pages whose lines and columns are in trouble.
    private static let sources: [PageSource] = {
        let folders = ["seeds", "Tests/PageReadingTests/Pages"]
        return folders.flatMap { folder in
            ((try? Repository.names(in: folder, ending: ".txt")) ?? []).compactMap { name in
                (try? Repository.read(folder + "/" + name)).map { PageSource(source: SourcePath(name), text: $0) }
            }
        }
    }()

    private static let scanned = sources.map { scan($0) }

    private static let rarity = scanned.reduce(into: BigramRarity()) { $0.add($1) }

    private static func kept(_ page: ScannedPage, _ rarity: BigramRarity) -> (record: KeptRecord, asked: AskedSlots) {
        let log = RarityLog()
        let reading = read(page, rarity: rarity.logged(by: log))
        let asked = AskedSlots(log.slots)
        return (reading.kept(asked: asked), asked)
    }

    private static func reading(_ record: KeptRecord, of page: ScannedPage, changes: BigramSlots = BigramSlots())
        -> PageReading?
    {
        PageReading(
            kept: record.head, parts: (RecordDepot(HeldBytes(record.parts)), record.parts.count), of: page,
            changes: changes)
    }

    @Test("what was kept is what was read, whole", arguments: scanned.indices)
    func roundTrip(_ index: Int) throws {
        let page = Self.scanned[index], (record, asked) = Self.kept(page, Self.rarity)
        let reading = try #require(Self.reading(record, of: page))
        #expect(reading.kept(asked: asked) == record)
        let read = read(page, rarity: Self.rarity)
        #expect(reading.page == read.page && reading.years == read.years && reading.faults == read.faults)
        #expect(reading.articles.map(\.article) == read.articles.map(\.article))
        #expect(reading.articles.map(\.date) == read.articles.map(\.date))
        #expect(reading.articles.map(\.incipit) == read.articles.map(\.incipit))
        #expect(reading.articles.map(\.arrives) == read.articles.map(\.arrives))
        #expect(reading.articles.map(\.leaves) == read.articles.map(\.leaves))
        #expect(reading.articles.map(\.undivided) == read.articles.map(\.undivided))
    }

    @Test("what tells of an article's parts is kept with it, and is what is worked out of them")
    func digests() throws {
        let page = Self.scanned[0], (record, _) = Self.kept(page, Self.rarity)
        let kept = try #require(Self.reading(record, of: page)).articles.map(\.article)
        #expect(!kept.isEmpty && kept.map(\.partsDigest) == kept.map(\.parts.digest))
        var read = read(page, rarity: Self.rarity)
        #expect(read.articles.map(\.article.partsDigest) == kept.map { _ in nil })
        read.digestParts()
        #expect(read.articles.map(\.article.partsDigest) == kept.map(\.partsDigest))
        // Another word is another number, and a body that is set has none.
        var other = kept[0], parts = kept[0].parts
        guard case .printed(var paragraphs) = parts.body else {
            Issue.record("no print")
            return
        }
        paragraphs[paragraphs.count - 1].text += "新"
        parts.body = .printed(paragraphs)
        other.body = parts.body
        #expect(other.partsDigest == nil && other.digestOfParts == parts.digest)
        let (new, old) = (other.digestOfParts, kept[0].digestOfParts)
        #expect(new.whole != old.whole && new.words != old.words && new.weight == old.weight + 3)
        #expect((new.listed == old.listed) == (parts.lead == kept[0].parts.lead))
    }

    @Test("whoever asks how often a pair was met, or how much one weighs, leaves a note that tells the pair")
    func notes() throws {
        let pair = UInt64(0x9F7E) << 32 | 0x9F96
        let more = Self.rarity.with("齾龖")
        let changes = try #require(more.changes(since: Self.rarity))
        let questions: [(BigramRarity) -> Void] = [
            { _ = $0.sightings(of: pair, less: 0) },
            { _ = Likeness(headings: [Letters(Array("齾龖".unicodeScalars), [0..<2])], rarity: $0) },
        ]
        for question in questions {
            let log = RarityLog()
            question(Self.rarity.logged(by: log))
            #expect(log.slots.list.count == 1 && !AskedSlots(log.slots).isDisjoint(with: changes))
        }
        // Met once and met twice weigh the same, and are two counts.
        let recounted = try #require(more.with("齾龖").changes(since: more))
        let notes = questions.map { question in
            let log = RarityLog()
            question(more.logged(by: log))
            return AskedSlots(log.slots).isDisjoint(with: recounted)
        }
        #expect(notes == [false, true])
    }

    @Test("a pair met once more is another count, and another weight only where it crosses a power of two")
    func coarseWeights() {
        var rarity = Self.rarity, crossed: [Int] = []
        let met = rarity.sightings(of: UInt64(0x9F7E) << 32 | 0x9F96, less: 0)
        #expect(met == 0)
        for times in 1...16 {
            let more = rarity.with("齾龖")
            switch more.changes(since: rarity)?.list.count {
            case 1: break
            case 2: crossed.append(times)
            case let count: Issue.record("\(String(describing: count)) changes")
            }
            rarity = more
        }
        #expect(crossed == [1, 3, 7, 15])
    }

    @Test("as long as no count that it asked for has changed, a reading is what it would be now")
    func dependence() {
        var random = SeededGenerator(seed: 11)
        var held = 0, fallen = 0
        for _ in 0..<240 {
            let page = Self.scanned[Int.random(in: Self.scanned.indices, using: &random)]
            let (record, _) = Self.kept(page, Self.rarity)
            let rarity = Self.changed(Self.rarity, by: page.source.text, &random)
            guard let changes = rarity.changes(since: Self.rarity) else { continue }
            if let reading = Self.reading(record, of: page, changes: changes) {
                held += 1
                let now = Self.kept(page, rarity)
                #expect(now.record == record && reading.kept(asked: now.asked) == record)
            } else {
                fallen += 1
            }
        }
        #expect(held > 20 && fallen > 20, "\(held) held, \(fallen) fell")
    }

    /// The counts with those of a few more pairs, many times over: of characters that stand behind one another on the page, or
    /// of the end of one line and the beginning of another.
    private static func changed(
        _ rarity: BigramRarity, by text: Bytes, _ random: inout SeededGenerator
    ) -> BigramRarity {
        let lines = String(utf8: text).split(separator: "\n").map { Array($0.unicodeScalars.filter(\.isHan)) }
            .filter { !$0.isEmpty }
        var words = lines[Int.random(in: lines.indices, using: &random)]
        if Int.random(in: 0..<4, using: &random) > 0, let last = words.last {
            let place = Int.random(in: lines.indices, using: &random)
            words = [last, lines[place][0]]
        }
        let line = String(String.UnicodeScalarView(words)) + "\n。\n"
        let repeated = String(repeating: line, count: Int.random(in: 1...40, using: &random))
        return rarity.with(repeated)
    }

    @Test("what a page asked for is found among few changes and among many")
    func askedSlots() throws {
        let (record, kept) = Self.kept(Self.scanned[0], Self.rarity)
        #expect(try AskedSlots(ofKept: record.head) == kept)
        var random = SeededGenerator(seed: 3)
        func slots(_ count: Int) -> BigramSlots {
            var slots = BigramSlots()
            for _ in 0..<count { slots.insert(Int.random(in: 0..<1000, using: &random)) }
            return slots
        }
        var met = 0
        for _ in 0..<300 {
            let asked = slots(50), changes = slots(20)
            let isDisjoint = Set(asked.list).isDisjoint(with: changes.list)
            #expect(AskedSlots(asked).isDisjoint(with: changes) == isDisjoint)
            #expect(AskedSlots(asked).isDisjoint(withFew: changes.list) == isDisjoint)
            met += isDisjoint ? 0 : 1
        }
        #expect(met > 20 && met < 280)
    }

    @Test("a page that is taken out of the counts leaves no trace")
    func removedPage() {
        var rarity = Self.rarity
        rarity.add(Self.scanned[0])
        #expect(rarity.changes(since: Self.rarity) != BigramSlots())
        rarity.remove(Self.scanned[0])
        #expect(rarity.changes(since: Self.rarity) == BigramSlots())
        #expect(rarity.size == Self.rarity.size)
    }

    @Test("where all counts together are another power of two, nothing holds")
    func size() {
        var larger = Self.rarity
        for page in Self.scanned { larger.add(page) }
        #expect(larger.changes(since: Self.rarity) == nil)
    }

    @Test("a page is another one by its name, its date, its label, each of its characters and where they are printed")
    func keys() {
        let source = Self.sources[0]
        var others = Array(repeating: source, count: 8)
        others[0].source = "other.txt"
        others[1].text[0] ^= 1
        others[2].issueDate = CivilDate("2023-05-18")
        others[3].page = "A01"
        others[4].title = "头版"
        others[5].mappedCharacters = 1
        others[6].boxes = [LineBox(area: PageArea(x: 1, y: 1, width: 1, height: 1))]
        others[7].sheet = PageSheet(kind: .picture, file: "a.jpg", width: 10, height: 10)
        #expect(Set((others + [source]).map(\.readingKey)).count == 9)
        var corrected = source
        corrected.corrections = PageCorrections(source: "a.corrections.yml")
        #expect(corrected.readingKey == nil)
    }

    @Test("counts are kept as they are")
    func counts() throws {
        var writer = RecordWriter()
        writer.write(Self.rarity)
        var reader = RecordReader(writer.bytes)
        let changes = try BigramRarity(from: &reader).changes(since: Self.rarity)
        #expect(changes == BigramSlots())
    }

    /// A few bytes are others, or the end is missing.
    private func damaged(_ whole: Bytes, _ random: inout SeededGenerator) -> Bytes {
        var bytes = whole
        if Bool.random(using: &random) { return Bytes(whole.prefix(Int.random(in: whole.indices, using: &random))) }
        for _ in 0..<3 {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        return bytes
    }

    @Test("damaged bytes are no reading, or one, and never a crash")
    func damage() {
        var random = SeededGenerator(seed: 5)
        let page = Self.scanned[0], (whole, _) = Self.kept(page, Self.rarity)
        for _ in 0..<300 {
            var record = whole
            record.head = damaged(whole.head, &random)
            if Bool.random(using: &random) { record.parts = damaged(whole.parts, &random) }
            for article in Self.reading(record, of: page)?.articles ?? [] { _ = article.article.whole }
        }
    }
}

/// One record as a depot; nothing where it is shorter.
private final class HeldBytes: Depot {
    private let bytes: Bytes

    init(_ bytes: Bytes) { self.bytes = bytes }

    func put(_ bytes: Bytes) -> Range<Int>? { nil }

    func noteDamage() {}

    func bytes(in place: Range<Int>) -> Bytes { place.upperBound > bytes.count ? [] : Bytes(bytes[place]) }
}

extension BigramRarity {
    /// The counts with those of another page.
    fileprivate func with(_ text: String) -> BigramRarity {
        var rarity = self
        rarity.add(scan(PageSource(source: "more.txt", text: Bytes(text.utf8))))
        return rarity
    }
}
