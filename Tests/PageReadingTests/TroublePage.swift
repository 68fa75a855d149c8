import Archive
import PageReading
import TestSupport
import Testing
import Text

/// A page written by hand that shows one kind of trouble, with what a careful reader says is right.
///
///     Pages/05-lost-spaces.txt     the page as a tool prints it
///     Pages/05-lost-spaces.json    {"trouble", "file", "issueDate", "articles": […], "unplaced": […]}
///
/// The articles have the fields of `data/articles.jsonl`; their order is that of the page.
/// `warnings` holds words of warnings that are due; `issueDateOnPage` is the day that a running head prints.
struct TroublePage: CustomTestStringConvertible, Sendable {
    var file: String
    var trouble: String
    var text: [UInt8]
    var issueDate: String?
    var issueDateOnPage: String?
    var articles: [ArticleAnswer]
    var unplaced: [String]
    var warnings: [String]

    var testDescription: String { "\(file): \(trouble)" }

    private static let folder = "Tests/PageReadingTests/Pages"

    static func all() throws -> [TroublePage] {
        try Repository.names(in: folder, ending: ".json").map { try TroublePage(name: $0) }
    }

    private init(name: String) throws {
        let json = try JSONValue(parsing: Repository.read(Self.folder + "/" + name))
        file = json["file"]?.string ?? ""
        trouble = json["trouble"]?.string ?? ""
        text = try Repository.read(Self.folder + "/" + file)
        issueDate = json["issueDate"]?.string
        issueDateOnPage = json["issueDateOnPage"]?.string
        articles = (json["articles"]?.array ?? []).map { ArticleAnswer($0) }
        unplaced = (json["unplaced"]?.array ?? []).compactMap(\.string)
        warnings = (json["warnings"]?.array ?? []).compactMap(\.string)
    }

    /// The page as it stands when it is read: what decoding a file changes is changed here as well.
    private var source: PageSource {
        PageSource(
            source: SourcePath(file), text: decoded(text), issueDate: issueDate.flatMap { CivilDate($0) },
            issueDateBasis: issueDate == nil ? nil : .fileName)
    }

    func read() -> Settled { readPages([source]) }
}

/// What `Ingest` does to the bytes of a file before they are read.
func decoded(_ text: [UInt8]) -> [UInt8] {
    var text = text
    _ = text.mapToOrdinaryCharacters()
    return text
}
