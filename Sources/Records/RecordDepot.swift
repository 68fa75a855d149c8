package import Archive
package import Text

/// Keeps parts of articles in a depot, as records.
package final class RecordDepot: ArticleDepot {
    /// What they lie in; texts and the like may lie there beside them.
    package let bytes: any Depot

    package init(_ bytes: any Depot) { self.bytes = bytes }

    package func put(_ parts: ArticleParts, lead: String) -> ArticlePlace? {
        let (record, digest) = parts.record(lead: lead)
        return bytes.put(record).map { ArticlePlace($0, leadLength: lead.utf8.count, digest: digest) }
    }

    /// An empty body where the depot has lost them or has others, which it is told.
    package func parts(in place: ArticlePlace) -> ArticleParts {
        let record = bytes.bytes(in: place.parts)
        var reader = RecordReader(record)
        if contentHash(record.span) == place.digest.whole, let parts = try? ArticleParts(from: &reader) { return parts }
        bytes.noteDamage()
        return ArticleParts(body: .printed([]), otherLines: [])
    }

    /// Empty where the depot has lost it or has another, which it is told.
    package func lead(in place: ArticlePlace) -> String {
        let lead = bytes.bytes(in: place.lead), digest = place.digest
        // Of Markdown lists may show all, and what a lead says of that is nobody's digest.
        if digest.listed == digest.whole || contentHash(lead.span) == digest.listed { return String(utf8: lead) }
        bytes.noteDamage()
        return ""
    }
}

extension ArticleParts {
    /// As a depot has them: the first characters of the text, then the parts.
    package func record(lead: String) -> (bytes: Bytes, digest: PartsDigest) {
        var writer = RecordWriter()
        writer.write(self)
        return (Bytes(lead.utf8) + writer.bytes, digest(ofRecord: writer.bytes))
    }

    package var digest: PartsDigest {
        var writer = RecordWriter()
        writer.write(self)
        return digest(ofRecord: writer.bytes)
    }

    private func digest(ofRecord record: Bytes) -> PartsDigest {
        let whole = contentHash(record.span)
        guard case .printed(let paragraphs) = body else {
            return PartsDigest(whole: whole, listed: whole, words: 0, weight: weight)
        }
        var words = RecordWriter(capacity: record.count)
        for paragraph in paragraphs { words.write(paragraph.text) }
        return PartsDigest(
            whole: whole, listed: contentHash(lead.utf8Span.span), words: contentHash(words.bytes.span), weight: weight)
    }
}

extension Article {
    /// What was worked out of the parts, or is now.
    package var digestOfParts: PartsDigest { partsDigest ?? parts.digest }
}

extension PartsDigest: Recordable {
    package func write(to writer: inout RecordWriter) {
        for hash in [whole, listed, words] { writer.write(hash: hash) }
        writer.write(weight)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            whole: try reader.readHash(), listed: try reader.readHash(), words: try reader.readHash(),
            weight: try Int(from: &reader))
    }
}

extension ArticleParts: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(body)
        writer.write(otherLines)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(body: try Article.Body(from: &reader), otherLines: try [LineRange](from: &reader))
    }
}
