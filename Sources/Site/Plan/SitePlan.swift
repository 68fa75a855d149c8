package import Archive
import Text

/// Every file of a site, and what is worked out of the whole archive for them: all but what leads on from its articles.
///
/// It comes in parts, of which each waits only for what stands before it in its line:
///
///     terms ──▶ ArchiveIndex ──▶ PlannedOutputs
///     terms, and what they tell of names ──▶ ReadingOn
///     the same, ArchiveIndex ──▶ Facts.Everything
package struct SitePlan: Sendable {
    let everything: Facts.Everything
    let theme: Theme
    /// What all pages show around their own content.
    let frame: PageFrame
    let dateWords: DateWords
    let planned: PlannedOutputs

    package init(_ everything: Facts.Everything, _ planned: PlannedOutputs, theme: Theme) {
        (self.everything, self.planned, self.theme) = (everything, planned, theme)
        frame = PageFrame(archive: everything.archive, texts: theme.texts)
        dateWords = DateWords(texts: theme.texts)
    }

    package init(archive: Archive, theme: Theme, oldAddresses: [OldAddress] = [], others: [String] = []) {
        let index = ArchiveIndex(archive)
        self.init(
            Facts.Everything(archive, index, theme),
            PlannedOutputs(archive, index, theme, oldAddresses: oldAddresses, others: others), theme: theme)
    }
}

/// Which files a site has.
package struct PlannedOutputs: Sendable {
    private(set) var tables: DataTables
    let sitemap: SitemapParts
    let address: WebAddress
    let redirects: Redirects
    /// Sorted by path.
    let all: [Output]

    /// - Parameters:
    ///   - oldAddresses: addresses at which something was before.
    ///   - others: the paths of the site's files that are no outputs of this module.
    package init(
        _ archive: Archive, _ index: ArchiveIndex, _ theme: Theme, oldAddresses: [OldAddress], others: [String]
    ) {
        address = WebAddress(archive.settings)
        tables = DataTables(archive, index)
        let pages = planOutputs(archive: archive, index: index, data: tables.files, assets: theme.assets)
        sitemap = SitemapParts(address.isKnown ? pages.filter(\.isReadable) : [], archive, index)
        let listed = sitemap.parts.isEmpty ? pages : sorted(pages + sitemap.parts.map(\.output))
        redirects = Redirects(oldAddresses, outputs: listed, others: others)
        all = redirects.pages.isEmpty ? listed : sorted(listed + redirects.pages.indices.map(redirects.output))
    }
}

extension PlannedOutputs {
    /// The same for an archive with other texts; nil where the open data are cut otherwise for their lengths.
    package func updated(for archive: Archive, _ index: ArchiveIndex) -> PlannedOutputs? {
        var planned = self
        planned.tables = DataTables(archive, index)
        let isCutAlike = zip(planned.tables.files, tables.files).allSatisfy {
            $0.path == $1.path && $0.count == $1.count
        }
        return isCutAlike && planned.tables.files.count == tables.files.count ? planned : nil
    }
}
