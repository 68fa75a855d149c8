import Archive
import Text

/// A Markdown file cut in two:
///
///     1  ---
///     2  title: 二七区召开产业发展推进会     yaml, from line 2
///     3  date: 2023-05-18
///     4  ---
///     5  正文                       body, from line 5
///
/// A file that does not begin with a line `---` is all body.
struct FrontMatter: Equatable {
    var yaml: Bytes?
    var body: Bytes
    /// From 1.
    var bodyLine = 1
    /// The front matter begins and has no end; then `yaml` is nil and `body` the whole file.
    var isOpen = false

    static let keys = [
        "title", "kicker", "subtitle", "date", "reporters", "correspondents", "tags", "people", "places", "page",
        "column",
        "draft",
    ]

    init(_ text: Bytes) {
        body = text
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, isFence(first) else { return }
        guard let end = lines.dropFirst().firstIndex(where: { isFence($0) || isDocumentEnd($0) }) else {
            isOpen = true
            return
        }
        yaml = Bytes(text[min(first.endIndex + 1, text.count)..<lines[end].startIndex])
        body = Bytes(text[min(lines[end].endIndex + 1, text.count)...])
        bodyLine = end + 2
    }
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool { isMark("---", line) }

/// YAML's own mark for the end of a document.
private func isDocumentEnd(_ line: ArraySlice<UInt8>) -> Bool { isMark("...", line) }

/// Whether a line holds nothing but `mark` and white space behind it.
private func isMark(_ mark: String, _ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: mark.utf8)
        && line.dropFirst(mark.utf8.count).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
}

/// The article of a Markdown file; nil where it has no title, which is a fault, or is a draft, which is none.
func markdownSource(_ text: Bytes, source: String, with reader: inout FieldReader) -> MarkdownSource? {
    let matter = FrontMatter(text)
    if matter.isOpen { reader.report(.frontMatterNotClosed, at: SourcePlace(line: 1, column: 1)) }
    guard !matter.isOpen else { return nil }
    if let yaml = matter.yaml, yaml.count > ReadingLimit.yaml {
        reader.report(.tooLarge(size: yaml.count, limit: ReadingLimit.yaml), at: SourcePlace(line: 2, column: 1))
        return nil
    }
    let root = matter.yaml.flatMap { reader.document($0, firstLine: 2) }
    if root == nil, !reader.faults.isEmpty { return nil }
    let fields = root.map { reader.fields(of: $0, known: FrontMatter.keys) } ?? [:]
    if reader.truth(fields["draft"]) == true { return nil }
    guard let title = reader.text(fields["title"]) else {
        reader.report(.noTitle, at: SourcePlace(line: 1, column: 1))
        return nil
    }
    return MarkdownSource(
        source: source, title: title, kicker: reader.text(fields["kicker"]), subtitle: reader.text(fields["subtitle"]),
        date: reader.value(fields["date"], orReport: IngestFault.badDate) { EventDate(edtf: $0) },
        reporters: reader.texts(fields["reporters"]), correspondents: reader.texts(fields["correspondents"]),
        tags: reader.texts(fields["tags"]), people: reader.texts(fields["people"]),
        places: reader.texts(fields["places"]), page: reader.text(fields["page"]),
        column: reader.text(fields["column"]),
        body: matter.body, bodyLine: matter.bodyLine)
}
