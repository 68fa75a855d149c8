package import Archive
package import Records
package import Text

extension PageSource {
    /// A number for all that the reading of a page depends on but the counts of the archive. Nil for a page with corrections: it is
    /// read anew each time, for the few of them are not worth a record of each kind of correction.
    package var readingKey: UInt64? {
        guard corrections == nil else { return nil }
        var writer = RecordWriter()
        writer.write(source)
        writer.write(hash: textDigest ?? contentHash(text.span))
        writer.write(mappedCharacters)
        writer.write(issueDate)
        writer.write(issueDateBasis)
        writer.write(page)
        writer.write(title)
        writer.write(utf8: lineBoxes.bytes)
        writer.write(sheet)
        return contentHash(writer.bytes.span)
    }
}

/// A reading as it is kept, but for what the page's source tells anyhow: what each build asks for, and what of its articles only
/// those ask for who show them whole.
package struct KeptRecord: Equatable, Sendable {
    package var head: Bytes
    /// For a `RecordDepot`.
    package var parts: Bytes

    package init(head: Bytes, parts: Bytes) { (self.head, self.parts) = (head, parts) }
}

extension PageReading {
    /// - Parameter asked: the counts that it depends on.
    package func kept(asked: AskedSlots) -> KeptRecord {
        var writer = RecordWriter(), parts = Bytes()
        writer.write(asked)
        writer.write(page.source.issueDate)
        writer.write(page.source.issueDateBasis)
        writer.write(page.unplaced)
        writer.write(page.readAcross)
        writer.write(bits: UInt64(articles.count))
        for article in articles { article.write(to: &writer, &parts) }
        writer.write(years.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.count, $0.value.line] })
        writer.write(faults)
        return KeptRecord(head: writer.bytes, parts: parts)
    }

    /// A reading that was kept; nil where it is no reading, or where a count that it depends on has changed.
    ///
    /// - Parameters:
    ///   - head: of its record.
    ///   - parts: what has the record's other half, and how long that is.
    ///   - page: of the same key.
    package init?(
        kept head: Bytes, parts: (depot: any ArticleDepot, length: Int), of page: ScannedPage, changes: BigramSlots
    ) {
        var reader = RecordReader(head)
        do throws(RecordError) {
            guard try AskedSlots(from: &reader).isDisjoint(with: changes) else { return nil }
            var source = page.source
            source.issueDate = try CivilDate?(from: &reader)
            source.issueDateBasis = try DateBasis?(from: &reader)
            let unplaced = try [UnplacedText](from: &reader)
            self.page = Page(source: source, lines: page.lines, articles: [], unplaced: unplaced)
            self.page.readAcross = try [LineRange](from: &reader)
            articles = []
            var place = 0
            for _ in 0..<(try reader.readCount()) {
                articles.append(try ReadArticle(from: &reader, parts.depot, &place))
            }
            guard place == parts.length else { return nil }
            let numbers = try [Int](from: &reader)
            years = [:]
            for index in stride(from: 2, to: numbers.count, by: 3) {
                years[numbers[index - 2]] = NamedYear(count: numbers[index - 1], line: numbers[index])
            }
            faults = try [SourceFault](from: &reader)
        } catch {
            return nil
        }
    }

    /// Works out what tells of its articles' parts, for all that ask later.
    package mutating func digestParts() {
        for index in articles.indices { articles[index].article.note(articles[index].article.digestOfParts) }
    }
}

extension ReadArticle {
    /// Corrections are not written: a page that has any is not kept.
    ///
    /// - Parameter parts: is appended what a depot has of the article.
    fileprivate func write(to writer: inout RecordWriter, _ parts: inout Bytes) {
        let own = article.parts, lead = own.lead, record = own.record(lead: lead)
        writer.write(fieldsOf: article)
        writer.write(record.digest)
        writer.write([lead.utf8.count, record.bytes.count])
        parts += record.bytes
        writer.write(date)
        writer.write(utf8: incipit)
        writer.write(arrives)
        writer.write(leaves)
        writer.write(undivided)
    }

    /// - Parameter place: how many bytes the parts of the articles before it take; with its own added.
    fileprivate init(
        from reader: inout RecordReader, _ parts: any ArticleDepot, _ place: inout Int
    ) throws(RecordError) {
        var article = try Article(
            fieldsFrom: &reader, parts: ArticleParts(body: .printed([]), otherLines: []))
        let digest = try PartsDigest(from: &reader), lengths = try [Int](from: &reader)
        guard lengths.count == 2, 0 <= lengths[0], lengths[0] <= lengths[1], lengths[1] < 1 << 40 else {
            throw RecordError()
        }
        article.setParts(
            in: parts, at: ArticlePlace(place..<place + lengths[1], leadLength: lengths[0], digest: digest))
        place += lengths[1]
        self.init(
            article: article, date: try PrintedDate?(from: &reader), incipit: Bytes(try reader.readBytes()),
            arrives: try Jump?(from: &reader), leaves: try Jump?(from: &reader),
            undivided: try [UndividedNames](from: &reader))
    }
}

extension PrintedDate: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(kind)
        writer.write(year)
        writer.write(isOpen)
        writer.write(words)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            kind: try Kind(from: &reader), year: try Int?(from: &reader), isOpen: try Bool(from: &reader),
            words: try String(from: &reader))
    }
}

extension PrintedDate.Kind: Recordable {
    /// A number for the kind, then what the kind has.
    func write(to writer: inout RecordWriter) {
        switch self {
        case .days(let first, let last):
            writer.write([0, first.day, last?.day ?? 0])
            writer.write([first.month, last?.month])
        case .part(let month, let days):
            writer.write([1, days.lowerBound, days.upperBound])
            writer.write([month])
        case .month(let month): writer.write([2, month])
        case .recently: writer.write([3])
        case .relative(let days): writer.write([4, days])
        }
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        let numbers = try [Int](from: &reader)
        switch (numbers.first, numbers.count) {
        case (0, 3):
            let months = try [Int?](from: &reader)
            guard months.count == 2 else { throw RecordError() }
            let last = numbers[2] == 0 ? nil : MonthDay(month: months[1], day: numbers[2])
            self = .days(MonthDay(month: months[0], day: numbers[1]), to: last)
        case (1, 3):
            let months = try [Int?](from: &reader)
            guard months.count == 1, numbers[1] <= numbers[2] else { throw RecordError() }
            self = .part(month: months[0], numbers[1]...numbers[2])
        case (2, 2): self = .month(numbers[1])
        case (3, 1): self = .recently
        case (4, 2): self = .relative(numbers[1])
        default: throw RecordError()
        }
    }
}

extension Jump: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write([Int(page.section?.value ?? 0), page.number, line])
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        let numbers = try [Int](from: &reader)
        guard numbers.count == 3, let section = Unicode.Scalar(UInt32(truncatingIfNeeded: numbers[0])) else {
            throw RecordError()
        }
        let page = PageNumber(section: section.value == 0 ? nil : section, number: numbers[1])
        self.init(page: page, line: numbers[2])
    }
}

extension UndividedNames: Recordable {
    func write(to writer: inout RecordWriter) {
        writer.write(printed)
        writer.write(cuts)
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        self.init(printed: try String(from: &reader), cuts: try [NameCut](from: &reader))
    }
}

extension NameCut: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(names)
        writer.write(hash: likelihood.bitPattern)
        writer.write(unusualCharacters)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            names: try [String](from: &reader), likelihood: Double(bitPattern: try reader.readHash()),
            unusualCharacters: try Int(from: &reader))
    }
}
