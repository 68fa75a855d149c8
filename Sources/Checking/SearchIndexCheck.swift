import Disk
import Search
import Text

/// Checks the search index as a whole, by asking it: articles have to be found by their titles and by their last words.
/// Of a large archive a thousand are asked for, evenly spread; a search that finds nothing tells as much then.
///
/// That its files are JSON, and that the manifest named by `search.html` exists, is checked file by file.
struct SearchIndexCheck: Sendable {
    let folder: String
    let files: SiteFiles
    let articles: [ArticleRecord]

    /// A site without `search/` is whole; one that has it has one manifest, and finds all its articles.
    func conclude() -> [SourceFault] {
        let paths = files.paths.filter { $0.hasPrefix("search/") }
        guard !paths.isEmpty else { return [] }
        let manifests = paths.filter { $0.hasSuffix("/manifest.json") }
        guard manifests.count == 1, let folding = Folding() else {
            return [SourceFault(SearchFault.notOneManifest(manifests.count), path: folder + "/search")]
        }
        do {
            let reader = try SearchIndexReader(manifestPath: manifests[0], folding: folding) {
                try readFile(folder + "/" + $0, limit: mostBytes)
            }
            return faults(of: reader, folding, path: folder + "/" + manifests[0])
        } catch {
            return [SourceFault(SearchFault.unreadable("\(error)"), path: folder + "/" + manifests[0])]
        }
    }

    private func faults(of reader: SearchIndexReader, _ folding: Folding, path: String) -> [SourceFault] {
        guard reader.articleCount == articles.count else {
            let fault = SearchFault.otherCount(reader.articleCount, articles.count)
            return [SourceFault(fault, path: path)]
        }
        let records = Dictionary(articles.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        let step = max(1, articles.count / mostAsked)
        return stride(from: 0, to: articles.count, by: step).compactMap { number in
            let indexPath = reader.articlePath(number)
            guard let result = try? JSONValue(parsing: readFile(folder + "/" + indexPath, limit: mostBytes)),
                let article = records[result["url"]?.string ?? ""], result["title"]?.string == article.title
            else { return SourceFault(SearchFault.notOfTheData, path: folder + "/" + indexPath) }
            let texts = [article.title, String(article.lastParagraph.suffix(12))]
            let missed = texts.first { !isFound($0, number, reader, folding) }
            return missed.map { SourceFault(SearchFault.notFound($0), path: folder + "/" + article.url) }
        }
    }

    /// Whether a search for `text` leads to the article. A file of the index that cannot be read finds nothing.
    private func isFound(_ text: String, _ number: Int, _ reader: SearchIndexReader, _ folding: Folding) -> Bool {
        var query = SearchQuery("", folding: folding)
        query.words = [folding.folded(text)].filter { !$0.isEmpty }
        guard !query.words.isEmpty else { return true }
        return (try? reader.candidates(for: query))?.contains(number) == true
    }
}

/// About how many articles are asked for.
private let mostAsked = 1000

/// What is wrong with the search index.
enum SearchFault: FaultKind {
    case notOneManifest(Int)
    case unreadable(String)
    case otherCount(Int, Int)
    case notOfTheData
    case notFound(String)

    var message: String {
        switch self {
        case .notOneManifest(let count): "the search index has \(count) manifests and needs one"
        case .unreadable(let reason): "the search index cannot be read: \(reason)"
        case .otherCount(let indexed, let count): "the search index holds \(indexed) articles of \(count)"
        case .notOfTheData: "this file of the search index has an article that data/articles.jsonl does not have"
        case .notFound(let text): "the search index does not find this article by \"\(text)\""
        }
    }

    var hint: String { "build the site again" }
}
