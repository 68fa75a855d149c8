import Archive
import Mustache
package import Text

/// What a page was made from.
package struct PageInputs: Equatable, Sendable {
    /// The facts that it asked for.
    package var keys: [UInt64]
    /// Of what they were.
    package var digest: UInt64

    package init(keys: [UInt64], digest: UInt64) {
        self.keys = keys
        self.digest = digest
    }
}

// The whole archive, for views that are made by each build. Those of single articles, pages, terms and periods ask `facts`.
extension Site {
    var archive: Archive { facts.everything.archive }
    var index: ArchiveIndex { facts.everything.index }
    var shared: SharedViews { facts.everything.shared }
}

extension Site {
    /// A number for the theme's words, of which some stand in what search finds.
    package var wordsDigest: UInt64 { theme.digest }

    /// What all facts are now.
    ///
    /// - Parameter articles: a number for all that each article holds, by its place in the archive.
    package func factTable(articles: [UInt64]) -> FactTable {
        FactTable(facts.everything, articles: articles, ground: ground)
    }

    /// A number for what every page depends on.
    private var ground: UInt64 {
        var json = JSONWriter()
        for value in [frame.site, theme.texts.value, frame.navigation(nil)] { value.writeJSON(into: &json) }
        var bytes = json.bytes
        for name in theme.replaced.sorted() { bytes.append(name) }
        withUnsafeBytes(of: theme.digest.littleEndian) { bytes.append(contentsOf: $0) }
        return contentHash(bytes.span)
    }

    /// The content of a file, and what it was made from; nil for a file that is made by each build.
    package func contentWithInputs(
        of output: Output, _ table: FactTable
    ) throws(SourceFault) -> (file: SiteFile, inputs: PageInputs?) {
        let log = FactLog()
        let file = try noting(in: log).content(of: output)
        // A fault of a template is to be told again by the next build.
        guard output.kind.isOfSingleFacts, file.fault == nil, let keys = log.keys else { return (file, nil) }
        return (file, PageInputs(keys: keys, digest: table.digest(of: keys)))
    }
}

extension Output.Kind {
    /// Whether a view of this kind asks for single facts, and for nothing that is not noted.
    fileprivate var isOfSingleFacts: Bool {
        switch self {
        case .article, .newspaperPage, .period, .term, .tagFeed: true
        case .home, .about, .search, .notFound, .withdrawal, .redirect, .newspaperPages, .termIndex, .feed, .jsonFeed,
            .openSearch, .robots, .sitemap, .sitemapPart, .articleData, .articleTable, .pageData, .peopleTable, .asset:
            false
        }
    }
}
