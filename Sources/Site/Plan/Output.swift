package import Archive

/// One file of the website: where it goes and what it holds.
///
/// Numbers are indexes into the lists of the archive that is planned, those of lists the numbers of `ListPages`. They live as long as the
/// plan: what outlives it names a file by its path, and what it is made of by facts (`FactKeys`).
package struct Output: Sendable, Equatable {
    /// Relative to the site's root, as the file is named on disk: `articles/k3/f9q2x7ab.html`.
    package let path: String
    package let kind: Kind

    package enum Kind: Sendable, Equatable {
        case page(Page)
        case data(DataKind)
    }

    /// An HTML file, and what it shows.
    package enum Page: Sendable, Equatable {
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
    }

    /// What a file holds that no template makes.
    package enum DataKind: Sendable, Equatable {
        case feed, jsonFeed, openSearch, robots, sitemap
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

    init(path: String, page: Page) { (self.path, kind) = (path, .page(page)) }

    init(path: String, data: DataKind) { (self.path, kind) = (path, .data(data)) }
}

extension Output {
    /// What it shows; nil where it is no page.
    package var page: Page? { if case .page(let page) = kind { page } else { nil } }

    /// Whether the file is a page that a reader may be sent to: all HTML but what stands for something else and what a reader fills.
    package var isReadable: Bool {
        switch page {
        case nil, .withdrawal, .redirect, .notFound, .readingList: false
        case .home, .about, .search, .timeline, .network, .article, .newspaperPage, .newspaperPages, .period, .dates,
            .onThisDay, .termIndex, .term:
            true
        }
    }

    /// Whether it is the page of an article or of a newspaper page.
    package var showsSource: Bool {
        switch page {
        case .article, .newspaperPage: true
        default: false
        }
    }

    /// Whether the page says where the search index is (`Site.set(searchManifest:)`).
    package var tellsOfSearch: Bool { page == .search }

    /// The way from the file's folder to the site's root: `../` for each folder.
    var root: String { rootReference(fromPath: path) }
}

/// The way from a file's folder to the site's root.
func rootReference(fromPath path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
}
