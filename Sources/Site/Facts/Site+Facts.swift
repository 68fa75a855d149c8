import Archive
import Mustache
package import Text

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
    package func factTable(_ digests: ContentDigests) -> FactTable {
        var list = FactList(facts.everything, facts.keys, digests)
        list.addReadingOn(of: facts)
        for (path, digest) in listDigests { list.add(FactKeys.list(path), digest) }
        list.add(FactKeys.people, peopleDigest)
        list.add(FactKeys.list(timelinePath), facts.everything.timeline.digest)
        list.add(FactKeys.list(NameNetwork.path), digest(of: index.network))
        return list.table(ground: ground)
    }

    /// For all that the facts of lists are made from: what digests tell of it, and how the open data are cut.
    package func listsDigest(_ digests: ContentDigests) -> UInt64 {
        let files = dataFiles.flatMap { [contentHash($0.path.utf8Span.span), UInt64($0.count)] }
        return digestOfNumbers([digests.lists] + files)
    }

    /// The same, made of another table of a site with the same lists: only what articles and pages say for themselves may be otherwise.
    ///
    /// - Returns: nil where the other one knows other facts.
    package func factTable(_ digests: ContentDigests, updating former: FactTable) -> FactTable? {
        guard former.ground == ground else { return nil }
        let articles = zip(facts.keys.articles, digests.articles.lazy.map(\.whole))
        return former.updated(Array(articles) + zip(facts.keys.pages, digests.pages))
    }

    /// For each file that lists much, a number for what it lists.
    private var listDigests: [(path: String, digest: UInt64)] {
        let keys = facts.keys
        let articles = [(tables.articles, "jsonl"), (tables.articleRows, "csv")].flatMap { parts, ending in
            parts.parts.map { part in
                (dataPath("articles", ending, part.period), digestOfNumbers(part.members.map { keys.articles[$0] }))
            }
        }
        let pages = tables.pages.parts.map { part in
            (dataPath("pages", "jsonl", part.period), digestOfNumbers(part.members.map { keys.pages[$0] }))
        }
        let lists = ListPages(archive.pages.count).numbers.map { number in
            let (pages, count) = facts.newspaperPages(number: number)
            return (newspaperPagesPath(number: number), digestOfNumbers([UInt64(count)] + pages.map { keys.pages[$0] }))
        }
        let sitemaps =
            (address.isKnown ? [("sitemap.xml", digest(of: sitemapPaths))] : [])
            + sitemap.parts.map { (sitemapPath($0.name), digest(of: $0.paths)) }
        return articles + pages + lists + sitemaps
    }

    private func digest(of texts: [String]) -> UInt64 {
        var bytes: Bytes = []
        for text in texts {
            bytes.append(text)
            bytes.append(0)
        }
        return contentHash(bytes.span)
    }

    private func digest(of network: NameNetwork) -> UInt64 {
        let people = network.people.map { facts.keys.terms[.people][$0] }
        let lines = network.lines.flatMap { [UInt64($0.first), UInt64($0.second), UInt64($0.count)] }
        return digestOfNumbers(people + lines)
    }

    private var peopleDigest: UInt64 {
        let archive = archive
        var numbers: [UInt64] = (archive.terms[.people] ?? []).map { $0.hasPage ? 1 : 0 }
        for person in archive.terms[.people] ?? [] {
            for group in archive.namesakes[person.label] { numbers.append(contentHash(group.role.utf8Span.span)) }
        }
        // Articles are asked in their place: a copy of each would count the references to all its parts.
        for number in archive.articles.indices {
            numbers.append(UInt64(bitPattern: Int64(archive.articles[number].filingDay?.daysSince1970 ?? .max)))
            for person in archive.articles[number].people {
                numbers.append(contentHash(person.name.utf8Span.span))
                for office in person.offices { numbers.append(contentHash(office.utf8Span.span)) }
                numbers.append(UInt64(person.offices.count))
            }
        }
        return digestOfNumbers(numbers)
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

    /// The content of a file, and the facts that it asked for; nil for a file that is made by each build.
    package func contentWithInputs(
        of output: Output
    ) throws(SourceFault) -> (file: SiteFile, keys: [UInt64]?) {
        try NotingSite(self).contentWithInputs(of: output)
    }
}

/// A site that notes what its views ask for, of one file at a time. Whoever makes many files keeps it: a copy of a site counts the
/// references to all that it is made of, which tasks would wait for each other at.
package final class NotingSite: Sendable {
    private let site: Site
    private let log = FactLog()

    package init(_ site: Site) { self.site = site.noting(in: log) }

    /// The content of a file, and the facts that it asked for; nil for a file that is made by each build.
    package func contentWithInputs(
        of output: Output
    ) throws(SourceFault) -> (file: SiteFile, keys: [UInt64]?) {
        log.clear()
        let file = try site.content(of: output)
        // A fault of a template is to be told again by the next build.
        return (file, output.kind.isOfSingleFacts && file.fault == nil ? log.keys : nil)
    }
}

extension Output.Kind {
    /// Whether a view of this kind asks for single facts, and for nothing that is not noted.
    fileprivate var isOfSingleFacts: Bool {
        switch self {
        case .page(let page): page.isOfSingleFacts
        case .data(let data): data.isOfSingleFacts
        }
    }
}

extension Output.Page {
    fileprivate var isOfSingleFacts: Bool {
        switch self {
        case .article, .newspaperPage, .newspaperPages, .period, .onThisDay, .term, .termIndex, .timeline, .network:
            true
        case .home, .readingList, .dates, .about, .search, .notFound, .withdrawal, .redirect: false
        }
    }
}

extension Output.DataKind {
    fileprivate var isOfSingleFacts: Bool {
        switch self {
        case .termFeed, .sitemap, .sitemapPart, .articleData, .articleTable, .pageData, .peopleTable, .manifest: true
        case .feed, .jsonFeed, .openSearch, .robots, .collection, .asset: false
        }
    }
}
