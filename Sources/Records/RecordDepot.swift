package import Archive
import Text

/// Keeps parts of articles in a depot, as records.
package final class RecordDepot: ArticleDepot {
    /// What they lie in; texts and the like may lie there beside them.
    package let bytes: any Depot

    package init(_ bytes: any Depot) { self.bytes = bytes }

    package func put(_ parts: ArticleParts, lead: String) -> ArticlePlace? {
        var writer = RecordWriter()
        writer.write(parts)
        let lead = Bytes(lead.utf8)
        return bytes.put(lead + writer.bytes).map { ArticlePlace($0, leadLength: lead.count) }
    }

    /// An empty body where the depot has lost them.
    package func parts(in place: ArticlePlace) -> ArticleParts {
        var reader = RecordReader(bytes.bytes(in: place.parts))
        return (try? ArticleParts(from: &reader)) ?? ArticleParts(body: .printed([]), otherLines: [])
    }

    /// Empty where the depot has lost it.
    package func lead(in place: ArticlePlace) -> String { String(utf8: bytes.bytes(in: place.lead)) }
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
