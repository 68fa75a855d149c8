package import Archive

/// One file of the website: where it goes and what it shows.
package struct Output: Sendable, Equatable {
    /// Relative to the site's root, as the file is named on disk: `articles/k3/f9q2x7ab.html`.
    package let path: String
    package let kind: Kind

    /// What a file shows. List numbers are those of `ListPages`; all other numbers are indexes into the archive's lists.
    package enum Kind: Sendable, Equatable {
        case home, about, search, notFound, timeline, network
        case article(Int)
        /// What stands where an article was taken down.
        case withdrawal(Int)
        /// An old address: an index into the site's redirects.
        case redirect(Int)
        case newspaperPage(Int)
        case newspaperPages(number: Int)
        case period(Period, number: Int)
        /// What a reader's browser keeps.
        case readingList
        /// The way to all dates.
        case dates
        /// A month of all years, day by day.
        case onThisDay(month: Int)
        /// Of one letter where the index has a page for each.
        case termIndex(TermKind, Initial?)
        case term(TermKind, Int, number: Int)
        case feed, jsonFeed, openSearch, robots, sitemap
        /// An index into the archive's terms of the kind.
        case termFeed(TermKind, Int)
        /// By name: `articles-2004`.
        case sitemapPart(String)
        /// A table of the open data, or what it has of one period.
        case articleData(Period?), articleTable(Period?), pageData(Period?)
        case peopleTable
        /// What viewers of digitised newspapers read: an issue, and all issues.
        case manifest(CivilDate), collection
        /// An index into the theme's assets.
        case asset(Int)
    }
}

extension Output {
    /// Whether the file is a page that a reader may be sent to: all HTML but the page for missing ones.
    package var isReadable: Bool {
        switch kind {
        case .home, .about, .search, .timeline, .network, .article, .newspaperPage, .newspaperPages, .period, .dates,
            .onThisDay, .termIndex, .term:
            true
        case .withdrawal, .redirect, .notFound, .readingList, .feed, .jsonFeed, .termFeed, .openSearch, .robots,
            .sitemap,
            .sitemapPart,
            .articleData,
            .articleTable, .pageData, .peopleTable, .manifest, .collection, .asset:
            false
        }
    }

    /// Whether the page shows an article or a newspaper page.
    package var showsSource: Bool {
        switch kind {
        case .article, .newspaperPage: true
        default: false
        }
    }

    /// Whether the page says where the search index is (`Site.set(searchManifest:)`).
    package var tellsOfSearch: Bool { kind == .search }

    /// The way from the file's folder to the site's root: `../` for each folder.
    var root: String { rootReference(fromPath: path) }
}

/// The way from a file's folder to the site's root.
func rootReference(fromPath path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
}
