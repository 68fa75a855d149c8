package import Archive
package import Records
import Text

// How facets and names are kept from one build to the next.

extension SearchPlan {
    /// A number for all that facets and names are made of.
    ///
    /// - Parameter terms: those of the archive, articles in archive order.
    package func facetsKey(_ terms: [TermKind: [Term]]) -> UInt64 {
        var writer = RecordWriter()
        writer.write("facets")
        for part in parts { for number in [part.first, part.count] { writer.write(number) } }
        writer.write(places)
        for (kind, _) in facetKinds {
            let terms = terms[kind] ?? []
            writer.write(terms.count)
            for term in terms {
                writer.write(term.label)
                writer.write(term.articles)
            }
        }
        return contentHash(writer.bytes.span)
    }
}

extension SearchFacets: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(parts.count)
        for part in parts {
            writer.write(files: part.files)
            writer.write(part.bucketCount)
            writer.write(part.countedKinds)
        }
        writer.write(files: names.files)
        writer.write(names.letters)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        var parts: [Part] = []
        for _ in 0..<max(0, try Int(from: &reader)) {
            parts.append(
                Part(
                    files: try reader.readFiles(), bucketCount: try Int(from: &reader),
                    countedKinds: try [String](from: &reader)))
        }
        self.init(
            parts: parts, names: SearchNames(files: try reader.readFiles(), letters: try String(from: &reader)))
    }
}

extension RecordWriter {
    fileprivate mutating func write(files: [(name: String, content: Bytes)]) {
        write(files.count)
        for file in files {
            write(file.name)
            write(utf8: file.content)
        }
    }
}

extension RecordReader {
    fileprivate mutating func readFiles() throws(RecordError) -> [(name: String, content: Bytes)] {
        var files: [(name: String, content: Bytes)] = []
        for _ in 0..<max(0, try Int(from: &self)) {
            files.append((try String(from: &self), Bytes(try readBytes())))
        }
        return files
    }
}
