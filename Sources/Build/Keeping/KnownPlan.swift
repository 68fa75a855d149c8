import Archive
import Site
import Text

/// What a build worked out of all that lists show of its articles, for the next one of the same process: where an edit changes texts and
/// nothing that a list shows, all of it stays as it is, and only the articles in it are others.
struct KnownPlan: Sendable {
    /// Codes of reasons mean the same from one build to the next.
    let reasons: ReasonCodes
    private let codes: LabelCodes
    private let stated: StatedTerms
    private let digests: ContentDigests
    private let sources: PlanSources
    let archive: Archive
    let outline: SiteOutline
    /// Known once the site is planned.
    var everything: Facts.Everything?
    var readingOn: ReadingOn?
    /// Known once the site is written.
    var facts: FactTable?

    init(
        _ found: FoundArchive, _ digests: ContentDigests, _ sources: PlanSources, _ archive: Archive,
        _ outline: SiteOutline
    ) {
        (reasons, codes, stated) = (found.reasons, found.codes, found.stated)
        (self.digests, self.sources) = (digests, sources)
        (self.archive, self.outline) = (archive, outline)
    }

    /// The archive with other texts, as far as it is known without their digests that no list shows anything else (`listsAlike`).
    func updated(for new: FoundArchive, _ sources: PlanSources) -> Archive? {
        guard self.sources == sources, listsAlike(new) else { return nil }
        var archive = archive
        (archive.articles, archive.pages) = (new.archive.articles, new.archive.pages)
        return archive
    }

    /// The files of the site of such an archive; nil where the open data are cut otherwise.
    func outline(for updated: Archive) -> SiteOutline? {
        outline.planned.updated(for: updated, outline.index).map { SiteOutline(index: outline.index, planned: $0) }
    }

    /// Whether lists show the same of articles that have these digests.
    func listsAlike(_ digests: ContentDigests) -> Bool { self.digests.listAlike(digests) }

    /// Whether lists show the same but for the articles themselves, of which their digests tell.
    private func listsAlike(_ new: FoundArchive) -> Bool {
        archive.settings == new.archive.settings && archive.withdrawals == new.archive.withdrawals
            && archive.notes == new.archive.notes && stated == new.stated && reasons === new.reasons
            && codes == new.codes && archive.articles.count == new.archive.articles.count
            && archive.pages.count == new.archive.pages.count
            && zip(archive.pages, new.archive.pages).allSatisfy { $0.isListed(like: $1) }
    }
}

/// All that the files of a site depend on besides the archive.
struct PlanSources: Equatable, Sendable {
    var theme: UInt64
    var oldAddresses: [OldAddress]
    /// The paths of files that are no pages.
    var others: [String]

    init(_ found: FoundArchive, _ sources: Sources) {
        theme = sources.theme.digest
        oldAddresses = sources.oldAddresses + found.oldAddresses
        others = [Site.dataIndexPath, ChecksumList.path] + found.copies.map(\.url) + found.pictures.map(\.url)
    }
}

extension ContentDigests {
    fileprivate func listAlike(_ other: ContentDigests) -> Bool {
        articles.count == other.articles.count && zip(articles, other.articles).allSatisfy { $0.listed == $1.listed }
    }
}
