package import Text

extension SourceFault.Severity: Recordable {}

extension SourceFault: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(path)
        writer.write(line)
        writer.write(column)
        writer.write(severity)
        writer.write(message)
        writer.write(hint)
        writer.write(excerpt)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            path: try String(from: &reader), line: try Int(from: &reader), column: try Int(from: &reader),
            severity: try Severity(from: &reader), message: try String(from: &reader), hint: try String(from: &reader),
            excerpt: try SourceExcerpt?(from: &reader))
    }
}

extension SourceExcerpt: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(before)
        writer.write(after)
        writer.write(caret)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            before: try String(from: &reader), after: try String(from: &reader), caret: try Int?(from: &reader))
    }
}
