package import Archive

// How the values of an archive are kept: field by field, in the order in which they are declared.

extension CivilDate: Recordable {
    package func write(to writer: inout RecordWriter) {
        for number in [year, month, day] { writer.write(number) }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let year = try Int(from: &reader), month = try Int(from: &reader), day = try Int(from: &reader)
        guard let date = CivilDate(year: year, month: month, day: day) else { throw RecordError() }
        self = date
    }
}

extension LineRange: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(first)
        writer.write(last - first)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let first = try Int(from: &reader), length = try Int(from: &reader)
        guard first >= 1, length >= 0, length < Int.max - first else { throw RecordError() }
        self.init(first, first + length)
    }
}

extension PageSheet.Kind: Recordable {}

extension PageSheet: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(kind)
        writer.write(file)
        writer.write([number, width, height])
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        let kind = try Kind(from: &reader), file = try SourcePath(from: &reader), numbers = try [Int](from: &reader)
        guard numbers.count == 3 else { throw RecordError() }
        self.init(kind: kind, file: file, number: numbers[0], width: numbers[1], height: numbers[2])
    }
}

extension PartialDate: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(description) }

    package init(from reader: inout RecordReader) throws(RecordError) {
        guard let date = PartialDate(edtf: try String(from: &reader)) else { throw RecordError() }
        self = date
    }
}

extension EventDate: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(description) }

    package init(from reader: inout RecordReader) throws(RecordError) {
        guard let date = EventDate(edtf: try String(from: &reader)) else { throw RecordError() }
        self = date
    }
}

extension DateBasis: Recordable {}
extension Headline.Role: Recordable {}
extension CorrectedField: Recordable {}

extension ArticleID: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(letters) }
    package init(from reader: inout RecordReader) throws(RecordError) { self.init(letters: try String(from: &reader)) }
}

extension SourcePath: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(text) }
    package init(from reader: inout RecordReader) throws(RecordError) { self.init(try String(from: &reader)) }
}

extension Headline: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(role)
        writer.write(text)
        writer.write(lines)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(role: try Role(from: &reader), text: try String(from: &reader), lines: try [LineRange](from: &reader))
    }
}

extension Paragraph: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(text)
        writer.write(lines)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(text: try String(from: &reader), lines: try [LineRange](from: &reader))
    }
}

extension UnplacedText: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(text)
        writer.write(lines)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(text: try String(from: &reader), lines: try [LineRange](from: &reader))
    }
}

extension Credit: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(role)
        writer.write(names)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(role: try String(from: &reader), names: try [String](from: &reader))
    }
}

extension PersonMention: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(name)
        writer.write(offices)
        writer.write(callings)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            name: try String(from: &reader), offices: try [String](from: &reader), callings: try [String](from: &reader)
        )
    }
}

extension Continuation: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(id)
        writer.write(source)
        writer.write(page)
        writer.write(headlines)
        writer.write(firstParagraph)
        writer.write(paragraphLines)
        writer.write(otherLines)
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        self.init(
            id: try ArticleID(from: &reader), source: try SourcePath(from: &reader), page: try String?(from: &reader),
            headlines: try [Headline](from: &reader), firstParagraph: try Int(from: &reader),
            paragraphLines: try [[LineRange]](from: &reader), otherLines: try [LineRange](from: &reader))
    }
}
