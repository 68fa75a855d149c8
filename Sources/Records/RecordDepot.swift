package import Archive

/// Keeps parts of articles in a depot, as records.
package final class RecordDepot: ArticleDepot {
    /// What they lie in; texts and the like may lie there beside them.
    package let bytes: any Depot

    package init(_ bytes: any Depot) { self.bytes = bytes }

    package func put(_ parts: ArticleParts) -> Range<Int>? {
        var writer = RecordWriter()
        writer.write(parts)
        return bytes.put(writer.bytes)
    }

    /// An empty body where the depot has lost them.
    package func parts(in place: Range<Int>) -> ArticleParts {
        var reader = RecordReader(bytes.bytes(in: place))
        return (try? ArticleParts(from: &reader)) ?? ArticleParts(body: .printed([]), otherLines: [])
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
