import Archive
package import Mustache
package import Text

/// The website of an archive: which files it has, and what each one holds.
///
/// Immutable: `render` may be called from several tasks at once.
package struct Site: Sendable {
    /// Every file of the site but the search index, sorted by path.
    package let outputs: [Output]

    var theme: Theme
    let settings: ArchiveSettings
    /// What the archive holds, to be asked for by views.
    private(set) var facts: Facts
    /// What all pages show around their own content.
    let frame: PageFrame
    let dateWords: DateWords
    let tables: DataTables
    let sitemap: SitemapParts
    /// The path of the search index's manifest, relative to the site's root.
    private(set) var searchManifest: String
    let address: WebAddress
    let redirects: [Redirect]
    /// The pages that redirects lead to, by path.
    let redirectTargets: [String: Output.Page]
    /// What is wrong with old addresses.
    package let redirectFaults: [SourceFault]

    /// - Parameter readingOn: of the same archive.
    package init(_ plan: SitePlan, _ readingOn: ReadingOn) {
        outputs = plan.planned.all
        theme = plan.theme
        settings = plan.everything.archive.settings
        facts = Facts(plan.everything, readingOn)
        (frame, dateWords) = (plan.frame, plan.dateWords)
        (tables, sitemap, address) = (plan.planned.tables, plan.planned.sitemap, plan.planned.address)
        searchManifest = ""
        (redirects, redirectFaults) = (plan.planned.redirects.pages, plan.planned.redirects.faults)
        redirectTargets = targets(of: redirects, among: outputs)
    }

    /// The same site, which notes what views ask for.
    func noting(in log: FactLog) -> Site {
        var site = self
        site.facts.log = log
        return site
    }

    /// Tells the search page where the search index is, which is made after it is planned.
    package mutating func set(searchManifest: String) { self.searchManifest = searchManifest }

    /// The path of the site's root on its host, `/` or `/paper/`: links of the page for missing ones begin with it.
    package var rootPath: String { address.rootPath }

    /// Whether the site's own address is known.
    package var hasAddress: Bool { address.isKnown }

    /// Appends the whole content of a file of this site.
    ///
    /// - Parameter output: one of `outputs`.
    package func render(_ output: Output, into bytes: inout Bytes) throws(RenderError) {
        try render(output, with: theme.templates, into: &bytes)
    }

    func render(_ output: Output, with templates: TemplateSet, into bytes: inout Bytes) throws(RenderError) {
        switch output.kind {
        case .page(let page):
            let view = pageView(page)
            try templates.render(view.template, value(view, at: output), into: &bytes)
        case .data(let data): append(data, into: &bytes)
        }
    }

    /// The very value that the file's template gets; null for a file that no template makes.
    package func view(of output: Output) -> Value {
        output.page.map { value(pageView($0), at: output) } ?? .null
    }

    func pageView(_ page: Output.Page) -> PageView {
        switch page {
        case .home: homeView()
        case .about: aboutView()
        case .search: searchView()
        case .notFound: notFoundView()
        case .timeline: timelineView()
        case .network: networkView()
        case .article(let number): articleView(number)
        case .withdrawal(let number): withdrawalView(number)
        case .redirect(let number): redirectView(number)
        case .newspaperPage(let number): newspaperPageView(number)
        case .newspaperPages(let number): newspaperPagesView(number: number)
        case .period(let period, let number): periodView(period, number: number)
        case .readingList: readingListView()
        case .dates: datesView()
        case .onThisDay(let month): onThisDayView(month: month)
        case .termIndex(let kind, let initial): termIndexView(kind, initial)
        case .term(let kind, let term, let number): termView(kind, term, number: number)
        }
    }

    private func append(_ data: Output.DataKind, into bytes: inout Bytes) {
        switch data {
        case .feed: appendFeed(into: &bytes)
        case .jsonFeed: appendJSONFeed(into: &bytes)
        case .termFeed(let kind, let term): appendFeed(of: kind, term, into: &bytes)
        case .openSearch: appendOpenSearch(into: &bytes)
        case .robots: appendRobots(into: &bytes)
        case .sitemap: appendSitemap(into: &bytes)
        case .sitemapPart(let name): appendSitemapPart(name, into: &bytes)
        case .articleData(let period): appendArticleData(of: period, into: &bytes)
        case .articleTable(let period): appendArticleTable(of: period, into: &bytes)
        case .pageData(let period): appendPageData(of: period, into: &bytes)
        case .peopleTable: appendPeopleTable(into: &bytes)
        case .manifest(let day): appendManifest(of: day, into: &bytes)
        case .collection: appendCollection(into: &bytes)
        case .asset(let number): bytes.append(contentsOf: theme.assets[number].bytes)
        }
    }
}
