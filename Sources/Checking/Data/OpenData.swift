import Archive
import Text

/// A line of `data/articles.jsonl`, as far as it is compared with the rest of the site.
struct ArticleRecord: Sendable {
    var place: DataPlace
    var id: String
    var url: String
    var source: String
    var title: String
    /// Headlines and printed paragraphs, in the order of the page.
    var texts: [String]
    /// The headlines that the main heading shows.
    var mainHeadlines: [String]
    /// Reporters and correspondents.
    var names: [String]
    /// Printed or from Markdown; empty where there is none.
    var lastParagraph: String
    /// Every line of the newspaper page that the article has.
    var lines: [ClosedRange<Int>]
    /// The further pages on which the article goes on.
    var continuations: [ContinuationRecord]
    var people: [String]
    /// Hashes of what `data/articles.csv` says of the article, a cell for each of `columns`.
    var cells: [UInt64]

    /// The columns of the table that say what a key of the record says.
    static let columns = texts + lists
    private static let texts = [
        "id", "url", "title", "column", "date", "dateBasis", "issueDate", "page", "source", "origin",
    ]
    private static let lists = ["reporters", "correspondents", "people", "places", "organisations", "tags"]

    fileprivate static func cells(of record: JSONValue) -> [UInt64] {
        texts.map { cellHash(record[$0]?.string ?? "") }
            + lists.map { cellHash((record[$0]?.array ?? []).compactMap(\.string).map(inList).joined(separator: "|")) }
    }

    /// A label in a cell of several, `甲|乙`: a backslash stands before a mark of its own.
    private static func inList(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }
}

/// An element of an article's `continuations`.
struct ContinuationRecord: Sendable {
    var source: String
    var lines: [ClosedRange<Int>]
}

/// A line of `data/pages.jsonl`.
struct PageRecord: Sendable {
    var place: DataPlace
    var url: String
    var source: String
    var lineCount: Int
    var articles: [String]
    var unplaced: [ClosedRange<Int>]
    /// The last line that no article holds; empty where there is none.
    var lastUnplaced: String
    /// The ids of the articles that go on on the page, and the lines that each has there.
    var continued: [(article: String, lines: [ClosedRange<Int>])]
    /// Lines that hold more than one column's text: each column's may be elsewhere.
    var readAcross: [ClosedRange<Int>]
    /// The hash of each line's text.
    var lineHashes: [UInt64]
    /// The address of its picture; nil where it has none.
    var picture: String?
}

extension ArticleRecord {
    init(_ reader: inout RecordReader, at place: DataPlace) {
        self.place = place
        id = reader.text("id")
        url = reader.text("url")
        source = reader.text("source")
        title = reader.text("title")
        let headlines = reader.headlines("headlines")
        let paragraphs = reader.printedTexts("paragraphs")
        continuations = reader.continuations("continuations")
        // Where no paragraph has lines they are from Markdown: their page shows them with marks of its own.
        let isPrinted = !continuations.isEmpty
        texts = headlines.map(\.text) + paragraphs.filter { isPrinted || !$0.lines.isEmpty }.map(\.text)
        mainHeadlines = headlines.filter { $0.role == Headline.Role.headline.rawValue }.map(\.text)
        lastParagraph = paragraphs.last?.text ?? ""
        names = reader.texts("reporters") + reader.texts("correspondents")
        lines = (headlines + paragraphs).flatMap(\.lines) + reader.lines("otherLines")
        people = reader.texts("people")
        cells = ArticleRecord.cells(of: reader.object)
        ArticleRecord.checkFacts(&reader)
    }

    private static func checkFacts(_ reader: inout RecordReader) {
        for key in ["column", "dateline", "page"] { reader.optionalText(key) }
        for key in ["places", "organisations", "tags"] { reader.texts(key) }
        reader.credits("credits")
        reader.optionalAreas("areas")
        let date = reader.optionalText("date", expected: "a date in EDTF or null") { EventDate(edtf: $0) != nil }
        let bases = DateBasis.allCases.map(\.rawValue)
        let basis = reader.optionalText("dateBasis", expected: "one of \(bases.joined(separator: ", ")), or null") {
            bases.contains($0)
        }
        if (date == nil) != (basis == nil) {
            reader.report(.wrongValue(key: "dateBasis", expected: "null where \"date\" is and only there"))
        }
        reader.optionalText("issueDate", expected: "a day or null") { CivilDate($0) != nil }
    }
}

extension PageRecord {
    init(_ reader: inout RecordReader, at place: DataPlace) {
        self.place = place
        source = reader.text("source")
        url = reader.text("url")
        lineCount = reader.count("lineCount")
        articles = reader.texts("articles")
        let texts = reader.printedTexts("unplaced")
        unplaced = texts.flatMap(\.lines)
        lastUnplaced = texts.last?.text.split(separator: "\n").last.map { String($0) } ?? ""
        continued = reader.continued("continued")
        _ = reader.count("mappedCharacters")
        lineHashes = reader.texts("text").map { lineHash(Bytes($0.utf8)[...]) }
        readAcross = reader.optionalLines("readAcross")
        picture = reader.optionalPicture("picture")
        reader.optionalSize("size")
        reader.optionalText("page")
        reader.optionalText("issueDate", expected: "a day or null") { CivilDate($0) != nil }
    }
}

/// Reads a JSON Lines file, one record a line; a line that is no object is a fault and no record.
///
/// - Parameter path: of the file as the user knows it.
func readRecords<Record>(
    _ bytes: Bytes, path: String, faults: inout [SourceFault], _ read: (inout RecordReader, DataPlace) -> Record
) -> [Record] {
    var records: [Record] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        if line.isEmpty && line.endIndex == bytes.count { break }
        do throws(JSONError) {
            let value = try JSONValue(parsing: Bytes(line))
            guard value.members != nil else {
                faults.append(SourceFault(DataFault.notJSON(expected: "{"), path: path, line: number, column: 1))
                continue
            }
            var reader = RecordReader(value)
            records.append(read(&reader, DataPlace(path: path, line: number)))
            faults += reader.faults.map { SourceFault($0, path: path, line: number) }
        } catch {
            let kind = DataFault.notJSON(expected: error.expected)
            faults.append(SourceFault(kind, path: path, line: number, column: error.offset + 1))
        }
    }
    return records
}
