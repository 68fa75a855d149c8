package import Archive
package import Records
import Text

/// The subjects of one article: those that it states and those that were found; and what finding them asked.
package struct FoundSubjects: Equatable, Sendable {
    package var people: [PersonMention]
    package var places: [String]
    package var organisations: [String]
    package var tags: [String]
    /// Why each is a label of the article: people, places, organisations and tags one behind the other.
    package var reasons: [LabelReason]
    /// As they were asked.
    var questions: [Question]
    var comparisons: [Comparison]

    /// - Parameter reasons: of each kind, for what was found; all else the article states.
    init(in article: Article, reasons: [[(label: String, reason: LabelReason)]], _ inquiry: Inquiry) {
        (people, places, organisations, tags) = (article.people, article.places, article.organisations, article.tags)
        let labels = [people.map(\.name), places, organisations, tags]
        self.reasons = zip(labels, reasons).flatMap { labels, reasons in
            let known = Dictionary(reasons.map { ($0.label, $0.reason) }, uniquingKeysWith: { first, _ in first })
            return labels.map { known[$0] ?? LabelReason(.stated) }
        }
        (questions, comparisons) = (inquiry.questions, inquiry.comparisons)
    }

    /// Whether they would be found now, in the same article and with the same authority file.
    package func hold(_ evidence: SubjectEvidence, _ changes: EvidenceChanges) -> Bool {
        !questions.contains { changes.answers.contains($0) }
            && comparisons.allSatisfy { comparison in
                let sides = [comparison.key, comparison.other]
                return !sides.contains { changes.counts.contains(Question(comparison.kind, $0)) }
                    || evidence.answer(to: comparison) == comparison.answer
            }
    }
}

extension Article {
    package mutating func take(_ found: FoundSubjects) {
        (people, places) = (found.people, found.places)
        (organisations, tags) = (found.organisations, found.tags)
    }

    /// A number for all of this article that its evidence and its subjects depend on.
    ///
    /// - Parameter markdownText: the text of a Markdown article's body.
    package func subjectsDigest(markdownText: String?) -> UInt64 {
        var writer = RecordWriter(capacity: (markdownText?.utf8.count ?? 0) + 1024)
        writer.write(title)
        writer.write(headlines.count)
        for headline in headlines { writer.write(headline.text) }
        writer.write(hash: digestOfParts.words)
        writer.write(markdownText)
        writer.write(people)
        for labels in [places, organisations, tags] { writer.write(labels) }
        return contentHash(writer.bytes.span)
    }
}

extension AuthorityFile {
    /// A number for all of it that subjects depend on, and for the paper's district.
    package func subjectsDigest(district: String?) -> UInt64 {
        var writer = RecordWriter()
        writer.write(district)
        for entries in [topics, people, places, organisations] {
            writer.write(entries.count)
            for entry in entries {
                writer.write(entry.label)
                for words in [entry.aliases, entry.terms, entry.not] { writer.write(words) }
            }
        }
        writer.write(topicChoice?.rawValue)
        for words in [refused.topics, refused.people, refused.places, refused.organisations] { writer.write(words) }
        return contentHash(writer.bytes.span)
    }
}

extension FoundSubjects: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(people)
        for labels in [places, organisations, tags] { writer.write(labels) }
        writer.write(reasons)
        var numbers = Bytes()
        for question in questions { numbers.append(number: question.number) }
        writer.write(utf8: numbers)
        writer.write(comparisons)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        func labels() throws(RecordError) -> [String] {
            try reader.list { from throws(RecordError) in try String(from: &from) }
        }
        people = try reader.list { from throws(RecordError) in try PersonMention(from: &from) }
        (places, organisations, tags) = (try labels(), try labels(), try labels())
        reasons = try reader.list { from throws(RecordError) in try LabelReason(from: &from) }
        questions = try reader.readBytes().withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count & ~3, by: 4).map {
                Question(number: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self)))
            }
        }
        comparisons = try reader.list { from throws(RecordError) in try Comparison(from: &from) }
    }
}

extension RecordReader {
    /// A list as `[Value]` reads one, by code that is made for its values: an edit reads six of them for each article, and `Records` knows
    /// nothing of what they hold.
    fileprivate mutating func list<Value>(
        _ value: (inout RecordReader) throws(RecordError) -> Value
    ) throws(RecordError) -> [Value] {
        let count = try readCount()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try value(&self)) }
        return values
    }
}

extension LabelReason: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(bits: UInt64(basis.rawValue))
        writer.write(word)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        guard let basis = Basis(rawValue: UInt8(truncatingIfNeeded: try reader.readBits())) else { throw RecordError() }
        self.init(basis, try String(from: &reader))
    }
}
