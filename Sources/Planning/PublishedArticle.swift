import Archive
import Disk
import Text

/// An article of a published site, as far as it tells where it is on another one.
struct PublishedArticle: Sendable, Equatable {
    var id: String
    var url: String
    var source: SourcePath
    /// The lines of its page that it has, as pairs of first and last.
    var lines: [ClosedRange<Int>] = []
    /// The hash of its text; nil where it has none.
    var text: UInt64?
    /// The day, month or year that it is filed under, in EDTF; nil where none is known.
    var date: String?
    var terms: [TermKind: [String]] = [:]

    init(id: String, url: String, source: SourcePath) {
        self.id = id
        self.url = url
        self.source = source
    }

    /// Nil where the record is none of an article.
    init?(_ record: JSONValue) {
        guard let id = record["id"]?.string, let url = record["url"]?.string, let source = record["source"]?.string
        else { return nil }
        self.init(id: id, url: url, source: SourcePath(source))
        let paragraphs = record["paragraphs"]?.array ?? []
        let parts = (record["headlines"]?.array ?? []) + paragraphs
        lines = parts.flatMap { ranges($0["lines"]) } + ranges(record["otherLines"])
        let words = paragraphs.compactMap { $0["text"]?.string }.joined(separator: "\n")
        text = words.isEmpty ? nil : contentHash(Bytes(words.utf8).span)
        date = record["date"]?.string ?? record["issueDate"]?.string
        for kind in TermKind.allCases { terms[kind] = labels(record, kind) }
    }

    /// How many lines both have.
    func sharedLines(with other: PublishedArticle) -> Int {
        lines.reduce(0) { sum, range in
            sum + other.lines.reduce(0) { $0 + ($1.overlaps(range) ? $1.clamped(to: range).count : 0) }
        }
    }
}

private func labels(_ record: JSONValue, _ kind: TermKind) -> [String] {
    let texts = { (key: String) in record[key]?.array?.compactMap(\.string) ?? [] }
    switch kind {
    case .tags, .people, .places, .organisations: return texts(kind.rawValue)
    case .reporters: return texts("reporters") + texts("correspondents")
    case .columns: return record["column"]?.string.map { [$0] } ?? []
    }
}

/// More lines than any page has, and few enough to be added up.
private let mostLines = 1_000_000_000

/// `[[3,5],[7,7]]`
private func ranges(_ value: JSONValue?) -> [ClosedRange<Int>] {
    (value?.array ?? []).compactMap { pair in
        guard let ends = pair.array?.compactMap(\.integer), ends.count == 2, 1 <= ends[0], ends[0] <= ends[1],
            ends[1] <= mostLines
        else {
            return nil
        }
        return ends[0]...ends[1]
    }
}

/// The articles of a site's open data, which `data/index.json` lists in one file or several; a site without that list has
/// them in `data/articles.jsonl`. Lines that are none are passed over, and a missing file has none.
func publishedArticles(ofSite folder: String) -> [PublishedArticle] {
    let list = (try? readFile(folder + "/data/index.json", limit: mostBytes)).flatMap { try? JSONValue(parsing: $0) }
    let urls = (list?["files"]?.array ?? []).filter { $0["table"]?.string == "articles" }.compactMap {
        $0["url"]?.string
    }
    let files = urls.filter { $0.hasPrefix("data/") && $0.hasSuffix(".jsonl") && !$0.contains("..") }
    return (list == nil ? ["data/articles.jsonl"] : files).flatMap { publishedArticles(in: folder + "/" + $0) }
}

private func publishedArticles(in path: String) -> [PublishedArticle] {
    guard let bytes = try? readFile(path, limit: mostBytes) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
        (try? JSONValue(parsing: Bytes(line))).flatMap { PublishedArticle($0) }
    }
}
