import Archive

/// URLs that one sitemap may hold (sitemaps.org, protocol 0.9).
let sitemapLength = 50_000

/// What the parts of a sitemap list that is too long for one file: by kind, and what has a day by year, so that a new article
/// changes few of them.
///
///     sitemap-articles-2004.xml  sitemap-pages-2004.xml  sitemap-people.xml  sitemap-lists.xml
///     sitemap-people-1.xml       where a part would be too long: its last pages by path, as `ListPages` cuts them
struct SitemapParts: Sendable {
    struct Part: Sendable {
        /// `articles-2004`
        var name: String
        /// Of its pages, ascending.
        var paths: [String]

        var output: Output { Output(path: sitemapPath(name), data: .sitemapPart(name)) }
    }

    /// By name; none where one file holds all.
    let parts: [Part]

    /// - Parameter outputs: those that readers may be sent to, by path.
    init(_ outputs: [Output], _ archive: Archive, _ index: ArchiveIndex) {
        if outputs.count <= sitemapLength {
            parts = []
            return
        }
        let groups = Dictionary(grouping: outputs) { Group($0, archive, index) }
        parts = groups.flatMap { group, outputs in
            let pages = ListPages(outputs.count, length: sitemapLength / 2)
            return pages.numbers.map { number in
                Part(
                    name: group.name + (number > 0 ? "-\(number)" : ""),
                    paths: outputs[pages.range(number)].map(\.path))
            }
        }.sorted { $0.name < $1.name }
    }

    subscript(_ name: String) -> [String] { parts.first { $0.name == name }?.paths ?? [] }
}

/// `sitemap-articles-2004.xml`
func sitemapPath(_ part: String) -> String { "sitemap-\(part).xml" }

/// What one part lists.
private enum Group: Hashable {
    /// By year; nil for what has no day.
    case articles(Int?), pages(Int?)
    case terms(TermKind)
    case lists

    init(_ output: Output, _ archive: Archive, _ index: ArchiveIndex) {
        switch output.page {
        case .article(let number): self = .articles(archive.articles[number].filingDay?.year)
        case .newspaperPage(let number): self = .pages(index.pageDays[number]?.year)
        case .term(let kind, _, _): self = .terms(kind)
        default: self = .lists
        }
    }

    var name: String {
        switch self {
        case .articles(let year): "articles-" + (year.map(fourDigits) ?? "undated")
        case .pages(let year): "pages-" + (year.map(fourDigits) ?? "undated")
        case .terms(let kind): kind.rawValue
        case .lists: "lists"
        }
    }
}
