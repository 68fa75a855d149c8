package import Records
import Text

/// A report of a build that wrote its site; how long its stages took is not kept.
extension BuildReport: Recordable {
    package func write(to writer: inout RecordWriter) {
        for count in [pages, articles, unplacedLines, withdrawn, files, bytes] { writer.write(count) }
        writer.write(rootPath)
        writer.write(hasAddress)
        writer.write(faults)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init()
        pages = try Int(from: &reader)
        articles = try Int(from: &reader)
        unplacedLines = try Int(from: &reader)
        withdrawn = try Int(from: &reader)
        files = try Int(from: &reader)
        bytes = try Int(from: &reader)
        rootPath = try String?(from: &reader)
        hasAddress = try Bool(from: &reader)
        faults = try [SourceFault](from: &reader)
    }
}
