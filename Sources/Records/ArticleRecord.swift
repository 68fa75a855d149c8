package import Archive

extension RecordWriter {
    /// All of an article but its parts.
    package mutating func write(fieldsOf article: Article) { article.writeFields(to: &self) }
}

extension Article {
    fileprivate func writeFields(to writer: inout RecordWriter) {
        writer.write(id)
        writer.write(source)
        writer.write(page)
        writer.write(issueDate)
        writer.write(headlines)
        writer.write(title)
        writer.write(column)
        writer.write(dateline)
        writer.write(date)
        writer.write(dateBasis)
        writer.write(origin)
        for names in [reporters, correspondents] { writer.write(names) }
        writer.write(credits)
        writer.write(undividedNames)
        writer.write(people)
        for labels in [places, organisations, tags] { writer.write(labels) }
        writer.write(links.sorted { $0.key < $1.key }.map(WrittenLink.init))
        writer.write(continuations)
        writer.write(CorrectedField.allCases.filter { corrections.contains($0) })
    }

    /// - Parameter parts: what it is to have besides its fields.
    package init(fieldsFrom reader: inout RecordReader, parts: ArticleParts) throws(RecordError) {
        self.init(
            id: try ArticleID(from: &reader), source: try SourcePath(from: &reader), page: try String?(from: &reader),
            issueDate: try CivilDate?(from: &reader), headlines: try [Headline](from: &reader),
            title: try String(from: &reader), column: try String?(from: &reader),
            dateline: try String?(from: &reader), date: try EventDate?(from: &reader),
            dateBasis: try DateBasis?(from: &reader), origin: try String?(from: &reader),
            reporters: try [String](from: &reader), correspondents: try [String](from: &reader),
            credits: try [Credit](from: &reader), body: parts.body, otherLines: parts.otherLines)
        undividedNames = try [String](from: &reader)
        people = try [PersonMention](from: &reader)
        places = try [String](from: &reader)
        organisations = try [String](from: &reader)
        tags = try [String](from: &reader)
        for link in try [WrittenLink](from: &reader) { links[link.destination] = link.target }
        continuations = try [Continuation](from: &reader)
        corrections = Set(try [CorrectedField](from: &reader))
    }
}

extension Article.Body: Recordable {
    package func write(to writer: inout RecordWriter) {
        switch self {
        case .printed(let paragraphs):
            writer.write(true)
            writer.write(paragraphs)
        case .markdown(let text):
            writer.write(false)
            writer.write(utf8: text)
        }
    }

    package init(from reader: inout RecordReader) throws(RecordError) {
        if try Bool(from: &reader) {
            self = .printed(try [Paragraph](from: &reader))
        } else {
            self = .markdown(Array(try reader.readBytes()))
        }
    }
}

/// A link of a Markdown body, as it is written and where it leads.
private struct WrittenLink: Recordable {
    var destination: String
    var target: BodyLink

    init(_ link: (key: String, value: BodyLink)) { (destination, target) = link }

    func write(to writer: inout RecordWriter) {
        writer.write(destination)
        if case .file(let path, let suffix) = target {
            writer.write([path, suffix])
        } else {
            writer.write([String]())
        }
    }

    init(from reader: inout RecordReader) throws(RecordError) {
        destination = try String(from: &reader)
        let parts = try [String](from: &reader)
        target = parts.count == 2 ? .file(path: parts[0], suffix: parts[1]) : .nowhere
    }
}
