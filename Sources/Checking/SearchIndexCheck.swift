import Disk
import Search
import Text

/// Checks the search index as a whole, by asking it: articles have to be found by their titles, their reporters and their last
/// words, newspaper pages by the last words that no article holds. Of a large archive a thousand are asked for, evenly spread; a
/// search that finds nothing tells as much then.
///
/// Every name in it holds a checksum, which its files must have.
///
/// That its files are JSON, and that the manifest named by `search.html` exists, is checked file by file.
struct SearchIndexCheck: Sendable {
    let files: SiteFiles
    let articles: [ArticleRecord]
    let pages: [PageRecord]

    private var folder: String { files.folder }

    /// A site without `search/` is whole; one that has it has one manifest, and finds all that is printed.
    func conclude() -> [SourceFault] {
        let paths = files.paths.filter { $0.hasPrefix("search/") }
        guard !paths.isEmpty else { return [] }
        let manifests = paths.filter { $0.hasSuffix("/manifest.json") }
        let folding = Folding()
        guard manifests.count == 1 else {
            return [SourceFault(SearchFault.notOneManifest(manifests.count), path: folder + "/search")]
        }
        do {
            let reader = try SearchIndexReader(manifestPath: manifests[0], folding: folding) {
                try files.read($0)
            }
            let damaged = IndexSums { try files.read($0) }.damagedPaths(manifestPath: manifests[0])
            return damaged.map { SourceFault(SearchFault.otherContent, path: folder + "/" + $0) }
                + faults(of: reader, folding, path: folder + "/" + manifests[0])
        } catch {
            return [SourceFault(SearchFault.unreadable("\(error)"), path: folder + "/" + manifests[0])]
        }
    }

    private func faults(of reader: SearchIndexReader, _ folding: Folding, path: String) -> [SourceFault] {
        let pages = pages.filter { !$0.unplaced.isEmpty }
        let count = articles.count + pages.count
        guard reader.articleCount == count else {
            return [SourceFault(SearchFault.otherCount(reader.articleCount, count), path: path)]
        }
        let titled = Dictionary(articles.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
        let texts = Dictionary(
            articles.map { ($0.url, $0.searchedTexts) } + pages.map { ($0.url, [String($0.lastUnplaced.suffix(12))]) },
            uniquingKeysWith: { first, _ in first })
        return stride(from: 0, to: count, by: max(1, count / mostAsked)).compactMap { number in
            let indexPath = reader.articlePath(number)
            guard let result = try? JSONValue(parsing: files.read(indexPath)),
                let url = result["url"]?.string, let texts = texts[url],
                result["page"] != nil || titled[url]?.isTitled(result["title"]?.string ?? "") == true
            else { return SourceFault(SearchFault.notOfTheData, path: folder + "/" + indexPath) }
            let missed = texts.first { !isFound($0, number, reader, folding) }
            return missed.map { SourceFault(SearchFault.notFound($0), path: folder + "/" + url) }
        }
    }

    /// Whether a search for `text` leads to the article or page. A file of the index that cannot be read finds nothing.
    private func isFound(_ text: String, _ number: Int, _ reader: SearchIndexReader, _ folding: Folding) -> Bool {
        let query = SearchQuery(words: [folding.folded(text)].filter { !$0.isEmpty })
        guard !query.words.isEmpty else { return true }
        return (try? reader.candidates(for: query))?.contains(number) == true
    }
}

extension ArticleRecord {
    /// Whether a result's title is the article's, with its other headlines and nothing else.
    fileprivate func isTitled(_ title: String) -> Bool {
        guard title.contains(self.title) else { return false }
        let rest = texts.reduce(title.replacing(self.title, with: "")) { $1.isEmpty ? $0 : $0.replacing($1, with: "") }
        return !rest.contains(where: \.isLetter)
    }

    /// What a search has to find it by, its title first.
    fileprivate var searchedTexts: [String] { [title, String(lastParagraph.suffix(12))] + names }
}

/// About how many articles are asked for.
private let mostAsked = 1000

/// What is wrong with the search index.
enum SearchFault: FaultKind {
    case notOneManifest(Int)
    case unreadable(String)
    case otherCount(Int, Int)
    case notOfTheData
    case otherContent
    case notFound(String)

    var message: String {
        switch self {
        case .notOneManifest(let count): "the search index has \(count) manifests and needs one"
        case .unreadable(let reason): "the search index cannot be read: \(reason)"
        case .otherCount(let indexed, let count):
            "the search index holds \(indexed) of \(count) articles and pages with text that no article holds"
        case .notOfTheData: "this file of the search index has an article or a page that data/ does not have"
        case .otherContent: "this part of the search index is not what its name was made of"
        case .notFound(let text): "the search index does not find this page by \"\(text)\""
        }
    }

    var hint: String { "build the site again" }
}
