import Archive
import TestSupport
import Text

/// A page that benchmarks/typeset.py set, printed and read back, with its answer.
///
///     {"file": "2023-05-25_A000.txt", "family": "narrow-poppler", "articles": [{"headline": …, "paragraphs": […]}, …]}
struct TypesetPage: Sendable {
    struct Answer: Sendable {
        var headline: String
        var column: String
        var dateline: String
        var dates: [String]
        var reporters: [String]
        var correspondents: [String]
        /// In compatibility form, without white space.
        var paragraphs: [String]

        var body: String { paragraphs.joined() }
    }

    static let folder = "Tests/PageReadingTests/Typeset"

    var file: String
    /// The program that gave the text: `poppler-raw` of `narrow-poppler-raw`.
    var reader: String
    var articles: [Answer]

    static func all() throws -> [TypesetPage] {
        let json = try JSONValue(parsing: Repository.read(folder + "/gold.json"))
        return (json["files"]?.array ?? []).map(TypesetPage.init)
    }

    private init(_ json: JSONValue) {
        file = json["file"]?.string ?? ""
        let family = json["family"]?.string ?? ""
        reader = String(family.drop { $0 != "-" }.dropFirst())
        articles = (json["articles"]?.array ?? []).map(Answer.init)
    }

    /// The page's text as it is read, with the day of issue that its name tells.
    func source() throws -> PageSource {
        let bytes = decoded(try Repository.read(Self.folder + "/pages/" + file))
        return PageSource(
            source: SourcePath(file), text: bytes, issueDate: CivilDate(String(file.prefix(10))),
            issueDateBasis: .fileName)
    }
}

extension TypesetPage.Answer {
    fileprivate init(_ json: JSONValue) {
        func strings(_ name: String) -> [String] {
            json[name]?.array?.compactMap(\.string) ?? [json[name]?.string].compactMap { $0 }
        }
        headline = normal(json["headline"]?.string ?? "")
        column = normal(json["column"]?.string ?? "")
        dateline = normal(json["dateline"]?.string ?? "")
        dates = strings("date")
        reporters = strings("reporters")
        correspondents = strings("correspondents")
        paragraphs = strings("paragraphs").map(normal)
    }
}
