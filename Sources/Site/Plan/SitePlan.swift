package import Archive
import Text

/// Every file of a site, and what is worked out of the whole archive for them: all but what leads on from its articles, which can be
/// worked out beside it.
package struct SitePlan: Sendable {
    let everything: Facts.Everything
    let theme: Theme
    /// What all pages show around their own content.
    let frame: PageFrame
    let dateWords: DateWords
    let tables: DataTables
    let sitemap: SitemapParts
    let address: WebAddress
    let redirects: Redirects
    /// Sorted by path.
    let outputs: [Output]

    /// - Parameters:
    ///   - oldAddresses: addresses at which something was before.
    ///   - others: the paths of the site's files that are no outputs of this module.
    package init(archive: Archive, theme: Theme, oldAddresses: [OldAddress] = [], others: [String] = []) {
        let index = ArchiveIndex(archive)
        self.theme = theme
        frame = PageFrame(archive: archive, texts: theme.texts)
        dateWords = DateWords(texts: theme.texts)
        let pageNames = PageNames(texts: theme.texts, dateWords: dateWords)(
            archive.pages, dates: index.pageDates,
            articles: { page in index.articles(of: page).map { archive.articles[$0] } })
        everything = Facts.Everything(
            archive: archive, index: index, shared: SharedViews(archive: archive, texts: theme.texts),
            pageNames: pageNames)
        address = WebAddress(archive.settings)
        tables = DataTables(archive, index)
        let pages = planOutputs(archive: archive, index: index, data: tables.files, assets: theme.assets)
        sitemap = SitemapParts(address.isKnown ? pages.filter(\.isReadable) : [], archive, index)
        let planned = sitemap.parts.isEmpty ? pages : sorted(pages + sitemap.parts.map(\.output))
        redirects = Redirects(oldAddresses, outputs: planned, others: others)
        outputs = redirects.pages.isEmpty ? planned : sorted(planned + redirects.pages.indices.map(redirects.output))
    }
}
