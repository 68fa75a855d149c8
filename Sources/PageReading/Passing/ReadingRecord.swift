package import Archive
package import Records
package import Text

/// What was read off one page as it passes between programs, with all that says whether it still holds.
///
///     {"record":"reading","version":1,"source":"2023-05-19_A03.txt","key":"…","rarity":"…","program":"…",
///      "articles":[{"id":"k3f9q2x7ab","title":"…","paragraphs":[…]}],"unplaced":[…],"asked":"…"}
package struct ReadingRecord: Sendable {
    package internal(set) var reading: PageReading
    /// The `readingKey` of its page.
    package let key: UInt64
    /// The digest of the counts that it was read with.
    package let rarity: UInt64
    /// The digest of the program that read it.
    package let program: UInt64
    package let asked: AskedSlots

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - digest: of `rarity`.
    ///   - program: the digest of this program.
    package init(reading source: PageSource, _ rarity: BigramRarity, digest: UInt64, program: UInt64) {
        let log = RarityLog()
        reading = read(scan(source), rarity: rarity.logged(by: log))
        asked = AskedSlots(log.slots)
        key = source.readingKey ?? 0
        (self.rarity, self.program) = (digest, program)
    }

    /// As a build keeps it.
    package var kept: KeptRecord { reading.kept(asked: asked) }
}

extension ReadingRecord {
    package init(_ fields: RecordFields) throws(RecordFault) {
        key = try fields.hash("key")
        rarity = try fields.hash("rarity")
        program = try fields.hash("program")
        var reader = RecordReader(try fields.bytes("asked"))
        do throws(RecordError) {
            asked = try AskedSlots(from: &reader)
        } catch {
            throw .notExpected("asked", expected: "places of counts")
        }
        reading = try PageReading(fields)
    }

    package func write(to json: inout JSONWriter) {
        json.record(.reading) {
            reading.writeMembers(to: &$0)
            $0.member("key", hash: key)
            $0.member("rarity", hash: rarity)
            $0.member("program", hash: program)
            var writer = RecordWriter()
            writer.write(asked)
            $0.given("asked", bytes: writer.bytes)
        }
    }
}

extension PageReading {
    /// Of its page all but the text and where its lines are.
    fileprivate init(_ fields: RecordFields) throws(RecordFault) {
        var source = PageSource(
            source: SourcePath(try fields.text("source")), text: [], issueDate: try fields.dayIfAny("issueDate"),
            page: try fields.textIfAny("page"))
        source.issueDateBasis = try fields.wordIfAny("issueDateBasis")
        var page = Page(source: source, lines: [], articles: [], unplaced: try fields.list("unplaced"))
        page.readAcross = try fields.list("readAcross")
        var articles: [ReadArticle] = try fields.list("articles")
        for index in articles.indices { articles[index].article.takePlace(on: source) }
        let years: [YearEntry] = try fields.list("years")
        self.init(
            page: page, articles: articles,
            years: Dictionary(years.map { ($0.year, $0.named) }) { first, _ in first },
            faults: try fields.list("faults"))
    }

    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("source", page.source.source.text)
        json.given("issueDate", page.source.issueDate)
        json.given("issueDateBasis", page.source.issueDateBasis?.rawValue)
        json.given("page", page.source.page)
        json.given("articles", articles)
        json.given("unplaced", page.unplaced)
        json.given("readAcross", page.readAcross)
        json.given("years", years.sorted { $0.key < $1.key }.map { YearEntry(year: $0.key, named: $0.value) })
        json.given("faults", faults)
    }
}

extension Article {
    /// What all articles of a page have of it.
    fileprivate mutating func takePlace(on page: PageSource) {
        (source, self.page, issueDate) = (page.source, page.page, page.issueDate)
    }
}

/// A year that a page names: how often, and first in which line.
private struct YearEntry: LineRecordable {
    var year: Int
    var named: NamedYear

    init(year: Int, named: NamedYear) { (self.year, self.named) = (year, named) }

    init(_ value: JSONValue) throws(RecordFault) {
        let fields = try RecordFields(value, "years")
        year = try fields.number("year")
        named = NamedYear(count: try fields.number("count"), line: try fields.number("line"))
    }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.member("year", year)
            $0.member("count", named.count)
            $0.member("line", named.line)
        }
    }
}
