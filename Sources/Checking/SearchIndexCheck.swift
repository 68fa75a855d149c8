import Text

/// Checks the search index as a whole.
///
/// That its files are JSON, and that the manifest named by `search.html` exists, is checked file by file. What the
/// index means is the business of `Search`: its own reader belongs here, to ask for every article's title and for every
/// file that the manifest names.
struct SearchIndexCheck: Sendable {
    let folder: String
    let files: SiteFiles

    func conclude() -> [SourceFault] {
        let paths = files.paths.filter { $0.hasPrefix("search/") }
        let generations = Set(paths.compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
        return generations.sorted().map { "search/\($0)/manifest.json" }.filter { files.number(of: $0) == nil }
            .map { SourceFault(SearchFault.noManifest, path: folder + "/" + $0) }
    }
}

/// What is wrong with the search index.
enum SearchFault: FaultKind {
    case noManifest

    var message: String { "there is no such file: the search index beside it cannot be read" }
    var hint: String { "build the site again" }
}
